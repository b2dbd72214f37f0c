package weltoffen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import weltoffen.TestSite;

/** Pages are moved and taken away without a dead end: links follow, former addresses lead on. */
class RelocateCommandTest {

    private static final String REDIRECTS = "content/redirects.properties";

    private final TestSite site = TestSite.ours("de", "en", "fr", "sr", "sr-latn");

    @Test
    void aMovedPageTakesItsTranslationsLinksAndAddressesWithIt() throws IOException {
        Run moved = Run.of(site, "mv", "countries/china", "regions/far-east");
        assertEquals(0, moved.status(), moved.err());
        assertFalse(Files.exists(site.path("content/de/countries/china.adoc")));
        assertTrue(site.text("content/fr/regions/far-east.adoc").startsWith("= Chine\n"));
        assertTrue(site.text("content/de/regions/far-east.adoc").contains("\n:next: services/information-and-advice, contact, "));
        assertTrue(site.text("content/de/events/2020-working-talks-china.adoc").contains("regions/far-east"));
        assertTrue(site.text("content/de/countries/index.adoc").contains("xref:../regions/far-east.adoc["));
        List<String> noted = site.text(REDIRECTS).lines().toList();
        assertTrue(noted.contains("de/ziellaender/china.html = regions/far-east"), noted.toString());
        assertTrue(noted.stream().anyMatch(line -> line.startsWith("sr-latn/")), noted.toString());
        Run bake = Run.of(site, "bake");
        assertEquals(List.of(), bake.problems());
        Document old = Jsoup.parse(site.text("target/site/de/ziellaender/china.html"));
        assertEquals("0; url=../partnerregionen/china.html", old.select("meta[http-equiv=refresh]").attr("content"));
        assertEquals("China", old.select("main a[href=../partnerregionen/china.html]").text());
        assertEquals("de", old.select("html").attr("lang"));
        assertEquals("noindex", old.select("meta[name=robots]").attr("content"));
        assertFalse(site.text("target/site/sitemap.xml").contains("/de/ziellaender/china.html"));
        assertTrue(site.text("target/site/.redirects/nginx.conf").contains(
                "location = /de/ziellaender/china.html { return 301 /de/partnerregionen/china.html; }\n"));
        assertTrue(site.text("target/site/.redirects/apache.conf").contains(
                "Redirect permanent /de/ziellaender/china.html /de/partnerregionen/china.html\n"));
        assertTrue(site.text("target/site/.redirects/caddy.conf").contains(
                "redir /de/ziellaender/china.html /de/partnerregionen/china.html 301\n"));
    }

    @Test
    void aPageThatMovesBackLeavesNoTrace() {
        Map<String, String> before = TestSite.tree(site.path("content"));
        assertEquals(0, Run.of(site, "mv", "content/de/partners.adoc", "content/de/networks/partners.adoc").status());
        assertTrue(site.text("content/de/networks/partners.adoc").contains(":next: "));
        assertEquals(0, Run.of(site, "mv", "networks/partners", "partners").status());
        List<String> noted = site.text(REDIRECTS).lines().skip(1).toList();
        assertTrue(noted.contains("de/netzwerke/partner.html = partners"), noted.toString());
        assertTrue(noted.stream().noneMatch(line -> line.startsWith("de/partner.html")), noted.toString());
        site.remove(REDIRECTS);
        assertEquals(before, TestSite.tree(site.path("content")));
    }

    @Test
    void aNewNameInTheAddressOfOneLanguageIsNotedForThatLanguage() {
        Run moved = Run.of(site, "mv", "content/fr/countries/china.adoc", "--slug", "chine-populaire");
        assertEquals(0, moved.status(), moved.err());
        assertTrue(site.text("content/fr/countries/china.adoc").contains("\n:slug: chine-populaire\n"));
        assertEquals(List.of("fr/pays-cibles/chine.html = countries/china"),
                site.text(REDIRECTS).lines().filter(line -> !line.startsWith("#")).toList());
        assertEquals(0, Run.of(site, "mv", "countries/index", "--slug", "laender").status());
        assertTrue(site.text(REDIRECTS).contains("\nde/ziellaender/china.html = countries/china\n"));
    }

