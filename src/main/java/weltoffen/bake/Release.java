package weltoffen.bake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The next version of the baked site, built beside the present one. Nothing that is public changes until
 * {@link #publish}, and then all of it at once: two renames, with the old folder kept until the new one is in place. A
 * release that is closed without being published leaves no trace.
 */
public final class Release implements AutoCloseable {

    private final Path target;
    private final Path beside;
    private final Path old;
    private final FolderLock lock;

    private Release(Path target, FolderLock lock) {
        this.target = target;
        this.beside = sibling(target, ".new");
        this.old = sibling(target, ".old");
        this.lock = lock;
    }

    /** Begins a release like {@link #beside(Path, Runnable)}, with nothing to say about waiting. */
    public static Release beside(Path target) throws IOException {
        return beside(target, () -> { });
    }

    /**
     * Begins a release; what a killed bake left behind is put right first. Another release for the same target, of this
     * process or of another one, is waited for.
     *
     * @param waiting is called once when there is another one to wait for
     * @throws IOException if the folder cannot be made
     */
    public static Release beside(Path target, Runnable waiting) throws IOException {
        Path absolute = target.toAbsolutePath().normalize();
        FolderLock lock = FolderLock.take(sibling(absolute, ".lock"), waiting);
        try {
            Release release = new Release(absolute, lock);
            recover(release);
            release.clear();
            return release;
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static Path sibling(Path target, String ending) {
        return target.resolveSibling("." + target.getFileName() + ending);
    }

    /**
     * Puts the public folder back where a bake was killed between the two renames. A bake that is at work puts it back
     * itself.
     *
     * @throws IOException if it cannot be moved
     */
    public static void recover(Path target) throws IOException {
        Path absolute = target.toAbsolutePath().normalize();
        if (Files.exists(absolute) || !Files.exists(sibling(absolute, ".old"))) {
            return;
        }
        Optional<FolderLock> free = FolderLock.tryToTake(sibling(absolute, ".lock"));
        if (free.isPresent()) {
            try (FolderLock lock = free.get()) {
                recover(new Release(absolute, lock));
            }
        }
    }

    /** The folder that the release is built in. */
    public Path folder() {
        return beside;
    }

    /**
     * Writes a file, also in place of one that was taken over.
     *
     * @param address its path from the site's root, with slashes
     * @throws IOException if it cannot be written
     */
    public void write(String address, byte[] bytes) throws IOException {
        Path file = beside.resolve(address);
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file); // a link to the file of the present site must not be written through
        Files.write(file, bytes);
    }

    /**
     * Writes a text file in UTF-8.
     *
     * @param address its path from the site's root, with slashes
     * @throws IOException if it cannot be written
     */
    public void write(String address, String text) throws IOException {
        write(address, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Takes all files over from the present site as they are, compressed copies excepted, which follow the files.
     *
     * @return whether that went; where no links can be made it did not, and nothing is taken over
     * @throws IOException if a folder cannot be made
     */
    public boolean takeOver() throws IOException {
        for (String address : list(target)) {
            if (CompressedCopies.original(address).isEmpty()) {
                Path file = beside.resolve(address);
                Files.createDirectories(file.getParent());
                if (!SameFiles.tryToLink(target.resolve(address), file)) {
                    clear();
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * Begins again with an empty release.
     *
     * @throws IOException if a file cannot be deleted
     */
    public void clear() throws IOException {
        delete(beside);
        Files.createDirectories(beside);
    }

    /** Every file of the release, as paths from its root with slashes, sorted. */
    public List<String> files() {
        return list(beside);
    }

    /** The files that the present site does not have with the same bytes. */
    public List<String> changedFiles() {
        return files().stream().filter(name -> !isUnchanged(name)).toList();
    }

    /**
     * Makes the release the public site. Files whose bytes did not change are linked to those of the present site, so
     * that their time stamps stay and rsync has nothing to do.
     *
     * @return how many files are new or changed, compressed copies not counted
     * @throws IOException if the folders cannot be renamed; the public site is then as before
     */
    public int publish() throws IOException {
        int changed = 0;
        for (String name : files()) {
            boolean same = SameFiles.link(target.resolve(name), beside.resolve(name));
            if (!same && CompressedCopies.original(name).isEmpty()) {
                changed++;
            }
        }
        delete(old);
        if (Files.exists(target)) {
            Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
        }
        try {
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            recover(this);
            throw e;
        }
        delete(old);
        return changed;
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            delete(beside);
        }
    }

    private boolean isUnchanged(String name) {
        return SameFiles.areSame(target.resolve(name), beside.resolve(name));
    }

    private static void recover(Release release) throws IOException {
        if (!Files.exists(release.target) && Files.exists(release.old)) {
            Files.move(release.old, release.target, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** The files below a folder, as paths from it with slashes, sorted. */
    public static List<String> list(Path folder) {
        try (Stream<Path> files =
                Files.find(folder, Integer.MAX_VALUE, (file, attributes) -> attributes.isRegularFile())) {
            return files.map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Deletes a folder with everything in it; one that is not there is fine.
     *
     * @throws IOException if a file cannot be deleted
     */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException e) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
