package weltoffen.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Attributes;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;
import org.asciidoctor.extension.RubyExtensionRegistry;
import org.asciidoctor.jruby.AsciidoctorJRuby;
import org.asciidoctor.log.LogRecord;
import org.asciidoctor.log.Severity;

/**
 * Converts AsciiDoc to HTML with placeholders, on one Asciidoctor for all threads. JRuby takes a second to start, so it
 * starts on a thread of its own, and only when a page really has to be converted.
 */
public final class Asciidoc implements AutoCloseable {

    /** How long one page may take, in seconds; none of a hundred pages takes a twentieth of it. */
    static final String SECONDS = "weltoffen.page-seconds";

    private static final int DEFAULT_SECONDS = 30;

    /** The most references to attributes on a page; each may stand for four thousand letters. */
    private static final int MOST_REFERENCES = 1_000;

    /** Of how many texts on JRuby's compiler earns more than it costs. */
    static final int MANY_TEXTS = 2_000;

    /** How many conversions show that this bake converts more than what somebody edited. */
    static final int MANY_CONVERSIONS = 300;

    private static final Pattern UNKNOWN_REFERENCE = Pattern.compile("\\{(\\w[\\w-]*)}");

    /** Where Asciidoctor logs what it also tells its handlers; held, because the JDK forgets loggers nobody holds. */
    private static final Logger CONSOLE = Logger.getLogger("asciidoctor");

    /** Where AsciidoctorJ logs what it also throws. */
    private static final Logger FAILURES = Logger.getLogger("org.asciidoctor.jruby.internal.JRubyAsciidoctor");

    /**
     * What came of one file.
     *
     * @param html the converter's output, see {@code converter.rb}
     * @param includes the files that were included, by their names
     * @param findings what Asciidoctor complained about
     */
    public record Conversion(String html, Map<String, Path> includes, List<Finding> findings) { }

    private final Path site;
    private final IncludeGuard includes;
    private final Map<String, Object> attributes;
    /** The conversion that a thread is at: Asciidoctor calls its log handler and its extensions on that thread. */
    private final ThreadLocal<Work> current;

    /** A file and what has come of it so far. */
    private record Work(SourceFile file, IncludeGuard.Trail trail) {

        Conversion conversion() {
            return trail.conversion();
        }

        /** Everything that goes into the page. */
        Stream<SourceFile> files() {
            return Stream.concat(Stream.of(file), trail.taken().stream());
        }
    }

    private CompletableFuture<AsciidoctorJRuby> engine;
    private final AtomicInteger conversions = new AtomicInteger();
    private volatile int texts;

    /**
     * Prepares a converter for a site; nothing starts yet.
     *
     * @param settings the site's settings; publisher's data becomes attributes such as {@code {publisher-email}}
     */
    public Asciidoc(Settings settings) {
        this.site = settings.folders().site().toAbsolutePath().normalize();
        this.current = new ThreadLocal<>();
        this.includes = new IncludeGuard(site, settings.folders().content(), () -> current.get().trail());
        this.attributes = attributes(settings);
    }

    private Asciidoc(Asciidoc started, Map<String, Object> attributes) {
        this.site = started.site;
        this.current = started.current;
        this.includes = started.includes;
        this.engine = started.engine;
        this.attributes = attributes;
    }

    /** A converter for other settings of the same site, on the same JRuby; closing one of them closes both. */
    public synchronized Asciidoc with(Settings settings) {
        Map<String, Object> others = attributes(settings);
        if (others.equals(attributes)) {
            return this;
        }
        start();
        return new Asciidoc(this, others);
    }

    /** A digest of everything besides the page itself that its HTML depends on; part of the cache's key. */
    public String dependencies() {
        String version = String.valueOf(Asciidoctor.class.getPackage().getImplementationVersion());
        return Digests.sha256(attributes.toString(), version, new String(source("converter.rb"), StandardCharsets.UTF_8));
    }

    /** Starts JRuby in the background, unless it runs already. */
    public synchronized void start() {
        if (engine == null) {
            engine = new CompletableFuture<>();
            Thread starter = new Thread(this::startEngine, "asciidoctor-start");
            starter.setDaemon(true);
            starter.start();
        }
    }

