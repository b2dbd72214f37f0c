package weltoffen.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import weltoffen.bake.FolderLock;
import weltoffen.bake.Release;
import weltoffen.bake.SameFiles;

/**
 * A folder that a web server shows: {@code releases/} with the last releases, and {@code current}, a symbolic link to
 * the one that is public. A release is finished before the link goes to it, and the link changes in one rename, so a
 * visitor sees the old site or the new one. Style sheets and scripts of earlier releases stay at their addresses, which
 * have a digest of their bytes in them: a page that was fetched before the change still finds its own.
 */
public final class PublicFolder implements AutoCloseable {

    /** How many releases are kept. */
    public static final int KEPT = 5;

    private static final String CURRENT = "current";
    private static final String RELEASES = "releases";
    private static final String FILES = ".files";
    private static final Pattern NAME = Pattern.compile("\\d{4,}-\\d{8}T\\d{6}Z");
    private static final Pattern DIGEST_IN_NAME = Pattern.compile(".*\\.[0-9a-f]{8}\\.(css|js)(\\.(br|gz))?");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT);

    private final Path root;
    private final Path releases;
    private final FolderLock lock;

    private PublicFolder(Path root, FolderLock lock) {
        this.root = root;
        this.releases = root.resolve(RELEASES);
        this.lock = lock;
    }

    /**
     * Opens the folder and keeps others from publishing into it; what a killed publication left is removed.
     *
     * @param waiting is called once when another publication is at work
     * @throws IOException if the folder cannot be written
     */
    public static PublicFolder open(Path folder, Runnable waiting) throws IOException {
        Path root = folder.toAbsolutePath().normalize();
        PublicFolder opened = new PublicFolder(root, FolderLock.take(root.resolve(".publish.lock"), waiting));
        try {
            Files.createDirectories(opened.releases);
            opened.removeUnfinished();
            return opened;
        } catch (IOException | RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    /** Says whether there is something in a folder that no publication made. */
    public static boolean isForeign(Path folder) throws IOException {
        Path current = folder.resolve(CURRENT);
        if (Files.exists(current, LinkOption.NOFOLLOW_LINKS) && !Files.isSymbolicLink(current)) {
            return true;
        }
        if (!Files.isDirectory(folder) || Files.isDirectory(folder.resolve(RELEASES))) {
            return Files.exists(folder) && !Files.isDirectory(folder);
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.anyMatch(file -> !file.getFileName().toString().equals(".publish.lock"));
        }
    }

    /**
     * Where the next release is to be baked. The number in its name says the order, the time (UTC) is for people.
     *
     * @param now the time of the publication
     */
    public Path next(Instant now) throws IOException {
        List<String> names = names(releases);
        int last = names.isEmpty() ? 0 : number(names.get(names.size() - 1));
        return releases.resolve(
                String.format(Locale.ROOT, "%04d-%s", last + 1, TIME.format(now.atOffset(ZoneOffset.UTC))));
    }

    /** The releases that are there, the oldest first, by name. */
    public List<PublishedRelease> list() throws IOException {
        Optional<Path> current = current();
        List<PublishedRelease> all = new ArrayList<>();
        for (String name : names(releases)) {
            long pages = files(releases.resolve(name)).stream().filter(file -> file.endsWith(".html")).count();
            boolean isPublic = current.filter(releases.resolve(name)::equals).isPresent();
            all.add(new PublishedRelease(name, Math.toIntExact(pages), isPublic));
        }
        return all;
    }

    /** The release that is public. */
    public Optional<Path> current() throws IOException {
        Path link = root.resolve(CURRENT);
        return Files.isSymbolicLink(link)
                ? Optional.of(root.resolve(Files.readSymbolicLink(link)).normalize()).filter(Files::isDirectory)
                : Optional.empty();
    }

    /**
     * Makes a baked release public, unless it is the same as what is public already; then it is removed.
     *
     * @param next a folder that {@link #next} named and that a bake has filled
     * @return what changed for visitors, or nothing when nothing did
     * @throws IOException if it cannot be finished; what is public is then as before
     */
    public Optional<VisitorChanges> publish(Path next) throws IOException {
        List<String> own = Release.list(next);
        Optional<Path> before = current();
        if (before.isPresent() && files(before.get()).equals(own)
                && own.stream().allMatch(name -> SameFiles.areSame(before.get().resolve(name), next.resolve(name)))) {
            Release.delete(next);
            return Optional.empty();
        }
        VisitorChanges changes = VisitorChanges.between(
                before, before.isPresent() ? files(before.get()) : List.of(), next, own);
        if (before.isPresent()) {
            for (String name : own) {
                SameFiles.link(before.get().resolve(name), next.resolve(name));
            }
        }
        keepOldAssets(next);
        Path record = record(next);
        Path unfinished = releases.resolve(".files.new");
        Files.write(unfinished, own);
        Files.move(unfinished, record, StandardCopyOption.ATOMIC_MOVE);
        show(next);
        removeOld();
        return Optional.of(changes);
    }

    /**
     * Makes the release before the public one public again.
     *
     * @return its name, or nothing when there is none before
     * @throws IOException if the link cannot be changed
     */
    public Optional<String> rollback() throws IOException {
        Optional<Path> current = current();
        if (current.isEmpty()) {
            return Optional.empty();
        }
        int number = number(current.get().getFileName().toString());
        Optional<String> before = names(releases).stream().filter(name -> number(name) < number).reduce((a, b) -> b);
        if (before.isPresent()) {
            show(releases.resolve(before.get()));
        }
        return before;
    }

    private void show(Path release) throws IOException {
        Path link = root.resolve("." + CURRENT + ".new");
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, root.relativize(release));
        Files.move(link, root.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Only what the kept releases were baked with; what they kept themselves is forgotten at last. */
    private void keepOldAssets(Path next) throws IOException {
        for (String release : names(releases)) {
            for (String name : files(releases.resolve(release))) {
                Path asset = next.resolve(name);
                if (DIGEST_IN_NAME.matcher(name).matches() && !Files.exists(asset)) {
                    Files.createDirectories(asset.getParent());
                    Files.copy(releases.resolve(release).resolve(name), asset, StandardCopyOption.COPY_ATTRIBUTES);
                    SameFiles.link(releases.resolve(release).resolve(name), asset);
                }
            }
        }
    }

    private void removeOld() throws IOException {
        List<String> names = names(releases);
        Optional<Path> current = current();
        for (String name : names.subList(0, Math.max(0, names.size() - KEPT))) {
            Path release = releases.resolve(name);
            if (current.filter(release::equals).isEmpty()) {
                Files.deleteIfExists(record(release)); // first: without its record it is no release any more
                Release.delete(release);
            }
        }
    }

    private void removeUnfinished() throws IOException {
        Optional<Path> current = current();
        try (Stream<Path> all = Files.list(releases)) {
            for (Path path : all.filter(path -> current.filter(path::equals).isEmpty()).toList()) {
                String name = path.getFileName().toString();
                boolean finished = NAME.matcher(name).matches() && Files.exists(record(path));
                boolean isRecord = name.endsWith(FILES) && NAME.matcher(name.replace(FILES, "")).matches();
                if (!finished && !isRecord) {
                    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                        Release.delete(path);
                    } else {
                        Files.delete(path);
                    }
                }
            }
        }
    }

    private static List<String> names(Path releases) throws IOException {
        if (!Files.isDirectory(releases)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(releases)) {
            return all.filter(path -> NAME.matcher(path.getFileName().toString()).matches())
                    .filter(path -> Files.exists(record(path)))
                    .map(path -> path.getFileName().toString())
                    .sorted((a, b) -> Integer.compare(number(a), number(b)))
                    .toList();
        }
    }

    private static List<String> files(Path release) throws IOException {
        return Files.readAllLines(record(release));
    }

    private static Path record(Path release) {
        return release.resolveSibling(release.getFileName() + FILES);
    }

    private static int number(String name) {
        return Integer.parseInt(name.substring(0, name.indexOf('-')));
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
