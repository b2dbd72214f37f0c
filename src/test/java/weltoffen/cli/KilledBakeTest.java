package weltoffen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weltoffen.TestSite;

/**
 * A bake that is killed at any moment leaves a whole site, the old or the new one, and a cache that the next bake can
 * trust. {@code mvn verify -Dtest=KilledBakeTest -Dweltoffen.kills=100} kills more of them.
 */
final class KilledBakeTest {

    private static final int KILLS = Integer.getInteger("weltoffen.kills", 10);
    private static final int LONGEST_MILLIS = 2500;

    @TempDir
    private Path folder;

    @Test
    void theNextBakeIsRightAndWhatIsPublicIsAlwaysWhole() throws IOException, InterruptedException {
        Random moments = new Random(20261123);
        TestSite site = TestSite.copyTo(folder.resolve("killed"));
        TestSite reference = TestSite.copyTo(folder.resolve("reference"));
        Run.bake(site);
        Map<String, String> before = TestSite.tree(site.path("target/site"));
        int killed = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            String change = "\nChange number " + kill + ".\n";
            for (TestSite one : List.of(site, reference)) {
                one.append("content/de/index.adoc", change).append("content/en/countries/index.adoc", change);
            }
            Run.bake(reference);
            Map<String, String> after = TestSite.tree(reference.path("target/site"));
            // every third has to start JRuby; the others are killed while they render, check and publish
            killed += killedBake(site, kill % 3 == 0, moments.nextInt(LONGEST_MILLIS)) ? 1 : 0;
            if (Files.exists(site.path("target/site"))) {
                Map<String, String> found = TestSite.tree(site.path("target/site"));
                assertTrue(found.equals(before) || found.equals(after), "kill " + kill + " left a mixture");
            }
            Run.bake(site);
            assertEquals(after, TestSite.tree(site.path("target/site")), "after kill " + kill);
            before = after;
        }
        assertTrue(killed > 0, "no bake was slow enough to be killed");
    }

    /** Starts the jar that {@code mvn package} made, and kills it. */
    private static boolean killedBake(TestSite site, boolean cold, int millis) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "@" + Path.of("src/main/launcher/java.options").toAbsolutePath(),
                "-XX:SharedArchiveFile=" + Path.of("target/weltoffen.jsa").toAbsolutePath(),
                "-jar", Path.of("target/weltoffen.jar").toAbsolutePath().toString(), "bake"));
        command.addAll(Run.options(site));
        command.addAll(List.of("--date", Run.TODAY.toString(), "--lang", "en"));
        if (cold) {
            command.add("--fresh");
        }
        Process bake = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (bake.waitFor(millis, TimeUnit.MILLISECONDS)) {
            assertEquals(0, bake.exitValue());
            return false;
        }
        bake.destroyForcibly().waitFor();
        return true;
    }
}
