package weltoffen.preview;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import weltoffen.bake.SiteTemplates;
import weltoffen.content.Finding;
import weltoffen.content.Findings;
import weltoffen.content.Messages;
import weltoffen.model.Language;
import weltoffen.model.Page;
import weltoffen.model.Site;
import weltoffen.model.TranslationReport;

/**
 * The bar at the foot of every previewed page: what page this is, where its text stands, how far its translations are,
 * and what is wrong. It is put into what a browser is shown, never into what is baked.
 */
final class EditorBar {

    /** Where the preview's own files are, beside which no page of a site can be. */
    static final String HOME = "/_preview/";

    /** What the bar shows. */
    public record Bar(
            String lang,
            Optional<Source> source,
            List<State> states,
            boolean heldBack,
            boolean draft,
            List<Line> errors,
            List<Line> warnings,
            String elsewhere,
            String summary) { }

    /** Where the page's text stands, and on which lines its sections begin. */
    public record Source(String key, String file, int line, List<Section> sections) { }

    /** A section of the page and the line of its heading. */
    public record Section(String id, int line) { }

    /** How far the page is in a language. */
    public record State(
            String name, String lang, String href, String beside, String state, String text, boolean here) { }

    /** Something that is wrong. */
    public record Line(String place, String rule, String message, String remedy) { }

    private final Preview preview;
    private final Messages messages;
    private final SiteTemplates templates = SiteTemplates.ofGenerator(new Findings());

    EditorBar(Preview preview, Messages messages) {
        this.preview = preview;
        this.messages = messages;
    }

    /** The bar of what is at an address, as HTML. */
    String html(Preview.Answer answer) {
        Optional<Page> page = answer.page();
        Snapshot snapshot = answer.snapshot();
        List<Finding> here = page.map(one -> preview.findings(snapshot, one)).orElse(List.of());
        List<Finding> all = snapshot.findings();
        Findings errors = new Findings();
        errors.addAll(here.stream().filter(Finding::isError));
        errors.addAll(all.stream().filter(Finding::isError).filter(EditorBar::concernsAllPages));
        List<Finding> warnings = here.stream().filter(finding -> !finding.isError()).toList();
        long allErrors = all.stream().filter(Finding::isError).count();
        Bar bar = new Bar(
                messages.language(),
                page.map(EditorBar::source),
                page.map(one -> states(snapshot.parts().orElseThrow().site(), one)).orElse(List.of()),
                answer.heldBack(),
                page.filter(Page::isDraft).isPresent(),
                errors.list().stream().map(this::line).toList(),
                warnings.stream().map(this::line).toList(),
                messages.text("preview.everywhere", allErrors, all.size() - allErrors),
                messages.text("preview.here", errors.list().size(), warnings.size()));
        return print("bar.ftlh", Map.of("bar", bar));
    }

    /** The page that lists everything that is wrong. */
    String list(Snapshot snapshot) {
        List<Line> errors = new ArrayList<>();
        List<Line> warnings = new ArrayList<>();
        snapshot.findings().forEach(finding -> (finding.isError() ? errors : warnings).add(line(finding)));
        return print("findings.ftlh", Map.of("lang", messages.language(), "errors", errors, "warnings", warnings));
    }

    /** The language that the bar speaks. */
    String language() {
        return messages.language();
    }

    /** Prints one of the generator's own templates. */
    String print(String template, Map<String, Object> variables) {
        Map<String, Object> all = new HashMap<>(variables);
        all.put("text", messages.all("preview."));
        all.put("preview", HOME);
        Findings mistakes = new Findings();
        StringWriter html = new StringWriter();
        try {
            templates.reportingTo(mistakes)
                    .print(template, all, Locale.forLanguageTag(messages.language()), html);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be written", e);
        }
        if (mistakes.hasErrors()) {
            throw new IllegalStateException(mistakes.list().toString());
        }
        return html.toString();
    }

    private static boolean concernsAllPages(Finding finding) {
        return !finding.location().file().endsWith(".adoc");
    }

    private Line line(Finding finding) {
        return new Line(
                finding.location().toString(), finding.rule(), messages.message(finding), messages.remedy(finding));
    }

    private static Source source(Page page) {
        List<Section> sections = page.text().body().sections().stream()
                .filter(section -> !section.id().isEmpty())
                .map(section -> new Section(section.id(), section.line()))
                .toList();
        return new Source(page.key(), page.text().file().name(), 1, sections);
    }

    private List<State> states(Site site, Page page) {
        return site.inAllLanguages(page).stream().flatMap(other -> state(site, other, page).stream()).toList();
    }

    private Optional<State> state(Site site, Page other, Page here) {
        Language language = other.language();
        if (language.isEasy() || language.derivedFrom().isPresent()) {
            return Optional.empty(); // written anew, or made by itself: nothing is translated
        }
        boolean isSource = language.equals(site.sourceLanguage());
        String state = isSource
                ? "source"
                : TranslationReport.state(other).name().toLowerCase(Locale.ROOT);
        return Optional.of(new State(
                site.labels(language).text("language.name"),
                language.tag(),
                base(site) + other.address(),
                isSource ? "" : HOME + "beside/" + other.address(),
                state,
                messages.text("preview.state." + state),
                other.equals(here)));
    }

    private static String base(Site site) {
        return site.settings().basePath();
    }
}
