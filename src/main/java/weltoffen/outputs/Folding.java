package weltoffen.outputs;

import java.nio.charset.StandardCharsets;

/**
 * Folds long lines of iCalendar (RFC 5545 §3.1): no line is longer than 75 octets in UTF-8, its end not counted, and a
 * line that goes on begins with a space. Libraries that count characters instead write lines that are too long in every
 * script but Latin. A character is never cut in two.
 */
final class Folding {

    private static final int MOST_OCTETS = 75;
    private static final String BREAK = "\r\n ";

    private Folding() {}

    /** A content line, folded, without an end of its own. */
    static String fold(String line) {
        StringBuilder folded = new StringBuilder();
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int character = line.codePointAt(i);
            String text = Character.toString(character);
            int size = text.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > MOST_OCTETS) {
                folded.append(BREAK);
                octets = 1; // the space that marks the line as going on
            }
            folded.append(text);
            octets += size;
            i += Character.charCount(character);
        }
        return folded.toString();
    }

    /** The lines as they were before they were folded. */
    static String unfold(String folded) {
        return folded.replace(BREAK, "");
    }
}
