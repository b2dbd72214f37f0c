package weltoffen.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;
import weltoffen.content.Passage;
import weltoffen.content.Passage.End;
import weltoffen.content.Passage.Markup;
import weltoffen.content.Passage.Piece;
import weltoffen.content.Passage.Placeholder;

/**
 * Fills the placeholders of a page's text: addresses and titles of link targets, terms, captions, publisher's data.
 * What cannot be resolved stays as plain text; the checks report it, and no such page is published.
 */
public final class PageText {

    private static final String GLOSSARY = "glossary";

    /** A line break behind an ideograph or a full-width mark; browsers would show it as a space. */
    private static final Pattern LINE_BREAK =
            Pattern.compile("(?<=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\u3000-\u303F\uFF00-\uFFEF”’])\\n");

    private final Site site;
    private final Page page;
    private final Labels labels;

    /** The text of one page. */
    public PageText(Site site, Page page) {
        this.site = site;
        this.page = page;
        this.labels = site.labels(page.language());
    }

    /** The address of a page as a link on this page writes it. */
    public String href(Page target) {
        return href(target.address());
    }

    /** The address of a file of the site, given from its root, as a link on this page writes it. */
    public String href(String address) {
        return page.isShownAnywhere()
                ? site.settings().basePath() + address
                : Addresses.relative(page.address(), address);
    }

    /** The HTML of a passage. */
    public String html(Passage passage) {
        StringBuilder html = new StringBuilder();
        Deque<String> open = new ArrayDeque<>();
        for (Piece piece : passage.pieces()) {
            if (piece instanceof Markup markup) {
                html.append(markup.html());
            } else if (piece instanceof End) {
                html.append(open.isEmpty() ? "" : open.pop());
            } else if (piece instanceof Placeholder placeholder) {
                fill(placeholder, html, open);
            }
        }
        return page.textLanguage().isWrittenWithoutSpaces()
                ? LINE_BREAK.matcher(html).replaceAll("")
                : html.toString();
    }

    private void fill(Placeholder placeholder, StringBuilder html, Deque<String> open) {
        switch (placeholder.kind()) {
            case "xref" -> link(Links.resolve(site, page, placeholder), placeholder.empty(), "", html, open);
            case "term" -> link(term(placeholder.target()), false, " class=\"term\"", html, open);
            case "file" -> {
                html.append("<a href=\"").append(escape(href(placeholder.target()))).append("\">");
                open.push("</a>");
            }
            case "image" -> html.append(escape(href(placeholder.target().replaceFirst("^\\S+ ", ""))));
            case "label" -> html.append(escape(labels.text(placeholder.target())));
            case "setting" -> html.append(publisher(placeholder.target()));
            default -> throw new IllegalStateException("converter.rb writes no placeholder " + placeholder.kind());
        }
    }

    private void link(
            Optional<Links.Target> found, boolean empty, String attributes, StringBuilder html, Deque<String> open) {
        if (found.isEmpty()) {
            open.push("");
            return;
        }
        Page target = found.get().page();
        boolean samePage = target.equals(page);
        String fragment = found.get().fragment().isEmpty() ? "" : "#" + found.get().fragment();
        String address = samePage && !fragment.isEmpty() && !page.isShownAnywhere() ? "" : href(target);
        html.append("<a").append(attributes).append(" href=\"").append(escape(address + fragment)).append('"');
        boolean foreign = !target.textLanguage().equals(page.textLanguage());
        if (foreign) {
            html.append(" hreflang=\"").append(target.textLanguage().tag()).append('"');
        }
        if (foreign && empty) {
            html.append(" lang=\"").append(target.textLanguage().tag()).append('"');
        }
        html.append('>').append(empty ? escape(title(found.get())) : "");
        open.push("</a>");
    }

    /** The title of the target; of the section when the link leads to one. */
    private String title(Links.Target target) {
        return target.page().text().body().sections().stream()
                .filter(section -> section.id().equals(target.fragment()) && !target.fragment().isEmpty())
                .map(section -> plain(section.heading()))
                .findFirst()
                .orElseGet(() -> target.page().title());
    }

    private Optional<Links.Target> term(String id) {
        return site.reachable(page.language(), GLOSSARY).map(glossary -> new Links.Target(glossary, id));
    }

    private String publisher(String key) {
        Optional<String> value = site.settings().publisher(key);
        if (value.isEmpty()) {
            String what = labels.text("placeholder." + key);
            return "<span class=\"placeholder\">" + escape(labels.text("placeholder.pattern", what)) + "</span>";
        }
        String text = escape(value.get()).replace("\n", "<br>");
        return switch (key) {
            case "publisher.email" -> "<a href=\"mailto:" + text + "\">" + text + "</a>";
            case "publisher.phone" -> "<a href=\"tel:" + value.get().replaceAll("[^+0-9]", "") + "\">" + text + "</a>";
            default -> text;
        };
    }

    /** The text of a passage without its markup, as it stands in a title. */
    public static String plain(Passage passage) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : passage.pieces()) {
            if (piece instanceof Markup markup) {
                text.append(org.jsoup.parser.Parser.unescapeEntities(markup.html().replaceAll("<[^>]*>", ""), false));
            }
        }
        return text.toString().strip();
    }

    /** Escapes text for HTML, in element content and in double-quoted attributes. */
    public static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
