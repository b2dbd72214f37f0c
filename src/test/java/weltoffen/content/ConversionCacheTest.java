package weltoffen.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConversionCacheTest {

    @TempDir
    private Path site;

    private ConversionCache cache;
    private Path part;

    @BeforeEach
    void makeCache() throws IOException {
        cache = newCache();
        part = site.resolve("content/de/_my part.adoc");
        Files.createDirectories(part.getParent());
        Files.writeString(part, "part");
    }

    @Test
    void whatWasKeptIsThereForTheNextBake() {
        cache.put("k", conversion("<p>é</p>\n\n<?label a?>"));
        assertEquals(Optional.of("<p>é</p>\n\n<?label a?>"), newCache().get("k"));
    }

    @Test
    void anEmptyTextCanBeKept() {
        cache.put("k", conversion(""));
        assertEquals(Optional.of(""), cache.get("k"));
    }

    @Test
    void whatWasNeverKeptIsAMiss() {
        assertEquals(Optional.empty(), cache.get("k"));
        assertTrue(cache.isEmpty());
    }

    @Test
    void aChangedIncludeIsAMiss() throws IOException {
        cache.put("k", conversion("x", Map.of("content/de/_my part.adoc", part)));
        assertEquals(Optional.of("x"), cache.get("k"));
        Files.writeString(part, "other");
        assertEquals(Optional.empty(), cache.get("k"));
        Files.writeString(part, "part");
        assertEquals(Optional.of("x"), cache.get("k"));
        Files.delete(part);
        assertEquals(Optional.empty(), cache.get("k"));
    }

    @Test
    void aTornEntryIsAMiss() throws IOException {
        cache.put("k", conversion("<p>some text</p>"));
        Path entry = site.resolve("cache/k");
        String whole = Files.readString(entry);
        for (int length = 0; length < whole.length(); length++) {
            Files.writeString(entry, whole.substring(0, length));
            assertEquals(Optional.empty(), cache.get("k"), "cut off after " + length);
        }
    }

    @Test
    void aForeignEntryIsAMiss() throws IOException {
        cache.put("k", conversion("<p>some text</p>"));
        Path entry = site.resolve("cache/k");
        Files.writeString(entry, Files.readString(entry).replace("some", "evil"));
        assertEquals(Optional.empty(), cache.get("k"));
        Files.write(entry, new byte[] {(byte) 0xFF, '\n', '\n'});
        assertEquals(Optional.empty(), cache.get("k"));
    }

    @Test
    void aConversionWithFindingsIsNotKeptSoThatTheyShowAgain() {
        Finding finding = Finding.error(Location.of("a.adoc"), "asciidoc", "x");
        cache.put("k", new Asciidoc.Conversion("x", Map.of(), List.of(finding)));
        assertEquals(Optional.empty(), cache.get("k"));
    }

    @Test
    void theKeyNamesTheFileItsTextAndWhatElseCounts() {
        SourceFile file = new SourceFile(part, "a", "bc");
        String key = ConversionCache.key(file, "d");
        assertEquals(key, ConversionCache.key(new SourceFile(site, "a", "bc"), "d"));
        assertNotEquals(key, ConversionCache.key(new SourceFile(part, "ab", "c"), "d"));
        assertNotEquals(key, ConversionCache.key(new SourceFile(part, "a", "b"), "cd"));
    }

    @Test
    void clearingForgetsEverything() {
        cache.put(Digests.sha256("k"), conversion("x"));
        assertFalse(cache.isEmpty());
        cache.clear();
        assertTrue(cache.isEmpty());
        assertEquals(Optional.empty(), cache.get(Digests.sha256("k")));
    }

    @Test
    void oldVersionsOfPagesAreDeletedWhenThereAreFarTooMany() throws IOException {
        for (int i = 0; i < 203; i++) {
            cache.put(Digests.sha256("old" + i), conversion("x"));
        }
        ConversionCache next = newCache();
        next.put(Digests.sha256("new"), conversion("y"));
        next.get(Digests.sha256("new"));
        next.trim();
        assertEquals(List.of(Digests.sha256("new")), entries());
    }

    @Test
    void aFewOldVersionsStayForTheWayBack() throws IOException {
        for (int i = 0; i < 10; i++) {
            cache.put(Digests.sha256("old" + i), conversion("x"));
        }
        newCache().trim();
        assertEquals(10, entries().size());
    }

    @Test
    void nothingHalfWrittenStaysBeside() throws IOException {
        cache.put("k", conversion("x"));
        assertEquals(List.of("k"), entries());
    }

    @Test
    void aCacheThatCannotBeWrittenDoesNoHarm() throws IOException {
        Files.writeString(site.resolve("cache"), "a file where the folder should be");
        cache.put("k", conversion("x"));
        cache.trim();
        assertEquals(Optional.empty(), cache.get("k"));
    }

    private ConversionCache newCache() {
        return new ConversionCache(new Folders(site, site, site, site, site, site, site.resolve("cache")));
    }

    private List<String> entries() throws IOException {
        try (Stream<Path> all = Files.list(site.resolve("cache"))) {
            return all.map(path -> path.getFileName().toString()).toList();
        }
    }

    private static Asciidoc.Conversion conversion(String html) {
        return conversion(html, Map.of());
    }

    private static Asciidoc.Conversion conversion(String html, Map<String, Path> includes) {
        return new Asciidoc.Conversion(html, includes, List.of());
    }
}
