package weltoffen.preview;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import weltoffen.content.Folders;

/**
 * Watches content, templates, assets and settings. The operating system tells of changes at once; beside that, sizes and
 * times of all files are compared now and then, for network drives, for systems whose watch service is slow, and for
 * what happened in a folder before it could be watched.
 *
 * <p>One thread watches and calls the listener, so what changes meanwhile is told next.
 */
final class SourceWatch implements AutoCloseable {

    /** Programs save in several steps; that long nothing may happen before they count as done. */
    private static final int QUIET_MILLIS = 12;

    /** No change waits longer than this for quiet. */
    private static final int LONGEST_WAIT_MILLIS = 250;

    private static final int COMPARE_EVERY_MILLIS = 2000;
    private static final int COMPARE_OFTEN_MILLIS = 300;

    /** What tells that a file is another one, short of its bytes. */
    private record Stamp(FileTime time, long size, Object file) { }

    private final Path settings;
    private final List<Path> roots;
    private final Consumer<Changes> listener;
    private final WatchService service;
    /** Kept here because a key itself goes on naming the old place of a folder that was moved. */
    private final Map<WatchKey, Path> folders = new HashMap<>();
    private Map<Path, Stamp> stamps = new HashMap<>();
    private int compareEvery;

    /**
     * A watch that has seen the sources as they are now.
     *
     * @param listener is told of every change, on the watch's thread
     */
    SourceWatch(Folders sources, Consumer<Changes> listener) throws IOException {
        this.settings = sources.settings();
        this.roots = List.of(sources.content(), sources.templates(), sources.assets());
        this.listener = listener;
        this.service = settings.getFileSystem().newWatchService();
        boolean told = !service.getClass().getSimpleName().contains("Polling"); // as on a Mac, every ten seconds
        this.compareEvery = told ? COMPARE_EVERY_MILLIS : COMPARE_OFTEN_MILLIS;
        watch(settings.toAbsolutePath().getParent(), settings.toRealPath().getParent());
        this.stamps = compare();
    }

    /** Begins to tell of changes. */
    void start() {
        Thread thread = new Thread(this::run, "source-watch");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        service.close();
    }

    private void run() {
        try {
            while (true) {
                Changes changes = next();
                if (!changes.isEmpty()) {
                    listener.accept(changes);
                }
            }
        } catch (ClosedWatchServiceException closed) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Changes next() throws InterruptedException {
        WatchKey key = service.poll(compareEvery, TimeUnit.MILLISECONDS);
        Set<Path> changed = new HashSet<>();
        if (key == null) {
            Map<Path, Stamp> now = compare();
            differing(stamps, now, changed);
            stamps = now;
            return new Changes(changed, false);
        }
        boolean overflow = false;
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_WAIT_MILLIS);
        while (key != null) {
            overflow |= take(key, changed);
            key = System.nanoTime() < end ? service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS) : null;
        }
        if (overflow) {
            stamps = compare();
        }
        return new Changes(changed, overflow);
    }

    /** Notes what a folder tells; says whether it lost count. */
    private boolean take(WatchKey key, Set<Path> changed) {
        boolean overflow = false;
        Path folder = folders.get(key);
        for (WatchEvent<?> event : key.pollEvents()) {
            if (event.kind() == StandardWatchEventKinds.OVERFLOW) {
                overflow = true;
            } else if (folder != null) {
                note(folder.resolve((Path) event.context()), event.kind(), changed);
            }
        }
        if (!key.reset()) {
            folders.remove(key);
        }
        return overflow;
    }

    private void note(Path path, WatchEvent.Kind<?> kind, Set<Path> changed) {
        if (!path.equals(settings) && roots.stream().noneMatch(path::startsWith)) {
            return; // something else in the site's own folder
        }
        changed.add(path);
        if (kind == StandardWatchEventKinds.ENTRY_DELETE) {
            folders.entrySet().removeIf(entry -> {
                boolean gone = entry.getValue().startsWith(path);
                if (gone) {
                    entry.getKey().cancel();
                }
                return gone;
            });
            stamps.keySet().removeIf(file -> file.startsWith(path));
        } else if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            scan(path, path, stamps);
        } else {
            stamp(path, stamps);
        }
    }

    /** The stamps of all files as they are now; folders that are not watched yet are from now on. */
    private Map<Path, Stamp> compare() {
        Map<Path, Stamp> now = new HashMap<>();
        stamp(settings, now);
        for (Path root : roots) {
            try {
                scan(root, root.toRealPath(), now);
            } catch (IOException e) {
                continue; // not there, which the bake says too
            }
        }
        return now;
    }

    /**
     * Stamps all files of a folder and watches it and what lies in it.
     *
     * @param shown the folder as the site's settings name it
     * @param real where it is when that is a link
     */
    private void scan(Path shown, Path real, Map<Path, Stamp> into) {
        Set<Path> watched = new HashSet<>(folders.values());
        try {
            Files.walkFileTree(real, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    Path name = shown.resolve(real.relativize(folder));
                    if (!watched.contains(name)) {
                        watch(name, folder);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    into.put(shown.resolve(real.relativize(file)), stamp(attributes));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            compareEvery = COMPARE_OFTEN_MILLIS;
        }
    }

    private void watch(Path shown, Path real) {
        try {
            folders.put(
                    real.register(
                            service,
                            StandardWatchEventKinds.ENTRY_CREATE,
                            StandardWatchEventKinds.ENTRY_MODIFY,
                            StandardWatchEventKinds.ENTRY_DELETE),
                    shown);
        } catch (IOException e) {
            compareEvery = COMPARE_OFTEN_MILLIS; // gone already, or the system watches no more folders
        }
    }

    private static void differing(Map<Path, Stamp> before, Map<Path, Stamp> now, Set<Path> changed) {
        now.forEach((path, stamp) -> {
            if (!stamp.equals(before.get(path))) {
                changed.add(path);
            }
        });
        before.keySet().stream().filter(path -> !now.containsKey(path)).forEach(changed::add);
    }

    private static void stamp(Path file, Map<Path, Stamp> into) {
        try {
            into.put(file, stamp(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)));
        } catch (IOException gone) {
            into.remove(file);
        }
    }

    private static Stamp stamp(BasicFileAttributes attributes) {
        return new Stamp(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
    }
}
