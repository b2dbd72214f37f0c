package weltoffen.bake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import weltoffen.TestSite;
import weltoffen.bake.PageView.Day;
import weltoffen.content.History;
import weltoffen.model.Language;
import weltoffen.model.Page;
import weltoffen.model.Site;

/** Where texts come from; the fixture lies in no repository. */
class OriginsTest {

    private final TestSite plain = TestSite.plain();

    private Origins origins(Site site) {
        return new Origins(site, History.of(plain.folders()));
    }

    @Test
    void withoutAHistoryThePageSaysItselfWhenItChanged() {
        plain.replace("content/de/countries/china.adoc", ":jbake-type:", ":revdate: 2026-11-02\n:jbake-type:");
        Site site = plain.read();
        assertEquals(
                Optional.of(new Day("2026-11-02", "2. November 2026")),
                origins(site).lastChange(TestSite.page(site, TestSite.GERMAN, "countries/china")));
        assertEquals(Optional.empty(), origins(site).lastChange(TestSite.page(site, TestSite.GERMAN, "index")));
    }

    @Test
    void aPageLeadsToTheFileItsTextStandsInWhenTheRepositoryIsKnown() {
        assertEquals(List.of(Optional.empty()), edits(TestSite.GERMAN, "index"));
        plain.append("jbake.properties", "site.repository = https://git.example.org/site/edit/main\n");
        String files = "https://git.example.org/site/edit/main/content/";
        assertEquals(List.of(Optional.of(files + "en/index.adoc")), edits(TestSite.ENGLISH, "index"));
        plain.remove("content/en/index.adoc");
        assertEquals(List.of(Optional.of(files + "de/index.adoc")), edits(TestSite.ENGLISH, "index"));
    }

    @Test
    void anAddressThatIsNoneIsAFinding() {
        plain.append("jbake.properties", "site.repository = our server\n");
        assertEquals(List.of("jbake.properties wrong-value"), plain.problems().stream()
                .map(problem -> problem.replaceFirst(":\\d+(:\\d+)?", "").replaceFirst(" \\[.*", ""))
                .toList());
    }

    private List<Optional<String>> edits(Language language, String key) {
        Site site = plain.read();
        Page page = TestSite.page(site, language, key);
        return List.of(origins(site).edit(page));
    }
}
