package weltoffen.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static weltoffen.TestSite.ENGLISH;
import static weltoffen.TestSite.GERMAN;
import static weltoffen.TestSite.page;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import weltoffen.TestSite;

final class PageTest {

    private static final String CHINA = "content/de/countries/china.adoc";

    private final TestSite plain = TestSite.plain();

    @Test
    void factsComeFromTheSourceLanguage() {
        plain.write("content/en/countries/china.adoc", "= China\n:description: In China.\n\nA country.\n");
        Page china = page(plain.read(), ENGLISH, "countries/china");
        assertEquals("country", china.type());
        assertEquals(2, china.order());
        assertEquals(Optional.of("39.9, 116.4"), china.fact("map"));
        assertEquals("In China.", china.description());
        assertFalse(china.isFallback());
    }

    @Test
    void aFactInWordsMayBeTranslated() {
        plain.write("content/en/countries/china.adoc", "= China\n:description: In China.\n\nA country.\n");
        assertEquals(Optional.of("Pflegepersonal"), page(plain.read(), ENGLISH, "countries/china").words("seeks"));
        plain.replace("content/en/countries/china.adoc", "\n\nA", "\n:seeks: Nurses\n\nA");
        assertEquals(Optional.of("Nurses"), page(plain.read(), ENGLISH, "countries/china").words("seeks"));
    }

    @Test
    void theTitleForMenusIsTheTitleUnlessThereIsAShorterOne() {
        assertEquals("China", page(plain.read(), GERMAN, "countries/china").shortTitle());
        plain.replace(CHINA, ":order: 2", ":nav-title: CN");
        assertEquals("CN", page(plain.read(), GERMAN, "countries/china").shortTitle());
    }

    @Test
    void aPageWithoutATypeIsAPage() {
        plain.replace(CHINA, ":jbake-type: country\n", "");
        assertEquals("page", page(plain.read(), GERMAN, "countries/china").type());
    }

    @Test
    void aPageWithoutAUsableOrderComesLast() {
        plain.replace(CHINA, ":order: 2", ":order: soon");
        assertEquals(Integer.MAX_VALUE, page(plain.read(), GERMAN, "countries/china").order());
    }

    @Test
    void severalValuesAreSeparatedByCommas() {
        plain.replace(CHINA, ":order: 2", ":next: index ,countries/index,, 404");
        assertEquals(List.of("index", "countries/index", "404"),
                page(plain.read(), GERMAN, "countries/china").facts("next").toList());
    }

    @Test
    void thePageAboveIsTheFoldersOverviewAndThenTheHomePage() {
        Site site = plain.read();
        assertEquals(Optional.of("countries/index"), page(site, GERMAN, "countries/china").parentKey());
        assertEquals(Optional.of("index"), page(site, GERMAN, "countries/index").parentKey());
        assertEquals(Optional.of("index"), page(site, GERMAN, "404").parentKey());
        assertEquals(Optional.empty(), page(site, GERMAN, "index").parentKey());
    }

    @Test
    void onlyThePageNotFoundIsShownAnywhere() {
        Site site = plain.read();
        assertTrue(page(site, GERMAN, "404").isShownAnywhere());
        assertFalse(page(site, GERMAN, "index").isShownAnywhere());
    }

    @Test
    void aFallbackSaysWhoseTextItShows() {
        Page china = page(plain.read(), ENGLISH, "countries/china");
        assertTrue(china.isFallback());
        assertEquals(ENGLISH, china.language());
        assertEquals(GERMAN, china.textLanguage());
        assertEquals("Was in China geschieht.", china.description());
    }
}
