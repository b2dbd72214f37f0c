package weltoffen.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static weltoffen.TestSite.ENGLISH;
import static weltoffen.TestSite.GERMAN;
import static weltoffen.TestSite.page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weltoffen.TestSite;

final class AddressesTest {

    @ParameterizedTest
    @CsvSource({
        "de/index.html,         de/index.html,           index.html",
        "de/a/b.html,           de/a/c.html,             c.html",
        "de/a/b.html,           de/index.html,           ../index.html",
        "de/index.html,         de/a/b/c.html,           a/b/c.html",
        "de/a/b/c.html,         en/a/b/c.html,           ../../../en/a/b/c.html",
        "de/a.html,             css/site.css,            ../css/site.css",
        "index.html,            de/index.html,           de/index.html",
        "de/laender/china.html, de/laender-alt/x.html,   ../laender-alt/x.html",
    })
    void aLinkIsRelativeToThePageItStandsOn(String from, String to, String expected) {
        assertEquals(expected, Addresses.relative(from, to));
    }

    @Test
    void theAddressOfTheRootIsTheWayUp() {
        assertEquals("../../", Addresses.relative("de/a/b.html", ""));
        assertEquals("", Addresses.relative("index.html", ""));
    }

    @Test
    void aSectionsSlugIsTheFolderOfItsPagesInItsLanguageOnly() {
        Site site = TestSite.plain().read();
        assertEquals("de/laender/index.html", page(site, GERMAN, "countries/index").address());
        assertEquals("de/laender/china.html", page(site, GERMAN, "countries/china").address());
        assertEquals("en/countries/china.html", page(site, ENGLISH, "countries/china").address());
    }

    @Test
    void aPagesSlugIsItsName() {
        Site site = TestSite.plain()
                .replace("content/de/countries/china.adoc", ":order: 2", ":slug: volksrepublik-china")
                .read();
        assertEquals("de/laender/volksrepublik-china.html", page(site, GERMAN, "countries/china").address());
        assertEquals("en/countries/china.html", page(site, ENGLISH, "countries/china").address());
    }

    @Test
    void foldersInFoldersHaveEachTheirSlug() {
        String text = ":jbake-type: page\n:description: D.\n";
        Site site = TestSite.plain()
                .write("content/de/countries/asia/index.adoc", "= Asien\n" + text + ":slug: asien\n\nx\n")
                .write("content/de/countries/asia/vietnam.adoc", "= Vietnam\n" + text + "\nx\n")
                .write("content/de/no-index/page.adoc", "= P\n" + text + "\nx\n")
                .read();
        assertEquals("de/laender/asien/index.html", page(site, GERMAN, "countries/asia/index").address());
        assertEquals("de/laender/asien/vietnam.html", page(site, GERMAN, "countries/asia/vietnam").address());
        assertEquals("de/no-index/page.html", page(site, GERMAN, "no-index/page").address());
    }

    @Test
    void aSlugThatIsNoneIsNotUsed() {
        Site site = TestSite.plain()
                .replace("content/de/countries/index.adoc", ":slug: laender", ":slug: ../secret")
                .read();
        assertEquals("de/countries/index.html", page(site, GERMAN, "countries/index").address());
    }
}
