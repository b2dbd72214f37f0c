package weltoffen.calendar;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word that somebody meant who mistyped it. */
final class Nearest {

    private static final int MOST_EDITS = 2;

    private Nearest() {}

    /** The known word that is at most two letters away (added, missing or changed); the first one if several are. */
    static Optional<String> to(String word, Collection<String> known) {
        return known.stream()
                .filter(other -> Math.abs(other.length() - word.length()) <= MOST_EDITS)
                .min(Comparator.comparing(other -> edits(word, other)))
                .filter(best -> edits(word, best) <= MOST_EDITS);
    }

    /** The Levenshtein distance. */
    private static int edits(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int line = 1; line <= one.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column < row.length; column++) {
                int change = diagonal + (one.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(change, 1 + Math.min(row[column], row[column - 1]));
            }
        }
        return row[other.length()];
    }
}
