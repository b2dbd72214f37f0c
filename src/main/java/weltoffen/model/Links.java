package weltoffen.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import weltoffen.content.Body;
import weltoffen.content.Document;
import weltoffen.content.Passage;
import weltoffen.content.Passage.Placeholder;

/** Resolves the links of a text to pages of the site, in the language of the page that the text stands on. */
public final class Links {

    private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");

    /**
     * Where a link leads.
     *
     * @param page the page
     * @param fragment the id on it, or an empty text
     */
    public record Target(Page page, String fragment) { }

    private Links() {}

    /**
     * The target of a cross reference, when there is such a page; whether the page has the id is another question, see
     * {@link #ids}.
     */
    public static Optional<Target> resolve(Site site, Page page, Placeholder reference) {
        int hash = reference.target().indexOf('#');
        String path = hash < 0 ? reference.target() : reference.target().substring(0, hash);
        String fragment = hash < 0 ? "" : reference.target().substring(hash + 1);
        if (path.isEmpty()) {
            return Optional.of(new Target(page, fragment));
        }
        return key(page.text().key(), path)
                .flatMap(key -> site.reachable(page.language(), key))
                .map(target -> new Target(target, fragment));
    }

    /** The key that a path names, seen from a page; nothing for a path that leaves the language's folder. */
    public static Optional<String> key(String fromKey, String path) {
        if (!path.endsWith(".adoc") || path.startsWith("/")) {
            return Optional.empty();
        }
        Deque<String> parts = new ArrayDeque<>();
        String folder = fromKey.contains("/") ? fromKey.substring(0, fromKey.lastIndexOf('/') + 1) : "";
        for (String part : (folder + path.substring(0, path.length() - ".adoc".length())).split("/")) {
            if (part.equals("..")) {
                if (parts.isEmpty()) {
                    return Optional.empty();
                }
                parts.removeLast();
            } else if (!part.equals(".")) {
                parts.addLast(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }

    /** Every id of a document's text: of its sections and of whatever else has one. */
    public static Set<String> ids(Document document) {
        Set<String> ids = new LinkedHashSet<>();
        document.body().sections().stream().map(Body.Section::id).filter(id -> !id.isEmpty()).forEach(ids::add);
        document.body().passages().flatMap(passage -> passage.pieces().stream()).forEach(piece -> {
            if (piece instanceof Passage.Markup markup) {
                Matcher matcher = ID.matcher(markup.html());
                while (matcher.find()) {
                    ids.add(matcher.group(1));
                }
            }
        });
        return ids;
    }
}
