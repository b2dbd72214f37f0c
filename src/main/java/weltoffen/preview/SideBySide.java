package weltoffen.preview;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import weltoffen.bake.Html;
import weltoffen.content.Body;
import weltoffen.content.Passage;
import weltoffen.content.SourceSections;
import weltoffen.model.Page;
import weltoffen.model.PageText;
import weltoffen.model.Site;
import weltoffen.model.Translation;

/**
 * A translation beside its source, section by section, for the one who compares them. Sections are aligned by their ids;
 * what stands on one side only is shown so.
 */
final class SideBySide {

    /** Where relative links of a text are resolved from; only the path behind it is used. */
    private static final String ANYWHERE = "http://localhost";

    /** The page. */
    public record View(String key, Column source, Column translation, List<Row> rows) { }

    /** One of the two texts. */
    public record Column(String lang, String dir, String language, String title, String file, String href) { }

    /** A section on both sides. */
    public record Row(String id, boolean outdated, Optional<Side> source, Optional<Side> translation) { }

    /** A section on one side, as HTML. */
    public record Side(Html heading, Html html, int line) { }

    private final EditorBar bar;

    SideBySide(EditorBar bar) {
        this.bar = bar;
    }

    /** The view of a page beside its source; nothing for a page that has no source. */
    Optional<String> html(Site site, Page page) {
        return site.page(site.sourceLanguage(), page.key()).map(source -> {
            Page own = page.isFallback() ? source : page;
            List<String> outdated = own.equals(source) ? List.of() : Translation.outdated(page.text(), page.source());
            List<Row> rows = ids(source, own).stream()
                    .map(id -> new Row(
                            id,
                            outdated.contains(id),
                            side(site, source, id),
                            page.isFallback() ? Optional.empty() : side(site, page, id)))
                    .toList();
            View view = new View(page.key(), column(site, source), column(site, page), rows);
            return bar.print("beside.ftlh", Map.of("view", view, "lang", bar.language()));
        });
    }

    private static List<String> ids(Page source, Page translation) {
        Set<String> ids = new LinkedHashSet<>(List.of(SourceSections.LEAD));
        List.of(source, translation).forEach(page ->
                page.text().body().sections().stream().map(Body.Section::id).forEach(ids::add));
        return new ArrayList<>(ids);
    }

    private static Column column(Site site, Page page) {
        return new Column(
                page.language().tag(),
                page.language().direction(),
                site.labels(page.language()).text("language.name"),
                page.title(),
                page.text().file().name(),
                site.settings().basePath() + page.address());
    }

    private static Optional<Side> side(Site site, Page page, String id) {
        if (id.equals(SourceSections.LEAD)) {
            String description = "<p><strong>" + PageText.escape(page.description()) + "</strong></p>";
            return Optional.of(new Side(
                    new Html(PageText.escape(page.title())),
                    new Html(description + html(site, page, page.text().body().lead())),
                    1));
        }
        return page.text().body().sections().stream()
                .filter(section -> section.id().equals(id))
                .findFirst()
                .map(section -> new Side(
                        new Html(html(site, page, section.heading())),
                        new Html(html(site, page, section.text())),
                        section.line()));
    }

    /** A passage whose links lead where they lead on its page, and without ids, which would stand here twice. */
    private static String html(Site site, Page page, Passage passage) {
        Element text = Jsoup.parseBodyFragment(new PageText(site, page).html(passage)).body();
        text.setBaseUri(ANYWHERE + site.settings().basePath() + page.address());
        for (String attribute : List.of("href", "src")) {
            text.select("[" + attribute + "]").forEach(element -> element.attr(
                    attribute, element.absUrl(attribute).replaceFirst("^" + ANYWHERE, "")));
        }
        text.select("[id]").removeAttr("id");
        text.ownerDocument().outputSettings().prettyPrint(false);
        return text.html();
    }
}
