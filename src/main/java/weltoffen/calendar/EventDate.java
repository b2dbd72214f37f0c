package weltoffen.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Optional;

/**
 * The date of an event, exactly as precise as it is known. It is written in a subset of EDTF (ISO 8601-2) and of
 * ISO 8601-1:
 *
 * <pre>
 * 2027-03-01T09:00    a clock time, local to the event's zone
 * 2020-02-18          a day
 * 2018-12             a month
 * 2020-Q2             a quarter; EDTF's 2020-34 is taken too (33 to 36 are the quarters)
 * 2020                a year
 * 2020?  2020~  2020% uncertain, approximate, both; possible behind each of the above
 * 2019/2020           an interval of any two of the above
 * 2020/..  ../2020    an interval with an open end
 * 2020-Q2, 2020-Q3    a set: both of them, not all that lies between
 * </pre>
 *
 * <p>{@code toString} gives that form again, and {@link #parse} of it gives an equal date. The natural order is for
 * lists: an exact date stands where it begins, every other one at the end of what it covers, so that "April 2020" comes
 * after all days of April. On the same spot finer comes before coarser, certain before uncertain,
 * short before long.
 */
public sealed interface EventDate extends Comparable<EventDate> permits DatePoint, DateInterval, DateSet {

    /**
     * Reads a date as it stands in {@code :when:}.
     *
     * @param text the value; space around it, and around the commas of a set, does not matter
     * @return the date
     * @throws DateProblem if it is not one, with the wrong part, its column and, where one can be guessed, the nearest
     *     right form
     */
    static EventDate parse(String text) throws DateProblem {
        return DateParser.parse(text);
    }

    /**
     * The precision, for an interval or a set that of its coarsest part.
     *
     * @return the precision
     */
    DatePrecision precision();

    /**
     * Tells whether nothing about the date is in doubt.
     *
     * @return true if no part is marked uncertain or approximate
     */
    boolean isCertain();

    /**
     * Tells whether the date can stand in a calendar program: a day or a clock time, or an interval of them, certain
     * and with both ends.
     *
     * @return true if so; never for a set
     */
    boolean isExact();

    /**
     * The first moment that the date covers.
     *
     * @return midnight for anything but a clock time; empty if the start is open
     */
    Optional<LocalDateTime> earliest();

    /**
     * The last moment that the date covers, itself included.
     *
     * @return the last nanosecond of the last day for anything but a clock time; empty if the end is open
     */
    Optional<LocalDateTime> latest();

    /**
     * Tells whether the date lies in the past: a month is past when its last day is.
     *
     * @param today the current day in the event's zone
     * @return true if the last day that the date covers is before today; never if the end is open
     */
    default boolean isPast(LocalDate today) {
        return latest().map(last -> last.toLocalDate().isBefore(today)).orElse(false);
    }

    /**
     * The year under which the archive lists the date: the one in which it ends.
     *
     * @return the year of the end; if that is open, of the start
     */
    default int year() {
        return latest().or(this::earliest).orElseThrow().getYear();
    }

    /**
     * The value for {@code <time datetime>}. HTML knows years, months, days and local times, but neither quarters nor
     * intervals, sets or doubt.
     *
     * @return the value; empty if HTML has no form for this date
     */
    default Optional<String> htmlDatetime() {
        return Optional.empty();
    }

    @Override
    default int compareTo(EventDate other) {
        // The written form comes last: it differs whenever two dates do, so the order agrees with equals.
        return Comparator.comparing(EventDate::place)
                .thenComparing(EventDate::precision)
                .thenComparing(date -> !date.isCertain())
                .thenComparing(date -> date.earliest().orElse(LocalDateTime.MIN), Comparator.reverseOrder())
                .thenComparing(EventDate::toString)
                .compare(this, other);
    }

    private static LocalDateTime place(EventDate date) {
        boolean knownDay = date instanceof DatePoint && date.precision().isDayOrFiner();
        return (knownDay || date.isExact() ? date.earliest() : date.latest()).orElse(LocalDateTime.MAX);
    }
}
