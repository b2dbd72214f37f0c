package weltoffen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import weltoffen.TestSite;

/** What no bake made, no bake deletes. */
class ForeignFilesTest {

    private final TestSite site = TestSite.plain();

    @Test
    void anOutputFolderWithOtherFilesIsRefused() {
        site.write("mine/thesis.txt", "years of work");
        assertEquals(2, Run.of(site, "bake", "--out", site.path("mine").toString()).status());
        assertEquals("years of work", site.text("mine/thesis.txt"));
    }

    @Test
    void theSiteItselfIsNoOutputFolder() {
        for (String folder : new String[] {"", "content", "content/de", "assets", "templates"}) {
            Run run = Run.plain("bake", "--source", site.path("").toString(), "--out", site.path(folder).toString());
            assertEquals(2, run.status(), folder);
        }
    }

    @Test
    void anotherFileInTheCacheFolderStays() {
        site.write("cache/keep.txt", "mine");
        Run.of(site, "bake", "--fresh", "--cache", site.path("cache").toString());
        assertEquals("mine", site.text("cache/keep.txt"));
    }
}
