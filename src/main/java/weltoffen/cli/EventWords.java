package weltoffen.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The words behind {@code site new event}: a date, then the title.
 *
 * @param date what is meant as a date, right or wrong, so that the check can say what is wrong with it
 */
record EventWords(Optional<String> date, List<String> title) {

    /** Digits and what may stand between them, with a year or the beginning of a German date: no title begins so. */
    private static final String DATE = "(?=.*\\d{4}|\\d+\\.\\d|\\d\\d-\\d)[\\d ,./:?~%TQ+-]+Z?";

    /** Takes the date off the words; a set may go on behind each comma. */
    static EventWords of(List<String> words) {
        List<String> date = new ArrayList<>();
        for (String word : words) {
            if (!word.matches(DATE) || !date.isEmpty() && !date.get(date.size() - 1).endsWith(",")) {
                break;
            }
            date.add(word);
        }
        return new EventWords(
                date.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", date)),
                words.subList(date.size(), words.size()));
    }

    /**
     * A day with its clock times.
     *
     * @param times one time or two with a hyphen or slash between them: {@code 9:00-12:00}
     */
    static String at(String day, String times) {
        List<String> dates = new ArrayList<>();
        for (String time : times.strip().split("\\s*[-–/]\\s*")) {
            dates.add(day + "T" + (time.matches("\\d:.*") ? "0" + time : time));
        }
        return String.join("/", dates);
    }
}
