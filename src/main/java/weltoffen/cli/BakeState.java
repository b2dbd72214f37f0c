package weltoffen.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** What stands before the warnings: the digests of texts, of everything else, of the output; commit; generator. */
    private static final int HEAD = 5;

    private final Folders folders;
    private final Path file;
    private final Path pages;
    private final String texts;
    private final String others;
    private final String commit;
    private final List<String> before;

    private BakeState(Folders folders, String texts, String others, String commit) {
        this.folders = folders;
        this.file = beside(folders.output(), ".state");
        this.pages = beside(folders.output(), ".pages");
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
        add(others, options + " " + folders);
        for (Path folder : List.of(folders.content(), folders.templates(), folders.assets())) {
            for (Path input : files(folder)) {
                boolean isText = folder.equals(folders.content()) && input.toString().endsWith(".adoc");
                MessageDigest digest = isText ? texts : others;
                add(digest, folders.name(input));
                if (Folders.isInside(folder, input)) { // what lies elsewhere is refused, so its bytes are of no matter
                    digest.update(Files.readAllBytes(input));
                }
            }
        }
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
            return same ? Optional.of(before.subList(HEAD, before.size())) : Optional.empty();
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
            return is(3, outputs()) ? PageMemory.read(pages) : PageMemory.NOTHING;
        } catch (IOException e) {
            return PageMemory.NOTHING;
        }
    }

    /**
     * Remembers that the output is what these inputs give.
     *
     * @param warnings what there was to say, one line each, so that a bake with nothing to do says it again
     * @param made what the pages of the output were made from
     * @throws IOException if it cannot be written
     */
    void remember(List<String> warnings, PageMemory made) throws IOException {
        Files.deleteIfExists(file); // so that a bake that is killed here leaves no state that speaks of other pages
        made.write(pages);
        List<String> lines = new ArrayList<>(List.of(texts, others, commit, outputs(), stamp(generator())));
        lines.addAll(warnings);
        Files.write(file, lines);
    }

    private boolean is(int line, String value) {
        return before.size() >= HEAD && before.get(line).equals(value);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Path beside(Path output, String ending) {
        return output.resolveSibling("." + output.getFileName() + ending);
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
        return path + " " + Files.size(path) + " " + Files.getLastModifiedTime(path).toMillis();
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder.toRealPath())) { // a link as such has no files in it
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** The jar or the folder of classes that runs. */
    private static Path generator() {
        return Path.of(java.net.URI.create(
                BakeState.class.getProtectionDomain().getCodeSource().getLocation().toString()));
    }
}
