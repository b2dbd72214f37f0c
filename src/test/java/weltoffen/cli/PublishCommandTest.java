package weltoffen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weltoffen.TestSite;
import weltoffen.bake.FolderLock;
import weltoffen.publish.ObjectStore;

final class PublishCommandTest {

    private static final int KILLS = Integer.getInteger("weltoffen.kills", 6);

    private final TestSite site = TestSite.plain().complete().warm();

    @TempDir
    private Path scratch;

    private Path folder;

    @BeforeEach
    void chooseAFolder() {
        folder = scratch.resolve("public");
    }

    @Test
    void theFirstPublicationShowsTheWholeSite() throws IOException {
        Run run = publish();
        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().matches("(?s)published: 8 pages, as release 0001-\\d{8}T\\d{6}Z in .*public\\n"
                + "new pages \\(10\\):\\n.*  de/laender/china.html  China\\n.*"), run.out());
        assertTrue(Files.isSymbolicLink(folder.resolve("current")));
        assertFalse(Files.readSymbolicLink(folder.resolve("current")).isAbsolute(), "the folder can be moved");
        assertTrue(shown("de/index.html").contains("Willkommen"));
    }

    @Test
    void itSaysWhichPagesAreNewChangedAndGoneForVisitors() {
        publish();
        say("content/de/countries/china.adoc", "Ganz neu. ")
                .write("content/de/about.adoc", "= Wer wir sind\n:jbake-type: page\n:description: D.\n\nx\n").warm();
        Run second = publish();
        assertTrue(second.out().contains("new pages (2):\n  de/about.html  Wer wir sind\n  en/about.html  Wer wir sind\n"),
                second.out());
        assertTrue(second.out().contains("changed pages (2):\n  de/laender/china.html  China\n  en/countries/china.html  China\n"), second.out());
        site.remove("content/de/about.adoc");
        Run third = publish("--lang", "de");
        assertTrue(third.out().contains("Seiten, die es nicht mehr gibt (2):\n  de/about.html  Wer wir sind\n"), third.out());
        assertFalse(third.out().contains("geänderte Seiten"), third.out());
    }

    @Test
    void whatChangesTheLooksOnlyIsNoListOfPages() throws IOException {
        publish();
        String before = stylesheet();
        site.append("assets/css/site.css", "p { color: red }\n");
        Run run = publish();
        assertTrue(run.out().contains("around the text only (menus, links between languages, looks): 8 pages"), run.out());
        assertFalse(run.out().contains("changed pages"), run.out());
        assertNotEquals(before, stylesheet());
        assertTrue(Files.exists(folder.resolve("current").resolve(before)),
                "a page that was fetched before the change still finds its style sheet");
        for (int i = 0; i < 6; i++) {
            say("content/de/index.adoc", "Nr. " + i + ". ").warm();
            publish();
        }
        assertFalse(Files.exists(folder.resolve("current").resolve(before)), "but not for ever");
    }

    @Test
    void withNothingChangedThereIsNoNewRelease() {
        publish();
        Run run = publish();
        assertEquals(0, run.status());
        assertTrue(run.out().startsWith("nothing has changed for visitors"), run.out());
        assertEquals(1, publish("--list").out().lines().count());
    }

    @Test
    void theLastFiveReleasesAreKeptAndUnchangedFilesAreTheSameFiles() throws IOException {
        for (int i = 0; i < 7; i++) {
            say("content/de/index.adoc", "Nr. " + i + ". ").warm();
            publish();
        }
        List<String> lines = publish("--list").out().lines().toList();
        assertEquals(5, lines.size());
        assertTrue(lines.get(0).startsWith("  0003-"), lines.toString());
        assertTrue(lines.get(4).matches("\\* 0007-\\S+  10 pages"), lines.toString());
        Set<Object> nodes = new HashSet<>();
        for (Path release : releases()) {
            nodes.add(Files.getAttribute(release.resolve("en/index.html"), "unix:ino"));
        }
        assertEquals(1, nodes.size());
    }

    @Test
    void aRollbackShowsTheReleaseBefore() throws IOException {
        publish();
        say("content/de/index.adoc", "Falsch. ").warm();
        publish();
        assertTrue(shown("de/index.html").contains("Falsch."));
        Run back = publish("--rollback");
        assertEquals(0, back.status());
        assertFalse(shown("de/index.html").contains("Falsch."));
        Run further = publish("--rollback");
        assertEquals(1, further.status());
        assertTrue(further.err().startsWith("there is no earlier release"), further.err());
        publish();
        assertTrue(shown("de/index.html").contains("Falsch."), "the next publication is of what the sources say");
    }

    @Test
    void aBrokenSourceLeavesWhatIsPublic() throws IOException {
        publish();
        Map<String, String> before = TestSite.tree(folder);
        site.append("content/de/index.adoc", "\nxref:nowhere.adoc[]\n").warm();
        Run run = publish("--lang", "de");
        assertEquals(1, run.status());
        assertTrue(run.err().contains("content/de/index.adoc:"), run.err());
        assertTrue(run.err().contains("nicht veröffentlicht: 1 Fehler, 0 Warnungen"), run.err());
        assertEquals(before, TestSite.tree(folder));
    }

    @Test
    void placeholdersStopAPublicationButNoPreview() throws IOException {
        site.replace("jbake.properties", "site.publisher.email = x\n", "")
                .write("content/de/secret.adoc", "= Geheim\n:jbake-type: page\n:description: D.\n:jbake-status: draft\n\nx\n")
                .warm();
        assertEquals(1, publish().status());
        assertFalse(Files.exists(folder.resolve("current")));
        Run preview = publish("--preview");
        assertEquals(0, preview.status(), preview.err());
        for (String page : List.of("de/secret.html", "en/index.html", "index.html", "404.html")) {
            Document html = Jsoup.parse(shown(page));
            assertTrue(html.text().contains(page.startsWith("de") ? "Vorschau" : "Preview"), page);
            if (page.contains("/")) { // the fixture's two pages at the root have a head of their own
                assertEquals("noindex", html.select("meta[name=robots]").attr("content"), page);
            }
        }
    }

    @Test
    void aFolderWithOtherThingsIsRefused() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("diary.txt"), "mine");
        Run run = publish();
        assertEquals(2, run.status());
        assertTrue(run.err().contains("holds files that no publication made"), run.err());
        assertEquals(Map.of("diary.txt", "mine"), TestSite.tree(folder));
    }

    @Test
    void aDiskThatTakesNoMoreLeavesWhatIsPublic() throws Exception {
        publish();
        Map<String, String> before = TestSite.tree(folder);
        site.append("content/de/index.adoc", "\n" + ("Lang. ".repeat(100) + "\n").repeat(40)).warm();
        // no file may be longer than 8 × 512 bytes; the kernel refuses the rest of a page as a full disk does
        Process process = new ProcessBuilder(command("sh", "-c", "ulimit -f 8; exec \"$@\"", "sh"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertNotEquals(0, process.exitValue());
        assertEquals(before, shownTree(before));
        assertEquals(0, publish().status());
        assertTrue(shown("de/index.html").contains("Lang."));
        assertEquals(2, releases().size());
    }

    @Test
    void aPublicationThatIsKilledAtAnyMomentLeavesAWholeSite() throws Exception {
        Random moments = new Random(20261123);
        publish();
        Map<String, String> before = current();
        int killed = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            say("content/de/index.adoc", "Nr. " + kill + ". ").warm();
            Process process = new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor(100 + moments.nextInt(1000), TimeUnit.MILLISECONDS)) {
                assertEquals(0, process.exitValue());
            } else {
                process.destroyForcibly().waitFor();
                killed++;
            }
            Map<String, String> found = current();
            publish();
            Map<String, String> after = current();
            assertTrue(found.equals(before) || found.equals(after), "kill " + kill + " left a mixture");
            assertTrue(shown("de/index.html").contains("Nr. " + kill + "."));
            try (Stream<Path> names = Files.list(folder.resolve("releases"))) {
                assertTrue(names.noneMatch(path -> path.getFileName().toString().startsWith(".")), "leftovers");
            }
            before = after;
        }
        assertTrue(killed > 0, "no publication was slow enough to be killed");
    }

    @Test
    void ofTwoPublicationsAtOnceTheLaterOneStays() throws Exception {
        publish();
        say("content/de/index.adoc", "Erste. ").warm();
        Process first = new ProcessBuilder(command()).redirectErrorStream(true).start();
        Path lock = folder.resolve(".publish.lock");
        for (int i = 0; i < 500 && !Files.exists(lock); i++) {
            Thread.sleep(10);
        }
        assertTrue(Files.exists(lock));
        site.replace("content/de/index.adoc", "Erste.", "Zweite.").warm();
        Run second = publish();
        assertEquals(0, second.status(), second.err());
        assertTrue(first.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, first.exitValue());
        assertTrue(shown("de/index.html").contains("Zweite."));
    }

    @Test
    void anObjectStoreGetsTheWholeSite() throws Exception {
        try (ObjectStore store = ObjectStore.start()) {
            String[] target = {"s3://" + ObjectStore.BUCKET + "/site", "--endpoint", store.endpoint().toString()};
            Run dry = Run.of(site, "publish", target[0], target[1], target[2], "--dry-run");
            assertEquals(0, dry.status(), dry.err());
            assertTrue(dry.out().startsWith("+ robots.txt\n"), dry.out());
            assertTrue(dry.out().endsWith("15 objects would be uploaded, 0 deleted, in s3://thaff/site; nothing has been changed\n"),
                    dry.out());
            Run run = Run.of(site, "publish", target);
            assertEquals("published: 15 objects uploaded, 0 deleted, 0 unchanged, in s3://thaff/site\n", run.out(), run.err());
            say("content/de/countries/china.adoc", "Ganz neu. ").warm();
            assertEquals("veröffentlicht: 2 Objekte hochgeladen, 0 gelöscht, 13 unverändert, in s3://thaff/site\n",
                    Run.of(site, "publish", target[0], target[1], target[2], "--lang", "de").out());
            assertEquals(2, Run.of(site, "publish", "s3:thaff").status());
        }
        Run gone = Run.of(site, "publish", "s3://thaff/site", "--endpoint", "http://127.0.0.1:1");
        assertEquals(1, gone.status());
        assertTrue(gone.err().startsWith("not published completely in s3://thaff/site: "), gone.err());
    }

    @Test
    void whoHasToWaitForAnotherPublicationIsToldSo() throws Exception {
        Process process;
        try (FolderLock lock = FolderLock.take(folder.resolve(".publish.lock"), () -> { })) {
            process = new ProcessBuilder(command()).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            assertEquals("another bake or publication is at work here; waiting for it to end",
                    process.errorReader().readLine());
        }
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertTrue(shown("de/index.html").contains("Willkommen"));
    }

    @Test
    void optionsThatDoNotFitTheTargetAreRefused() {
        assertEquals(2, publish("--dry-run").status());
        assertEquals(2, publish("--list", "--rollback").status());
        assertEquals(0, publish("--list").status());
        assertEquals(1, publish("--rollback").status());
        assertFalse(Files.exists(folder), "looking makes nothing");
    }

    /** Adds words before the text of a page. */
    private TestSite say(String name, String words) {
        return site.write(name, site.text(name).replaceFirst("\n\n", "\n\n" + words));
    }

    private Run publish(String... more) {
        List<String> arguments = new ArrayList<>(List.of(more));
        arguments.add(folder.toString());
        return Run.of(site, "publish", arguments.toArray(String[]::new));
    }

    private List<String> command(String... before) {
        List<String> command = new ArrayList<>(List.of(before));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "@" + Path.of("src/main/launcher/java.options").toAbsolutePath(),
                "-XX:-UsePerfData",
                "-XX:SharedArchiveFile=" + Path.of("target/weltoffen.jsa").toAbsolutePath(),
                "-jar", Path.of("target/weltoffen.jar").toAbsolutePath().toString(), "publish", folder.toString()));
        command.addAll(Run.options(site));
        command.addAll(List.of("--date", Run.TODAY.toString(), "--lang", "en"));
        return command;
    }

    private String shown(String page) throws IOException {
        return Files.readString(folder.resolve("current").resolve(page));
    }

    private Map<String, String> current() throws IOException {
        return TestSite.tree(folder.resolve("current").toRealPath());
    }

    /** What is there of the files that were there before. */
    private Map<String, String> shownTree(Map<String, String> before) {
        Map<String, String> now = TestSite.tree(folder);
        now.keySet().retainAll(before.keySet());
        return now;
    }

    private String stylesheet() throws IOException {
        return Jsoup.parse(shown("de/index.html")).select("link[rel=stylesheet]").attr("href")
                .replaceAll("^(\\.\\./)+", "");
    }

    private List<Path> releases() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("releases"))) {
            return all.filter(Files::isDirectory).sorted().toList();
        }
    }
}
