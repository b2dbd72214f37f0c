package weltoffen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jbake.app.configuration.JBakeConfiguration;
import weltoffen.bake.Assets;
import weltoffen.bake.CompressedCopies;
import weltoffen.bake.PageMemory;
import weltoffen.bake.Pages;
import weltoffen.bake.Release;
import weltoffen.bake.SiteOven;
import weltoffen.bake.SiteTemplates;
import weltoffen.calendar.EventCalendar;
import weltoffen.checks.Allowances;
import weltoffen.checks.Allowances.Silenced;
import weltoffen.checks.BakedPage;
import weltoffen.checks.Checks;
import weltoffen.checks.Orphans;
import weltoffen.content.Asciidoc;
import weltoffen.content.ContentReader;
import weltoffen.content.ConversionCache;
import weltoffen.content.Finding;
import weltoffen.content.Findings;
import weltoffen.content.Folders;
import weltoffen.content.History;
import weltoffen.content.Location;
import weltoffen.content.Settings;
import weltoffen.model.Language;
import weltoffen.model.Page;
import weltoffen.model.Site;
import weltoffen.model.SiteReader;
import weltoffen.outputs.Context;
import weltoffen.outputs.Output;
import weltoffen.outputs.Outputs;

/**
 * The whole way of a bake: content → site → calendar → pages → other files → checks → release. It stops before
 * anything public is touched when there are errors.
 */
final class Bakery {

    /**
     * What to bake.
     *
     * @param today the day that decides what is upcoming and what is past
     * @param release whether the result is to go public, so that placeholders of the publisher's data are errors
     * @param publish whether the result replaces the output folder, or is only looked at
     * @param fresh whether to convert every page again, as if the cache were empty
     */
    record Order(Folders folders, LocalDate today, boolean release, boolean publish, boolean fresh) { }

    /**
     * What came of it.
     *
     * @param findings everything that is wrong and that nobody silenced, sorted by place
     * @param silenced what was let pass, with the reasons
     * @param pages how many pages were baked; 0 when errors came first
     * @param converted how many of them went through Asciidoctor
     * @param changed how many files of the release are new or changed
     */
    record Result(
            List<Finding> findings,
            List<Silenced> silenced,
            int pages,
            int languages,
            int converted,
            int changed,
            boolean jrubyStarted) {

        boolean failed() {
            return findings.stream().anyMatch(Finding::isError);
        }
    }

    private final Order order;
    private final Progress progress;
    private final Findings findings = new Findings();
    private boolean everyPage;
    private boolean complete;
    private boolean preview;
    private Optional<Path> compressed = Optional.empty();
    private Optional<BakeState> before = Optional.empty();
    private Optional<PageMemory> made = Optional.empty();

    Bakery(Order order, Progress progress) {
        this.order = order;
        this.progress = progress;
        this.everyPage = order.fresh() || !order.publish();
    }

    /** Has the rules about pages look at those too that did not change, because the rules may have changed. */
    Bakery checkingEveryPage() {
        everyPage = true;
        return this;
    }

    /**
     * Has pages taken over from the present site where nothing that they are made from has changed since, and the state
     * note what becomes the present site.
     */
    Bakery after(BakeState state) {
        before = Optional.of(state);
        return this;
    }

    /** Has the bake show drafts, and every page say that it is not the published one. */
    Bakery asPreview() {
        preview = true;
        return this;
    }

    /**
     * Has compressed copies written beside the text files.
     *
     * @param earlier a site whose copies are shared by the files that did not change; it need not exist
     */
    Bakery compressingAfter(Path earlier) {
        compressed = Optional.of(earlier);
        return this;
    }

    /** Reads a site without baking it, for commands that only look at it. */
    static Optional<Site> read(Folders folders, Findings findings) {
        return Settings.read(folders, findings).flatMap(settings -> {
            ConversionCache cache = new ConversionCache(folders);
            try (Asciidoc asciidoc = new Asciidoc(settings)) {
                ContentReader reader = new ContentReader(settings, asciidoc, cache, Language.derived(), findings);
                return SiteReader.read(settings, reader, settings.isPreview(), findings);
            }
        });
    }

