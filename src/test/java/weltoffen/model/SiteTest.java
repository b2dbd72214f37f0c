package weltoffen.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static weltoffen.TestSite.ENGLISH;
import static weltoffen.TestSite.GERMAN;
import static weltoffen.TestSite.page;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import weltoffen.TestSite;
import weltoffen.content.Findings;

final class SiteTest {

    private static final String PAGE = "= %s\n:jbake-type: page\n:description: D.\n%s\nText.\n";

    private final TestSite plain = TestSite.plain();

    @Test
    void everyPageOfTheSourceLanguageIsThereInEveryLanguage() {
        Site site = plain.read();
        assertEquals(List.of("404", "countries/china", "countries/index", "index"), List.copyOf(site.keys()));
        assertEquals(site.keys(), Set.copyOf(keys(site.pages(ENGLISH))));
        assertEquals(8, site.pages().count());
    }

    @Test
    void serbianInLatinScriptNeedsSerbian() {
        plain.replace("jbake.properties", "de, en", "de, en, sr-latn");
        assertEquals(List.of("jbake.properties:2 derived-language-alone [sr-latn, sr]"), plain.problems());
    }

    @Test
    void aMissingTranslationShowsTheDefaultLanguageAndElseTheSource() {
        plain.replace("jbake.properties", "de, en", "de, en, fr")
                .write("content/fr/labels.properties", plain.text("content/en/labels.properties"))
                .write("content/fr/index.adoc", "= Accueil\n:description: D.\n\nTexte.\n");
        Site site = plain.read();
        Language french = Language.ofFolder("fr");
        assertEquals("Accueil", page(site, french, "index").title());
        assertEquals("Countries", page(site, french, "countries/index").title());
        assertEquals(ENGLISH, page(site, french, "countries/index").textLanguage());
        assertEquals("China", page(site, french, "countries/china").title());
        assertEquals(GERMAN, page(site, french, "countries/china").textLanguage());
        assertEquals("fr/countries/china.html", page(site, french, "countries/china").address());
    }

    @Test
    void translationsAreTheTrueOnesInTheOrderOfTheLanguages() {
        Site site = plain.read();
        assertEquals(List.of("de", "en"), languages(site.translations(page(site, ENGLISH, "index"))));
        assertEquals(List.of("de"), languages(site.translations(page(site, ENGLISH, "countries/china"))));
        assertEquals(List.of("de", "en"), languages(site.inAllLanguages(page(site, GERMAN, "countries/china"))));
    }

    @Test
    void theWayToAPageBeginsAtTheHomePage() {
        Site site = plain.read();
        assertEquals(List.of("index", "countries/index"), keys(site.ancestors(page(site, GERMAN, "countries/china"))));
        assertEquals(List.of(), site.ancestors(page(site, GERMAN, "index")));
    }

    @Test
    void aPageWhoseFolderHasNoOverviewLiesBelowTheHomePage() {
        plain.write("content/de/lost/page.adoc", PAGE.formatted("P", ""));
        Site site = plain.read();
        assertEquals(List.of("index"), keys(site.ancestors(page(site, GERMAN, "lost/page"))));
        assertTrue(site.children(page(site, GERMAN, "index")).contains(page(site, GERMAN, "lost/page")));
    }

    @Test
    void childrenStandInTheirOrderAndThenByTitleAsInADictionary() {
        plain.write("content/de/countries/zz.adoc", PAGE.formatted("Ägypten", ""))
                .write("content/de/countries/aa.adoc", PAGE.formatted("Zypern", ""))
                .write("content/de/countries/mm.adoc", PAGE.formatted("Albanien", ""))
                .write("content/de/countries/vietnam.adoc", PAGE.formatted("Vietnam", ":order: 1\n"));
        Site site = plain.read();
        assertEquals(
                List.of("countries/vietnam", "countries/china", "countries/zz", "countries/mm", "countries/aa"),
                keys(site.children(page(site, GERMAN, "countries/index"))));
    }

    @Test
    void theMenuHasWhatHasAPlaceAndTheFooterTheRest() {
        plain.write("content/de/about.adoc", PAGE.formatted("Über uns", ""))
                .write("content/de/partners.adoc", PAGE.formatted("Partner", ":order: 5\n"));
        Site site = plain.read();
        assertEquals(List.of("partners", "countries/index"), keys(site.menu(GERMAN)));
        assertEquals(List.of("about"), keys(site.footer(GERMAN)));
    }

    @Test
    void twoPagesThatWantTheSameAddressAreReported() {
        plain.write("content/de/countries/taiwan.adoc", PAGE.formatted("T", ":slug: china\n"));
        assertEquals(
                List.of("content/de/countries/taiwan.adoc:4:8 duplicate-slug"
                        + " [de/laender/china.html, content/de/countries/china.adoc]"),
                plain.problems());
    }

    @Test
    void aTranslationOfNothingIsReportedAndNotShown() {
        plain.write("content/en/countries/chian.adoc", "= China\n:description: D.\n\nText.\n");
        assertEquals(List.of("content/en/countries/chian.adoc:1 no-source [content/de/countries/chian.adoc]"),
                plain.problems());
        assertTrue(plain.read(new Findings()).page(ENGLISH, "countries/chian").isEmpty());
    }

    @Test
    void aDraftIsNotShown() {
        plain.write("content/de/about.adoc", PAGE.formatted("Über uns", ":jbake-status: draft\n"));
        Site site = plain.read();
        assertTrue(site.page(GERMAN, "about").isEmpty());
        assertTrue(site.page(ENGLISH, "about").isEmpty());
    }

    @Test
    void aDraftHidesItsTranslationsTooWithoutAComplaint() {
        plain.write("content/de/about.adoc", PAGE.formatted("Über uns", ":jbake-status: draft\n"))
                .write("content/en/about.adoc", "= About\n:description: D.\n\nText.\n");
        assertEquals(List.of(), plain.problems());
        assertTrue(plain.read(new Findings()).page(ENGLISH, "about").isEmpty());
    }

    @Test
    void aDraftOfATranslationFallsBack() {
        plain.replace("content/en/index.adoc", ":translation: machine", ":jbake-status: draft");
        assertTrue(page(plain.read(), ENGLISH, "index").isFallback());
    }

    @Test
    void aPageKnowsItsWholeAddress() {
        Site site = plain.read();
        assertEquals("https://www.example.org/base/de/laender/china.html",
                site.absolute(page(site, GERMAN, "countries/china")));
    }

    private static List<String> keys(Collection<Page> pages) {
        return pages.stream().map(Page::key).toList();
    }

    private static List<String> languages(Collection<Page> pages) {
        return pages.stream().map(page -> page.language().folder()).toList();
    }
}
