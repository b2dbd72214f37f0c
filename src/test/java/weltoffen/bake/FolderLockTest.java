package weltoffen.bake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderLockTest {

    @TempDir
    private Path folder;

    private final ExecutorService others = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        others.shutdownNow();
    }

    @Test
    void onlyOneAtATimeHasIt() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Future<Integer>> all = new ArrayList<>();
        Callable<Integer> visit = () -> {
            try (FolderLock lock = FolderLock.take(folder.resolve(".lock"), () -> { })) {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                Thread.sleep(20);
                return inside.decrementAndGet();
            }
        };
        for (int i = 0; i < 12; i++) {
            all.add(others.submit(visit));
        }
        for (Future<Integer> one : all) {
            assertEquals(0, one.get(30, TimeUnit.SECONDS));
        }
        assertEquals(1, most.get());
        assertFalse(Files.exists(folder.resolve(".lock")), "nobody waits any more");
    }

    @Test
    void whoWaitsIsToldSoOnce() throws Exception {
        AtomicInteger told = new AtomicInteger();
        CountDownLatch waiting = new CountDownLatch(1);
        Future<?> other;
        try (FolderLock lock = FolderLock.take(folder.resolve(".lock"), told::incrementAndGet)) {
            assertTrue(FolderLock.tryToTake(folder.resolve(".lock")).isEmpty());
            other = others.submit(() -> {
                FolderLock.take(folder.resolve(".lock"), () -> {
                    told.incrementAndGet();
                    waiting.countDown();
                }).close();
                return null;
            });
            assertTrue(waiting.await(10, TimeUnit.SECONDS));
            Thread.sleep(200);
        }
        other.get(10, TimeUnit.SECONDS);
        assertEquals(1, told.get());
    }

    @Test
    void twoReleasesForOneTargetFollowEachOther() throws Exception {
        Path target = folder.resolve("site");
        Future<Integer> second;
        try (Release first = Release.beside(target)) {
            first.write("a.html", "first");
            CountDownLatch waiting = new CountDownLatch(1);
            second = others.submit(() -> {
                try (Release release = Release.beside(target, waiting::countDown)) {
                    release.write("b.html", "second");
                    return release.publish();
                }
            });
            assertTrue(waiting.await(10, TimeUnit.SECONDS));
            assertEquals(List.of("a.html"), first.files(), "the second has not touched what the first writes");
            first.publish();
        }
        assertEquals(1, second.get(10, TimeUnit.SECONDS));
        assertEquals(List.of("b.html"), Release.list(target));
    }

    @Test
    void aBakeAtWorkIsNotPutRightByAnother() throws IOException {
        Path target = folder.resolve("site");
        try (Release release = Release.beside(target)) {
            Files.createDirectories(folder.resolve(".site.old"));
            Release.recover(target);
            assertTrue(Files.exists(folder.resolve(".site.old")));
            assertFalse(Files.exists(target));
        }
        Release.recover(target);
        assertTrue(Files.exists(target));
    }
}
