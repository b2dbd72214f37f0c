package weltoffen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import weltoffen.checks.Checks;
import weltoffen.content.Asciidoc;
import weltoffen.content.ContentReader;
import weltoffen.content.ConversionCache;
import weltoffen.content.Document;
import weltoffen.content.Finding;
import weltoffen.content.Findings;
import weltoffen.content.Folders;
import weltoffen.content.Settings;
import weltoffen.content.SourceFile;
import weltoffen.model.Language;
import weltoffen.model.Page;
import weltoffen.model.Site;
import weltoffen.model.SiteReader;

/**
 * The plain fixture site in a scratch folder, with what a test changes in it. All tests of a JVM use the same folder,
 * one after the other, so that they can share one JRuby and one cache: a test only waits for the pages it changed.
 */
public final class TestSite {

    /** The language that the fixture is written in first. */
    public static final Language GERMAN = Language.ofFolder("de");

    /** The fixture's translation. */
    public static final Language ENGLISH = Language.ofFolder("en");

    private static final Pattern LANGUAGES = Pattern.compile("(?m)^site.languages = (.*)$");
    private static final Path PLAIN = Path.of("src/test/resources/sites/plain");
    private static final Path SCRATCH = scratchFolder();
    private static final Asciidoc ENGINE = new Asciidoc(plain().settings());

    private final Path root;

    private TestSite(Path root) {
        this.root = root;
    }

    /** The plain site, as it is in the resources; what another test made of it is gone. */
    public static TestSite plain() {
        Path root = SCRATCH.resolve("site");
        delete(root);
        return copyTo(root);
    }

    /** Another fixture, in the same folder and with the same JRuby and cache as the plain site. */
    public static TestSite fixture(String name) {
        Path root = SCRATCH.resolve("site");
        delete(root);
        return copy(PLAIN.resolveSibling(name), root);
    }

    /** A copy of this project's own site, in the same folder and with the same cache as the plain site. */
    public static TestSite ours() {
        Matcher languages = LANGUAGES.matcher(new String(read(Path.of("jbake.properties")), StandardCharsets.UTF_8));
        if (!languages.find()) {
            throw new AssertionError("jbake.properties names no languages");
        }
        return ours(languages.group(1).split("\\s*,\\s*"));
    }

    /** A copy of this project's own site in some of its languages, in the same folder and with the same cache. */
    public static TestSite ours(String... languages) {
        Path root = SCRATCH.resolve("site");
        delete(root);
        for (String folder : List.of("templates", "assets")) {
            copy(Path.of(folder), root.resolve(folder));
        }
        for (String language : languages) {
            if (Files.isDirectory(Path.of("content", language))) { // a derived language has no folder
                copy(Path.of("content", language), root.resolve("content").resolve(language));
            }
        }
        String settings = new String(read(Path.of("jbake.properties")), StandardCharsets.UTF_8);
        return new TestSite(root).write("jbake.properties", LANGUAGES.matcher(settings)
                .replaceFirst("site.languages = " + String.join(", ", languages)));
    }

    /** Another copy of the plain site, which shares neither JRuby nor cache with the others. */
    public static TestSite copyTo(Path root) {
        return copy(PLAIN, root);
    }

