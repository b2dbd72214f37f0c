package weltoffen.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;

/**
 * A stretch of converted text: HTML with placeholders for what depends on other files. The placeholders are written by
 * {@code converter.rb}, which lists them.
 *
 * @param pieces HTML and placeholders in turn
 */
public record Passage(List<Piece> pieces) {

    private static final Pattern SIMPLE = Pattern.compile("(label|setting) (\\S+)");
    private static final Pattern PLACED = Pattern.compile("(xref|file|term|image|flaw) (\\S+):(\\d{1,7}) (.+)", Pattern.DOTALL);

    /** No text at all. */
    public static final Passage EMPTY = new Passage(List.of());

    /** A part of a passage. */
    public sealed interface Piece permits Markup, Placeholder, End { }

    /** HTML that is printed as it is. */
    public record Markup(String html) implements Piece { }

    /**
     * Something to be filled in.
     *
     * @param kind {@code xref}, {@code file}, {@code term}, {@code image}, {@code label}, {@code setting}, or
     *     {@code flaw}, which prints nothing and names a rule that the text breaks
     * @param target what it names: a path, an id, a key
     * @param location where it stands in the source; the line is that of the block
     * @param empty whether nothing stands between it and its end
     */
    public record Placeholder(String kind, String target, Location location, boolean empty) implements Piece { }

    /** The end of a placeholder that has text of its own. */
    public record End(String kind) implements Piece { }

    /** The placeholders of a kind, in their order. */
    public Stream<Placeholder> placeholders(String kind) {
        return pieces.stream()
                .filter(Placeholder.class::isInstance)
                .map(Placeholder.class::cast)
                .filter(placeholder -> placeholder.kind().equals(kind));
    }

    /** Says whether there is nothing to print. */
    public boolean isEmpty() {
        return pieces.isEmpty();
    }

    /**
     * Takes converted text apart.
     *
     * @param converted the converter's HTML, without section placeholders
     * @param file the name of the file that findings show when a placeholder has none of its own
     */
    static Passage parse(String converted, String file) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder html = new StringBuilder();
        int from = 0;
        for (int at = converted.indexOf("<?"); at >= 0; at = converted.indexOf("<?", from)) {
            int close = converted.indexOf("?>", at);
            html.append(converted, from, at);
            from = close < 0 ? converted.length() : close + 2;
            Optional<Piece> piece = close < 0
                    ? Optional.empty()
                    : piece(converted.substring(at + 2, close), file, converted.startsWith("<?/", from));
            if (piece.isPresent()) {
                addMarkup(html, pieces);
                pieces.add(piece.get());
            }
        }
        html.append(converted.substring(from).stripTrailing());
        addMarkup(html, pieces);
        return new Passage(List.copyOf(pieces));
    }

    private static void addMarkup(StringBuilder html, List<Piece> pieces) {
        if (html.length() > 0) {
            pieces.add(new Markup(html.toString()));
            html.setLength(0);
        }
    }

    /** A placeholder or its end; nothing for what only looks like one, which a check reports as raw HTML. */
    private static Optional<Piece> piece(String inner, String file, boolean empty) {
        if (inner.startsWith("/")) {
            return Optional.of(new End(inner.substring(1)));
        }
        Matcher simple = SIMPLE.matcher(inner);
        if (simple.matches()) {
            return Optional.of(new Placeholder(simple.group(1), simple.group(2), Location.of(file), empty));
        }
        Matcher placed = PLACED.matcher(inner);
        if (!placed.matches()) {
            return Optional.empty();
        }
        String place = placed.group(2).replace("%20", " ");
        Location location = Location.of(place.equals("-") ? file : place, Integer.parseInt(placed.group(3)));
        // Asciidoctor hands targets over escaped; what fills them in escapes them again
        String written = placed.group(4);
        String target = written.contains("&") ? Parser.unescapeEntities(written, false) : written;
        return Optional.of(new Placeholder(placed.group(1), target, location, empty));
    }
}
