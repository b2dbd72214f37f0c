package weltoffen.checks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.parser.Parser;
import weltoffen.checks.BakedPage.Element;

/**
 * Reads HTML in which nothing has to be guessed: each element is closed where it should be, each value stands in double
 * quotes, nothing but tags and escaped text. Then a page has one meaning only, in every state of a browser's parser, and
 * rules about safety may rely on it. At the first sign that is not so it gives up, and another reads the page.
 */
final class StrictHtml {

    /** Elements without content (HTML standard, 13.1.2, "void elements"). */
    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr");

    /** What these hold is no markup, at least to some parsers; so it may not look like any. */
    private static final Set<String> TEXT_ONLY = Set.of(
            "script", "style", "title", "textarea", "iframe", "noembed", "noframes", "noscript", "xmp", "plaintext");

    /** Within these, elements may close themselves. */
    private static final Set<String> FOREIGN = Set.of("svg", "math");

    private static final String DOCTYPE = "<!doctype html>";

    private final String html;
    private final List<Element> elements = new ArrayList<>();
    private final List<Integer> open = new ArrayList<>();
    private final List<Integer> openedAt = new ArrayList<>();
    private int at;
    private int foreign;

    private StrictHtml(String html) {
        this.html = html;
    }

    /** The elements of a page; nothing when it is not as strict as that. */
    static Optional<BakedPage> read(String html) {
        StrictHtml reader = new StrictHtml(html);
        return html.indexOf('\0') < 0 && reader.readAll() ? Optional.of(new BakedPage(reader.elements)) : Optional.empty();
    }

    private boolean readAll() {
        if (!html.regionMatches(true, 0, DOCTYPE, 0, DOCTYPE.length())) {
            return false;
        }
        at = DOCTYPE.length();
        while (true) {
            int tag = html.indexOf('<', at);
            if (tag < 0) {
                return open.isEmpty() && !elements.isEmpty();
            }
            at = tag + 1;
            if (at == html.length() || !(html.charAt(at) == '/' ? readEnd() : readStart())) {
                return false;
            }
        }
    }

    private boolean readEnd() {
        int start = ++at;
        String name = readName();
        if (open.isEmpty() || !next('>')) {
            return false;
        }
        int index = open.remove(open.size() - 1);
        int textAt = openedAt.remove(openedAt.size() - 1);
        Element element = elements.get(index);
        if (!element.name().equals(name)) {
            return false;
        }
        if (element.headingLevel() > 0) {
            String text = Parser.unescapeEntities(html.substring(textAt, start - 2).replaceAll("<[^>]*>", ""), false);
            elements.set(index, new Element(name, element.attributes(), element.parent(), text.replaceAll("[\\s\u00A0]+", " ").strip()));
        }
        foreign -= FOREIGN.contains(name) ? 1 : 0;
        return true;
    }

    private boolean readStart() {
        String name = readName();
        Map<String, String> attributes = readAttributes();
        boolean closed = at < html.length() && html.charAt(at) == '/';
        at += closed ? 1 : 0;
        if (name.isEmpty() || attributes == null || !next('>')) {
            return false;
        }
        Optional<Element> parent = open.isEmpty() ? Optional.empty() : Optional.of(elements.get(open.get(open.size() - 1)));
        elements.add(new Element(name, attributes, parent, ""));
        if (VOID.contains(name)) {
            return foreign == 0;
        }
        if (closed) {
            return foreign > 0;
        }
        foreign += FOREIGN.contains(name) ? 1 : 0;
        open.add(elements.size() - 1);
        openedAt.add(at);
        return !TEXT_ONLY.contains(name) || html.startsWith("</" + name + ">", Math.max(at, html.indexOf('<', at)));
    }

    /** The attributes of a tag, up to its end; null when they are not as they should be. */
    private Map<String, String> readAttributes() {
        Map<String, String> attributes = Map.of();
        while (skipSpace()) {
            String name = readName();
            if (name.isEmpty()) {
                return isAtTagEnd() ? attributes : null;
            }
            String value = "";
            if (at + 1 < html.length() && html.charAt(at) == '=') {
                int close = html.charAt(at + 1) == '"' ? html.indexOf('"', at + 2) : -1;
                if (close < 0) {
                    return null;
                }
                value = html.substring(at + 2, close);
                at = close + 1;
            }
            attributes = attributes.isEmpty() ? new LinkedHashMap<>() : attributes;
            attributes.putIfAbsent(name, value.indexOf('&') < 0 ? value : Parser.unescapeEntities(value, true));
        }
        return isAtTagEnd() ? attributes : null;
    }

    private boolean isAtTagEnd() {
        return at < html.length() && (html.charAt(at) == '>' || html.charAt(at) == '/');
    }

    private boolean skipSpace() {
        int start = at;
        while (at < html.length() && (html.charAt(at) == ' ' || html.charAt(at) == '\n')) {
            at++;
        }
        return at > start;
    }

    /** A name in lower case, of letters, digits and a few signs; empty when none stands here. */
    private String readName() {
        int start = at;
        while (at < html.length() && isNameCharacter(html.charAt(at))) {
            at++;
        }
        boolean begins = at > start && Character.isLetter(html.charAt(start));
        return begins ? html.substring(start, at).toLowerCase(Locale.ROOT) : "";
    }

    private static boolean isNameCharacter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == ':';
    }

    private boolean next(char expected) {
        return at < html.length() && html.charAt(at++) == expected;
    }
}
