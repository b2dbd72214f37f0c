package weltoffen.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The day on which a text last really changed. */
class HistoryTest {

    private static final String PAGE = "= Title\n:description: About it.\n\nOne two three.\nFour five.\n";

    @TempDir
    private Path folder;

    private Path site;

    @BeforeEach
    void aSiteInAFolderOfARepository() throws Exception {
        site = folder.resolve("repository/site");
        Files.createDirectories(site.resolve("content/de"));
        git(folder.resolve("repository"), "2026-01-01", "init", "-q", "-b", "main");
        commit("2026-01-01", PAGE);
    }

    @Test
    void isTheDayOfTheLastCommitThatChangedItsWords() throws Exception {
        assertEquals(day("2026-01-01"), lastChange("a"));
        commit("2026-02-02", PAGE.replace("five", "six"));
        assertEquals(day("2026-02-02"), lastChange("a"));
    }

    @Test
    void stampsRemarksAndOtherLineBreaksAreNoChange() throws Exception {
        commit("2026-02-02", PAGE.replace("About it.\n", "About it.\n:translated-from: lead=12345678\n:order: 7\n"));
        commit("2026-03-03", PAGE.replace("three.\nFour", "three. Four"));
        commit("2026-04-04", PAGE + "// check: allow double-space: because\n");
        assertEquals(day("2026-01-01"), lastChange("a"));
        commit("2026-05-05", PAGE.replace("About it", "About that"));
        assertEquals(day("2026-05-05"), lastChange("a"));
    }

    @Test
    void aMovedFileKeepsItsDayAlsoWhenTheOldNameWasSeenBefore() throws Exception {
        commit("2026-02-02", PAGE.replace("five", "six"));
        git(site, "2026-03-03", "mv", "content/de/a.adoc", "content/de/b.adoc");
        git(site, "2026-03-03", "commit", "-q", "-m", "moved");
        assertEquals(day("2026-02-02"), lastChange("b"));
        assertEquals(Optional.empty(), lastChange("a"));
        git(site, "2026-04-04", "mv", "content/de/b.adoc", "content/de/c.adoc");
        git(site, "2026-04-04", "commit", "-q", "-m", "moved again");
        assertEquals(day("2026-02-02"), lastChange("c"));
        Files.delete(site.resolve("target/history.txt"));
        assertEquals(day("2026-02-02"), lastChange("c"));
    }

    @Test
    void onlyTheNewCommitsAreReadAndATornStoreIsReadAnew() throws Exception {
        assertEquals(day("2026-01-01"), lastChange("a"));
        Path store = site.resolve("target/history.txt");
        String commit = Files.readAllLines(store).get(0);
        Files.writeString(store, commit + "\n2020-02-02 content/de/a.adoc\n");
        assertEquals(day("2020-02-02"), lastChange("a"));
        Files.writeString(store, commit + "\n2020-0");
        assertEquals(day("2026-01-01"), lastChange("a"));
        Files.writeString(store, "0".repeat(40) + "\n2020-02-02 content/de/a.adoc\n");
        assertEquals(day("2026-01-01"), lastChange("a"));
    }

    @Test
    void whatACloneWithoutHistoryDoesNotKnowItDoesNotSay() throws Exception {
        Files.writeString(site.resolve("content/de/b.adoc"), PAGE);
        commit("2026-02-02", PAGE.replace("five", "six"));
        commit("2026-03-03", PAGE.replace("five", "seven"));
        git(folder, "2026-03-03", "clone", "-q", "--depth", "2", "file://" + folder.resolve("repository"), "shallow");
        site = folder.resolve("shallow/site");
        assertEquals(day("2026-03-03"), lastChange("a"));
        assertEquals(Optional.empty(), lastChange("b"));
    }

    @Test
    void withoutARepositoryOrACommitNothingIsKnown() throws Exception {
        git(folder, "2026-03-03", "init", "-q", "empty");
        for (String other : List.of("empty", "none")) {
            site = folder.resolve(other);
            Files.createDirectories(site.resolve("content/de"));
            Files.writeString(site.resolve("content/de/a.adoc"), PAGE);
            assertEquals(Optional.empty(), lastChange("a"));
        }
    }

    private Optional<LocalDate> lastChange(String name) {
        Folders folders = new Folders(
                site, site.resolve("jbake.properties"), site.resolve("content"), site.resolve("templates"),
                site.resolve("assets"), site.resolve("target/site"), site.resolve("target/cache"));
        Path file = site.resolve("content/de/" + name + ".adoc");
        return History.of(folders).lastChange(new SourceFile(file, folders.name(file), ""));
    }

    private void commit(String day, String text) throws Exception {
        Files.writeString(site.resolve("content/de/a.adoc"), text);
        git(site, day, "add", "-A");
        git(site, day, "commit", "-q", "-m", "change");
    }

    private static Optional<LocalDate> day(String day) {
        return Optional.of(LocalDate.parse(day));
    }

    private static void git(Path folder, String day, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("git", "-C", folder.toString(), "-c", "user.name=A", "-c", "user.email=a@example.org"));
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment().put("GIT_AUTHOR_DATE", day + "T12:00:00+01:00");
        process.environment().put("GIT_COMMITTER_DATE", day + "T12:00:00+01:00");
        Process git = process.start();
        String output = new String(git.getInputStream().readAllBytes());
        assertEquals(0, git.waitFor(), output);
    }
}
