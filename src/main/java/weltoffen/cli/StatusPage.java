package weltoffen.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import weltoffen.bake.SiteTemplates;
import weltoffen.checks.TranslationCheck;
import weltoffen.content.Document;
import weltoffen.content.Findings;
import weltoffen.content.Messages;
import weltoffen.content.SourceSections;
import weltoffen.model.Language;
import weltoffen.model.Page;
import weltoffen.model.Site;
import weltoffen.model.Translation;
import weltoffen.model.TranslationReport;
import weltoffen.model.TranslationReport.LanguageState;
import weltoffen.model.TranslationReport.PageState;

/**
 * The page on which editors see what there is to do: the matrix of languages and pages, and for each outdated section
 * what its source said then and says now. It is written beside the site and never published.
 */
final class StatusPage {

    /** One language's column. */
    public record Column(String folder, LanguageState state) { }

    /** One page's row. */
    public record Row(String key, String title, List<Cell> cells) { }

    /** One page in one language. */
    public record Cell(String folder, String state, String anchor) { }

    /** What there is to do on one page in one language. */
    public record Task(String anchor, String folder, String key, String file, List<Change> changes, List<String> structure) { }

    /** An outdated section: the words of its source that stayed, went and came; without history only the text of now. */
    public record Change(String section, boolean withHistory, List<WordDiff.Run> runs) { }

    private final Site site;
    private final TranslationReport report;
    private final Messages messages;
    private final SourceHistory history;

    private StatusPage(Site site, TranslationReport report, Messages messages) {
        this.site = site;
        this.report = report;
        this.messages = messages;
        this.history = new SourceHistory(site.settings().folders().site());
    }

    /** Writes the page. */
    static void write(Site site, TranslationReport report, Messages messages, Path file) throws IOException {
        StatusPage page = new StatusPage(site, report, messages);
        Files.createDirectories(file.getParent());
        try (Writer writer = Files.newBufferedWriter(file)) {
            SiteTemplates.ofGenerator(new Findings())
                    .print("status.ftlh", page.variables(), Locale.forLanguageTag(messages.language()), writer);
        }
    }

    private Map<String, Object> variables() {
        List<Column> columns = report.languages().entrySet().stream()
                .map(entry -> new Column(entry.getKey().folder(), entry.getValue()))
                .toList();
        List<Row> rows = site.pages(site.sourceLanguage()).stream().map(this::row).toList();
        List<Task> tasks = report.languages().keySet().stream()
                .flatMap(language -> site.pages(language).stream())
                .filter(page -> !page.isFallback())
                .map(this::task)
                .filter(task -> !task.changes().isEmpty() || !task.structure().isEmpty())
                .toList();
        return Map.of(
                "lang", messages.language(),
                "columns", columns,
                "rows", rows,
                "tasks", tasks,
                "text", messages.all("status."));
    }

    private Row row(Page source) {
        List<Cell> cells = new ArrayList<>();
        for (Language language : report.languages().keySet()) {
            Page page = site.page(language, source.key()).orElseThrow();
            PageState state = report.state(language, page);
            cells.add(new Cell(language.folder(), state.name().toLowerCase(Locale.ROOT), anchor(page)));
        }
        return new Row(source.key(), source.title(), cells);
    }

    private Task task(Page page) {
        List<String> outdated = report.languages().get(page.language()).outdated().getOrDefault(page.key(), List.of());
        Map<String, String> now = SourceSections.of(page.source());
        List<Change> changes =
                outdated.stream().map(section -> change(page, section, now.get(section))).toList();
        List<String> structure = TranslationCheck.structure(page).stream().map(messages::message).toList();
        return new Task(
                anchor(page), page.language().folder(), page.key(), page.text().file().name(), changes, structure);
    }

    private Change change(Page page, String section, String now) {
        Optional<String> old = fingerprint(page.text(), section)
                .flatMap(fingerprint -> history.text(page.source(), section, fingerprint));
        return new Change(
                section,
                old.isPresent(),
                old.map(text -> WordDiff.of(text, now)).orElse(List.of(new WordDiff.Run("same", now))));
    }

    private static Optional<String> fingerprint(Document translation, String section) {
        Matcher matcher = Pattern.compile("(?:^| )" + Pattern.quote(section) + "=([0-9a-f]+)")
                .matcher(translation.header().value(Translation.ATTRIBUTE).orElse(""));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static String anchor(Page page) {
        return page.language().folder() + "-" + page.key().replace('/', '-');
    }
}
