package weltoffen.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import weltoffen.content.Findings;
import weltoffen.content.PropertiesFile;
import weltoffen.content.SourceFile;

final class LabelsTest {

    private final Labels english = labels("en",
            "a = Own\ncount = {0, plural, one {# page} other {# pages}}\nquote = It''s {0}, isn't it?\nno = It's\n",
            "a = Quelle\nb = Nur Quelle\n");

    @Test
    void theOwnTextGoesBeforeTheSourceLanguages() {
        assertEquals("Own", english.text("a"));
        assertEquals("Nur Quelle", english.text("b"));
    }

    @Test
    void parametersAreFilledInByIcu() {
        assertEquals("1 page", english.text("count", 1));
        assertEquals("1,200 pages", english.text("count", 1200));
        assertEquals("It's {x}, isn't it?", english.text("quote", "{x}"));
    }

    @Test
    void aTextWithoutParametersIsPrintedAsItStands() {
        assertEquals("It's", english.text("no"));
    }

    @Test
    void numbersAreWrittenAsTheLanguageWritesThem() {
        assertEquals("1.200", labels("de", "n = {0}\n", "n = {0}\n").text("n", 1200));
    }

    @Test
    void whatNoLanguageHasIsShownAsItsKeyAndNoted() {
        assertEquals("[c]", english.text("c"));
        assertEquals("[d]", english.text("d", 1));
        assertEquals(List.of("c", "d"), List.copyOf(english.missing()));
    }

    @Test
    void templatesGetAllTexts() {
        assertEquals(Set.of("a", "b", "count", "quote", "no"), english.all().keySet());
    }

    private static Labels labels(String language, String own, String source) {
        return new Labels(Language.ofFolder(language), file(own), file(source));
    }

    private static PropertiesFile file(String text) {
        return PropertiesFile.parse(new SourceFile(Path.of("l"), "l", text), new Findings());
    }
}
