package weltoffen.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weltoffen.cli.EventsSite;

/** Imprint, privacy and accessibility statement, with the publisher's data and without. */
class LegalPagesTest {

    private static final Map<String, List<String>> PAGES = Map.of(
            "de", List.of("de/legal/impressum.html", "de/legal/datenschutz.html", "de/legal/barrierefreiheit.html"),
            "en", List.of("en/legal/imprint.html", "en/legal/privacy.html", "en/legal/accessibility.html"));

    /** Which of the three pages must show a piece of data. */
    private static final Map<String, List<Integer>> WHERE = Map.of(
            "publisher", List.of(0),
            "publisher.name", List.of(0, 1),
            "publisher.address", List.of(0, 1),
            "publisher.email", List.of(0, 1),
            "publisher.phone", List.of(0, 1),
            "privacy", List.of(1),
            "accessibility", List.of(2));

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void eachPieceOfThePublishersDataStandsWhereTheLawWantsIt(String language) throws IOException {
        int pieces = 0;
        for (String key : keys()) {
            String group = key.substring(0, key.indexOf('.'));
            for (int page : WHERE.getOrDefault(key, WHERE.get(group))) {
                Document shown = EventsSite.page(PAGES.get(language).get(page));
                boolean isGiven = !key.equals("publisher.register");
                assertEquals(isGiven, shown.select("main").text().contains(EventsSite.publisher(key)), key + " " + shown.title());
                pieces++;
            }
            for (String address : PAGES.get(language)) {
                assertEquals(0, EventsSite.page(address).select(".placeholder").size(), address);
            }
        }
        assertTrue(pieces > 20, "only " + pieces);
    }

    @Test
    void theAddressForMailIsTextThatCanBeReadAndCopied() {
        Document imprint = EventsSite.page("de/legal/impressum.html");
        String email = EventsSite.publisher("publisher.email");
        assertEquals(List.of(email), imprint.select("main a[href^=mailto:]").eachText());
        assertEquals("mailto:" + email, imprint.selectFirst("main a[href^=mailto:]").attr("href"));
    }

    @Test
    void whatMayLackIsLeftOutWithItsLabel() {
        String given = EventsSite.page("de/legal/impressum.html").select("main").text();
        assertTrue(given.contains("Umsatzsteuer-Identifikationsnummer"));
        assertFalse(given.contains("Registereintrag"));
        String none = BakedSite.page("de", "legal/imprint").select("main").text();
        assertFalse(none.contains("Umsatzsteuer") || none.contains("Registereintrag"), none);
    }

    @Test
    void whatIsNotGivenIsFlaggedInTheLanguageOfTheText() {
        for (String language : List.of("de", "en", "vi")) {
            int flagged = 0;
            for (String key : List.of("legal/imprint", "legal/privacy", "legal/accessibility")) {
                Document page = BakedSite.page(language, key);
                flagged += page.select("main .placeholder").size();
                assertTrue(page.select("main .placeholder").eachText().stream()
                        .allMatch(text -> text.startsWith("[") && text.endsWith("]")), key);
            }
            assertTrue(flagged >= keys().size() - 2, language + ": " + flagged);
        }
    }

    @Test
    void everyPageLeadsToAllThree() {
        BakedSite.languagePages().forEach((address, page) -> assertEquals(
                3,
                page.select(".footer__links a").stream()
                        .filter(link -> link.absUrl("href").contains("/legal/"))
                        .count(),
                address));
    }

    private static TreeSet<String> keys() {
        Properties settings = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("jbake.properties"))) {
            settings.load(reader);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        TreeSet<String> keys = new TreeSet<>();
        settings.stringPropertyNames().stream()
                .filter(key -> key.matches("site\\.(publisher|privacy|accessibility)\\..*"))
                .forEach(key -> keys.add(key.substring("site.".length())));
        return keys;
    }
}
