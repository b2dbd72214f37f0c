package weltoffen.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import weltoffen.calendar.DateProblem.Code;

/** Reads the value of {@code :when:}; {@link EventDate} says which forms there are. */
final class DateParser {

    private static final Pattern POINT = Pattern.compile(
            "(?<year>[0-9]{4})"
                    + "(?:-Q(?<quarter>[0-9])|-(?<month>[0-9]{2})"
                    + "(?:-(?<day>[0-9]{2})(?:T(?<time>(?<hour>[0-9]{2}):(?<minute>[0-9]{2})))?)?)?"
                    + "(?<mark>[?~%]?)");
    private static final Pattern ZONE = Pattern.compile("T[0-9:]+(?<zone>Z|[+-][0-9]{2}(?::?[0-9]{2})?|\\[.*\\])");
    private static final String OPEN = "..";

    private final String text;

    private DateParser(String text) {
        this.text = text;
    }

    /** Reads a date; a problem comes with the nearest right form. */
    static EventDate parse(String text) throws DateProblem {
        try {
            return parseAsIs(text);
        } catch (DateProblem problem) {
            throw problem.withSuggestion(DateSuggestion.nearest(text));
        }
    }

    /** Reads a date; a problem comes without a suggestion, since suggestions are tried out with this method. */
    static EventDate parseAsIs(String text) throws DateProblem {
        return new DateParser(text).date();
    }

    private EventDate date() throws DateProblem {
        Part whole = new Part(text, 0).strip();
        if (whole.text.isEmpty()) {
            throw problem(Code.EMPTY, whole);
        }
        if (whole.text.contains(",")) {
            return set(whole.split(','));
        }
        if (whole.text.contains("/")) {
            return interval(whole.split('/'), whole);
        }
        return point(whole);
    }

    private DateSet set(List<Part> parts) throws DateProblem {
        List<DatePoint> dates = new ArrayList<>();
        for (Part written : parts) {
            Part part = written.strip();
            if (part.text.contains("/")) {
                throw problem(Code.INTERVAL_IN_SET, part);
            }
            DatePoint date = point(part);
            if (dates.contains(date)) {
                throw problem(Code.REPEATED, part);
            }
            dates.add(date);
        }
        return new DateSet(dates);
    }

    private DateInterval interval(List<Part> parts, Part whole) throws DateProblem {
        if (parts.size() != 2) {
            throw problem(Code.NOT_A_DATE, whole);
        }
        Optional<DatePoint> from = end(parts.get(0));
        Optional<DatePoint> to = end(parts.get(1));
        if (from.isEmpty() && to.isEmpty()) {
            throw problem(Code.BOTH_ENDS_OPEN, whole);
        }
        if (from.equals(to)) {
            throw problem(Code.SAME_ENDS, parts.get(1));
        }
        if (from.isPresent() && to.isPresent() && DateInterval.endsBeforeItStarts(from.get(), to.get())) {
            throw problem(Code.END_BEFORE_START, parts.get(1));
        }
        return new DateInterval(from, to);
    }

    private Optional<DatePoint> end(Part part) throws DateProblem {
        return part.text.equals(OPEN) ? Optional.empty() : Optional.of(point(part));
    }

    private DatePoint point(Part part) throws DateProblem {
        Matcher found = POINT.matcher(part.text);
        if (!found.matches()) {
            Matcher zone = ZONE.matcher(part.text);
            throw zone.find()
                    ? problem(Code.ZONE_IN_DATE, part.group(zone, "zone"))
                    : problem(Code.NOT_A_DATE, part);
        }
        DateCertainty certainty = DateCertainty.ofMark(found.group("mark"));
        int year = number(part, found, "year", DatePoint.FIRST_YEAR, DatePoint.LAST_YEAR, Code.NO_SUCH_YEAR);
        if (found.group("quarter") != null) {
            int quarter = number(part, found, "quarter", 1, 4, Code.NO_SUCH_QUARTER);
            return quarter(year, quarter, certainty);
        }
        if (found.group("month") == null) {
            return new DatePoint(LocalDate.of(year, 1, 1).atStartOfDay(), DatePrecision.YEAR, certainty);
        }
        if (found.group("day") == null) {
            return monthOrCode(part, found, year, certainty);
        }
        int month = number(part, found, "month", 1, 12, Code.NO_SUCH_MONTH);
        int last = YearMonth.of(year, month).lengthOfMonth();
        LocalDate day = LocalDate.of(year, month, number(part, found, "day", 1, last, Code.NO_SUCH_DAY));
        if (found.group("time") == null) {
            return new DatePoint(day.atStartOfDay(), DatePrecision.DAY, certainty);
        }
        int hour = number(part, found, "hour", 0, 23, Code.NO_SUCH_TIME);
        int minute = number(part, found, "minute", 0, 59, Code.NO_SUCH_TIME);
        return new DatePoint(day.atTime(hour, minute), DatePrecision.TIME, certainty);
    }

    /** In the month's place EDTF has numbers for parts of the year too: 21 to 24 for seasons, 33 to 36 for quarters. */
    private DatePoint monthOrCode(Part part, Matcher found, int year, DateCertainty certainty) throws DateProblem {
        int code = Integer.parseInt(found.group("month"));
        if (code >= 33 && code <= 36) {
            return quarter(year, code - 32, certainty);
        }
        if (code >= 21 && code <= 24) {
            throw problem(Code.SEASON, part.group(found, "month"));
        }
        int month = number(part, found, "month", 1, 12, Code.NO_SUCH_MONTH);
        return new DatePoint(LocalDateTime.of(year, month, 1, 0, 0), DatePrecision.MONTH, certainty);
    }

    private static DatePoint quarter(int year, int quarter, DateCertainty certainty) {
        return new DatePoint(LocalDateTime.of(year, 3 * quarter - 2, 1, 0, 0), DatePrecision.QUARTER, certainty);
    }

    private int number(Part part, Matcher found, String group, int first, int last, Code otherwise)
            throws DateProblem {
        int number = Integer.parseInt(found.group(group));
        if (number < first || number > last) {
            throw problem(otherwise, part.group(found, group));
        }
        return number;
    }

    private DateProblem problem(Code code, Part part) {
        return new DateProblem(DateProblem.Field.WHEN, code, part.text, part.offset + 1, Optional.empty());
    }

    /** A piece of the value that knows where it stands. */
    private record Part(String text, int offset) {

        Part strip() {
            int leading = text.length() - text.stripLeading().length();
            return new Part(text.strip(), offset + leading);
        }

        List<Part> split(char separator) {
            List<Part> parts = new ArrayList<>();
            int from = 0;
            for (int at = 0; at <= text.length(); at++) {
                if (at == text.length() || text.charAt(at) == separator) {
                    parts.add(new Part(text.substring(from, at), offset + from));
                    from = at + 1;
                }
            }
            return parts;
        }

        Part group(Matcher found, String name) {
            return new Part(found.group(name), offset + found.start(name));
        }
    }
}
