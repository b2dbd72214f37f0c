package weltoffen.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a {@code .properties} file as its author wrote them; a line that goes on behind a backslash is one.
 *
 * @param lines the lines with their ends
 */
record LabelLines(List<Line> lines) {

    private static final Pattern LINE = Pattern.compile(
            "\\s*[#!][^\r\n]*(?:\r\n|\r|\n|\\z)|(?:\\\\(?:\r\n|.|\\z)|[^\\\\\r\n])*+(?:\r\n|\r|\n|\\z)", Pattern.DOTALL);
    private static final Pattern ENTRY = Pattern.compile("(\\s*([^\\s=:#!][^\\s=:]*)\\s*[=: ]\\s*)(.*)", Pattern.DOTALL);

    /**
     * One line.
     *
     * @param key its key, or an empty text
     * @param front what stands before the value
     * @param rest the value, and the line's end
     */
    record Line(String key, String front, String rest) {

        static Line of(String text) {
            Matcher entry = ENTRY.matcher(text);
            return entry.matches() ? new Line(entry.group(2), entry.group(1), entry.group(3)) : new Line("", text, "");
        }
    }

    static LabelLines of(String text) {
        List<Line> lines = new ArrayList<>();
        Matcher line = LINE.matcher(text);
        while (line.find()) {
            if (!line.group().isEmpty()) {
                lines.add(Line.of(line.group()));
            }
        }
        return new LabelLines(lines);
    }

    /** The keys in their order. */
    List<String> keys() {
        return lines.stream().map(Line::key).filter(key -> !key.isEmpty()).toList();
    }

    /** The file with another value, in a new line behind a neighbour when the key is not there yet. */
    LabelLines with(String key, String value, String neighbour) {
        List<Line> changed = new ArrayList<>(lines);
        String end = text().contains("\r\n") ? "\r\n" : "\n";
        int present = keyAt(key);
        if (present >= 0) {
            Line line = lines.get(present);
            String tail = line.rest().replaceAll("(?s).*?([\r\n]*)\\z", "$1");
            String front = line.front().replaceAll("[\r\n]+\\z", "");
            String kept = front.length() < line.front().length() ? end : tail;
            changed.set(present, new Line(key, front, written(value) + kept));
        } else {
            int at = keyAt(neighbour) >= 0 ? keyAt(neighbour) + 1 : changed.size();
            if (at > 0 && !(changed.get(at - 1).front() + changed.get(at - 1).rest()).endsWith("\n")) {
                Line last = changed.get(at - 1);
                changed.set(at - 1, new Line(last.key(), last.front(), last.rest() + end));
            }
            changed.add(at, new Line(key, key + " = ", written(value) + end));
        }
        return new LabelLines(changed);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.front()).append(line.rest()));
        return text.toString();
    }

    private int keyAt(String key) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).key().equals(key) && !key.isEmpty()) {
                return i;
            }
        }
        return -1;
    }

    private static String written(String value) {
        return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t");
    }
}
