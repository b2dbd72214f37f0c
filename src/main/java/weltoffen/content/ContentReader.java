package weltoffen.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads all pages of all languages: headers at once, bodies from the cache or, in parallel, through Asciidoctor.
 */
public final class ContentReader {

    private static final Pattern BODY_THAT_IS_HEADER = Pattern.compile("(?:= |:[a-zA-Z][\\w-]*!?:).*");

    private final Settings settings;
    private final Asciidoc asciidoc;
    private final ConversionCache cache;
    private final Findings findings;
    private final String dependencies;
    private final Set<String> derivedLanguages;
    private final DocumentMemory memory;
    private final AtomicInteger converted = new AtomicInteger();
    private final Map<Path, String> files = new LinkedHashMap<>();
    private final List<Future<?>> texts = new ArrayList<>();
    private ExecutorService pool;
    private boolean trims;

    /**
     * A reader that adds what is wrong to the given findings.
     *
     * @param derivedLanguages languages that have no folder, because their texts are made from another's
     */
    public ContentReader(
            Settings settings,
            Asciidoc asciidoc,
            ConversionCache cache,
            Set<String> derivedLanguages,
            Findings findings) {
        this(settings, asciidoc, cache, derivedLanguages, new DocumentMemory(), findings);
    }

    /**
     * A reader that reads only what the memory does not know, and adds what is wrong to the given findings.
     *
     * @param derivedLanguages languages that have no folder, because their texts are made from another's
     * @param memory what earlier readers read; one reader at a time may use it
     */
    public ContentReader(
            Settings settings,
            Asciidoc asciidoc,
            ConversionCache cache,
            Set<String> derivedLanguages,
            DocumentMemory memory,
            Findings findings) {
        this.settings = settings;
        this.asciidoc = asciidoc;
        this.cache = cache;
        this.findings = findings;
        this.derivedLanguages = derivedLanguages;
        this.memory = memory;
        this.dependencies = asciidoc.dependencies();
    }

    /** Reads every {@code .adoc} file of the languages' folders, sorted by language and key. */
    public List<Document> read() {
        begin();
        return finish();
    }

    /**
     * Begins to read every {@code .adoc} file of the languages' folders: headers are read when this ends, texts come later.
     * {@link #finish} must follow.
     *
     * @return the documents, sorted by language and key
     */
    public List<Document> begin() {
        boolean readsAll = memory.isEmpty();
        files.clear();
        settings.languages().forEach(language -> files(language).forEach(path -> files.put(path, language)));
        asciidoc.expect(files.size());
        pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        trims = readsAll; // else the cache does not know what is used
        try {
            return beginAll();
        } catch (RuntimeException e) {
            pool.shutdownNow(); // nobody is going to wait for the texts
            throw e;
        }
    }

    private List<Document> beginAll() {
        Map<Path, Future<Begun>> headers = new LinkedHashMap<>();
        files.forEach((path, language) -> {
            if (!memory.knows(path, dependencies)) {
                headers.put(path, pool.submit(() -> begin(language, path)));
            }
        });
        Map<Path, Document> documents = new LinkedHashMap<>();
        for (Path path : files.keySet()) {
            if (!headers.containsKey(path)) {
                memory.recall(path, new Findings()).ifPresent(document -> documents.put(path, document));
                continue;
            }
            Begun begun = join(headers.get(path));
            begun.document().ifPresent(document -> documents.put(path, document));
            texts.add(pool.submit(() -> {
                begun.text().run();
                memory.remember(path, dependencies, begun.document(), begun.findings().list());
            }));
        }
        return List.copyOf(documents.values());
    }

    /**
     * Waits for the texts, and adds what is wrong with the files to the findings.
     *
     * @return the documents; in place of a file with errors the last good one, where the memory has one
     */
    public List<Document> finish() {
        try {
            texts.forEach(ContentReader::join);
            return files.keySet().stream().flatMap(path -> memory.recall(path, findings).stream()).toList();
        } finally {
            texts.clear();
            memory.keepOnly(files.keySet());
            pool.shutdown();
            if (trims) {
                cache.trim();
            }
        }
    }

    /**
     * The same document in a language that has no files of its own; made only when the document is a new one.
     *
     * @param make makes it of the document
     */
    public Document derived(Document document, String language, UnaryOperator<Document> make) {
        return memory.derived(document, language, make);
    }

