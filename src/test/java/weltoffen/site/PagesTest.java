package weltoffen.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is true of every baked page. */
class PagesTest {

    /** The pages that the brochure's facts need. */
    private static final List<String> KEYS = List.of(
            "index", "about", "process", "contact", "partners", "glossary", "search", "404",
            "countries/index", "countries/azerbaijan", "countries/china", "countries/mongolia", "countries/serbia",
            "countries/ukraine", "countries/vietnam",
            "regions/index", "regions/hauts-de-france", "regions/malopolska",
            "services/index", "services/dialogue-with-companies", "services/exchange-in-the-region",
            "services/talks-and-workshops", "services/thaff-on-site", "services/information-and-advice",
            "services/settlement-projects",
            "networks/index", "networks/working-meetings", "networks/transnational-projects",
            "networks/network-forums", "networks/wednesdays", "networks/interface-workshops", "networks/fairs",
            "networks/training-directive",
            "events/index", "events/2018-12-network-forum-5", "events/2019-05-dialogue-forum-3",
            "events/2019-08-network-forum-7", "events/2019-11-cape-sur-le-monde", "events/2019-fair-hauts-de-france",
            "events/2020-02-18-thaff-on-site-neustadt", "events/2020-04-network-forum-9",
            "events/2020-working-talks-china", "events/2020-leg-trip-vietnam", "events/2020-welcome-center-meeting",
            "legal/imprint", "legal/privacy", "legal/accessibility");

    /** Easy language has only the pages that are written in it. */
    static List<String> languages() {
        return BakedSite.languages().stream().filter(language -> !language.endsWith("-simple")).toList();
    }

