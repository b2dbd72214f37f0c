package weltoffen.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import weltoffen.bake.CompressedCopies;
import weltoffen.bake.Release;

/**
 * This project's own site, published into a folder as an administrator would, once for all servers: at the root of its
 * host, or below a path and in three languages only. A few files that must never be served lie in it and beside it.
 */
final class PublishedSite {

    static final String SECRET = "must not be served";
    static final String MOVED = "de/partnerregionen/china.html";
    static final String MOVED_TO = "de/ziellaender/china.html";
    static final String GONE = "de/schnee-von-gestern.html";

    private static final Map<String, PublishedSite> SITES = new LinkedHashMap<>();

    private final Path folder;
    private final String base;
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Set<String> links = new TreeSet<>();

    private PublishedSite(Path folder, String base) {
        this.folder = folder;
        this.base = base;
    }

    static synchronized PublishedSite at(String base) {
        return SITES.computeIfAbsent(base, PublishedSite::publish);
    }

    /** The folder that a web server shows at {@link #base}: the link "current". */
    Path shown() {
        return folder.resolve("www/site/current");
    }

    /** A folder in which the site lies below its path, through a symbolic link. */
    Path documentRoot() {
        return base.isEmpty() ? shown() : folder.resolve("www/html");
    }

    /** Empty, or the path below which the site is, with a slash before it. */
    String base() {
        return base;
    }

    /** All files that visitors may have, by their addresses from the site's root, with their bytes. */
    Map<String, byte[]> files() {
        return files;
    }

    /** Where the links of all pages lead to within the site, from the host's root, without fragments and queries. */
    Set<String> links() {
        return links;
    }

    List<String> languages() {
        return files.keySet().stream()
                .filter(name -> name.matches("[a-z-]+/404\\.html"))
                .map(name -> name.substring(0, name.indexOf('/')))
                .toList();
    }

    private static PublishedSite publish(String base) {
        try {
            Path folder = Files.createTempDirectory("weltoffen-server").toRealPath();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x")); // Apache drops root's rights
            PublishedSite site = new PublishedSite(folder, base);
            site.bake();
            site.read();
            site.layTraps();
            return site;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void bake() throws IOException, InterruptedException {
        String settings = Files.readString(Path.of("jbake.properties"))
                .replaceAll("(?m)^(site\\.\\S*email) =$", "$1 = info@example.org")
                .replaceAll("(?m)^(site\\.(publisher|privacy|accessibility)\\.\\S+) =$", "$1 = Beispiel")
                .replaceAll("(?m)^(site\\.host = \\S+)$", "$1" + base);
        if (!base.isEmpty()) {
            settings = settings.replaceAll("(?m)^(site\\.release\\.languages) =$", "$1 = de, en, pl");
        }
        Files.writeString(folder.resolve("jbake.properties"), settings);
        copy(Path.of("target/cache"), folder.resolve("cache"));
        copy(Path.of("content"), folder.resolve("content"));
        Files.writeString(folder.resolve("content/redirects.properties"), MOVED + " = countries/china\n" + GONE + " =\n");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "@src/main/launcher/java.options",
                        "-jar", "target/weltoffen.jar",
                        "publish", folder.resolve("www/site").toString(),
                        "--source", folder.toString(),
                        "--cache", folder.resolve("cache").toString(),
                        "--lang", "en")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertEquals(0, process.waitFor(), Files.readString(folder.resolve("log")));
        if (!base.isEmpty()) {
            Path link = folder.resolve("www/html" + base);
            Files.createDirectories(link.getParent());
            Files.createSymbolicLink(link, shown());
        }
    }

    private void read() throws IOException {
        for (String name : Release.list(shown().toRealPath())) {
            boolean former = name.startsWith(".redirects/") || name.equals(MOVED) || name.equals(GONE);
            if (!former && CompressedCopies.original(name).isEmpty()) {
                files.put(name, Files.readAllBytes(shown().resolve(name)));
            }
        }
        files.forEach((name, bytes) -> {
            if (name.endsWith(".html")) {
                URI page = URI.create("http://site" + base + "/" + name);
                Jsoup.parse(new String(bytes, java.nio.charset.StandardCharsets.UTF_8), page.toString())
                        .select("[href]:not([rel=canonical]):not(link[hreflang]), [src]")
                        .forEach(element -> {
                            String link = element.absUrl(element.hasAttr("src") ? "src" : "href");
                            if (link.startsWith("http://site/")) {
                                links.add(link.substring("http://site".length()).replaceAll("[#?].*", ""));
                            }
                        });
            }
        });
    }

    private void layTraps() throws IOException {
        Files.writeString(folder.resolve("www/site/secret.txt"), SECRET);
        Files.writeString(folder.resolve("www/secret.txt"), SECRET);
        for (String hidden : List.of(".git/config", ".env", "de/.htpasswd")) {
            Path file = shown().resolve(hidden);
            Files.createDirectories(file.getParent());
            Files.writeString(file, SECRET);
        }
        Files.createDirectories(shown().resolve(".well-known"));
        Files.writeString(shown().resolve(".well-known/security.txt"), "Contact: mailto:info@example.org\n");
    }

    private static void copy(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.sorted().toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = new ArrayList<>(files.sorted(Comparator.reverseOrder()).toList());
            for (Path file : all) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A command of this machine, also where only administrators look for one. */
    static boolean exists(String command) {
        return Stream.of((System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/sbin").split(File.pathSeparator))
                .anyMatch(part -> Files.isExecutable(Path.of(part, command)));
    }
}
