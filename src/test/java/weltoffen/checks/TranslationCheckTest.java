package weltoffen.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import weltoffen.TestSite;

final class TranslationCheckTest {

    private static final String HOME = "content/en/index.adoc";

    private final TestSite site = TestSite.plain();

    @Test
    void aTranslationThatIsBuiltLikeItsSourceIsRight() {
        expect();
    }

    @Test
    void otherSectionsThanTheSourcesAreReported() {
        site.append(HOME, "\n[#extra]\n== Extra\n\nx\n");
        expect(HOME + ":1 translation-sections [more, extra, more]");
    }

    @Test
    void anotherNumberOfListsOrTablesIsAWarning() {
        site.append(HOME, "\n* one\n* two\n");
        expect(HOME + ":1 translation-structure [ul, 1, 0]");
    }

    @Test
    void aTranslationSaysWhetherAPersonHasReadIt() {
        site.replace(HOME, ":translation: machine\n", "");
        expect(HOME + ":1 translation-unmarked []");
    }

    @Test
    void aTranslationSaysWhichStateOfItsSourceItTranslates() {
        site.replace(HOME, ":translated-from: lead=a6384d3b more=7fb6a035\n", "");
        expect(HOME + ":1 translation-unstamped [" + HOME + "]");
    }

    private void expect(String... lines) {
        assertEquals(List.of(lines), new TranslationCheck().check(site.read()).map(TestSite::line).toList());
    }
}
