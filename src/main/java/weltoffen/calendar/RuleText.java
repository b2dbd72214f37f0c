package weltoffen.calendar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A recurrence rule as it was written, checked against the grammar of RFC 5545 §3.3.10. lib-recur reads rules too, but
 * does not say where in the text a mistake is, nor what would be right.
 */
final class RuleText {

    /**
     * One {@code NAME=value}, in capital letters.
     *
     * @param column where it begins in the text, from 1
     */
    record Part(String name, String value, int column) {}

    /** The codes of the days of the week, from Monday. */
    static final List<String> WEEKDAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    /** Clock times are to the minute here, so SECONDLY and BYSECOND are left out. */
    private static final List<String> FREQUENCIES =
            List.of("YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY", "MINUTELY");

    private static final Pattern COUNTING = Pattern.compile("[1-9][0-9]{0,3}");
    private static final Pattern DAY = Pattern.compile("(?<number>[+-]?[0-9]{1,2})?(?<weekday>[A-Z]{2})");
    private static final Pattern UNTIL = Pattern.compile("[0-9]{8}(?:T[0-9]{6}Z?)?");

    private static final Map<String, Predicate<String>> VALUES = Map.ofEntries(
            Map.entry("FREQ", FREQUENCIES::contains),
            Map.entry("UNTIL", value -> UNTIL.matcher(value).matches() && UntilText.parse(value).isPresent()),
            Map.entry("COUNT", COUNTING.asMatchPredicate()),
            Map.entry("INTERVAL", COUNTING.asMatchPredicate()),
            Map.entry("WKST", WEEKDAYS::contains),
            Map.entry("BYDAY", each(RuleText::isDay)),
            Map.entry("BYMONTH", each(number(1, 12))),
            Map.entry("BYMONTHDAY", each(numberFromEitherEnd(31))),
            Map.entry("BYYEARDAY", each(numberFromEitherEnd(366))),
            Map.entry("BYWEEKNO", each(numberFromEitherEnd(53))),
            Map.entry("BYHOUR", each(number(0, 23))),
            Map.entry("BYMINUTE", each(number(0, 59))),
            Map.entry("BYSETPOS", each(numberFromEitherEnd(366))));

    private final String text;
    private final List<Part> parts;

    private RuleText(String text, List<Part> parts) {
        this.text = text;
        this.parts = List.copyOf(parts);
    }

    /** Reads a rule; a problem comes with the nearest right form. */
    static RuleText parse(String text) throws DateProblem {
        try {
            return parseAsIs(text);
        } catch (DateProblem problem) {
            throw problem.withSuggestion(RuleSuggestion.nearest(text));
        }
    }

    /** Reads a rule; a problem comes without a suggestion, since suggestions are tried out with this method. */
    static RuleText parseAsIs(String text) throws DateProblem {
        if (text.isBlank()) {
            throw problem(DateProblem.Code.EMPTY, "", 1);
        }
        List<Part> parts = new ArrayList<>();
        int column = 1 + text.length() - text.stripLeading().length();
        for (String written : text.strip().split(";", -1)) {
            Part part = part(written, column);
            if (parts.stream().anyMatch(other -> other.name.equals(part.name))) {
                throw problem(DateProblem.Code.RULE_PART_REPEATED, written, column);
            }
            parts.add(part);
            column += written.length() + 1;
        }
        RuleText rule = new RuleText(text, parts);
        rule.checkTogether();
        return rule;
    }

    private static Part part(String written, int column) throws DateProblem {
        String[] nameAndValue = written.toUpperCase(Locale.ROOT).split("=", -1);
        if (nameAndValue.length != 2) {
            throw problem(DateProblem.Code.RULE_PART_MALFORMED, written, column);
        }
        Part part = new Part(nameAndValue[0], nameAndValue[1], column);
        int valueAt = part.name.length() + 1;
        if (!VALUES.containsKey(part.name)) {
            throw problem(DateProblem.Code.RULE_PART_UNKNOWN, written.substring(0, valueAt - 1), column);
        }
        if (!VALUES.get(part.name).test(part.value)) {
            throw problem(DateProblem.Code.RULE_VALUE_WRONG, written.substring(valueAt), column + valueAt);
        }
        return part;
    }

