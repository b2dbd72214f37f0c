package weltoffen.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import weltoffen.bake.Assets;
import weltoffen.bake.Pages;
import weltoffen.bake.Release;
import weltoffen.bake.SiteTemplates;
import weltoffen.calendar.EventCalendar;
import weltoffen.content.Finding;
import weltoffen.content.Findings;
import weltoffen.content.History;
import weltoffen.content.Location;
import weltoffen.model.Page;
import weltoffen.model.Site;
import weltoffen.outputs.Context;
import weltoffen.outputs.Output;
import weltoffen.outputs.Outputs;

/**
 * The site after one change. Pages are printed when they are first asked for, files that are no pages when the first of
 * them is; what was printed stays, because a snapshot does not change.
 */
final class Snapshot {

    /** What pages are printed from. */
    record Parts(
            Site site, EventCalendar calendar, SiteTemplates templates, Assets assets, History history) { }

    /**
     * What is wrong in the sources.
     *
     * @param all everything that was found in reading them
     * @param byFile the same by the file that was read, for those in which something is
     * @param heldBack the files whose last good state is shown
     * @param allHeldBack whether the same is true of something that all pages depend on
     */
    record Problems(
            List<Finding> all, Map<Path, List<Finding>> byFile, Set<Path> heldBack, boolean allHeldBack) { }

    /** A file and what went wrong in making it. */
    record Made<T>(T content, List<Finding> findings) {

        boolean isBroken() {
            return findings.stream().anyMatch(Finding::isError);
        }
    }

    private final long number;
    private final Optional<Parts> parts;
    private final Problems problems;
    private final Map<String, Page> pages = new HashMap<>();
    private final Map<String, Made<String>> printed = new ConcurrentHashMap<>();
    private final Optional<Pages> printer;
    private final Map<String, byte[]> assets;
    private Made<Map<String, byte[]>> others;
    private volatile List<Finding> inspected = List.of();

    /**
     * A snapshot.
     *
     * @param number how many there were before it
     * @param parts what pages are printed from, when the site could be read at all
     */
    Snapshot(long number, Optional<Parts> parts, Problems problems) {
        this.number = number;
        this.parts = parts;
        this.problems = problems;
        this.printer = parts.map(all -> new Pages(
                all.site(), all.calendar(), all.assets(), all.templates(), all.history()));
        this.assets = parts.map(all -> all.assets().published()).orElse(Map.of());
        parts.map(Parts::site).stream()
                .flatMap(Site::pages)
                .filter(page -> parts.get().site().settings().templates().containsKey(page.type()))
                .forEach(page -> pages.put(page.address(), page));
    }

    /** How many snapshots there were before. */
    long number() {
        return number;
    }

    Optional<Parts> parts() {
        return parts;
    }

    Problems problems() {
        return problems;
    }

    /** The page at an address. */
    Optional<Page> page(String address) {
        return Optional.ofNullable(pages.get(address));
    }

    /** The pages by their addresses. */
    Map<String, Page> pages() {
        return pages;
    }

    /** A page's HTML, byte for byte what a bake writes. */
    Made<String> print(Page page) {
        return printed.computeIfAbsent(page.address(), any -> {
            Findings findings = new Findings();
            String html = printer.orElseThrow().html(page, findings);
            return new Made<>(html, findings.list());
        });
    }

    /** The style sheet, script, image or other file at an address. */
    Optional<byte[]> asset(String address) {
        return Optional.ofNullable(assets.get(address));
    }

    /** The files that are neither pages nor assets, by their addresses. All of them are made at once. */
    synchronized Made<Map<String, byte[]>> others() {
        if (others == null) {
            Findings findings = new Findings();
            Map<String, byte[]> files = new TreeMap<>();
            parts.ifPresent(all -> {
                try {
                    files.putAll(outputs(all, findings));
                } catch (IOException e) {
                    findings.add(Finding.error(
                            Location.of(all.site().settings().folders().name(all.site().settings().folders().content())),
                            "preview-failed", String.valueOf(e)));
                }
            });
            others = new Made<>(files, findings.list());
        }
        return others;
    }

    /** Notes what the rules say about all sources and pages. */
    void inspected(List<Finding> findings) {
        this.inspected = List.copyOf(findings);
    }

    /** Everything that is known to be wrong so far. */
    List<Finding> findings() {
        Findings all = new Findings();
        all.addAll(problems.all());
        all.addAll(inspected);
        printed.values().forEach(page -> all.addAll(page.findings()));
        return all.list();
    }

    /** Outputs write files; here these go into a folder that is gone at once. */
    private Map<String, byte[]> outputs(Parts all, Findings findings) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        Path folder = Files.createTempDirectory("weltoffen-preview");
        try (Release release = Release.beside(folder.resolve("outputs"))) {
            Context context = new Context(
                    all.site(),
                    all.calendar(),
                    printer.orElseThrow().views(),
                    all.templates().reportingTo(findings),
                    all.assets(),
                    release,
                    page -> false,
                    page -> false);
            for (Output output : Outputs.ALL) {
                output.write(context);
            }
            for (String address : release.files()) {
                files.put(address, Files.readAllBytes(release.folder().resolve(address)));
            }
        } finally {
            Files.deleteIfExists(folder);
        }
        return files;
    }
}