    /**
     * Bakes. Whatever goes wrong is a finding beside those that were made before.
     */
    Result bake() {
        try {
            progress.step("reading");
            Optional<Settings> settings = Settings.read(order.folders(), findings)
                    .map(all -> order.release() ? all.forRelease() : all)
                    .map(all -> preview ? all.forPreview() : all);
            return settings.isEmpty() ? result(Optional.empty(), 0, 0, false) : bake(settings.get());
        } catch (IOException | RuntimeException e) {
            if (Boolean.getBoolean("weltoffen.debug")) {
                e.printStackTrace();
            }
            Throwable cause = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
            String reason = cause.getMessage() == null || cause.getMessage().isBlank() ? cause.toString() : cause.getMessage();
            findings.add(Finding.error(Location.of(order.folders().name(order.folders().output())), "failed", reason));
            return result(Optional.empty(), 0, 0, false);
        }
    }

    private Result bake(Settings settings) throws IOException {
        ConversionCache cache = new ConversionCache(order.folders());
        try (Asciidoc asciidoc = new Asciidoc(settings)) {
            if (order.fresh()) {
                cache.clear();
            }
            if (cache.isEmpty() || before.filter(BakeState::hasOtherTexts).isPresent()) {
                asciidoc.start();
            }
            Supplier<JBakeConfiguration> configuration = onlyTexts()
                    ? () -> SiteOven.configuration(order.folders())
                    : CompletableFuture.supplyAsync(() -> SiteOven.configuration(order.folders()))::join;
            CompletableFuture<SiteTemplates> templates =
                    CompletableFuture.supplyAsync(() -> new SiteTemplates(order.folders(), findings).parsed());
            CompletableFuture<History> history = CompletableFuture.supplyAsync(() -> History.of(order.folders()));
            ContentReader reader = new ContentReader(settings, asciidoc, cache, Language.derived(), findings);
            Optional<Site> site = SiteReader.begin(settings, reader, settings.isPreview(), findings);
            int changed = 0;
            try {
                if (site.isPresent()) {
                    CompletableFuture<Void> sources = CompletableFuture.runAsync(() -> checkSources(site.get()));
                    changed = release(site.get(), reader, sources, configuration, templates.join(), history.join());
                }
            } finally {
                reader.finish();
            }
            return result(site, reader.converted(), changed, asciidoc.isStarted());
        }
    }

    private void checkSources(Site site) {
        Checks.ofSources(site).map(this::weigh).forEach(findings::add);
        if (everyPage) {
            Checks.LEFT_OVER.forEach(check -> findings.addAll(check.check(site)));
        }
    }

    /**
     * Bakes a site and makes it public. Its texts may still be on their way: pages, rules and files that show them wait for
     * them, everything else is done meanwhile.
     *
     * @param reader brings the texts
     * @param sources ends when the rules about sources have been looked at; they take as long as a third of the pages
     * @param configuration JBake's, which is needed unless only texts have changed
     * @return how many files are new or changed
     */
    private int release(
            Site site,
            ContentReader reader,
            CompletableFuture<Void> sources,
            Supplier<JBakeConfiguration> configuration,
            SiteTemplates templates,
            History history)
            throws IOException {
        EventCalendar calendar = EventCalendar.of(site, order.today());
        Assets assets = Assets.read(order.folders(), findings);
        Pages printer = new Pages(site, calendar, assets, templates, history);
        Path output = order.publish() ? order.folders().output() : order.folders().output().resolveSibling("check");
        try (Release release = Release.beside(output, progress::waiting)) {
            progress.step("rendering");
            try {
                Context all = new Context(
                        site, calendar, printer.views(), templates, assets, release, page -> false, page -> false);
                if (!onlyTexts() || !refresh(all, printer, history)) {
                    bakeAll(all, printer, configuration.get());
                }
            } finally {
                sources.exceptionally(saidBelow -> null).join();
            }
            sources.join();
            reader.finish();
            findings.addAll(Checks.ofLabels(site));
            if (order.publish() && findings.hasErrors()) {
                return 0; // it is not going to be published, so the rest is for the next bake, or for check
            }
            progress.step("checking");
            checkPages(site, release);
            if (findings.hasErrors() || !order.publish()) {
                return 0;
            }
            if (compressed.isPresent()) {
                progress.step("compressing");
                if (!CompressedCopies.write(release.folder(), compressed.get())) {
                    progress.say("bake.no-brotli");
                }
            }
            progress.step("publishing");
            int changed = release.publish();
            if (before.isPresent()) {
                before.get().published(made.orElseGet(() -> memory(site, history)));
            }
            return changed;
        }
    }