    /** What goes with what, RFC 5545 §3.3.10. */
    private void checkTogether() throws DateProblem {
        if (!has("FREQ")) {
            throw problem(DateProblem.Code.RULE_WITHOUT_FREQ, "", 1);
        }
        String freq = value("FREQ").orElseThrow();
        boolean numberedDays = value("BYDAY").stream().anyMatch(days -> days.matches(".*[0-9].*"));
        boolean numbersHaveSense = freq.equals("MONTHLY") || freq.equals("YEARLY") && !has("BYWEEKNO");
        misplacedIf(has("UNTIL"), "COUNT");
        misplacedIf(!freq.equals("YEARLY"), "BYWEEKNO");
        misplacedIf(List.of("DAILY", "WEEKLY", "MONTHLY").contains(freq), "BYYEARDAY");
        misplacedIf(freq.equals("WEEKLY"), "BYMONTHDAY");
        misplacedIf(numberedDays && !numbersHaveSense, "BYDAY");
        boolean alone = parts.stream().noneMatch(part -> part.name.startsWith("BY") && !part.name.equals("BYSETPOS"));
        misplacedIf(alone, "BYSETPOS");
    }

    private void misplacedIf(boolean senseless, String name) throws DateProblem {
        if (senseless && has(name)) {
            throw problem(DateProblem.Code.RULE_PART_MISPLACED, name, Optional.empty());
        }
    }

    List<Part> parts() {
        return parts;
    }

    boolean has(String name) {
        return find(name).isPresent();
    }

    Optional<String> value(String name) {
        return find(name).map(Part::value);
    }

    private Optional<Part> find(String name) {
        return parts.stream().filter(part -> part.name.equals(name)).findFirst();
    }

    /** The weekdays of BYDAY, without their numbers. */
    List<String> weekdays() {
        return value("BYDAY").stream()
                .flatMap(days -> Arrays.stream(days.split(",")))
                .map(day -> day.substring(day.length() - 2))
                .toList();
    }

    /** The rule in capital letters, lacking some parts. */
    String without(String... names) {
        return parts.stream()
                .filter(part -> !List.of(names).contains(part.name))
                .map(part -> part.name + "=" + part.value)
                .collect(Collectors.joining(";"));
    }

    /** A problem with the part of that name, as it was written. */
    DateProblem problem(DateProblem.Code code, String name, Optional<String> suggestion) {
        Part part = find(name).orElseThrow();
        int at = part.column - 1;
        String written = text.substring(at, at + part.name.length() + 1 + part.value.length());
        return problem(code, written, part.column).withSuggestion(suggestion);
    }

    /** A problem with the rule as a whole. */
    DateProblem problem(DateProblem.Code code) {
        return problem(code, text.strip(), parts.get(0).column);
    }

    private static DateProblem problem(DateProblem.Code code, String part, int column) {
        return new DateProblem(DateProblem.Field.RRULE, code, part, column, Optional.empty());
    }

    private static boolean isDay(String day) {
        Matcher matcher = DAY.matcher(day);
        return matcher.matches()
                && WEEKDAYS.contains(matcher.group("weekday"))
                && (matcher.group("number") == null || numberFromEitherEnd(53).test(matcher.group("number")));
    }

    private static Predicate<String> each(Predicate<String> ofOne) {
        return list -> Arrays.stream(list.split(",", -1)).allMatch(ofOne);
    }

    private static Predicate<String> number(int first, int last) {
        return text -> text.matches("[0-9]{1,2}") && Integer.parseInt(text) >= first && Integer.parseInt(text) <= last;
    }

    private static Predicate<String> numberFromEitherEnd(int last) {
        return text -> text.matches("[+-]?[0-9]{1,3}")
                && Integer.parseInt(text) != 0
                && Math.abs(Integer.parseInt(text)) <= last;
    }
}
