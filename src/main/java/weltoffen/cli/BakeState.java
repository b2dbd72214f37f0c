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
import weltoffen.bake.Release;
import weltoffen.content.Digests;
import weltoffen.content.Folders;
import weltoffen.content.Git;
import weltoffen.content.History;

/**
 * Knows whether a bake has anything to do. A digest over every input (content, templates, assets, settings, day, commit,
 * the generator itself) and over the names, sizes and times of the files that came out of them stands beside the output;
 * when both are as they were, nothing of JRuby, FreeMarker, ICU4J or JBake needs to start.
 */
final class BakeState {

    private final Folders folders;
    private final Path file;
    private final String inputs;

    private BakeState(Folders folders, String inputs) {
        this.folders = folders;
        this.file = folders.output().resolveSibling("." + folders.output().getFileName() + ".state");
        this.inputs = inputs;
    }

    /**
     * Takes the digest of the inputs as they are now, before they are read for baking: what changes meanwhile is then
     * baked the next time.
     *
     * @param options whatever else the result depends on
     * @throws IOException if an input cannot be read
     */
    static BakeState of(Folders folders, String options) throws IOException {
        CompletableFuture<Optional<String>> commit =
                CompletableFuture.supplyAsync(() -> History.commit(new Git(folders.site())));
        MessageDigest digest = Digests.newDigest();
        add(digest, options + " " + folders);
        for (Path folder : List.of(folders.content(), folders.templates(), folders.assets())) {
            for (Path input : files(folder)) {
                add(digest, folders.name(input));
                if (Folders.isInside(folder, input)) { // what lies elsewhere is refused, so its bytes are of no matter
                    digest.update(Files.readAllBytes(input));
                }
            }
        }
        if (Files.isRegularFile(folders.settings())) {
            digest.update(Files.readAllBytes(folders.settings()));
        }
        add(digest, stamp(generator()));
        add(digest, commit.join().orElse(""));
        return new BakeState(folders, HexFormat.of().formatHex(digest.digest()));
    }

    /**
     * What the last bake of these very inputs had to say, when its output is still there as it was.
     *
     * @return the warnings, or nothing when there is something to bake
     */
    Optional<List<String>> upToDate() {
        try {
            Release.recover(folders.output());
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(file);
            boolean same = lines.size() >= 3 && lines.get(0).equals(inputs) && lines.get(1).equals(outputs());
            return same ? Optional.of(lines.subList(3, lines.size())) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Says whether the output was made, and so checked, by the generator that runs now. */
    boolean isOfThisGenerator() {
        try {
            List<String> lines = Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
            return lines.size() >= 3 && lines.get(2).equals(stamp(generator()));
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Remembers that the output is what these inputs give.
     *
     * @param warnings what there was to say, one line each, so that a bake with nothing to do says it again
     * @throws IOException if it cannot be written
     */
    void remember(List<String> warnings) throws IOException {
        List<String> lines = new ArrayList<>(List.of(inputs, outputs(), stamp(generator())));
        lines.addAll(warnings);
        Files.write(file, lines);
    }

    private String outputs() throws IOException {
        MessageDigest digest = Digests.newDigest();
        for (Path output : files(folders.output())) {
            add(digest, stamp(output));
        }
        return HexFormat.of().formatHex(digest.digest());
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
