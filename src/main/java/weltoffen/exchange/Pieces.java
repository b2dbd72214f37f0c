package weltoffen.exchange;

import java.util.ArrayList;
import java.util.List;

/** Collects pieces: what is fixed is joined, and white space around a text is fixed. */
final class Pieces {

    private final List<Piece> done = new ArrayList<>();
    private String section = Piece.HEADER;
    private String kind = "";
    private final StringBuilder open = new StringBuilder();

    void enter(String name) {
        close();
        section = name;
    }

    String section() {
        return section;
    }

    /** Says whether a text is open that the next line may continue. */
    boolean isInText() {
        return !kind.isEmpty();
    }

    /** Adds what nobody translates. */
    void fixed(String text) {
        if (!kind.isEmpty()) {
            close();
        }
        open.append(text);
    }

    /** Begins a text. */
    void text(String newKind, String text) {
        String front = text.substring(0, text.length() - text.stripLeading().length());
        fixed(front);
        if (front.length() < text.length()) {
            close();
            kind = newKind;
            open.append(text, front.length(), text.length());
        }
    }

    /** Goes on with the open text. */
    void more(String text) {
        open.append(text);
    }

    void close() {
        if (open.length() > 0) {
            String text = open.toString();
            String core = kind.isEmpty() ? text : text.stripTrailing();
            done.add(new Piece(section, kind, core));
            open.setLength(0);
            open.append(text, core.length(), text.length());
            kind = "";
            if (open.length() > 0) {
                done.add(new Piece(section, "", open.toString()));
                open.setLength(0);
            }
        }
        kind = "";
    }

    List<Piece> all() {
        close();
        return List.copyOf(done);
    }
}