    /** Tells how many texts the site has, which may all have to be converted. */
    void expect(int number) {
        texts = number;
    }

    /** Says whether JRuby was ever needed. */
    public synchronized boolean isStarted() {
        return engine != null;
    }

    /**
     * Converts the text below a header.
     *
     * @param bodyLine the line on which the text begins; findings and placeholders get the file's own line numbers
     */
    public Conversion convert(SourceFile file, int bodyLine) {
        start();
        Conversion conversion = new Conversion("", new LinkedHashMap<>(), new ArrayList<>());
        List<String> lines = file.lines();
        String body = "\n".repeat(bodyLine - 1) + String.join("\n", lines.subList(Math.min(bodyLine - 1, lines.size()), lines.size()));
        AsciidoctorJRuby asciidoctor = engine.join();
        if (conversions.incrementAndGet() == MANY_CONVERSIONS && texts >= MANY_TEXTS) {
            load("compile.rb", asciidoctor);
        }
        Work work = new Work(file, new IncludeGuard.Trail(conversion, new HashMap<>(), new ArrayList<>()));
        if (hasTooManyReferences(work)) {
            return conversion;
        }
        current.set(work);
        long start = System.nanoTime();
        try {
            String html = asciidoctor.convert(body, options(file));
            if (hasTooManyReferences(work)) {
                return conversion;
            }
            reportUnknownReferences(html, work);
            return new Conversion(html, conversion.includes(), conversion.findings());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            conversion.findings().add(failure(file, bodyLine, e, Duration.ofNanos(System.nanoTime() - start)));
            return conversion;
        } finally {
            current.remove();
        }
    }

    /** Says of a page that could not be converted why: whatever somebody writes, it is a matter of this page alone. */
    private static Finding failure(SourceFile file, int bodyLine, Throwable thrown, Duration taken) {
        Location location = Location.of(file.name(), bodyLine);
        if (thrown instanceof StackOverflowError || String.valueOf(thrown.getMessage()).contains("stack level too deep")) {
            return Finding.error(location, "nested-too-deep");
        }
        return taken.toSeconds() >= seconds()
                ? Finding.error(location, "page-too-slow", String.valueOf(seconds()))
                : Finding.error(location, "failed", thrown.toString().lines().findFirst().orElse(""));
    }

    private static int seconds() {
        return Integer.getInteger(SECONDS, DEFAULT_SECONDS);
    }