    @Test
    void aPageThatOthersLeadToIsNotTakenAwayUnlessTheyLeadElsewhere() {
        Map<String, String> before = TestSite.tree(site.path("content"));
        Run refused = Run.of(site, "rm", "services/thaff-on-site");
        assertEquals(1, refused.status());
        assertTrue(refused.err().contains("content/de/events/2020-02-18-thaff-on-site-neustadt.adoc:"), refused.err());
        assertTrue(refused.err().contains("leads to services/thaff-on-site"), refused.err());
        assertEquals(before, TestSite.tree(site.path("content")));
        Run removed = Run.of(site, "rm", "services/thaff-on-site", "--to", "services/information-and-advice");
        assertEquals(0, removed.status(), removed.err());
        assertFalse(Files.exists(site.path("content/fr/services/thaff-on-site.adoc")));
        assertTrue(site.text("content/de/events/2020-02-18-thaff-on-site-neustadt.adoc")
                .contains("\n:series: services/information-and-advice\n"));
        assertTrue(site.text(REDIRECTS).contains("\nde/angebote/thaff-vor-ort.html = services/information-and-advice\n"));
    }

    @Test
    void aPageThatIsGoneSaysSo() throws IOException {
        Run.plain("new", "page", "Kurz", "da", "--description", "Bald wieder weg.", "--source", site.path("").toString(),
                "--cache", site.cache().toString(), "--lang", "en");
        Run removed = Run.of(site, "rm", "kurz-da");
        assertEquals(0, removed.status(), removed.err());
        assertTrue(site.text(REDIRECTS).contains("\nde/kurz-da.html =\n"), site.text(REDIRECTS));
        assertEquals(List.of(), Run.of(site, "bake").problems());
        Document gone = Jsoup.parse(site.text("target/site/de/kurz-da.html"));
        assertEquals("Diese Seite gibt es nicht mehr.", gone.select("h1").text());
        assertEquals("index.html", gone.select("main a").attr("href"));
        assertTrue(gone.select("meta[http-equiv=refresh], link[rel=canonical]").isEmpty());
        assertTrue(site.text("target/site/.redirects/caddy.conf").contains("handle /de/kurz-da.html {"));
    }

    @Test
    void aTranslationAloneCanBeTakenAway() {
        Run removed = Run.of(site, "rm", "content/fr/countries/china.adoc");
        assertEquals(0, removed.status(), removed.err());
        assertFalse(Files.exists(site.path("content/fr/countries/china.adoc")));
        assertTrue(Files.exists(site.path("content/de/countries/china.adoc")));
        assertTrue(site.text(REDIRECTS).endsWith("\nfr/pays-cibles/chine.html = countries/china\n"));
    }

    @Test
    void whatWouldBreakTheSiteChangesNothing() {
        Map<String, String> before = TestSite.tree(site.path("content"));
        Run broken = Run.of(site, "mv", "glossary", "about/glossary");
        assertEquals(1, broken.status(), broken.out());
        assertTrue(broken.err().endsWith("nothing was changed, because the site would be broken; see above\n"), broken.err());
        assertEquals(before, TestSite.tree(site.path("content")));
    }

    @Test
    void wrongUsageIsSaidInOneSentence() {
        for (List<String> words : List.of(
                List.of("mv", "countries/chnia", "countries/x"), List.of("mv", "countries/china"),
                List.of("mv", "countries/china", "../x"), List.of("mv", "countries/china", "countries/serbia"),
                List.of("mv", "content/fr/countries/china.adoc", "content/fr/x.adoc"),
                List.of("mv", "countries/china", "--slug", "A b"), List.of("rm", "nowhere"),
                List.of("rm", "content/de/about.adoc", "--to", "about"), List.of("rm", "about", "--to", "nowhere"))) {
            Run run = Run.of(site, words.get(0), words.subList(1, words.size()).toArray(String[]::new));
            assertEquals(2, run.status(), words + run.err());
        }
        assertTrue(Run.of(site, "mv", "countries/chnia", "x").err()
                .startsWith("there is no page countries/chnia; did you mean countries/china?"));
        assertFalse(Files.exists(Path.of(site.path(REDIRECTS).toString())));
    }
}
