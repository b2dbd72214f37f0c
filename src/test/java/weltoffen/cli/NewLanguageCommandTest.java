package weltoffen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import weltoffen.TestSite;

/** One more language is one command and one line of the settings, also one that is written from right to left. */
class NewLanguageCommandTest {

    private final TestSite site = TestSite.plain();

    private Run newLanguage(String tag) {
        return Run.plain("new", "language", tag, "--source", site.path("").toString(), "--lang", "en");
    }

    @Test
    void itsFolderHoldsTheTextsToBeTranslatedAndItsOwnName() {
        assertEquals(0, newLanguage("tr").status());
        assertTrue(site.text("content/tr/labels.properties").contains("language.name = Türkçe\n"));
        String home = site.text("content/tr/index.adoc");
        assertTrue(home.startsWith("= Welcome\n:description: "), home);
        assertTrue(home.contains("\n:jbake-status: draft\n:translation: machine\n\n"), home);
    }

    @Test
    void everythingFallsBackUntilItIsTranslated() throws IOException {
        newLanguage("tr");
        site.replace("jbake.properties", "site.languages = de, en", "site.languages = de, en, tr");
        Run bake = Run.of(site, "bake");
        assertEquals(0, bake.status(), bake.err());
        Document home = Jsoup.parse(Files.readString(site.path("target/site/tr/index.html")));
        assertEquals("tr", home.select("html").attr("lang"));
        assertEquals("en", home.select("main").attr("lang"));
        assertEquals(1, home.select(".notice--fallback").size());
    }

    @Test
    void aLanguageFromRightToLeftIsShownFromRightToLeft() throws IOException {
        newLanguage("ar");
        site.replace("jbake.properties", "site.languages = de, en", "site.languages = de, en, ar");
        assertEquals(0, Run.of(site, "bake").status());
        Document home = Jsoup.parse(Files.readString(site.path("target/site/ar/index.html")));
        assertEquals("rtl", home.select("html").attr("dir"));
    }

    @Test
    void theStyleSheetsKnowNoLeftAndRight() throws IOException {
        Pattern physical = Pattern.compile("(?<![\\w-])(margin|padding|border)-(left|right|top|bottom)|"
                + "(?<![\\w-])(left|right|top|bottom|width|height|min-width|max-width)\\s*:(?!\\s*[\\d.]+rem\\))|"
                + "text-align:\\s*(left|right)|float:");
        try (Stream<Path> sheets = Files.walk(Path.of("assets/css"))) {
            List<String> found = sheets.filter(file -> file.toString().endsWith(".css"))
                    .flatMap(file -> lines(file).stream()
                            .filter(line -> physical.matcher(line).find())
                            .map(line -> file + ": " + line.strip()))
                    .toList();
            assertEquals(List.of(), found);
        }
    }

    @Test
    void whatIsNoLanguageOrIsThereAlreadyIsWrongUsage() {
        assertEquals(2, newLanguage("xyz").status());
        assertEquals(2, newLanguage("../evil").status());
        assertEquals(2, newLanguage("en").status());
        assertFalse(Files.exists(site.path("content/xyz")));
    }

    @Test
    void whatIsMadeFromAnotherLanguageOrExplainsOneThatIsNotThereIsWrongUsage() {
        Run derived = newLanguage("sr-latn");
        assertEquals(2, derived.status());
        assertTrue(derived.err().startsWith("sr-latn is made from sr by itself"), derived.err());
        Run easy = newLanguage("fr-simple");
        assertEquals(2, easy.status());
        assertTrue(easy.err().startsWith("fr-simple is easy language; make the language fr first"), easy.err());
        assertFalse(Files.exists(site.path("content/sr-latn")));
        assertFalse(Files.exists(site.path("content/fr-simple")));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
