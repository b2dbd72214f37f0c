package weltoffen.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import weltoffen.bake.PageMemory;
import weltoffen.bake.Release;
import weltoffen.content.Digests;
import weltoffen.content.Folders;
import weltoffen.content.Git;
import weltoffen.content.History;

/**
 * Knows whether a bake has anything to do, and how much. Digests over every input (content, templates, assets, settings,
 * day, commit, the generator itself) and over the names, sizes and times of the files that came out of them stand beside
 * the output. When all are as they were, nothing of JRuby, FreeMarker, ICU4J or JBake needs to start; when only texts
 * changed, JRuby starts at once, and the pages that they leave as they are need not be printed.
 */
final class BakeState {

    /**
     * What stands before the warnings: the digests of texts, of everything else, commit, digest of the output, generator,
     * number of the warnings. What the pages were made from follows them.
     */
    private static final int HEAD = 6;

    private final Folders folders;
    private final Path file;
    private final String texts;
    private final String others;
    private final String commit;
    private final List<String> before;
    private String output = "";
    private PageMemory made = PageMemory.NOTHING;

    private BakeState(Folders folders, String texts, String others, String commit) {
        this.folders = folders;
        this.file = folders.output().resolveSibling("." + folders.output().getFileName() + ".state");
        this.texts = texts;
        this.others = others;
        this.commit = commit;
        this.before = lines(file);
    }

    /**
     * Takes the digests of the inputs as they are now, before they are read for baking: what changes meanwhile is then
     * baked the next time.
     *
     * @param options whatever else the result depends on
     * @throws IOException if an input cannot be read
     */
    static BakeState of(Folders folders, String options) throws IOException {
        CompletableFuture<Optional<String>> commit =
                CompletableFuture.supplyAsync(() -> History.commit(new Git(folders.site())));
        MessageDigest texts = Digests.newDigest();
        MessageDigest others = Digests.newDigest();
        add(others, options);
        for (Path folder : List.of(folders.content(), folders.templates(), folders.assets())) {
            add(others, folder.toString());
            for (Path input : files(folder)) {
                boolean isText = folder.equals(folders.content()) && input.toString().endsWith(".adoc");
                MessageDigest digest = isText ? texts : others;
                add(digest, folders.name(input));
                // what lies elsewhere is refused, so its bytes are of no matter
                if (Folders.isInsideAsFound(folder, input)) {
                    digest.update(Files.readAllBytes(input));
                }
            }
        }
        add(others, folders.cache().toString());
        if (Files.isRegularFile(folders.settings())) {
            others.update(Files.readAllBytes(folders.settings()));
        }
        add(others, stamp(generator()));
        return new BakeState(folders, hex(texts), hex(others), commit.join().orElse(""));
    }

    /**
     * What the last bake of these very inputs had to say, when its output is still there as it was.
     *
     * @return the warnings, or nothing when there is something to bake
     */
    Optional<List<String>> upToDate() {
        try {
            Release.recover(folders.output());
            boolean same = is(0, texts) && is(1, others) && is(2, commit) && is(3, outputs());
            return same ? Optional.of(before.subList(HEAD, memoryAt())) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Says whether the output was made, and so checked, by the generator that runs now. */
    boolean isOfThisGenerator() {
        try {
            return is(4, stamp(generator()));
        } catch (IOException e) {
            return false;
        }
    }

    /** Says whether there are other texts than at the last bake, so that probably one of them must be converted. */
    boolean hasOtherTexts() {
        return !is(0, texts);
    }

    /** Says whether texts are all that can have changed since the last bake. */
    boolean hasOnlyOtherTexts() {
        return is(1, others);
    }

    /** A digest of every input but texts and commit. */
    String others() {
        return others;
    }

    /** What the pages that are public were made from; nothing when the output is not as the last bake left it. */
    PageMemory pages() {
        try {
            return is(3, outputs()) ? PageMemory.read(before.subList(memoryAt(), before.size())) : PageMemory.NOTHING;
        } catch (IOException e) {
            return PageMemory.NOTHING;
        }
    }

    /**
     * Notes that these inputs have just become the output. To be called before another bake may replace it.
     *
     * @param pages what its pages were made from
     * @throws IOException if the output cannot be read
     */
    void published(PageMemory pages) throws IOException {
        output = outputs();
        made = pages;
    }

    /**
     * Remembers what was {@linkplain #published published} for the next bake.
     *
     * @param warnings what there was to say, one line each, so that a bake with nothing to do says it again
     * @throws IOException if it cannot be written
     */
    void remember(List<String> warnings) throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                texts, others, commit, output, stamp(generator()), Integer.toString(warnings.size())));
        lines.addAll(warnings);
        lines.addAll(made.lines());
        Path whole = file.resolveSibling(file.getFileName() + "-" + ProcessHandle.current().pid());
        Files.write(whole, lines);
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private boolean is(int line, String value) {
        return !before.isEmpty() && before.get(line).equals(value);
    }

    private int memoryAt() {
        return HEAD + Integer.parseInt(before.get(HEAD - 1));
    }

    /** The lines of a whole file; none of any other. */
    private static List<String> lines(Path file) {
        try {
            List<String> lines = Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
            boolean whole = lines.size() >= HEAD && HEAD + Integer.parseInt(lines.get(HEAD - 1)) <= lines.size();
            return whole ? lines : List.of();
        } catch (IOException | NumberFormatException e) {
            return List.of();
        }
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private String outputs() throws IOException {
        MessageDigest digest = Digests.newDigest();
        for (Path output : files(folders.output())) {
            add(digest, stamp(output));
        }
        return hex(digest);
    }

    private static String stamp(Path path) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        return path + " " + attributes.size() + " " + attributes.lastModifiedTime().toMillis();
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        // the folder's own path, because a link as such has no files in it
        try (Stream<Path> all = Files.find(folder.toRealPath(), Integer.MAX_VALUE, (path, attributes) ->
                attributes.isRegularFile() || attributes.isSymbolicLink() && Files.isRegularFile(path))) {
            return all.sorted().toList();
        }
    }

    /** The jar or the folder of classes that runs. */
    private static Path generator() {
        return Path.of(java.net.URI.create(
                BakeState.class.getProtectionDomain().getCodeSource().getLocation().toString()));
    }
}