    private static TestSite copy(Path from, Path root) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = root.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TestSite(root);
    }

    /** Writes a file, or replaces it. */
    public TestSite write(String name, String text) {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a file, or replaces it. */
    public TestSite write(String name, byte[] bytes) {
        try {
            Files.createDirectories(path(name).getParent());
            Files.write(path(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Adds lines to the end of a file. */
    public TestSite append(String name, String text) {
        return write(name, text(name) + text);
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces a part of a file, which must be there. */
    public TestSite replace(String name, String part, String by) {
        if (!text(name).contains(part)) {
            throw new AssertionError(name + " has no " + part);
        }
        return write(name, text(name).replace(part, by));
    }

    /** Gives all data that only a publisher knows, and the text of previews, so that the site can be published. */
    public TestSite complete() {
        append("content/de/labels.properties", "notice.preview = Vorschau\n");
        append("content/en/labels.properties", "notice.preview = Preview\n");
        settings().publisherKeys()
                .filter(key -> settings().isRequired(key) && settings().publisher(key).isEmpty())
                .forEach(key -> append("jbake.properties", "site." + key + " = x\n"));
        return this;
    }

    /** Deletes a file. */
    public TestSite remove(String name) {
        try {
            Files.delete(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** A file or folder of the site. */
    public Path path(String name) {
        return root.resolve(name);
    }

    /** The text of a file. */
    public String text(String name) {
        try {
            return Files.readString(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The site's folders, as the command line would find them. */
    public Folders folders() {
        return new Folders(
                root,
                path("jbake.properties"),
                path("content"),
                path("templates"),
                path("assets"),
                path("target/site"),
                cache());
    }

    /** Where converted pages are kept. */
    public Path cache() {
        return root.startsWith(SCRATCH) ? SCRATCH.resolve("cache") : path("target/cache");
    }

    /** The site's settings, as far as they can be read. */
    public Settings settings() {
        return Settings.read(folders(), new Findings()).orElseThrow();
    }

    /** The site, with what is wrong in reading it. */
    public Site read(Findings findings) {
        Settings settings = Settings.read(folders(), findings).orElseThrow();
        return SiteReader.read(settings, reader(settings, ENGINE, findings), false, findings).orElseThrow();
    }

    /** The site, in which nothing is wrong. */
    public Site read() {
        Findings findings = new Findings();
        Site site = read(findings);
        if (!findings.list().isEmpty()) {
            throw new AssertionError(findings.list());
        }
        return site;
    }

    /** A page of the site. */
    public static Page page(Site site, Language language, String key) {
        return site.page(language, key).orElseThrow();
    }

    /** What is wrong in reading the site and by the rules about sources, one line each; warnings are left out. */
    public List<String> problems() {
        Findings findings = new Findings();
        Site site = read(findings);
        Checks.SITE.forEach(check -> findings.addAll(check.check(site)));
        return findings.list().stream().filter(Finding::isError).map(TestSite::line).toList();
    }

    /** A finding in short: {@code file:line:column rule [arguments] -> suggestion}. */
    public static String line(Finding finding) {
        return finding.location() + " " + finding.rule() + " " + finding.arguments()
                + finding.suggestion().map(near -> " -> " + near).orElse("");
    }

    /** Fills the cache, so that a command which runs over the site needs no JRuby of its own. */
    public TestSite warm() {
        Findings findings = new Findings();
        Settings.read(folders(), findings).ifPresent(settings -> reader(settings, ENGINE, findings).read());
        return this;
    }

    /** What reads the pages of this site. */
    public ContentReader reader(Settings settings, Asciidoc asciidoc, Findings findings) {
        return new ContentReader(settings, asciidoc, new ConversionCache(folders()), Language.derived(), findings);
    }

    /** What Asciidoctor makes of a page of this site that begins on the first line and has no header. */
    public static Asciidoc.Conversion convert(String name, String text) {
        SourceFile file = new SourceFile(SCRATCH.resolve("site").resolve(name), name, text);
        return ENGINE.convert(file, 1);
    }

    /** A document of the site, by language and key. */
    public static Document document(Site site, String language, String key) {
        return site.documents().stream()
                .filter(document -> document.language().equals(language) && document.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** The bytes of all files below a folder, as text in which every byte is one character, by their paths. */
    public static Map<String, String> tree(Path folder) {
        Map<String, String> files = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static Path scratchFolder() {
        try {
            Path folder = Files.createTempDirectory("weltoffen-test").toRealPath();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a file, or a folder with everything in it; one that is not there is fine. */
    public static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
