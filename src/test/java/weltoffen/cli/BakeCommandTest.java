package weltoffen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import weltoffen.TestSite;

final class BakeCommandTest {

    private final TestSite site = TestSite.plain().warm();

    @Test
    void aBakeSaysInOneLineWhatItDid() {
        Run run = Run.of(site, "bake");
        assertEquals(0, run.status());
        assertTrue(run.out().matches("8 pages in 2 languages, 8 from cache, \\d+\\.\\d\\d s; 15 files changed, in target/site\\n"),
                run.out());
        assertEquals(List.of(), run.problems());
    }

    @Test
    void withNothingChangedASecondBakeSaysSoAndRepeatsTheWarnings() throws IOException {
        Run first = Run.of(site, "bake");
        Object stamp = Files.getLastModifiedTime(site.path("target/site"));
        Run second = Run.of(site, "bake");
        assertEquals(0, second.status());
        assertTrue(second.out().matches("nothing changed since the last bake \\(\\d+\\.\\d\\d s\\)\\n"), second.out());
        assertEquals(first.err(), second.err());
        assertEquals(18, second.err().lines().count());
        assertEquals(stamp, Files.getLastModifiedTime(site.path("target/site")));
    }

    @Test
    void anotherDayOrLanguageOfMessagesIsSomethingNew() {
        Run.of(site, "bake");
        assertTrue(Run.of(site, "bake", "--date", "2026-11-23").out().contains("0 files changed"));
        assertTrue(Run.of(site, "bake", "--date", "2026-11-23", "--lang", "de").out().contains("0 Dateien geändert"));
    }

    @Test
    void aBakeThatIsAskedToBeFreshBakes() {
        Run.of(site, "bake");
        Run run = Run.of(site, "bake", "--fresh");
        assertTrue(run.out().startsWith("8 pages in 2 languages, 2 from cache"), run.out());
    }

    @Test
    void aReleaseTakesPlaceholdersAsErrorsAndLeavesTheSite() {
        Run.of(site, "bake");
        Map<String, String> before = TestSite.tree(site.path("target/site"));
        Run run = Run.of(site, "bake", "--release");
        assertEquals(1, run.status());
        assertTrue(run.err().contains("jbake.properties  placeholder  site.publisher.email is empty"), run.err());
        assertTrue(run.err().endsWith("18 errors, 0 warnings; the site that was there is unchanged\n"), run.err());
        assertEquals(before, TestSite.tree(site.path("target/site")));
    }

    @Test
    void aReleaseWithAllDataIsBaked() {
        site.settings().publisherKeys()
                .filter(key -> site.settings().isRequired(key) && !key.equals("publisher.name"))
                .toList()
                .forEach(key -> site.append("jbake.properties", "site." + key + " = x\n"));
        Run run = Run.of(site.warm(), "bake", "--release");
        assertEquals("", run.err());
        assertEquals(0, run.status());
    }

    @Test
    void theSiteCanGoElsewhere() throws IOException {
        Path out = site.path("elsewhere/public");
        assertEquals(0, Run.of(site, "bake", "--out", out.toString()).status());
        assertTrue(Files.isRegularFile(out.resolve("de/index.html")));
        assertFalse(Files.exists(site.path("target/site")));
    }

    @Test
    void copiesForWebServersAreWrittenOnRequestAndAreNoChangesOfTheirOwn() throws IOException {
        Path page = site.path("target/site/de/index.html.br");
        int changed = changedFiles(Run.of(site, "bake"));
        assertFalse(Files.exists(page));
        Run compressed = Run.of(site, "bake", "--compress");
        assertEquals(0, changedFiles(compressed), compressed.out());
        assertTrue(Files.exists(page) && Files.exists(site.path("target/site/de/index.html.gz")));
        assertTrue(changed > 0);
        assertTrue(Run.of(site, "bake", "--compress").out().contains("nothing changed"));
        Object before = Files.getAttribute(page, "unix:ino");
        assertEquals(0, Run.of(site, "bake", "--compress", "--date", "2026-11-23").status());
        assertEquals(before, Files.getAttribute(page, "unix:ino"));
        Run.of(site, "bake");
        assertFalse(Files.exists(page), "a copy that may be out of date must not stay");
    }

    private static int changedFiles(Run run) {
        Matcher matcher = Pattern.compile("(\\d+) files? changed").matcher(run.out());
        assertTrue(matcher.find(), run.out());
        return Integer.parseInt(matcher.group(1));
    }

    /** The JVM itself lists the classes that it loaded. */
    @Test
    void withNothingToDoNeitherJRubyNorFreeMarkerNorIcuNorJBakeStarts() throws Exception {
        Run.of(site, "bake");
        Path loaded = site.path("target/classes.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load=info:file=" + loaded,
                "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName(), "bake", "--lang", "en"));
        command.addAll(Run.options(site));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("SOURCE_DATE_EPOCH",
                String.valueOf(Run.TODAY.atTime(13, 0).toEpochSecond(ZoneOffset.UTC)));
        File printed = site.path("target/printed.txt").toFile();
        Process process = builder.redirectOutput(printed).start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertTrue(Files.readString(printed.toPath()).contains("nothing changed since the last bake"),
                Files.readString(printed.toPath()));
        List<String> classes = Files.readAllLines(loaded);
        assertTrue(classes.stream().anyMatch(line -> line.contains("weltoffen.cli.BakeState")));
        assertEquals(List.of(), classes.stream()
                .filter(line -> line.matches(".* (org\\.jruby|org\\.asciidoctor|freemarker|com\\.ibm\\.icu|org\\.jbake|software\\.amazon|com\\.aayushatharva)\\..*"))
                .toList());
    }
}
