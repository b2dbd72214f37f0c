package weltoffen.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static weltoffen.TestSite.ENGLISH;
import static weltoffen.TestSite.GERMAN;
import static weltoffen.TestSite.page;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weltoffen.TestSite;
import weltoffen.content.Location;
import weltoffen.content.Passage.Placeholder;

final class LinksTest {

    @ParameterizedTest
    @CsvSource({
        "index,           countries/china.adoc,          countries/china",
        "countries/china, index.adoc,                    countries/index",
        "countries/china, ../index.adoc,                 index",
        "countries/china, ../services/index.adoc,        services/index",
        "countries/china, ./vietnam.adoc,                countries/vietnam",
        "countries/china, ../countries/../about.adoc,    about",
    })
    void aPathIsReadFromTheFolderOfItsPage(String from, String path, String key) {
        assertEquals(Optional.of(key), Links.key(from, path));
    }

    @ParameterizedTest
    @CsvSource({
        "index,           ../en/index.adoc",
        "countries/china, ../../de/index.adoc",
        "index,           /index.adoc",
        "index,           countries/china",
        "index,           countries/china.html",
    })
    void aPathThatLeavesTheLanguageOrIsNoPageHasNoKey(String from, String path) {
        assertEquals(Optional.empty(), Links.key(from, path));
    }

    @Test
    void aLinkLeadsToThePageInTheLanguageItStandsIn() {
        Site site = TestSite.plain().read();
        Links.Target target = Links.resolve(site, page(site, ENGLISH, "index"), link("countries/china.adoc#activities"))
                .orElseThrow();
        assertEquals(page(site, ENGLISH, "countries/china"), target.page());
        assertEquals("activities", target.fragment());
    }

    @Test
    void aLinkWithNothingButAnIdStaysOnThePage() {
        Site site = TestSite.plain().read();
        Page china = page(site, GERMAN, "countries/china");
        assertEquals(Optional.of(new Links.Target(china, "x")), Links.resolve(site, china, link("#x")));
    }

    @Test
    void aLinkToNowhereHasNoTarget() {
        Site site = TestSite.plain().read();
        assertTrue(Links.resolve(site, page(site, GERMAN, "index"), link("nowhere.adoc")).isEmpty());
    }

    @Test
    void theIdsOfATextAreThoseOfSectionsAndOfEverythingElse() {
        Site site = TestSite.plain()
                .append("content/de/index.adoc", "\n[#figure]\n.A\n* x\n\n[#sub]\n=== Sub\n\ny [[inline]]z\n")
                .read();
        assertEquals(Set.of("more", "figure", "sub", "inline"), Links.ids(TestSite.document(site, "de", "index")));
    }

    private static Placeholder link(String target) {
        return new Placeholder("xref", target, Location.of("x"), true);
    }
}