    /** How many pages had to be converted because the cache did not have them. */
    public int converted() {
        return converted.get();
    }

    private Stream<Path> files(String language) {
        Path folder = settings.folders().content().resolve(language);
        if (derivedLanguages.contains(language)) {
            return Stream.empty();
        }
        if (!Files.isDirectory(folder)) {
            findings.add(Finding.error(settings.locationOf("site.languages"), "language-without-folder", language));
            return Stream.empty();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all
                    .filter(path -> path.getFileName().toString().endsWith(".adoc"))
                    .filter(path -> !path.getFileName().toString().startsWith("_"))
                    .filter(path -> !path.getFileName().toString().startsWith(".")) // an editor's lock or draft
                    .filter(path -> memory.knows(path, dependencies) || isInsideContent(path))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            findings.add(Finding.error(
                    Location.of(settings.folders().name(folder)), "unreadable-file", String.valueOf(e.getMessage())));
            return Stream.empty();
        }
    }

    private boolean isInsideContent(Path path) {
        boolean inside = Folders.isInsideAsFound(settings.folders().content(), path);
        if (!inside) {
            String name = settings.folders().name(path);
            findings.add(Files.exists(path)
                    ? Finding.error(Location.of(name), "file-outside")
                    : Finding.error(Location.of(name), "unreadable-file", path.toString()));
        }
        return inside;
    }

    /** A file whose header was read, and what converts its text. */
    private record Begun(Optional<Document> document, Findings findings, Runnable text) { }

    private Begun begin(String language, Path path) {
        Findings own = new Findings();
        Path folder = settings.folders().content().resolve(language);
        String key = folder.relativize(path).toString().replace('\\', '/').replaceAll("\\.adoc$", "");
        String name = settings.folders().name(path);
        if (!key.matches("[a-z0-9]+(?:[-/][a-z0-9]+)*+")) {
            own.add(Finding.error(Location.of(name), "wrong-file-name"));
            return new Begun(Optional.empty(), own, () -> { });
        }
        Optional<SourceFile> read = SourceFile.read(path, name, own);
        Optional<Finding> longLine = read.flatMap(SourceFile::longLine);
        longLine.ifPresent(own::add);
        if (read.isEmpty() || longLine.isPresent()) {
            Document unreadable = Document.unreadable(new SourceFile(path, name, ""), language, key);
            return new Begun(Optional.of(unreadable), own, () -> { });
        }
        Header header = HeaderReader.read(read.get(), own);
        FutureTask<Body> text = new FutureTask<>(() -> body(read.get(), header, own));
        return new Begun(Optional.of(new Document(read.get(), language, key, header, () -> join(text))), own, () -> {
            text.run();
            join(text); // so that a failure is one of reading too
        });
    }

    private Body body(SourceFile file, Header header, Findings own) {
        List<String> lines = file.lines();
        boolean isEmpty = lines.subList(Math.min(header.bodyLine() - 1, lines.size()), lines.size()).stream()
                .allMatch(String::isBlank);
        if (isEmpty || startsLikeHeader(file, header, own)) {
            return Body.EMPTY;
        }
        String cacheKey = ConversionCache.key(file, dependencies);
        String html = cache.get(cacheKey).orElseGet(() -> {
            Asciidoc.Conversion conversion = asciidoc.convert(file, header.bodyLine());
            own.addAll(conversion.findings());
            cache.put(cacheKey, conversion);
            converted.incrementAndGet();
            return conversion.html();
        });
        // the key knows the page's own text, the checksum what came of it with the files that it includes
        String checksum = Digests.crc32c(html.getBytes(StandardCharsets.UTF_8), 0);
        return Body.parse(html, file.name(), cacheKey + checksum);
    }

    /** A second title or an attribute below the blank line: Asciidoctor would swallow it without a word. */
    private static boolean startsLikeHeader(SourceFile file, Header header, Findings own) {
        List<String> lines = file.lines();
        for (int i = header.bodyLine() - 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                boolean found = BODY_THAT_IS_HEADER.matcher(lines.get(i)).matches();
                if (found) {
                    own.add(Finding.error(file.at(i + 1, 0), "header-in-body", lines.get(i).strip()));
                }
                return found;
            }
        }
        return false;
    }

    private static <T> T join(Future<T> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("reading was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
        }
    }
}
