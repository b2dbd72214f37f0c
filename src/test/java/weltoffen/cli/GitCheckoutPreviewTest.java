package weltoffen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weltoffen.TestSite;

/** Many files change in one moment, as when an editor looks at a colleague's branch. */
final class GitCheckoutPreviewTest {

    private static final int PAGES = 100;

    @TempDir
    private Path folder;

    @Test
    void afterACheckoutWithTwoHundredChangedFilesWhatIsServedIsWhatABakeGives() throws Exception {
        TestSite site = TestSite.copyTo(folder.toRealPath().resolve("site"));
        site.write(".gitignore", "/target/\n");
        for (int i = 0; i < PAGES; i++) {
            page(site, "page-" + i, "Erste Fassung " + i);
        }
        git(site, "init", "--quiet", "--initial-branch=first");
        commit(site, "first");
        git(site, "checkout", "--quiet", "-b", "second");
        for (int i = 0; i < PAGES - 5; i++) {
            page(site, "page-" + i, "Zweite Fassung " + i);
        }
        for (int i = PAGES - 5; i < PAGES; i++) {
            site.remove("content/de/notes/page-" + i + ".adoc").remove("content/en/notes/page-" + i + ".adoc");
            page(site, "other-" + i, "Neue Seite " + i);
        }
        site.replace("templates/page.ftlh", "<h1>", "<h1 class=\"second\">")
                .replace("content/en/labels.properties", "site.name = ", "site.name = Second ");
        commit(site, "second");
        git(site, "checkout", "--quiet", "first");
        assertEquals(212, lines(git(site, "diff", "--name-only", "--no-renames", "first", "second")));
        try (ServedSite served = new ServedSite(site)) {
            served.assertEqualsBake("on the first branch");
            git(site, "checkout", "--quiet", "second");
            served.assertEqualsBake("on the second branch");
            git(site, "checkout", "--quiet", "first");
            served.assertEqualsBake("back on the first branch");
        }
    }

    private static void page(TestSite site, String name, String text) {
        site.write("content/de/notes/" + name + ".adoc",
                "= " + text + "\n:jbake-type: page\n:description: D.\n\n" + text + "\n");
        site.write("content/en/notes/" + name + ".adoc",
                "= " + text + " (en)\n:description: D.\n:translation: machine\n\n" + text + "\n");
    }

    private static void commit(TestSite site, String message) throws Exception {
        git(site, "add", "--all");
        git(site, "-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false",
                "commit", "--quiet", "--no-verify", "-m", message);
    }

    private static String git(TestSite site, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        File printed = site.path("target/git.txt").toFile();
        printed.getParentFile().mkdirs();
        Process process = new ProcessBuilder(command)
                .directory(site.path("").toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed)
                .start();
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        String said = site.text("target/git.txt");
        assertEquals(0, ended ? process.exitValue() : -1, said);
        return said;
    }

    private static long lines(String text) {
        return text.lines().count();
    }
}
