package weltoffen.bake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static weltoffen.TestSite.ENGLISH;
import static weltoffen.TestSite.GERMAN;
import static weltoffen.TestSite.page;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import weltoffen.TestSite;
import weltoffen.bake.PageView.TextLink;
import weltoffen.model.Site;

final class PrintedLinksTest {

    private final TestSite plain = TestSite.plain();

    @Test
    void whereTheTextLeadsIsSpelledOutOnceForEachPageAndThenTheNextSteps() {
        plain.append("content/de/countries/china.adoc",
                "\nxref:../index.adoc[Los], xref:../index.adoc#more[mehr], xref:china.adoc#activities[hier].\n")
                .replace("content/de/countries/china.adoc", ":jbake-type:", ":next: index, countries/index\n:jbake-type:");
        Site site = plain.read();
        assertEquals(
                List.of(new TextLink("Willkommen", "https://www.example.org/base/de/index.html", Optional.empty()),
                        new TextLink("Länder", "https://www.example.org/base/de/laender/index.html", Optional.empty())),
                PrintedLinks.of(site, page(site, GERMAN, "countries/china")));
    }

    @Test
    void aPageOfAnotherLanguageSaysSo() {
        Site site = plain.read();
        assertEquals(
                List.of(new TextLink("China", "https://www.example.org/base/en/countries/china.html", Optional.of("de"))),
                PrintedLinks.of(site, page(site, ENGLISH, "index")));
    }
}
