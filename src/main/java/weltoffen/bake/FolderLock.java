package weltoffen.bake;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps others, in this process or in another one, away from a folder. The operating system gives the lock back when
 * its process is killed. The lock's file is there only while somebody holds the lock or waits for it.
 */
public final class FolderLock implements AutoCloseable {

    private static final long PAUSE_MILLIS = 50;

    /**
     * The locks of this process. The system's locks belong to the process as a whole, and any second channel to the file
     * that is closed gives them back (POSIX fcntl), so nobody here may open a file that is locked already.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Waits until the lock is free, and takes it.
     *
     * @param file the lock's file, beside what it protects
     * @param waiting is called once when somebody else has the lock
     * @throws IOException if the file cannot be made, or the waiting was interrupted
     */
    public static FolderLock take(Path file, Runnable waiting) throws IOException {
        boolean told = false;
        while (true) {
            Optional<FolderLock> lock = tryToTake(file);
            if (lock.isPresent()) {
                return lock.get();
            }
            if (!told) {
                waiting.run();
                told = true;
            }
            pause();
        }
    }

    /**
     * Takes the lock if it is free.
     *
     * @throws IOException if the file cannot be made
     */
    public static Optional<FolderLock> tryToTake(Path lockFile) throws IOException {
        Path file = lockFile.toAbsolutePath().normalize();
        if (!HELD.add(file)) {
            return Optional.empty();
        }
        boolean taken = false;
        try {
            Optional<FolderLock> lock = lock(file);
            taken = lock.isPresent();
            return lock;
        } finally {
            if (!taken) {
                HELD.remove(file);
            }
        }
    }

    /** The one before deletes the file: a lock on a file that is no longer there would keep nobody away. */
    private static Optional<FolderLock> lock(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        if (!Files.exists(file)) {
            FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE).close();
        }
        Optional<Object> before = identity(file);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean locked = false;
        try {
            locked = channel.tryLock() != null && before.isPresent() && before.equals(identity(file));
        } finally {
            if (!locked) {
                channel.close();
            }
        }
        return locked ? Optional.of(new FolderLock(file, channel)) : Optional.empty();
    }

    /** What tells a file from another of the same name; where the system has no such thing, files stay. */
    private static Optional<Object> identity(Path file) throws IOException {
        try {
            Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
            return Optional.of(key == null ? file : key);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stillOpenElsewhere) {
            // Windows deletes no file that somebody waits for; the next one to hold the lock does it
        } finally {
            channel.close();
            HELD.remove(file);
        }
    }
}
