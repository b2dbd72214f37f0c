package weltoffen.bake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps others, in this process or in another one, away from a folder. The operating system gives the lock back when
 * its process is killed. The lock's file is there only while somebody holds the lock or waits for it.
 */
public final class FolderLock implements AutoCloseable {

    private static final long PAUSE_MILLIS = 50;

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
    public static Optional<FolderLock> tryToTake(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (isLocked(channel) && isStillThere(file, channel)) {
                return Optional.of(new FolderLock(file, channel));
            }
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return Optional.empty();
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException anotherThreadHasIt) {
            return false;
        }
    }

    /** The one before deletes the file: a lock on a file that is no longer there would keep nobody away. */
    private static boolean isStillThere(Path file, FileChannel channel) throws IOException {
        byte[] token = UUID.randomUUID().toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        channel.truncate(0).write(ByteBuffer.wrap(token), 0);
        try {
            return Arrays.equals(token, Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return false;
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
        }
    }
}
