package weltoffen.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The dates of a series: a start, a rule, additional dates, dates that are left out (RFC 5545 §3.8.5). The rule is
 * expanded as floating time and each occurrence gets its zone afterwards, so that a series keeps its clock time over a
 * change to summer time. A time that such a change skips is read with the offset before it (02:30 becomes 03:30), one
 * that it repeats is the first of the two (RFC 5545 §3.3.5).
 *
 * <p>A series may be endless; {@link #between} looks only at what it is asked for.
 */
public final class Recurrence {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final EventDate start;
    private final ZoneId zone;
    private final Optional<FloatingRule> rule;
    private final List<LocalDateTime> added;
    private final List<LocalDateTime> leftOut;

    private Recurrence(
            EventDate start,
            ZoneId zone,
            Optional<FloatingRule> rule,
            List<LocalDateTime> added,
            List<LocalDateTime> leftOut) {
        this.start = start;
        this.zone = zone;
        this.rule = rule;
        this.added = List.copyOf(added);
        this.leftOut = List.copyOf(leftOut);
    }

    /**
     * Reads a series from the header of an event.
     *
     * @param start the first occurrence: a day, a clock time, or an interval of them
     * @param zone the zone of its clock times
     * @param rrule the value of {@code :rrule:}, RFC 5545 §3.3.10; empty if there is none
     * @param rdates the value of {@code :rdate:}: additional dates, written as in {@code :when:}, with commas between;
     *     a day stands for the start's clock time on that day
     * @param exdates the value of {@code :exdate:}: dates of the series that are left out, written likewise; a day
     *     stands for all occurrences on that day
     * @return the series
     * @throws DateProblem if the start is not exact, the rule has no sense or no date, the start is no occurrence of it
     *     (and not left out), or a date to leave out is none of the series
     */
    public static Recurrence of(EventDate start, ZoneId zone, String rrule, String rdates, String exdates)
            throws DateProblem {
        if (!start.isExact()) {
            throw new DateProblem(DateProblem.Field.WHEN, DateProblem.Code.START_NOT_EXACT, start.toString(), 1,
                    Optional.empty());
        }
        Recurrence series = new Recurrence(start, zone, Optional.empty(), List.of(), List.of());
        if (!rrule.isBlank()) {
            FloatingRule rule = FloatingRule.parse(rrule, series.nominalStart(), series.hasTime(), zone);
            series = new Recurrence(start, zone, Optional.of(rule), List.of(), List.of());
        }
        series = series.with(DateList.parse(DateProblem.Field.RDATE, rdates, series.hasTime()));
        series = series.without(DateList.parse(DateProblem.Field.EXDATE, exdates, series.hasTime()));
        series.checkStart();
        return series;
    }

    private Recurrence with(List<DateList.Item> dates) throws DateProblem {
        List<LocalDateTime> all = new ArrayList<>();
        for (DateList.Item item : dates) {
            LocalDateTime time = item.date().precision() == DatePrecision.DAY
                    ? item.date().start().with(nominalStart().toLocalTime())
                    : item.date().start();
            if (time.isBefore(nominalStart())) {
                throw item.problem(DateProblem.Code.DATE_BEFORE_START, Optional.empty());
            }
            LocalDateTime real = inZone(time);
            if (all.contains(real) || startsBetween(real, real).contains(real)) {
                throw item.problem(DateProblem.Code.REPEATED, Optional.empty());
            }
            all.add(real);
        }
        return new Recurrence(start, zone, rule, all, leftOut);
    }

    private Recurrence without(List<DateList.Item> dates) throws DateProblem {
        List<LocalDateTime> all = new ArrayList<>();
        for (DateList.Item item : dates) {
            boolean wholeDay = item.date().precision() == DatePrecision.DAY;
            LocalDateTime first = wholeDay ? item.date().start() : inZone(item.date().start());
            List<LocalDateTime> hit = startsBetween(first, wholeDay ? endOf(first.toLocalDate()) : first);
            if (hit.isEmpty()) {
                throw item.problem(DateProblem.Code.DATE_NOT_IN_SERIES, nearestStart(first)
                        .map(time -> (wholeDay ? DatePoint.day(time.toLocalDate()) : DatePoint.time(time)).toString()));
            }
            all.addAll(hit);
        }
        return new Recurrence(start, zone, rule, added, all);
    }

    /** RFC 5545 §3.8.5.3 does not define a series whose start its rule does not hit, so it must be left out. */
    private void checkStart() throws DateProblem {
        boolean hit = rule.isEmpty() || rule.get().first().equals(nominalStart());
        if (!hit && !leftOut.contains(inZone(nominalStart()))) {
            throw new DateProblem(DateProblem.Field.WHEN, DateProblem.Code.START_OUTSIDE_RULE, start.toString(), 1,
                    Optional.of(occurrence(rule.get().first()).toString()));
        }
    }

    /**
     * The occurrences that touch a span of days.
     *
     * @param from the first day
     * @param to the last day, itself included
     * @return their dates, in order; each has the form and the length of the start
     * @throws DateProblem if the dates of the rule lie so far apart that the search for the next one is given up
     */
    public List<EventDate> between(LocalDate from, LocalDate to) throws DateProblem {
        LocalDate firstStart = from.minusDays(daysBetweenStartAndEnd());
        return startsBetween(firstStart.atStartOfDay(), endOf(to)).stream()
                .map(this::occurrence)
                .filter(date -> !date.isPast(from))
                .toList();
    }

    /**
     * The next occurrence that begins on a day or after it.
     *
     * @param day the day
     * @return its date; empty if the series has ended by then
     * @throws DateProblem if the dates of the rule lie so far apart that the search for the next one is given up
     */
    public Optional<EventDate> firstFrom(LocalDate day) throws DateProblem {
        LocalDateTime from = day.atStartOfDay();
        TreeSet<LocalDateTime> candidates = new TreeSet<>(added);
        candidates.add(inZone(nominalStart()));
        if (rule.isPresent()) {
            FloatingRule.Times times = rule.get().timesFrom(from);
            while (times.hasCurrent() && leftOut.contains(inZone(times.current()))) {
                times.advance();
            }
            if (times.hasCurrent()) {
                candidates.add(inZone(times.current()));
            }
        }
        candidates.removeAll(leftOut);
        return Optional.ofNullable(candidates.ceiling(from)).map(this::occurrence);
    }

    /**
     * Tells whether a date is that of an occurrence, for a page that changes just one.
     *
     * @param date when the occurrence begins: a day, or a clock time
     * @return true if there is one
     * @throws DateProblem if the dates of the rule lie so far apart that the search for the next one is given up
     */
    public boolean contains(DatePoint date) throws DateProblem {
        LocalDateTime last = date.precision() == DatePrecision.DAY ? endOf(date.start().toLocalDate()) : date.start();
        return !startsBetween(date.start(), last).isEmpty();
    }

    /**
     * The occurrence that begins nearest to a date, within a month.
     *
     * @param date a day, or a clock time
     * @return when it begins, as precise as the date
     * @throws DateProblem if the dates of the rule lie so far apart that the search for the next one is given up
     */
    public Optional<DatePoint> nearest(DatePoint date) throws DateProblem {
        return nearestStart(date.start()).map(time -> date.precision() == DatePrecision.DAY
                ? DatePoint.day(time.toLocalDate())
                : DatePoint.time(time));
    }

    /**
     * Tells whether the series has no end.
     *
     * @return true if its rule has neither UNTIL nor COUNT
     */
    public boolean isEndless() {
        return rule.map(FloatingRule::isEndless).orElse(false);
    }

    /**
     * The start.
     *
     * @return the date from which the series was made
     */
    public EventDate start() {
        return start;
    }

    /**
     * The zone of the clock times.
     *
     * @return the zone
     */
    public ZoneId zone() {
        return zone;
    }

    /**
     * The rule as calendar programs need it: UNTIL is a day for a series without clock times, else in UTC.
     *
     * @return the rule in capital letters; empty if there is none
     */
    public Optional<String> rule() {
        return rule.map(present -> present.until()
                .map(last -> present.textWithoutUntil() + ";UNTIL="
                        + (hasTime() ? UntilText.inUtc(last, zone) : DAY.format(last)))
                .orElseGet(present::textWithoutUntil));
    }

    /**
     * The additional dates.
     *
     * @return the occurrences in the order in which they were written
     */
    public List<EventDate> addedDates() {
        return added.stream().map(this::occurrence).toList();
    }

    /**
     * The dates that are left out.
     *
     * @return the occurrences that would be there, in the order in which they were written
     */
    public List<EventDate> leftOutDates() {
        return leftOut.stream().map(this::occurrence).toList();
    }

    private List<LocalDateTime> startsBetween(LocalDateTime from, LocalDateTime to) throws DateProblem {
        TreeSet<LocalDateTime> starts = new TreeSet<>(added);
        starts.add(inZone(nominalStart()));
        if (rule.isPresent()) {
            // A clock time that a change to summer time skips is moved forward, by an hour in nearly all zones.
            FloatingRule.Times times = rule.get().timesFrom(from.minusDays(1));
            while (times.hasCurrent() && !times.current().isAfter(to)) {
                starts.add(inZone(times.current()));
                times.advance();
            }
        }
        starts.removeAll(leftOut);
        return List.copyOf(starts.subSet(from, true, to, true));
    }

    /** The start that is nearest to a time, within a month. */
    private Optional<LocalDateTime> nearestStart(LocalDateTime time) throws DateProblem {
        return startsBetween(time.minusDays(31), time.plusDays(31)).stream()
                .min((one, other) -> distance(one, time).compareTo(distance(other, time)));
    }

    private static Duration distance(LocalDateTime one, LocalDateTime other) {
        return Duration.between(one, other).abs();
    }

    /** The date of an occurrence, as long as the start: in days, or in hours that really pass (RFC 5545 §3.8.5.3). */
    private EventDate occurrence(LocalDateTime begins) {
        if (!(start instanceof DateInterval interval)) {
            return point((DatePoint) start, begins);
        }
        DatePoint from = interval.from().orElseThrow();
        DatePoint to = interval.to().orElseThrow();
        LocalDateTime sameClockTime =
                begins.toLocalDate().plusDays(daysBetweenStartAndEnd()).atTime(to.start().toLocalTime());
        if (from.precision() != DatePrecision.TIME || to.precision() != DatePrecision.TIME) {
            return DateInterval.of(point(from, begins), point(to, sameClockTime));
        }
        Duration length = Duration.between(from.start().atZone(zone), to.start().atZone(zone));
        LocalDateTime ends = begins.atZone(zone).plus(length).toLocalDateTime();
        // Within the hour that comes twice in October, an end by the clock would not be after the start.
        return DateInterval.of(point(from, begins), point(to, ends.isAfter(begins) ? ends : sameClockTime));
    }

    private static DatePoint point(DatePoint model, LocalDateTime time) {
        return new DatePoint(time, model.precision(), DateCertainty.CERTAIN);
    }

    private LocalDateTime nominalStart() {
        return start.earliest().orElseThrow();
    }

    private boolean hasTime() {
        return start instanceof DatePoint point
                ? point.precision() == DatePrecision.TIME
                : ((DateInterval) start).from().orElseThrow().precision() == DatePrecision.TIME;
    }

    private long daysBetweenStartAndEnd() {
        return ChronoUnit.DAYS.between(nominalStart().toLocalDate(), start.latest().orElseThrow().toLocalDate());
    }

    /** The time that clocks really show: {@code atZone} does what RFC 5545 §3.3.5 wants. Days stay as they are. */
    private LocalDateTime inZone(LocalDateTime floating) {
        return hasTime() ? floating.atZone(zone).toLocalDateTime() : floating;
    }

    private static LocalDateTime endOf(LocalDate day) {
        return day.atTime(LocalTime.MAX);
    }
}
