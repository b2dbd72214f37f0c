package weltoffen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weltoffen.TestSite;

final class UsageTest {

    @TempDir
    private Path empty;

    @Test
    void withoutACommandTheUsageIsShown() {
        Run run = Run.plain();
        assertEquals(2, run.status());
        for (String command : List.of("bake", "serve", "publish", "check", "stamp", "status", "export", "import",
                "events", "new", "mv", "rm")) {
            assertTrue(run.err().contains("\n  " + command + " "), command);
        }
    }

    @Test
    void theVersionNamesTheJavaThatRunsIt() {
        assertTrue(Run.plain("--version").out().contains("Java " + Runtime.version()));
    }

    @Test
    void anUnknownCommandOrOptionIsWrongUsage() {
        assertEquals(2, Run.plain("bkae").status());
        Run run = Run.plain("bake", "--relaese");
        assertEquals(2, run.status());
        assertTrue(run.err().contains("--relaese"), run.err());
    }

    @Test
    void aDateThatIsNoneIsWrongUsage() {
        Run run = Run.of(TestSite.plain(), "bake", "--date", "22.11.2026");
        assertEquals(2, run.status());
        assertTrue(run.err().startsWith("\"22.11.2026\" is no date; write it like 2026-11-30"), run.err());
    }

    @Test
    void aFolderThatIsNoSiteIsWrongUsage() {
        for (String command : new String[] {"bake", "check"}) {
            Run run = Run.plain(command, "--source", empty.toString(), "--lang", "de");
            assertEquals(2, run.status());
            assertTrue(run.err().startsWith(empty + " ist keine Site: jbake.properties fehlt"), run.err());
        }
    }

    @Test
    void helpIsNoMistake() {
        Run run = Run.plain("bake", "--help");
        assertEquals(0, run.status());
        assertTrue(run.out().contains("--release"), run.out());
        assertEquals("", run.err());
    }
}