    static Set<String> addresses() {
        return BakedSite.languagePages().keySet();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyPageExistsInEveryLanguage(String language) {
        Set<String> baked = new TreeSet<>();
        BakedSite.languagePages().forEach((address, page) -> {
            if (address.startsWith(language + "/")) {
                baked.add(page.body().attr("data-key"));
            }
        });
        assertTrue(baked.containsAll(KEYS), () -> "missing in " + language + ": " + minus(KEYS, baked));
    }

    @Test
    void everyPageIsWrittenInGermanAndEnglish() {
        assertEquals(List.of(), minus(KEYS, BakedSite.keys("de")));
        assertEquals(List.of(), minus(KEYS, BakedSite.keys("en")));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void saysItsLanguageAndHasOneMainHeading(String address) {
        Document page = BakedSite.languagePages().get(address);
        String folder = address.substring(0, address.indexOf('/'));
        String tag = Map.of("sr", "sr-Cyrl", "sr-latn", "sr-Latn", "zh", "zh-Hans").getOrDefault(folder, folder);
        assertEquals(tag, page.select("html").attr("lang"));
        assertEquals(1, page.select("h1").size());
        assertFalse(page.select("h1").text().isBlank());
        assertFalse(page.select("meta[name=description]").attr("content").isBlank());
        assertEquals(1, page.select("main").size());
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void everyLinkLeadsToAFileAndAnId(String address) {
        Document page = BakedSite.languagePages().get(address);
        List<String> dead = new ArrayList<>();
        for (Element link : page.select("a[href], link[href]:not([rel=canonical]):not([rel=alternate]), img[src], script[src]")) {
            String href = link.hasAttr("href") ? link.attr("href") : link.attr("src");
            if (!href.matches("(mailto|tel):.*") && !resolves(address, href)) {
                dead.add(href);
            }
        }
        assertEquals(List.of(), dead);
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void asksNoOtherHostForAnything(String address) {
        Document page = BakedSite.languagePages().get(address);
        List<String> foreign = new ArrayList<>();
        page.select("[src], link[rel=stylesheet], link[rel=icon], link[rel=preload], link[rel=manifest]").forEach(element -> {
            String target = element.hasAttr("src") ? element.attr("src") : element.attr("href");
            if (target.matches("([a-z]+:)?//.*")) {
                foreign.add(target);
            }
        });
        assertEquals(List.of(), foreign);
        assertTrue(page.select("[style], style, script:not([src]):not([type])").isEmpty(), "inline style or script");
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void linksOfPagesAreRelativeExceptOnTheNotFoundPage(String address) {
        boolean notFound = address.endsWith("/404.html");
        for (Element link : BakedSite.languagePages().get(address).select("a[href]")) {
            String href = link.attr("href");
            assertEquals(notFound, href.startsWith("/") || (notFound && href.startsWith("#")), href);
        }
    }

    @Test
    void alternatesAreReciprocalAndNeverLeadToAFallback() {
        Map<String, Set<String>> alternates = new HashMap<>();
        BakedSite.languagePages().forEach((address, page) -> {
            Set<String> hrefs = new HashSet<>();
            page.select("link[rel=alternate][hreflang]:not([hreflang=x-default])").forEach(link -> hrefs.add(link.attr("href")));
            alternates.put(BakedSite.HOST + address, hrefs);
        });
        alternates.forEach((page, hrefs) -> {
            if (!hrefs.isEmpty()) {
                assertTrue(hrefs.contains(page), () -> page + " does not name itself");
            }
            hrefs.forEach(other ->
                    assertTrue(alternates.getOrDefault(other, Set.of()).contains(page), () -> other + " does not lead back to " + page));
        });
    }

    @Test
    void everyTrueTranslationHasADefaultForOtherLanguages() {
        BakedSite.languagePages().forEach((address, page) -> {
            if (!page.select("link[rel=alternate][hreflang]").isEmpty()) {
                assertEquals(1, page.select("link[rel=alternate][hreflang=x-default]").size(), address);
            }
        });
    }

    @Test
    void theLanguageSwitchKeepsThePage() {
        BakedSite.languagePages().forEach((address, page) -> {
            for (Element link : page.select(".language-switch a[href]")) {
                String target = resolve(address, link.attr("href"));
                Document other = BakedSite.languagePages().get(target);
                assertTrue(other != null, () -> address + " → " + target);
                assertEquals(page.body().attr("data-key"), other.body().attr("data-key"));
            }
            assertTrue(page.select(".language-switch a[href]").size() >= languages().size(), address);
        });
    }

    @Test
    void aFallbackSaysSoAndStandsInNoHreflang() {
        BakedSite.languagePages().forEach((address, page) -> {
            boolean borrowed = !page.select("h1[lang]").isEmpty();
            assertEquals(borrowed, !page.select(".notice--fallback").isEmpty(), address);
            if (borrowed) {
                assertTrue(page.select("link[rel=alternate][hreflang]").isEmpty(), address);
                assertFalse(page.select("link[rel=canonical]").attr("href").endsWith(address), address);
            }
        });
    }

    @Test
    void serbianInLatinScriptHasNoCyrillicLetterLeft() {
        BakedSite.languagePages().forEach((address, page) -> {
            if (address.startsWith("sr-latn/")) {
                Document own = page.clone();
                own.body().select("[lang]:not([lang=sr-Latn])").remove();
                String text = own.title() + own.select("meta[content]").eachAttr("content") + own.body().text();
                assertFalse(text.matches("(?s).*\\p{IsCyrillic}.*"), () -> address + ": " + text);
            }
        });
    }

    @Test
    void easyLanguageIsLinkedFromEveryGermanPageAndStandsInNoHreflang() {
        boolean hasEasy = BakedSite.languages().contains("de-simple");
        BakedSite.languagePages().forEach((address, page) -> {
            assertTrue(page.select("link[hreflang=de-simple]").isEmpty(), address);
            if (address.startsWith("de/") && hasEasy) {
                assertEquals(1, page.select(".header__easy[href][lang=de-simple]").size(), address);
            }
            if (address.startsWith("de-simple/")) {
                assertTrue(page.select("link[rel=alternate][hreflang]").isEmpty(), address);
                assertEquals(1, page.select(".notice--pending").size(), address);
            }
        });
    }

    @Test
    void titlesAndDescriptionsAreUniqueWithinALanguage() {
        Map<String, String> seen = new HashMap<>();
        BakedSite.languagePages().forEach((address, page) -> {
            String language = address.substring(0, address.indexOf('/'));
            for (String text : List.of(page.title(), page.select("meta[name=description]").attr("content"))) {
                String other = seen.putIfAbsent(language + text, address);
                assertTrue(other == null, () -> address + " and " + other + " both say: " + text);
            }
        });
    }

    @Test
    void theRootOffersEveryLanguageInItsOwnName() {
        Document root = BakedSite.pages().get("index.html");
        for (String language : BakedSite.languages()) {
            assertFalse(root.select("a[href=" + language + "/index.html]").isEmpty(), language);
        }
        assertTrue(root.select("meta[http-equiv=refresh]").isEmpty(), "the choice forces nobody");
    }

    private static boolean resolves(String address, String href) {
        int hash = href.indexOf('#');
        String fragment = hash < 0 ? "" : href.substring(hash + 1);
        String path = hash < 0 ? href : href.substring(0, hash);
        String target = path.isEmpty() ? address : resolve(address, path);
        if (!java.nio.file.Files.isRegularFile(BakedSite.ROOT.resolve(target))) {
            return false;
        }
        return fragment.isEmpty() || BakedSite.pages().get(target).getElementById(fragment) != null;
    }

    private static String resolve(String address, String href) {
        java.net.URI from = java.net.URI.create("http://site/" + address);
        return from.resolve(href).getPath().substring(1);
    }

    private static List<String> minus(List<String> all, java.util.Collection<String> some) {
        return all.stream().filter(key -> !some.contains(key)).toList();
    }
}