    /** Finds the page on which a few lines would become a library: attributes that stand for attributes. */
    private static boolean hasTooManyReferences(Work work) {
        long left = MOST_REFERENCES;
        for (SourceFile file : work.files().toList()) {
            List<String> lines = file.lines();
            for (int i = 0; i < lines.size(); i++) {
                for (int at = lines.get(i).indexOf('{'); at >= 0; at = lines.get(i).indexOf('{', at + 1)) {
                    left--;
                }
                if (left < 0) {
                    work.conversion().findings().add(Finding.error(
                            file.at(i + 1, 0), "too-many-references", String.valueOf(MOST_REFERENCES)));
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public void close() {
        if (isStarted()) {
            engine.thenAccept(Asciidoctor::close);
        }
    }

    private void startEngine() {
        try {
            CONSOLE.setUseParentHandlers(false);
            FAILURES.setUseParentHandlers(false);
            AsciidoctorJRuby asciidoctor = withoutGems();
            asciidoctor.registerLogHandler(this::note);
            asciidoctor.javaExtensionRegistry().includeProcessor(includes);
            load("converter.rb", asciidoctor).inlineMacro("term", "TermMacro");
            engine.complete(asciidoctor);
        } catch (RuntimeException e) {
            Logger.getLogger(Asciidoc.class.getName()).log(Level.SEVERE, "Asciidoctor does not start", e);
            engine.completeExceptionally(e);
        }
    }

    /**
     * Asciidoctor right out of AsciidoctorJ's jar, without what is not needed here: RubyGems would take a seventh of the start
     * to find the same files, and the folder {@code ruby} has an empty command line.
     */
    private static AsciidoctorJRuby withoutGems() {
        Properties versions = new Properties();
        try (InputStream file = AsciidoctorJRuby.class.getResourceAsStream("/META-INF/asciidoctorj-version.properties")) {
            versions.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException("AsciidoctorJ's jar is incomplete", e);
        }
        System.setProperty("jruby.cli.rubygems.enable", "false");
        String gem = "asciidoctor-" + versions.getProperty("version.asciidoctor");
        return AsciidoctorJRuby.Factory.create(List.of(
                "uri:classloader:/weltoffen/content/ruby", "uri:classloader:/gems/" + gem + "/lib"));
    }

    private Options options(SourceFile file) {
        Attributes all = Attributes.builder().build();
        attributes.forEach(all::setAttribute);
        // Asciidoctor cuts the base folder off "docfile"; what remains is the name that its log records show
        all.setAttribute("docfile", site + "/" + file.name());
        all.setAttribute("page-seconds", seconds()); // for converter.rb
        return Options.builder()
                .safe(SafeMode.SECURE)
                .standalone(false)
                .sourcemap(true)
                .baseDir(site.toFile())
                .attributes(all)
                .build();
    }

    private static Map<String, Object> attributes(Settings settings) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("sectids!", "");
        attributes.put("table-caption!", "");
        attributes.put("figure-caption!", "");
        attributes.put("attribute-missing", "skip");
        settings.publisherKeys()
                .filter(key -> settings.isRequired(key) || settings.publisher(key).isPresent())
                .forEach(key -> attributes.put(key.replace('.', '-'), "<?setting " + key + "?>"));
        return attributes;
    }

    private void note(LogRecord record) {
        if (current.get() == null || record.getSeverity().compareTo(Severity.WARN) < 0) {
            return;
        }
        Conversion conversion = current.get().conversion();
        Location location = record.getCursor() == null
                ? Location.of(current.get().file().name())
                : Location.of(
                        record.getCursor().getFile() == null
                                ? record.getCursor().getPath()
                                : record.getCursor().getFile(),
                        Math.max(0, record.getCursor().getLineNumber()));
        String message = record.getMessage();
        if (message.startsWith("table too large: ")) {
            conversion.findings().add(Finding.error(location, "table-too-large", message.replaceAll("^[^:]*: ", "")));
        } else if (message.startsWith("section title out of sequence")) {
            conversion.findings().add(Finding.error(location, "heading-order", message.replaceAll("^[^:]*: ", "")));
        } else if (message.startsWith("id assigned to")) {
            String id = message.replaceAll("^[^:]*: ", "");
            conversion.findings().add(Finding.error(location, "duplicate-id", id));
        } else {
            conversion.findings().add(Finding.error(location, "asciidoc", message));
        }
    }

    /** Asciidoctor warns of an unknown attribute without saying where; so it is told to leave the reference as it is. */
    private static void reportUnknownReferences(String html, Work work) {
        if (html.indexOf('{') < 0) {
            return;
        }
        Set<String> unknown = UNKNOWN_REFERENCE.matcher(html).results().map(found -> found.group(1)).collect(Collectors.toSet());
        if (unknown.isEmpty()) {
            return;
        }
        Findings problems = new Findings(); // each file once
        work.files().forEach(file -> reportReferences(unknown, file, problems));
        work.conversion().findings().addAll(problems.list());
    }

    private static void reportReferences(Set<String> unknown, SourceFile file, Findings problems) {
        List<String> lines = file.lines();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Set<String> seen = new HashSet<>();
            Matcher matcher = UNKNOWN_REFERENCE.matcher(line);
            while (matcher.find()) {
                String name = matcher.group(1);
                if (unknown.contains(name) && seen.add(name) && !line.contains("\\" + matcher.group())) {
                    problems.add(Finding.error(file.at(i + 1, matcher.start() + 1), "unknown-reference", name));
                }
            }
        }
    }

    private static RubyExtensionRegistry load(String script, AsciidoctorJRuby asciidoctor) {
        return asciidoctor.rubyExtensionRegistry().loadClass(new ByteArrayInputStream(source(script)));
    }

    private static byte[] source(String name) {
        try (InputStream script = Asciidoc.class.getResourceAsStream(name)) {
            return script.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the generator's jar is incomplete", e);
        }
    }
}
