package weltoffen.outputs;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import weltoffen.bake.Sharing;
import weltoffen.model.Labels;
import weltoffen.model.Language;
import weltoffen.model.Page;
import weltoffen.model.Site;

/**
 * The root of the site: {@code index.html} offers the languages, each in its own name, and forces none; {@code 404.html}
 * says in each of them that there is no such page. Servers show the latter at any depth, so its links begin at the
 * site's base path.
 */
final class LanguageChoiceFiles implements Output {

    private static final String HOME = "index.html";
    private static final String SCRIPT = "js/choice.js";

    /**
     * What the two templates show.
     *
     * @param address the absolute address, of the page that others may link to
     * @param picture what messages show beside such a link
     */
    public record Choice(
            String siteName,
            List<Item> languages,
            String stylesheet,
            Optional<String> script,
            String icon,
            Optional<String> address,
            Optional<Sharing.Picture> picture,
            List<Notice> notices) { }

    /** That this is only a preview, in one language; none on the published site. */
    public record Notice(String tag, String text) { }

    /**
     * One language.
     *
     * @param name its name for itself
     * @param text an invitation, or that there is no such page, in that language
     */
    public record Item(String tag, String dir, String name, String href, String text) { }

    @Override
    public void write(Context context) throws IOException {
        String base = context.site().settings().basePath();
        write(context, HOME, "choice.ftlh", "language.choose", UnaryOperator.identity());
        write(context, "404.html", "choice-notfound.ftlh", "language.notfound", address -> base + address);
    }

    private static void write(
            Context context, String file, String template, String label, UnaryOperator<String> href)
            throws IOException {
        List<Item> items = context.site().languages().stream()
                .flatMap(language -> item(context, language, label, href).stream())
                .toList();
        Language first = context.site().defaultLanguage();
        Choice choice = new Choice(
                context.site().labels(first).text("site.name"),
                items,
                href.apply(context.assets().stylesheet()),
                context.assets().address(SCRIPT).map(href),
                href.apply("images/icon.svg"),
                file.equals(HOME) ? Optional.of(context.site().settings().host() + "/") : Optional.empty(),
                Sharing.pictureIn(first, context.site(), context.assets()),
                notices(context.site()));
        StringWriter page = new StringWriter();
        context.templates().print(template, Map.of("choice", choice), Locale.ROOT, page);
        context.release().write(file, page.toString());
    }

    private static List<Notice> notices(Site site) {
        return Stream.of(site.sourceLanguage(), site.defaultLanguage())
                .distinct()
                .filter(language -> site.settings().isPreview())
                .map(language -> new Notice(language.tag(), site.labels(language).text("notice.preview")))
                .toList();
    }

    private static Optional<Item> item(
            Context context, Language language, String label, UnaryOperator<String> href) {
        Labels labels = context.site().labels(language);
        return context.site().home(language).map(Page::address).map(address -> new Item(
                language.tag(),
                language.direction(),
                labels.text("language.name"),
                href.apply(address),
                labels.text(label)));
    }
}
