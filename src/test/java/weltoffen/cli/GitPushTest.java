package weltoffen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import weltoffen.content.Findings;
import weltoffen.content.Folders;
import weltoffen.content.Settings;

/**
 * An editor pushes, visitors read: a bare repository with the hooks of {@code deploy/}, the launcher, this very site, and
 * nginx. Only the compiler has nothing to do, because the generator of this build is put where the hooks would compile it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class GitPushTest {

    private static final String PAGE = "content/de/contact.adoc";

    @TempDir
    private static Path root;

    private Path folder;
    private Process nginx;
    private int port;

    /** What a command said, and how it ended. */
    private record Said(int status, String text) { }

    @BeforeAll
    void installTheHooksAndStartTheServer() throws Exception {
        Assumptions.assumeTrue(exists("git") && exists("flock"), "git and flock are needed");
        boolean server = exists("nginx");
        assertTrue(server || !Boolean.parseBoolean(System.getenv("CI")), "CI must have nginx");
        Assumptions.assumeTrue(server, "nginx is needed");
        folder = root.resolve("www");
        Path bare = root.resolve("site.git");
        run(root, "git", "init", "-q", "--bare", "-b", "main", bare.toString());
        for (String hook : List.of("pre-receive", "post-receive", "hooks.sh")) {
            Files.copy(Path.of("deploy").resolve(hook), bare.resolve("hooks").resolve(hook));
        }
        run(bare, "git", "config", "site.folder", folder.toString());
        run(bare, "git", "config", "site.work", root.resolve("work").toString());
        putTheGenerator(root.resolve("work/tree/target"));
        Path first = clone("first");
        copySources(first);
        completeSettings(first);
        assertEquals(0, commit(first, "Die ganze Website").status());
        Said push = run(first, "git", "push", "origin", "HEAD:main");
        assertEquals(0, push.status(), push.text());
        assertTrue(push.text().contains("remote: veröffentlicht: "), push.text());
        startNginx();
    }

    @AfterAll
    void stopTheServer() throws InterruptedException {
        if (nginx != null) {
            nginx.destroy();
            nginx.waitFor();
        }
    }

    @Test
    @Order(1)
    void whatAnEditorPushesIsServed() throws Exception {
        Path editor = clone("editor");
        write(editor, "Neu seit heute.");
        commit(editor, "Kontakt ergänzt");
        Said push = run(editor, "git", "push");
        assertEquals(0, push.status(), push.text());
        assertTrue(push.text().contains("remote:   de/kontakt.html  Kontakt"), push.text());
        assertTrue(get("/de/kontakt.html").contains("Neu seit heute."));
        assertTrue(Files.readString(root.resolve("work/tree/target/history.txt")).contains(" " + PAGE + "\n"));
    }

    @Test
    @Order(2)
    void aBrokenCommitIsRefusedWithFileAndLineAndTheOldSiteStays() throws Exception {
        Path editor = clone("hasty");
        String before = run(editor, "git", "rev-parse", "origin/main").text();
        write(editor, "Siehe xref:nirgends.adoc[].");
        commit(editor, "Kaputt");
        Said push = run(editor, "git", "push");
        assertNotEquals(0, push.status());
        assertTrue(push.text().matches("(?s).*remote: content/de/contact.adoc:\\d+:\\d+  dead-link .*"), push.text());
        assertTrue(push.text().contains("Abgelehnt: Bitte beheben"), push.text());
        assertTrue(push.text().contains("pre-receive hook declined"), push.text());
        run(editor, "git", "fetch");
        assertEquals(before, run(editor, "git", "rev-parse", "origin/main").text());
        assertFalse(get("/de/kontakt.html").contains("nirgends"));
    }

    @Test
    @Order(3)
    void anotherBranchIsNotPublished() throws Exception {
        Path editor = clone("brancher");
        run(editor, "git", "switch", "-q", "-c", "idea");
        write(editor, "Nur eine Idee.");
        commit(editor, "Idee");
        Said push = run(editor, "git", "push", "origin", "idea");
        assertEquals(0, push.status(), push.text());
        assertFalse(push.text().contains("veröffentlicht"), push.text());
        assertFalse(get("/de/kontakt.html").contains("Nur eine Idee."));
    }

    @Test
    @Order(4)
    void twoPushesAtOnceEndInTheLaterOne() throws Exception {
        Path one = clone("one");
        write(one, "Der erste von zweien.");
        commit(one, "Erster");
        Path two = clone("two");
        run(two, "git", "pull", "-q", one.toString(), "main");
        write(two, "Der zweite von zweien.");
        commit(two, "Zweiter");
        Process first = start(one, "git", "push", "origin", "main");
        Process second = start(two, "git", "push", "origin", "main");
        Said later = end(second);
        for (int i = 0; i < 3 && later.status() != 0; i++) {
            // git itself asks the one who comes second to fetch first
            run(two, "git", "pull", "-q", "--rebase");
            later = end(start(two, "git", "push", "origin", "main"));
        }
        assertEquals(0, later.status(), later.text());
        end(first);
        assertTrue(get("/de/kontakt.html").contains("Der zweite von zweien."));
        assertEquals(
                run(two, "git", "rev-parse", "HEAD").text(),
                run(root.resolve("site.git"), "git", "rev-parse", "main").text());
    }

    private static void write(Path clone, String words) throws IOException {
        Path page = clone.resolve(PAGE);
        Files.writeString(page, Files.readString(page).replaceFirst("\n\n", "\n\n" + words + " "));
    }

    private Path clone(String name) throws Exception {
        Path clone = root.resolve(name);
        run(root, "git", "clone", "-q", root.resolve("site.git").toString(), clone.toString());
        run(clone, "git", "config", "user.name", "Eine Redakteurin");
        run(clone, "git", "config", "user.email", "redaktion@example.org");
        return clone;
    }

    private static Said commit(Path clone, String message) throws Exception {
        run(clone, "git", "add", "-A");
        return run(clone, "git", "commit", "-q", "-m", message);
    }

    private static void copySources(Path clone) throws IOException {
        for (String name : List.of("site", "pom.xml", "jbake.properties", "src/main", "content", "templates", "assets")) {
            copy(Path.of(name), clone.resolve(name));
        }
    }

    private static void completeSettings(Path clone) throws IOException {
        Path file = clone.resolve("jbake.properties");
        Folders folders = new Folders(clone, file, clone, clone, clone, clone, clone);
        Settings settings = Settings.read(folders, new Findings()).orElseThrow();
        StringBuilder text = new StringBuilder(Files.readString(file));
        settings.publisherKeys().filter(key -> settings.publisher(key).isEmpty()).forEach(key -> {
            int at = text.indexOf("site." + key + " =");
            text.insert(text.indexOf("=", at) + 1, key.contains("email") ? " info@example.org" : " Beispiel");
        });
        Files.writeString(file, text);
    }

    private static void putTheGenerator(Path target) throws IOException {
        Files.createDirectories(target);
        copy(Path.of("target/lib"), target.resolve("lib"));
        copy(Path.of("target/weltoffen.jar"), target.resolve("weltoffen.jar"));
        Files.setLastModifiedTime(target.resolve("weltoffen.jar"), FileTime.from(Instant.now().plus(Duration.ofHours(1))));
        Path archive = target.resolve("weltoffen.jsa");
        Files.writeString(archive, "no class archive: making one would take longer than the test");
        Files.setLastModifiedTime(archive, FileTime.from(Instant.now().plus(Duration.ofHours(2))));
        String jdk = Files.readString(Path.of(System.getProperty("java.home"), "release"));
        Files.writeString(target.resolve("weltoffen.jsa.for"), target.getParent() + " " + jdk);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private void startNginx() throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path conf = root.resolve("nginx.conf");
        Files.writeString(conf, """
                daemon off; master_process off; pid %1$s/nginx.pid; error_log stderr;
                events {}
                http {
                  access_log off;
                  client_body_temp_path %1$s/t1; proxy_temp_path %1$s/t2; fastcgi_temp_path %1$s/t3;
                  uwsgi_temp_path %1$s/t4; scgi_temp_path %1$s/t5;
                  types { text/html html; text/css css; }
                  server { listen 127.0.0.1:%2$d; root %3$s/current; }
                }
                """.formatted(root, port, folder));
        nginx = new ProcessBuilder("nginx", "-c", conf.toString(), "-e", "stderr")
                .redirectErrorStream(true)
                .redirectOutput(root.resolve("nginx.log").toFile())
                .start();
        for (int i = 0; i < 100; i++) {
            try {
                get("/index.html");
                return;
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        throw new AssertionError(Files.readString(root.resolve("nginx.log")));
    }

    private String get(String path) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
                HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), path);
        return answer.body();
    }

    private static boolean exists(String command) throws Exception {
        return run(Path.of("."), "sh", "-c", "PATH=$PATH:/usr/sbin; command -v " + command).status() == 0;
    }

    private static Said run(Path folder, String... command) throws Exception {
        return end(start(folder, command));
    }

    private static Process start(Path folder, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().merge("PATH", ":/usr/sbin", String::concat);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder.start();
    }

    private static Said end(Process process) throws Exception {
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(120, TimeUnit.SECONDS));
        return new Said(process.exitValue(), text);
    }
}