    /** Makes every file anew: JBake's oven prints the pages while the other files are written. */
    private void bakeAll(Context context, Pages printer, JBakeConfiguration configuration) throws IOException {
        SiteOven oven = new SiteOven(context.site(), configuration, context.release().folder(), printer);
        CompletableFuture<Void> pages = CompletableFuture.runAsync(oven::bake);
        try {
            context.assets().writeTo(context.release());
            for (Output other : Outputs.ALL) {
                other.write(context);
            }
        } finally {
            pages.exceptionally(saidBelow -> null).join(); // nobody may write into a release that is given up
        }
        pages.join();
    }

    /**
     * Takes the present site over and makes anew only what shows a changed text.
     *
     * @return whether that went; not when anything that pages share has changed, or when the present site is not as the
     *     last bake left it
     */
    private boolean refresh(Context all, Pages printer, History history) throws IOException {
        PageMemory earlier = before.filter(any -> !everyPage).map(BakeState::pages).orElse(PageMemory.NOTHING);
        if (earlier == PageMemory.NOTHING || !all.release().takeOver()) {
            return false;
        }
        PageMemory now = memory(all.site(), history); // waits for the texts
        made = Optional.of(now);
        if (!now.sharesAllWith(earlier)) {
            all.release().clear();
            return false;
        }
        for (Page page : all.site().pages().filter(any -> !now.isSame(any, earlier)).toList()) {
            String html = printer.html(page, findings);
            if (!html.isEmpty()) { // a page whose type has no template has no file
                all.release().write(page.address(), html);
            }
        }
        Context context = new Context(all.site(), all.calendar(), all.views(), all.templates(), all.assets(),
                all.release(), page -> now.isSame(page, earlier), page -> now.hasSameText(page, earlier));
        for (Output other : Outputs.ALL) {
            if (other.showsTexts()) {
                other.write(context);
            }
        }
        return true;
    }

    private boolean onlyTexts() {
        return before.filter(BakeState::hasOnlyOtherTexts).isPresent();
    }

    private PageMemory memory(Site site, History history) {
        return PageMemory.of(site, history, before.map(BakeState::others).orElse(""));
    }

    /** Looks at the pages whose bytes are new; the others were looked at when they went public, by the same rules. */
    private void checkPages(Site site, Release release) {
        Map<String, Page> byAddress = new HashMap<>();
        site.pages().forEach(page -> byAddress.put(page.address(), page));
        Orphans orphans = new Orphans();
        // what broken sources and templates left out of the pages needs no further words
        Set<String> broken = findings.list().stream()
                .filter(Finding::isError)
                .map(finding -> finding.location().file())
                .collect(Collectors.toSet());
        String templates = order.folders().name(order.folders().templates()) + "/";
        if (broken.stream().anyMatch(file -> file.startsWith(templates))) {
            return;
        }
        (everyPage ? release.files() : release.changedFiles()).parallelStream()
                .filter(name -> name.endsWith(".html"))
                .forEach(name -> checkPage(release.folder().resolve(name), name, byAddress, orphans, broken));
        if (everyPage) {
            findings.addAll(orphans.find(site));
            complete = true;
        }
    }

    private void checkPage(Path file, String name, Map<String, Page> byAddress, Orphans orphans, Set<String> broken) {
        Location source = byAddress.containsKey(name)
                ? Location.of(byAddress.get(name).text().file().name())
                : Location.of(name);
        try {
            BakedPage page = BakedPage.of(Files.readString(file));
            orphans.note(name, page);
            if (broken.contains(source.file())) {
                return;
            }
            findings.addAll(Checks.ofPage(page, source));
        } catch (IOException e) {
            findings.add(Finding.error(source, "unreadable-file", String.valueOf(e.getMessage())));
        }
    }

    /** A placeholder is a warning while people work on the site, and an error when it is to go public. */
    private Finding weigh(Finding finding) {
        return order.release() && finding.rule().equals("placeholder")
                ? Finding.error(finding.location(), finding.rule(), finding.arguments().toArray(String[]::new))
                : finding;
    }

    private Result result(Optional<Site> site, int converted, int changed, boolean jrubyStarted) {
        int pages = findings.hasErrors() ? 0 : site.map(all -> Math.toIntExact(all.pages().count())).orElse(0);
        Allowances.Outcome outcome = site
                .map(all -> Allowances.apply(all, findings.list(), complete))
                .orElseGet(() -> new Allowances.Outcome(findings.list(), List.of()));
        return new Result(
                outcome.findings(),
                outcome.silenced(),
                pages,
                site.map(all -> all.languages().size()).orElse(0),
                converted,
                changed,
                jrubyStarted);
    }
}
