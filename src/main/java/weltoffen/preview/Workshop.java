package weltoffen.preview;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import weltoffen.bake.Assets;
import weltoffen.bake.SiteTemplates;
import weltoffen.calendar.EventCalendar;
import weltoffen.content.Asciidoc;
import weltoffen.content.ContentReader;
import weltoffen.content.ConversionCache;
import weltoffen.content.DocumentMemory;
import weltoffen.content.Document;
import weltoffen.content.Finding;
import weltoffen.content.Findings;
import weltoffen.content.Folders;
import weltoffen.content.History;
import weltoffen.content.Location;
import weltoffen.content.Settings;
import weltoffen.model.Language;
import weltoffen.model.Site;
import weltoffen.model.SiteReader;

/**
 * Builds the site anew after each change, on the same way as a bake, with what did not change from memory. Nothing
 * tracks what depends on what. One thread at a time uses it.
 */
final class Workshop implements AutoCloseable {

    private static final int PAGES_TO_WARM_UP = 20;

    private final Folders folders;
    private final Supplier<LocalDate> today;
    private final ConversionCache cache;
    private final DocumentMemory memory = new DocumentMemory();
    private final Kept<Settings> settings = new Kept<>();
    private final Kept<SiteTemplates> templates = new Kept<>();
    private final Kept<Assets> assets = new Kept<>();
    private volatile Asciidoc asciidoc;
    private volatile Optional<Site> site = Optional.empty();
    private long number;

    /**
     * A workshop for a site; nothing is read yet.
     *
     * @param today the day that decides what is past, asked for at each change
     */
    Workshop(Folders folders, Supplier<LocalDate> today) {
        this.folders = folders;
        this.today = today;
        this.cache = new ConversionCache(folders);
    }

    /** The site after a change; whatever is broken is shown in its last good state. */
    Snapshot build(Changes changes) {
        try {
            return read(changes);
        } catch (RuntimeException e) { // a mistake of ours must not end an editor's day
            memory.forgetAll();
            return snapshot(List.of(Finding.error(
                    Location.of(folders.name(folders.content())), "preview-failed", String.valueOf(e))), true);
        }
    }

    /** Converts some pages to no avail: JRuby is slow until it has done a few. */
    void warmUp() {
        Asciidoc engine = asciidoc;
        try {
            List<Document> documents = site.map(Site::documents).orElse(List.of());
            for (Document document : documents.subList(0, Math.min(PAGES_TO_WARM_UP, documents.size()))) {
                engine.convert(document.file(), document.header().bodyLine());
            }
        } catch (RuntimeException closedMeanwhile) {
            return; // whatever else it may be, the next conversion in earnest says so
        }
    }

    private Snapshot read(Changes changes) {
        forget(changes);
        settings.read(findings -> Settings.read(folders, findings));
        if (changes.touch(folders.templates())) {
            templates.read(findings -> Optional.of(new SiteTemplates(folders, findings)));
        }
        if (changes.touch(folders.assets())) {
            assets.read(findings -> Optional.of(Assets.read(folders, findings)));
        }
        Findings found = new Findings();
        boolean heldBack = settings.value().map(usable -> !readSite(usable, found)).orElse(true);
        return snapshot(found.list(), heldBack);
    }

    private void forget(Changes changes) {
        if (changes.everything()) {
            memory.forgetAll();
        }
        if (changes.touch(folders.content())) {
            memory.forget(changes.paths());
        }
    }

    /** Reads the site; says whether it can be shown. Without its interface texts a language would lose all pages. */
    private boolean readSite(Settings usable, Findings found) {
        asciidoc = asciidoc == null ? new Asciidoc(usable) : asciidoc.with(usable);
        asciidoc.start();
        ContentReader reader =
                new ContentReader(usable, asciidoc, cache, Language.derived(), memory, found);
        Optional<Site> next = SiteReader.read(usable, reader, true, found);
        boolean withLabels = found.list().stream()
                .filter(Finding::isError)
                .noneMatch(finding -> finding.location().file().endsWith("/labels.properties"));
        if (next.isPresent() && (withLabels || site.isEmpty())) {
            site = next;
        }
        return next.isPresent() && withLabels;
    }

    private Snapshot snapshot(List<Finding> found, boolean siteHeldBack) {
        Findings all = new Findings();
        all.addAll(found);
        all.addAll(settings.findings());
        all.addAll(templates.findings());
        all.addAll(assets.findings());
        boolean heldBack = siteHeldBack || partsHeldBack();
        boolean complete = site.isPresent() && templates.value().isPresent() && assets.value().isPresent();
        return new Snapshot(
                ++number,
                complete
                        ? Optional.of(new Snapshot.Parts(
                                site.get(),
                                EventCalendar.of(site.get(), today.get()),
                                templates.value().get(),
                                assets.value().get(),
                                History.of(folders)))
                        : Optional.empty(),
                new Snapshot.Problems(all.list(), memory.problems(), memory.heldBack(), heldBack));
    }

    private boolean partsHeldBack() {
        return Stream.of(settings.findings(), templates.findings(), assets.findings())
                .flatMap(List::stream)
                .anyMatch(Finding::isError);
    }

    @Override
    public void close() {
        if (asciidoc != null) {
            asciidoc.close();
        }
    }
}
