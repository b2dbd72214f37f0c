package weltoffen.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static weltoffen.TestSite.ENGLISH;
import static weltoffen.TestSite.GERMAN;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weltoffen.TestSite;

final class GlossaryTest {

    private final TestSite plain = TestSite.plain();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "FEG – Fachkräfteeinwanderungsgesetz (Skilled Immigration Act) | FEG, Fachkräfteeinwanderungsgesetz, Skilled Immigration Act",
        "FEG\u00A0— Закон | FEG, Закон",
        "FEG——Fachkräfteeinwanderungsgesetz（《技术移民法》） | FEG, Fachkräfteeinwanderungsgesetz, 《技术移民法》",
        "NAP-I – Auslands- und Fachvermittlung | NAP-I, Auslands- und Fachvermittlung",
        "Cluster & Co | Cluster & Co",
    })
    void aHeadingHoldsTheNamesOfItsTerm(String heading, String names) {
        write("[#feg]\n== " + heading + "\n\nEin Gesetz.\n");
        assertEquals(List.of(names.split(", ")), glossary(GERMAN).term("feg").orElseThrow().names());
    }

    @Test
    void anAuthorMayWriteATermInCapitals() {
        write("[#feg]\n== FEG\n\nEin Gesetz.\n");
        assertEquals("feg", glossary(GERMAN).term("FEG").orElseThrow().id());
        assertTrue(glossary(GERMAN).term("beg").isEmpty());
    }

    @Test
    void aLanguageWithoutAGlossaryOfItsOwnIsLedToAnother() {
        write("[#feg]\n== FEG\n\nEin Gesetz.\n");
        assertTrue(glossary(ENGLISH).page().isFallback());
        assertEquals(GERMAN, glossary(ENGLISH).page().textLanguage());
    }

    @Test
    void aSiteMayHaveNone() {
        assertTrue(plain.read().glossary(GERMAN).isEmpty());
    }

    private Glossary glossary(Language language) {
        return plain.read().glossary(language).orElseThrow();
    }

    private void write(String entries) {
        plain.write("content/de/glossary.adoc", "= G\n:jbake-type: page\n:description: D.\n\n" + entries);
    }
}
