package weltoffen.bake;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weltoffen.TestSite;

final class CompressedCopiesTest {

    private static final String TEXT = "Việc làm tại Thuringia 图林根 ".repeat(400);

    @TempDir
    private Path scratch;

    @Test
    void eachTextFileHasBothCopiesAndTheyHoldTheText() throws IOException {
        Path site = site("one", Map.of("de/index.html", TEXT, "js/a.1234abcd.js", "x()", "images/a.png", "PNG", "empty.txt", ""));
        assertTrue(CompressedCopies.write(site, scratch.resolve("none")));
        assertEquals(10, Release.list(site).size(), Release.list(site).toString());
        for (String name : new String[] {"de/index.html", "js/a.1234abcd.js", "empty.txt"}) {
            byte[] text = Files.readAllBytes(site.resolve(name));
            try (InputStream gzip = new GZIPInputStream(open(site, name + ".gz"));
                    InputStream brotli = new BrotliInputStream(open(site, name + ".br"))) {
                assertArrayEquals(text, gzip.readAllBytes(), name);
                assertArrayEquals(text, brotli.readAllBytes(), name);
            }
        }
        assertTrue(Files.size(site.resolve("de/index.html.br")) < TEXT.length() / 50);
    }

    @Test
    void theSameTextGivesTheSameBytesWhenever() throws IOException {
        Path one = site("one", Map.of("a.html", TEXT, "b.css", "p {}"));
        Path two = site("two", Map.of("a.html", TEXT, "b.css", "p {}"));
        CompressedCopies.write(one, scratch.resolve("none"));
        CompressedCopies.write(two, scratch.resolve("none"));
        assertEquals(TestSite.tree(one), TestSite.tree(two));
        byte[] gzip = Files.readAllBytes(one.resolve("a.html.gz"));
        assertEquals(0, gzip[4] | gzip[5] | gzip[6] | gzip[7], "no time stamp (RFC 1952, 2.3.1)");
    }

    @Test
    void whatDidNotChangeSharesTheEarlierCopiesAndWhatChangedDoesNot() throws IOException {
        Path earlier = site("earlier", Map.of("same.html", TEXT, "other.html", TEXT, "lost.html", TEXT));
        CompressedCopies.write(earlier, scratch.resolve("none"));
        Files.delete(earlier.resolve("lost.html.br"));
        Path next = site("next", Map.of("same.html", TEXT, "other.html", TEXT + "!", "lost.html", TEXT));
        CompressedCopies.write(next, earlier);
        for (String ending : new String[] {".gz", ".br"}) {
            assertTrue(Files.isSameFile(earlier.resolve("same.html" + ending), next.resolve("same.html" + ending)));
            assertTrue(Files.mismatch(earlier.resolve("other.html" + ending), next.resolve("other.html" + ending)) >= 0);
        }
        assertTrue(Files.exists(next.resolve("lost.html.br")));
    }

    @Test
    void onlyTheNamesOfCopiesAreNamesOfCopies() {
        assertEquals(Optional.of("de/index.html"), CompressedCopies.original("de/index.html.br"));
        assertEquals(Optional.of("sitemap.xml"), CompressedCopies.original("sitemap.xml.gz"));
        assertEquals(Optional.empty(), CompressedCopies.original("de/index.html"));
        assertEquals(Optional.empty(), CompressedCopies.original("downloads/data.tar.gz"));
    }

    private Path site(String name, Map<String, String> files) throws IOException {
        Path folder = scratch.resolve(name);
        for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return folder;
    }

    private static InputStream open(Path site, String name) throws IOException {
        return new ByteArrayInputStream(Files.readAllBytes(site.resolve(name)));
    }
}
