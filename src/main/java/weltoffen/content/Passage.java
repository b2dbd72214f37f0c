package weltoffen.content;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A stretch of converted text: HTML with placeholders for what depends on other files. The placeholders are written by
 * {@code converter.rb}, which lists them.
 *
 * @param pieces HTML and placeholders in turn
 */
public record Passage(List<Piece> pieces) {

    /** No text at all. */
    public static final Passage EMPTY = new Passage(List.of());

    /** A part of a passage. */
    public sealed interface Piece permits Markup, Placeholder, End { }

    /** HTML that is printed as it is. */
    public record Markup(String html) implements Piece { }

    /**
     * Something to be filled in.
     *
     * @param kind {@code xref}, {@code file}, {@code term}, {@code image}, {@code label} or {@code setting}
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
        int from = 0;
        for (int at = converted.indexOf("<?"); at >= 0; at = converted.indexOf("<?", from)) {
            if (at > from) {
                pieces.add(new Markup(converted.substring(from, at)));
            }
            int close = converted.indexOf("?>", at);
            String inner = converted.substring(at + 2, close);
            from = close + 2;
            pieces.add(inner.startsWith("/")
                    ? new End(inner.substring(1))
                    : placeholder(inner, file, converted.startsWith("<?/", from)));
        }
        String rest = converted.substring(from).stripTrailing();
        if (!rest.isEmpty()) {
            pieces.add(new Markup(rest));
        }
        return new Passage(List.copyOf(pieces));
    }

    private static Placeholder placeholder(String inner, String file, boolean empty) {
        String[] words = inner.split(" ", 3);
        if (words.length < 3) {
            return new Placeholder(words[0], words.length == 2 ? words[1] : "", Location.of(file), empty);
        }
        int colon = words[1].lastIndexOf(':');
        String place = words[1].substring(0, colon).replace("%20", " ");
        int line = Integer.parseInt(words[1].substring(colon + 1));
        return new Placeholder(words[0], words[2], Location.of(place.equals("-") ? file : place, line), empty);
    }
}
