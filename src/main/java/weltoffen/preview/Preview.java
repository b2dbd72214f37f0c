package weltoffen.preview;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import weltoffen.content.Document;
import weltoffen.content.Finding;
import weltoffen.content.Findings;
import weltoffen.content.Folders;
import weltoffen.model.Page;

/**
 * The site as it is now: the newest {@link Snapshot}, and of each file that cannot be made now, the bytes that it last
 * had.
 */
final class Preview implements AutoCloseable {

    /**
     * What there is at an address.
     *
     * @param page the page, when it is one
     * @param bytes the file's bytes, as a bake writes them
     */
    record Answer(Snapshot snapshot, Optional<Page> page, byte[] bytes, boolean heldBack) { }

    private final Workshop workshop;
    private final SourceWatch watch;
    private final Inspector inspector = new Inspector(this, snapshot -> snapshot == this.current());
    private final Map<String, String> lastGood = new ConcurrentHashMap<>();
    private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();
    private volatile Map<String, byte[]> lastGoodOthers = Map.of();
    private volatile Snapshot current;

    /** Reads a site and begins to follow its changes. */
    Preview(Folders folders, Supplier<LocalDate> today) throws IOException {
        this.workshop = new Workshop(folders, today);
        this.watch = new SourceWatch(folders, this::follow);
        show(Changes.ALL);
        Thread warmUp = new Thread(workshop::warmUp, "warm-up");
        warmUp.setDaemon(true);
        warmUp.start();
        watch.start();
    }

    /** The newest state. */
    Snapshot current() {
        return current;
    }

    /** Has a listener told the number of each new state, and of each state about which more is known now. */
    void listen(LongConsumer listener) {
        listeners.add(listener);
    }

    /** No longer tells a listener. */
    void ignore(LongConsumer listener) {
        listeners.remove(listener);
    }

    /** What there is at an address now. */
    Optional<Answer> at(String address) {
        Snapshot now = current;
        Optional<Page> page = now.page(address);
        if (page.isPresent()) {
            boolean held = now.print(page.get()).isBroken() || isHeldBack(now, page.get());
            byte[] bytes = html(now, page.get()).getBytes(StandardCharsets.UTF_8);
            return Optional.of(new Answer(now, page, bytes, held));
        }
        Optional<byte[]> asset = now.asset(address);
        if (asset.isPresent()) {
            return asset.map(bytes -> new Answer(now, Optional.empty(), bytes, false));
        }
        Snapshot.Made<Map<String, byte[]>> others = now.others();
        if (!others.isBroken()) {
            lastGoodOthers = others.content();
        }
        Map<String, byte[]> files = others.isBroken() ? lastGoodOthers : others.content();
        boolean held = others.isBroken() || now.problems().allHeldBack();
        return Optional.ofNullable(files.get(address)).map(bytes -> new Answer(now, Optional.empty(), bytes, held));
    }

    /** A page's HTML, or what it last was while its template is broken. */
    String html(Snapshot snapshot, Page page) {
        Snapshot.Made<String> made = snapshot.print(page);
        if (made.isBroken()) {
            return lastGood.getOrDefault(page.address(), made.content());
        }
        lastGood.put(page.address(), made.content());
        return made.content();
    }

    /** Forgets the last good state of pages that are gone. */
    void forgetAllBut(Snapshot snapshot) {
        lastGood.keySet().retainAll(snapshot.pages().keySet());
    }

    /** Tells all listeners that there is something new about the present state. */
    void tellAll() {
        listeners.forEach(listener -> listener.accept(current.number()));
    }

    /** What is wrong on a page or in what it is made from. */
    List<Finding> findings(Snapshot snapshot, Page page) {
        Findings all = new Findings();
        List<String> names = new ArrayList<>();
        for (Document document : List.of(page.text(), page.source())) {
            all.addAll(snapshot.problems().byFile().getOrDefault(document.file().path(), List.of()));
            names.add(document.file().name());
        }
        all.addAll(snapshot.print(page).findings());
        all.addAll(snapshot.findings().stream().filter(finding -> names.contains(finding.location().file())));
        return all.list();
    }

    private static boolean isHeldBack(Snapshot snapshot, Page page) {
        return snapshot.problems().allHeldBack()
                || snapshot.problems().heldBack().contains(path(page.text()))
                || snapshot.problems().heldBack().contains(path(page.source()));
    }

    private static Path path(Document document) {
        return document.file().path();
    }

    private void follow(Changes changes) {
        show(changes);
        tellAll();
    }

    private void show(Changes changes) {
        Snapshot next = workshop.build(changes);
        current = next;
        inspector.order(next);
    }

    @Override
    public void close() throws IOException {
        watch.close();
        inspector.close();
        workshop.close();
    }
}
