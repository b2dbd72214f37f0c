package weltoffen.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FoldersTest {

    private final Path site = Path.of("work/site");
    private final Folders folders = new Folders(site, site, site, site, site, site, site);

    @Test
    void whatALinkLeadsToDecidesWhetherItIsInside(@TempDir Path temp) throws java.io.IOException {
        Path inside = java.nio.file.Files.createDirectories(temp.resolve("a/b"));
        Path outside = java.nio.file.Files.createDirectories(temp.resolve("c"));
        Path link = java.nio.file.Files.createSymbolicLink(temp.resolve("a/link"), outside);
        org.junit.jupiter.api.Assertions.assertTrue(Folders.isInside(temp.resolve("a"), inside));
        org.junit.jupiter.api.Assertions.assertFalse(Folders.isInside(temp.resolve("a"), link));
        org.junit.jupiter.api.Assertions.assertFalse(Folders.isInside(temp.resolve("a"), temp.resolve("a/nothing")));
    }

    @Test
    void aFileOfTheSiteIsNamedFromItsFolder() {
        assertEquals("content/de/index.adoc", folders.name(site.resolve("templates/../content/de/index.adoc")));
        assertEquals("content/de", folders.name(Path.of("work/site/content/de").toAbsolutePath()));
    }

    @Test
    void aFileElsewhereKeepsItsWholeName() {
        Path elsewhere = Path.of("/elsewhere/labels.properties");
        assertEquals(elsewhere.toAbsolutePath().toString().replace('\\', '/'), folders.name(elsewhere));
        assertEquals(Path.of("work/site-old/a").toAbsolutePath().toString().replace('\\', '/'),
                folders.name(Path.of("work/site-old/a")));
    }
}
