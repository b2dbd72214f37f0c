package weltoffen.preview;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import weltoffen.checks.BakedPage;
import weltoffen.checks.Checks;
import weltoffen.content.Finding;
import weltoffen.content.Findings;
import weltoffen.content.Location;
import weltoffen.model.Page;
import weltoffen.model.Site;

/**
 * Looks at a whole snapshot by every rule, as a bake does, on a thread of its own and only after a moment in which
 * nothing else changed, so that nobody waits for it. A newer snapshot ends the inspection of an older one.
 */
final class Inspector implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 400;

    private final Preview preview;
    private final Predicate<Snapshot> isCurrent;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread idle = new Thread(task, "inspector");
        idle.setDaemon(true);
        idle.setPriority(Thread.MIN_PRIORITY);
        return idle;
    });
    private ScheduledFuture<?> next;

    Inspector(Preview preview, Predicate<Snapshot> isCurrent) {
        this.preview = preview;
        this.isCurrent = isCurrent;
    }

    /** Inspects a snapshot soon, unless another one comes first. */
    synchronized void order(Snapshot snapshot) {
        if (next != null) {
            next.cancel(false);
        }
        next = thread.schedule(() -> inspect(snapshot), PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void inspect(Snapshot snapshot) {
        try {
            snapshot.parts().map(Snapshot.Parts::site).ifPresent(site -> inspect(snapshot, site));
        } catch (RuntimeException e) { // a rule's mistake must not be silent, and not end the preview
            snapshot.inspected(List.of(Finding.error(Location.of("content"), "preview-failed", String.valueOf(e))));
            preview.tellAll();
        }
    }

    private void inspect(Snapshot snapshot, Site site) {
        Findings findings = new Findings();
        findings.addAll(Checks.ofSources(site));
        snapshot.inspected(findings.list());
        preview.tellAll();
        if (snapshot.pages().values().stream().allMatch(page -> inspect(snapshot, page, findings))) {
            findings.addAll(snapshot.others().findings());
            findings.addAll(Checks.ofLabels(site));
            snapshot.inspected(findings.list());
            preview.forgetAllBut(snapshot);
            preview.tellAll();
        }
    }

    private boolean inspect(Snapshot snapshot, Page page, Findings findings) {
        String html = preview.html(snapshot, page);
        findings.addAll(Checks.ofPage(BakedPage.of(html), Location.of(page.text().file().name())));
        return isCurrent.test(snapshot);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
