package weltoffen.calendar;

import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Guesses what an editor meant who wrote "18.02.2020", "April 2020" or "2020-Q5". A guess is given only if it parses,
 * and it is never more precise than what was written.
 */
final class DateSuggestion {

    /** A way of writing a date that is not ours, and what it is in ours. */
    private record Repair(Pattern wrong, Function<MatchResult, Optional<String>> right) {

        static Repair of(String regex, Function<MatchResult, Optional<String>> right) {
            return new Repair(Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), right);
        }

        Optional<String> apply(String text) {
            Matcher matcher = wrong.matcher(text);
            return matcher.matches() ? right.apply(matcher.toMatchResult()) : Optional.empty();
        }
    }

    private static final List<Repair> DAYS = List.of(
            Repair.of("([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})", m -> day(m.group(1), m.group(2), m.group(3))),
            Repair.of("([0-9]{4})([0-9]{2})([0-9]{2})", m -> day(m.group(1), m.group(2), m.group(3))),
            Repair.of("([0-9]{1,2})[-/.] ?([0-9]{1,2})[-/.] ?([0-9]{4})", m -> day(m.group(3), m.group(2), m.group(1))),
            Repair.of("([0-9]{1,2})(?:\\.|st|nd|rd|th)? (\\p{L}+)\\.? ([0-9]{4})",
                    m -> month(m.group(2)).flatMap(month -> day(m.group(3), month, m.group(1)))),
            Repair.of("(\\p{L}+)\\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})",
                    m -> month(m.group(1)).flatMap(month -> day(m.group(3), month, m.group(2)))));

    private static final List<Repair> PERIODS = List.of(
            Repair.of("([0-9]{4})", m -> Optional.of(m.group(1))),
            // Seasons, and "2020-00": the year is all that is sure.
            Repair.of("([0-9]{4})-(?:2[1-4]|00)", m -> Optional.of(m.group(1))),
            Repair.of("([0-9]{4}-3[3-6])", m -> Optional.of(m.group(1))),
            Repair.of("([0-9]{4})-([0-9]{1,2})", m -> Optional.of(m.group(1) + "-" + clamp(m.group(2), 1, 12))),
            Repair.of("([0-9]{4})[/.](0?[1-9]|1[0-2])", m -> Optional.of(m.group(1) + "-" + two(m.group(2)))),
            Repair.of("(0?[1-9]|1[0-2])[-/.]([0-9]{4})", m -> Optional.of(m.group(2) + "-" + two(m.group(1)))),
            Repair.of("([0-9]{4})(0[1-9]|1[0-2])", m -> Optional.of(m.group(1) + "-" + m.group(2))),
            Repair.of("(\\p{L}+)\\.?,? ([0-9]{4})", m -> month(m.group(1)).map(month -> m.group(2) + "-" + month)),
            Repair.of("([0-9]{4}) (\\p{L}+)\\.?", m -> month(m.group(2)).map(month -> m.group(1) + "-" + month)),
            Repair.of("([0-9]{4})[-/. ]?Q([0-9])", m -> quarter(m.group(1), m.group(2))),
            Repair.of("Q([0-9])[-/. ]?([0-9]{4})", m -> quarter(m.group(2), m.group(1))),
            Repair.of("([0-9])(?:\\.|st|nd|rd|th) (?:Quartal|quarter)(?: of)? ([0-9]{4})",
                    m -> quarter(m.group(2), m.group(1))));

    private static final Pattern TIME = Pattern.compile(
            "(?<day>.*?[0-9]{4}|[0-9]{4}.*?[0-9])(?:T|,? +(?:um |at )?)"
                    + "(?<hour>[0-9]{1,2})(?:[:.h](?<minute>[0-9]{2}))?(?:[:.][0-9]{2}(?:[.,][0-9]+)?)?"
                    + "(?: ?(?:Uhr|h))?(?:Z|\\+[0-9]{2}(?::?[0-9]{2})?)?(?:\\[.*\\])?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern EXPECTED =
            Pattern.compile("(?:voraussichtlich|vermutlich|wahrscheinlich|probably|expected) (?:im )?(.+)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern ABOUT =
            Pattern.compile("(?:ca\\.|circa|etwa|um|about|around) ?(.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern MARKED = Pattern.compile("(.*?) ?(\\?~|~\\?|[?~%])");

    private static final Pattern OPEN_END =
            Pattern.compile("(?:ab|seit|from|since) (.+)|(.+?)(?:/| ?-| ?\\.\\.\\.?)", Pattern.CASE_INSENSITIVE);
    private static final Pattern OPEN_START =
            Pattern.compile("(?:bis|until|till) (.+)|(?:/|- ?|\\.\\.\\.? ?)(.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern TO = Pattern.compile(" *(?:/|--| - | bis | to |\\.\\.\\.?) *"
            + "|(?<=[0-9]{4})-(?=[0-9]{4})"
            + "|(?<=[.0-9])-(?=[0-9]{1,2}\\.)|(?<=:[0-9]{2})-(?=[0-9]{1,2}:)", Pattern.CASE_INSENSITIVE);
    private static final Pattern AND =
            Pattern.compile(" *[,;+&] *| und | and ", Pattern.CASE_INSENSITIVE);
    private static final Pattern CLOCK = Pattern.compile("[0-9]{1,2}[:.][0-9]{2}(?: Uhr)?");
    private static final Pattern DAY_NUMBER = Pattern.compile("([0-9]{1,2})(?:\\.|st|nd|rd|th)?");
    private static final Pattern DAY_REST = Pattern.compile("[0-9]{1,2}((?:\\.|st|nd|rd|th)? ?[^0-9 ].*|\\.[0-9].*)");

    private DateSuggestion() {}

    /**
     * The nearest right form.
     *
     * @param text what was written
     * @return a value that parses; empty if there is no good guess
     */
    static Optional<String> nearest(String text) {
        String tidy = text.replace('\u00a0', ' ').replaceAll("[\u2012-\u2015]", "-").replaceAll("[{}]", "").strip()
                .replaceAll(" +", " ").replaceFirst("^(?:[Ii]m|[Aa]m|[Ii]n|[Oo]n) ", "");
        return Stream.<Function<String, Optional<String>>>of(
                        DateSuggestion::point, DateSuggestion::interval, DateSuggestion::set)
                .flatMap(guess -> guess.apply(tidy).stream())
                .flatMap(guess -> parsed(guess).stream())
                .map(EventDate::toString)
                .findFirst();
    }

    private static Optional<String> point(String text) {
        Matcher expected = EXPECTED.matcher(text);
        if (expected.matches()) {
            return point(expected.group(1)).map(date -> date + "?");
        }
        Matcher about = ABOUT.matcher(text);
        if (about.matches()) {
            return point(about.group(1)).map(date -> date + "~");
        }
        Matcher marked = MARKED.matcher(text);
        if (marked.matches()) {
            String mark = marked.group(2).length() > 1 ? "%" : marked.group(2);
            return point(marked.group(1)).map(date -> date + mark);
        }
        Optional<String> date = Stream.concat(DAYS.stream(), PERIODS.stream())
                .flatMap(repair -> repair.apply(text).stream())
                .findFirst();
        return date.or(() -> time(text));
    }

    /** An impossible clock time leaves the day. */
    private static Optional<String> time(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(time.group("hour"));
        String minute = time.group("minute") == null ? "00" : time.group("minute");
        boolean possible = hour < 24 && Integer.parseInt(minute) < 60;
        return DAYS.stream()
                .flatMap(repair -> repair.apply(time.group("day")).stream())
                .findFirst()
                .map(day -> possible ? day + "T" + two(hour) + ":" + minute : day);
    }

    private static Optional<String> interval(String text) {
        String[] ends = TO.split(text);
        if (ends.length == 2 && !ends[0].isEmpty()) {
            return interval(ends[0], ends[1]);
        }
        Matcher openStart = OPEN_START.matcher(text);
        if (openStart.matches()) {
            return point(either(openStart)).map(end -> "../" + end);
        }
        Matcher openEnd = OPEN_END.matcher(text);
        return openEnd.matches() ? point(either(openEnd)).map(start -> start + "/..") : Optional.empty();
    }

    private static Optional<String> interval(String from, String to) {
        Optional<String> start = point(completeStart(from, to));
        Optional<String> end = start.flatMap(first -> point(completeEnd(first, to)));
        if (start.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        if (start.equals(end)) {
            return start;
        }
        String asWritten = start.get() + "/" + end.get();
        return Optional.of(parsed(asWritten).isPresent() ? asWritten : end.get() + "/" + start.get());
    }

    /** "1.-3. März 2027", "2. und 3. Quartal 2020": the start takes from the end what it lacks. */
    private static String completeStart(String from, String to) {
        Matcher number = DAY_NUMBER.matcher(from);
        Matcher rest = DAY_REST.matcher(to);
        return number.matches() && rest.matches() ? number.group(1) + rest.group(1) : from;
    }

    /** "2027-03-01T09:00/12:00", "2020-Q2/Q3" and "2019/20": the end takes what it lacks from the start. */
    private static String completeEnd(String from, String to) {
        if (CLOCK.matcher(to).matches() && from.contains("T")) {
            return from.substring(0, from.indexOf('T') + 1) + to;
        }
        if (to.matches("[Qq][0-9]")) {
            return from.substring(0, 4) + "-" + to;
        }
        return from.length() == 4 && to.matches("[0-9]{2}") ? from.substring(0, 2) + to : to;
    }

    private static Optional<String> set(String text) {
        List<String> dates = new ArrayList<>();
        String[] parts = AND.split(text);
        for (String part : parts) {
            String complete = dates.isEmpty()
                    ? completeStart(part, parts[parts.length - 1])
                    : completeEnd(dates.get(0), completeStart(part, parts[parts.length - 1]));
            Optional<String> date = point(complete);
            if (date.isEmpty()) {
                return Optional.empty();
            }
            if (!dates.contains(date.get())) {
                dates.add(date.get());
            }
        }
        return Optional.of(String.join(", ", dates));
    }

    private static Optional<EventDate> parsed(String guess) {
        try {
            return Optional.of(DateParser.parseAsIs(guess));
        } catch (DateProblem wrongGuess) {
            return Optional.empty();
        }
    }

    private static Optional<String> day(String year, String month, String day) {
        String wholeMonth = clamp(month, 1, 12);
        int last = YearMonth.of(Integer.parseInt(year), Integer.parseInt(wholeMonth)).lengthOfMonth();
        return Optional.of(year + "-" + wholeMonth + "-" + clamp(day, 1, last));
    }

    private static Optional<String> quarter(String year, String quarter) {
        return Optional.of(year + "-Q" + Math.max(1, Math.min(Integer.parseInt(quarter), 4)));
    }

    /** The number of a month that is written in German or English, in full or by its first three letters. */
    private static Optional<String> month(String name) {
        if (name.length() < 3) {
            return Optional.empty();
        }
        OptionalInt found = Stream.of(Month.values())
                .filter(month -> Stream.of(Locale.GERMAN, Locale.ENGLISH)
                        .map(language -> month.getDisplayName(TextStyle.FULL, language))
                        .anyMatch(full -> full.regionMatches(true, 0, name, 0, name.length())))
                .mapToInt(Month::getValue)
                .findFirst();
        return found.isPresent() ? Optional.of(two(found.getAsInt())) : Optional.empty();
    }

    private static String either(Matcher matcher) {
        return matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
    }

    private static String clamp(String number, int first, int last) {
        return two(Math.max(first, Math.min(Integer.parseInt(number), last)));
    }

    private static String two(String number) {
        return two(Integer.parseInt(number));
    }

    private static String two(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }
}
