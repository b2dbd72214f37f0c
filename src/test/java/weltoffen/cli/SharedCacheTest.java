package weltoffen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weltoffen.TestSite;
import weltoffen.content.Folders;
import weltoffen.content.Messages;

/** The cache changes how long a bake takes, and nothing else, whoever else uses it and whatever became of it. */
final class SharedCacheTest {

    @TempDir
    private Path folder;

    @Test
    void bakesThatShareACacheAtTheSameTimeAllGiveTheSameBytes() throws IOException {
        TestSite site = TestSite.copyTo(folder.resolve("site"));
        List<CompletableFuture<Void>> bakes = IntStream.range(0, 4)
                .mapToObj(number -> CompletableFuture.runAsync(() -> bake(site, number)))
                .toList();
        bakes.forEach(CompletableFuture::join);
        Map<String, String> first = TestSite.tree(site.path("target/out-0/site"));
        assertFalse(first.isEmpty());
        for (int number = 1; number < 4; number++) {
            assertEquals(first, TestSite.tree(site.path("target/out-" + number + "/site")));
        }
    }

    @Test
    void tornSwappedAndForeignEntriesDoNotReachThePages() throws IOException {
        TestSite site = TestSite.copyTo(folder.resolve("site"));
        bake(site, 0);
        List<Path> entries = entries(site);
        Files.write(entries.get(0), new byte[0]);
        byte[] half = Files.readAllBytes(entries.get(1));
        Files.write(entries.get(1), Arrays.copyOf(half, half.length / 2));
        byte[] flipped = Files.readAllBytes(entries.get(2));
        flipped[flipped.length - 1] ^= 1;
        Files.write(entries.get(2), flipped);
        Files.writeString(entries.get(3), "something else");
        bake(site, 1);
        assertEquals(TestSite.tree(site.path("target/out-0/site")), TestSite.tree(site.path("target/out-1/site")));
    }

    @Test
    void oneThreadAndManyGiveTheSameBytes() throws IOException, InterruptedException {
        TestSite site = TestSite.copyTo(folder.resolve("site"));
        Path java = Path.of(System.getProperty("java.home"), "bin/java");
        assertEquals(
                coldBake(site, java, "one", "-XX:ActiveProcessorCount=1"),
                coldBake(site, java, "many", "-XX:ActiveProcessorCount=4"));
    }

    @Test
    void everyInstalledJdkGivesTheSameBytes() throws IOException, InterruptedException {
        Path home = Path.of(System.getProperty("java.home"));
        TestSite site = TestSite.copyTo(folder.resolve("site"));
        Map<String, String> here = coldBake(site, home.resolve("bin/java"), "here", "-Xshare:auto");
        List<Path> others;
        try (Stream<Path> installed = Files.list(home.getParent())) {
            others = installed.filter(Files::isDirectory)
                    .filter(other -> !Files.isSymbolicLink(other) && !other.equals(home))
                    .filter(other -> Files.isExecutable(other.resolve("bin/java")))
                    .toList();
        }
        assumeFalse(others.isEmpty(), "no other JDK is installed beside " + home);
        for (Path other : others) {
            String name = other.getFileName().toString();
            assertEquals(here, coldBake(site, other.resolve("bin/java"), name, "-Xshare:auto"), name);
        }
    }

    private static Map<String, String> coldBake(TestSite site, Path java, String name, String option)
            throws IOException, InterruptedException {
        Path out = site.path("target/" + name + "/site");
        List<String> command = new ArrayList<>(List.of(
                java.toString(), option, "@" + Path.of("src/main/launcher/java.options").toAbsolutePath(),
                "-jar", Path.of("target/weltoffen.jar").toAbsolutePath().toString(),
                "bake", "--fresh", "--date", Run.TODAY.toString(), "--lang", "en", "--out", out.toString()));
        command.addAll(Run.options(site));
        Process bake = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertEquals(0, bake.waitFor());
        return TestSite.tree(out);
    }

    private static void bake(TestSite site, int number) {
        Folders plain = site.folders();
        Folders folders = new Folders(
                plain.site(), plain.settings(), plain.content(), plain.templates(), plain.assets(),
                site.path("target/out-" + number + "/site"), plain.cache());
        Bakery.Order order = new Bakery.Order(folders, Run.TODAY, false, true, false);
        assertFalse(new Bakery(order, new Progress(System.err, Messages.in(Locale.ENGLISH), false)).bake().failed());
    }

    private static List<Path> entries(TestSite site) throws IOException {
        try (Stream<Path> files = Files.list(site.cache())) {
            return files.sorted().toList();
        }
    }
}
