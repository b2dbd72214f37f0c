package weltoffen.bake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weltoffen.TestSite;

final class ReleaseTest {

    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    private Path folder;

    private Path target;

    @BeforeEach
    void publishTheFirst() throws IOException {
        target = folder.resolve("site");
        publish(Map.of("de/index.html", "one", "css/site.css", "css", "old.html", "old"));
        try (Stream<Path> files = Files.walk(target)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, LONG_AGO);
            }
        }
    }

    @Test
    void whatIsPublishedIsTheWholeReleaseAndNothingElse() throws IOException {
        assertEquals(2, publish(Map.of("de/index.html", "two", "css/site.css", "css", "new.html", "new")));
        assertEquals(Map.of("de/index.html", "two", "css/site.css", "css", "new.html", "new"), TestSite.tree(target));
        assertEquals(List.of("site"), names());
    }

    @Test
    void unchangedFilesStayTheSameFilesWithTheirTimes() throws IOException {
        Object before = Files.getAttribute(target.resolve("css/site.css"), "unix:ino");
        publish(Map.of("de/index.html", "two", "css/site.css", "css"));
        assertEquals(before, Files.getAttribute(target.resolve("css/site.css"), "unix:ino"));
        assertEquals(LONG_AGO, Files.getLastModifiedTime(target.resolve("css/site.css")));
        assertFalse(Files.getLastModifiedTime(target.resolve("de/index.html")).equals(LONG_AGO));
    }

    @Test
    void whatIsTakenOverIsTheSameFileAndIsNotWrittenThrough() throws IOException {
        try (Release release = Release.beside(target)) {
            assertTrue(release.takeOver());
            assertEquals(List.of("css/site.css", "de/index.html", "old.html"), release.files());
            release.write("de/index.html", "two");
            assertEquals("one", Files.readString(target.resolve("de/index.html")));
            assertEquals(1, release.publish());
        }
        assertEquals(Map.of("de/index.html", "two", "css/site.css", "css", "old.html", "old"), TestSite.tree(target));
        assertEquals(LONG_AGO, Files.getLastModifiedTime(target.resolve("css/site.css")));
    }

    @Test
    void compressedCopiesAreNotTakenOverBecauseTheirFileMayBecomeAnother() throws IOException {
        publish(Map.of("de/index.html", "one", "de/index.html.br", "packed"));
        try (Release release = Release.beside(target)) {
            assertTrue(release.takeOver());
            assertEquals(List.of("de/index.html"), release.files());
        }
    }

    @Test
    void aReleaseThatBeginsAgainLeavesThePresentSiteAlone() throws IOException {
        Map<String, String> before = TestSite.tree(target);
        try (Release release = Release.beside(target)) {
            assertTrue(release.takeOver());
            release.clear();
            assertEquals(List.of(), release.files());
        }
        assertEquals(before, TestSite.tree(target));
    }

    @Test
    void aFileThatBecomesAnotherOfTheSameLengthIsChanged() throws IOException {
        assertEquals(1, publish(Map.of("de/index.html", "two", "css/site.css", "css", "old.html", "old")));
        assertEquals("two", Files.readString(target.resolve("de/index.html")));
    }

    @Test
    void nothingPublicChangesBeforePublishing() throws IOException {
        Map<String, String> before = TestSite.tree(target);
        try (Release release = Release.beside(target)) {
            release.write("de/index.html", "two");
            assertEquals(before, TestSite.tree(target));
            assertEquals(List.of("de/index.html"), release.files());
            assertEquals(List.of("de/index.html"), release.changedFiles());
        }
        assertEquals(before, TestSite.tree(target));
        assertEquals(List.of("site"), names());
    }

    @Test
    void onlyFilesWithOtherBytesAreChanged() throws IOException {
        try (Release release = Release.beside(target)) {
            release.write("de/index.html", "one");
            release.write("css/site.css", "other");
            release.write("new.html", "new");
            assertEquals(List.of("css/site.css", "new.html"), release.changedFiles());
        }
    }

    @Test
    void aReleaseThatCannotBePublishedLeavesTheOldSite() throws IOException {
        Map<String, String> before = TestSite.tree(target);
        try (Release release = Release.beside(target)) {
            release.write("de/index.html", "two");
            Files.delete(release.folder().resolve("de/index.html"));
            Files.delete(release.folder().resolve("de"));
            Files.delete(release.folder());
            assertThrows(Exception.class, release::publish);
        }
        assertEquals(before, TestSite.tree(target));
    }

    @Test
    void aBakeThatWasKilledBetweenTheTwoRenamesIsPutRight() throws IOException {
        Map<String, String> before = TestSite.tree(target);
        Files.move(target, folder.resolve(".site.old"));
        Files.createDirectories(folder.resolve(".site.new/de"));
        Release.recover(target);
        assertEquals(before, TestSite.tree(target));
    }

    @Test
    void theNextBakePutsRightWhatAKilledOneLeft() throws IOException {
        Map<String, String> before = TestSite.tree(target);
        Files.move(target, folder.resolve(".site.old"));
        Files.createDirectories(folder.resolve(".site.new/stale"));
        try (Release release = Release.beside(target)) {
            assertEquals(before, TestSite.tree(target));
            assertFalse(Files.exists(release.folder().resolve("stale")));
        }
        assertEquals(List.of("site"), names());
    }

    @Test
    void aBakeThatWasKilledAfterTheRenamesKeepsTheNewSite() throws IOException {
        Files.createDirectories(folder.resolve(".site.old"));
        Files.writeString(folder.resolve(".site.old/index.html"), "older");
        Release.recover(target);
        assertEquals("one", Files.readString(target.resolve("de/index.html")));
        publish(Map.of("a.html", "a"));
        assertEquals(List.of("site"), names());
    }

    @Test
    void theFirstReleaseNeedsNoFolder() throws IOException {
        Path elsewhere = folder.resolve("deep/er/site");
        try (Release release = Release.beside(elsewhere)) {
            release.write("index.html", "x");
            assertEquals(1, release.publish());
        }
        assertTrue(Files.isRegularFile(elsewhere.resolve("index.html")));
    }

    private int publish(Map<String, String> files) throws IOException {
        try (Release release = Release.beside(target)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                release.write(file.getKey(), file.getValue());
            }
            return release.publish();
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
