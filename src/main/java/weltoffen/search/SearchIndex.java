package weltoffen.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import weltoffen.content.Body;
import weltoffen.model.Glossary;
import weltoffen.model.Language;
import weltoffen.model.Page;
import weltoffen.model.PageText;
import weltoffen.model.Site;

/**
 * What can be found in a language, as it is written into its {@code search.json}: the texts themselves, because the
 * browser shows where a word was found. From them it makes its list of words within a moment; to send that list too
 * would double what a slow line has to carry.
 *
 * @param lang the language's BCP 47 tag
 * @param fold what {@link Folding} replaces by what
 * @param same words that mean the same: for each term of the glossary its names, each as its folded words
 * @param pages the pages
 */
public record SearchIndex(String lang, Map<String, String> fold, List<List<List<String>>> same, List<Entry> pages) {

    /** Elements that stand within words and sentences. */
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "cite", "code", "del", "dfn", "em", "i", "img", "ins", "kbd", "mark", "q", "s", "small", "span",
            "strong", "sub", "sup", "time", "u", "var");

    private static final List<String> FACTS = List.of("seeks", "progress", "place", "rhythm");

    /**
     * A page.
     *
     * @param href its address, seen from the language's folder
     * @param parts its lead, which has neither id nor heading, and its sections
     */
    public record Entry(String title, String href, List<Part> parts) { }

    /** A section: its id, its heading, its text without markup. */
    public record Part(String id, String heading, String text) { }

    /** The address of a language's index from the site's root. */
    public static String address(Language language) {
        return language.folder() + "/search.json";
    }

    /**
     * The index of a language. It holds what is written in that language: a page that falls back to another language's
     * text is found there. The page of the search itself, and the one that servers show for others, are left out.
     */
    public static SearchIndex of(Site site, Language language) {
        Folding folding = Folding.of(language);
        List<Entry> pages = site.pages(language).stream()
                .filter(page -> !page.isFallback() && !page.isShownAnywhere() && !page.type().equals("search"))
                .map(page -> entry(site, page))
                .toList();
        return new SearchIndex(language.tag(), folding.table(), same(site, language, folding), pages);
    }

    private static Entry entry(Site site, Page page) {
        PageText text = new PageText(site, page);
        Body body = page.text().body();
        List<Part> parts = new ArrayList<>();
        Stream<String> facts = FACTS.stream().flatMap(fact -> page.text().header().value(fact).stream());
        parts.add(new Part("", "", joined(Stream.concat(
                Stream.of(page.description(), plain(text.html(body.lead()))), facts))));
        for (Body.Section section : body.sections()) {
            parts.add(new Part(section.id(), plain(text.html(section.heading())), plain(text.html(section.text()))));
        }
        return new Entry(page.title(), page.address().substring(page.language().folder().length() + 1), parts);
    }

    private static String joined(Stream<String> texts) {
        return String.join(" ", texts.filter(text -> !text.isEmpty()).toList());
    }

    /**
     * The words of a text. The converter closes every tag and escapes every sign, so that no parser is needed; what tags of
     * blocks part does not run together.
     */
    private static String plain(String html) {
        StringBuilder text = new StringBuilder(html.length());
        int from = 0;
        for (int tag = html.indexOf('<'); tag >= 0; tag = html.indexOf('<', from)) {
            text.append(html, from, tag);
            int name = html.charAt(tag + 1) == '/' ? tag + 2 : tag + 1;
            int end = name;
            while (Character.isLetterOrDigit(html.charAt(end))) {
                end++;
            }
            text.append(INLINE.contains(html.substring(name, end)) ? "" : " ");
            from = html.indexOf('>', end) + 1;
        }
        text.append(html, from, html.length());
        return withSingleSpaces(text.indexOf("&") < 0 ? text : Parser.unescapeEntities(text.toString(), false));
    }

    private static String withSingleSpaces(CharSequence text) {
        StringBuilder words = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (Character.isWhitespace(letter) || letter == '\u00A0') {
                space = !words.isEmpty();
            } else {
                words.append(space ? " " : "").append(letter);
                space = false;
            }
        }
        return words.toString();
    }

    /** The names of the glossary's terms, where a term has more than one. */
    private static List<List<List<String>>> same(Site site, Language language, Folding folding) {
        return site.glossary(language).stream()
                .flatMap(Glossary::terms)
                .map(term -> term.names().stream()
                        .map(folding::words)
                        .filter(words -> !words.isEmpty())
                        .distinct()
                        .toList())
                .filter(names -> names.size() > 1)
                .toList();
    }
}
