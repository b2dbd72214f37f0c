package weltoffen.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import weltoffen.content.Body;
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

    /** A line break behind an ideograph or a full-width mark; browsers would show it as a space. */
    private static final Pattern LINE_BREAK =
            Pattern.compile("(?<=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\u3000-\u303F\uFF00-\uFFEF”’])\\n");

    private final Site site;
    /** Where the text comes from: its links are seen from there. */
    private final Page page;
    /** Where the text is shown, which is another page only for what a page borrows from the glossary. */
    private final Page here;
    private final Labels labels;
    private final UnaryOperator<String> files;

    /** The text of one page whose files go by their own names. */
    public PageText(Site site, Page page) {
        this(site, page, UnaryOperator.identity());
    }

    /**
     * The text of one page.
     *
     * @param files gives the address in the baked site of a file of the assets folder
     */
    public PageText(Site site, Page page, UnaryOperator<String> files) {
        this(site, page, page, files);
    }

    private PageText(Site site, Page page, Page here, UnaryOperator<String> files) {
        this.site = site;
        this.page = page;
        this.here = here;
        this.files = files;
        this.labels = site.labels(here.language());
    }

    /** Another page's text, shown on this page. */
    public PageText of(Page other) {
        return new PageText(site, other, here, files);
    }

    /** The address of a page as a link on this page writes it. */
    public String href(Page target) {
        return href(target.address());
    }

    /** The address of a file of the site, given from its root, as a link on this page writes it. */
    public String href(String address) {
        return here.isShownAnywhere()
                ? site.settings().basePath() + address
                : Addresses.relative(here.address(), address);
    }

    /** The HTML of a passage, in which terms are links to the glossary. */
    public String html(Passage passage) {
        return html(passage, Optional.empty());
    }

    /**
     * The HTML of a passage, in which the first mention of each term can be opened to read what it means; the page then
     * holds the explanations, see {@link #explained}.
     */
    public String explainedHtml(Passage passage) {
        return html(passage, Optional.of(new HashSet<>()));
    }

    /** The terms of the page's text that {@link #explainedHtml} explains, in their order; none in the glossary itself. */
    public List<Glossary.Term> explained() {
        Optional<Glossary> glossary = site.glossary(page.language()).filter(found -> !found.page().key().equals(page.key()));
        Body body = page.text().body();
        return Stream.concat(Stream.of(body.lead()), body.sections().stream().map(Body.Section::text))
                .flatMap(passage -> passage.placeholders("term"))
                .flatMap(term -> glossary.flatMap(found -> found.term(term.target())).stream())
                .distinct()
                .toList();
    }

    /**
     * @param mentioned the ids of the terms that were mentioned so far, when first mentions are explained
     */
    private String html(Passage passage, Optional<Set<String>> mentioned) {
        StringBuilder html = new StringBuilder();
        Deque<String> open = new ArrayDeque<>();
        for (Piece piece : passage.pieces()) {
            if (piece instanceof Markup markup) {
                html.append(markup.html());
            } else if (piece instanceof End) {
                html.append(open.isEmpty() ? "" : open.pop());
            } else if (piece instanceof Placeholder placeholder) {
                fill(placeholder, mentioned, html, open);
            }
        }
        return page.textLanguage().isWrittenWithoutSpaces()
                ? LINE_BREAK.matcher(html).replaceAll("")
                : html.toString();
    }

    private void fill(
            Placeholder placeholder, Optional<Set<String>> mentioned, StringBuilder html, Deque<String> open) {
        switch (placeholder.kind()) {
            case "xref" -> link(Links.resolve(site, page, placeholder), placeholder.empty(), "", html, open);
            case "term" -> term(placeholder, mentioned, html, open);
            case "file" -> {
                html.append("<a href=\"").append(escape(href(file(placeholder.target())))).append("\">");
                open.push("</a>");
            }
            case "image" -> html.append(escape(href(file(placeholder.target().replaceFirst("^\\S+ ", "")))));
            case "label" -> html.append(escape(labels.text(placeholder.target())));
            case "setting" -> html.append(publisher(placeholder.target()));
            case "flaw" -> html.append(""); // for the checks
            default -> throw new IllegalStateException("converter.rb writes no placeholder " + placeholder.kind());
        }
    }

    /** The address of a file; what stands behind its name, such as {@code #page=2}, stays. */
    private String file(String target) {
        String name = target.replaceFirst("[#?].*", "");
        return files.apply(name) + target.substring(name.length());
    }

    private void link(
            Optional<Links.Target> found, boolean empty, String attributes, StringBuilder html, Deque<String> open) {
        if (found.isEmpty()) {
            open.push("");
            return;
        }
        Page target = found.get().page();
        boolean samePage = target.equals(here);
        String fragment = found.get().fragment().isEmpty() ? "" : "#" + found.get().fragment();
        String address = samePage && !fragment.isEmpty() && !here.isShownAnywhere() ? "" : href(target);
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

    /**
     * A link to the entry of the glossary. Where the term is mentioned first, a button beside it opens the explanation
     * that the page itself holds; browsers that know no popover show the link alone.
     */
    private void term(
            Placeholder term, Optional<Set<String>> mentioned, StringBuilder html, Deque<String> open) {
        Optional<Glossary.Term> entry = site.glossary(page.language()).flatMap(glossary -> glossary.term(term.target()));
        boolean explain = entry.isPresent()
                && !entry.get().page().key().equals(page.key())
                && mentioned.isPresent()
                && mentioned.get().add(entry.get().id());
        html.append(explain ? "<dfn class=\"term\">" : "");
        link(entry.map(found -> new Links.Target(found.page(), found.id())), false, " class=\"term__link\"", html, open);
        if (term.empty()) {
            html.append(escape(ownWord(term.target())));
        }
        if (explain) {
            String label = labels.text("term.explain", entry.get().word());
            open.push(open.pop() + "</dfn><button class=\"term__open\" type=\"button\" popovertarget=\"term-"
                    + entry.get().id() + "\" aria-label=\"" + escape(label) + "\"></button>");
        }
    }

    /** A term's word in the language of the text; what the author wrote when it is not explained there. */
    private String ownWord(String written) {
        return site.glossary(page.textLanguage())
                .flatMap(glossary -> glossary.term(written))
                .map(Glossary.Term::word)
                .orElse(written);
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
