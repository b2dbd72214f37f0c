package weltoffen.content;

import java.util.Comparator;

/**
 * A place in a source file.
 *
 * @param file the file's path from the site's folder, with slashes
 * @param line the line, from 1; 0 when the finding concerns the file as a whole
 * @param column the column in characters, from 1; 0 when only the line is known
 */
public record Location(String file, int line, int column) implements Comparable<Location> {

    private static final Comparator<Location> ORDER =
            Comparator.comparing(Location::file).thenComparingInt(Location::line).thenComparingInt(Location::column);

    /** The file as a whole. */
    public static Location of(String file) {
        return new Location(file, 0, 0);
    }

    /** The start of a line. */
    public static Location of(String file, int line) {
        return new Location(file, line, 0);
    }

    @Override
    public int compareTo(Location other) {
        return ORDER.compare(this, other);
    }

    /** The form that editors' tools turn into a link: {@code file:line:column}, without what is not known. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line + (column > 0 ? ":" + column : "") : "");
    }
}
