package weltoffen.content;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads from git's log, newest commit first, when the text of each file last changed. Moving a file, breaking its lines
 * anew, stamping it or setting what no reader reads is no change of the text.
 */
final class HistoryLog {

    /** Begins the line of each commit, which goes on with its day and its parents; no line of a diff begins with it. */
    static final String COMMIT = "\u0001";

    /** Lines of a header that say nothing to readers, and remarks. */
    private static final Pattern NO_TEXT = Pattern.compile(
            ":(translated-from|translation|review|revdate|order|slug|map|next|sequence|jbake-type|jbake-status|check-allow):.*"
                    + "|//.*|\\[#[^\\]]*\\]\\s*");

    private final boolean shallow;
    private final Map<String, LocalDate> days = new LinkedHashMap<>();
    private final Map<String, String> laterNames = new HashMap<>();
    private final Set<String> unknown = new HashSet<>();
    private final StringBuilder removed = new StringBuilder();
    private final StringBuilder added = new StringBuilder();
    private LocalDate day = LocalDate.EPOCH;
    private boolean isEdge;
    private String file = "";
    private boolean inHunk;

    /** @param shallow whether the oldest commits are not there, so that the first one to be seen says nothing */
    HistoryLog(boolean shallow) {
        this.shallow = shallow;
    }

    /**
     * Reads a log.
     *
     * @param before what is known of older commits, by the names that files had then
     * @return the day of the last change by the names of today
     */
    Map<String, LocalDate> read(String log, Map<String, LocalDate> before) {
        log.lines().forEach(this::read);
        endOfFile();
        before.forEach((name, then) -> days.putIfAbsent(laterNames.getOrDefault(name, name), then));
        return days;
    }

    private void read(String line) {
        if (line.startsWith(COMMIT)) {
            endOfFile();
            day = LocalDate.parse(line.substring(1, 11));
            isEdge = shallow && line.length() <= 12;
        } else if (line.startsWith("diff --git ")) {
            endOfFile();
            inHunk = false;
        } else if (line.startsWith("@@")) {
            inHunk = true;
        } else if (inHunk && (line.startsWith("+") || line.startsWith("-"))) {
            String text = line.substring(1);
            if (!NO_TEXT.matcher(text).matches()) {
                (line.startsWith("+") ? added : removed).append(text).append(' ');
            }
        } else if (line.startsWith("rename from ")) {
            file = line.substring("rename from ".length());
        } else if (line.startsWith("rename to ")) {
            String now = later(line.substring("rename to ".length()));
            laterNames.put(file, now);
            file = now;
        } else if (line.startsWith("+++ b/")) {
            file = later(line.substring("+++ b/".length()));
        }
    }

    private String later(String name) {
        return laterNames.getOrDefault(name, name);
    }

    private void endOfFile() {
        boolean changed = !folded(removed).equals(folded(added));
        if (!file.isEmpty() && changed && isEdge) {
            unknown.add(file);
        } else if (!file.isEmpty() && changed && !unknown.contains(file)) {
            days.putIfAbsent(file, day);
        }
        file = "";
        removed.setLength(0);
        added.setLength(0);
    }

    private static String folded(CharSequence text) {
        return text.toString().replaceAll("\\s+", " ").strip();
    }
}
