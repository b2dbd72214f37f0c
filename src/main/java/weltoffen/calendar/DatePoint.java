package weltoffen.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;

/**
 * One year, quarter, month, day or clock time.
 *
 * @param start the first moment of it: 1 April 2020, 00:00 for April 2020
 * @param precision how much of {@code start} is meant
 * @param certainty how sure it is
 */
public record DatePoint(LocalDateTime start, DatePrecision precision, DateCertainty certainty) implements EventDate {

    /** The first whole year of the Gregorian calendar; ISO 8601-1 wants an agreement for anything before. */
    static final int FIRST_YEAR = 1583;

    /** The last year that has four digits. */
    static final int LAST_YEAR = 9999;

    /**
     * Makes a date.
     *
     * @throws IllegalArgumentException if {@code start} is not the first moment of a period of that precision, or its
     *     year is not between 1583 and 9999
     */
    public DatePoint {
        if (start.getYear() < FIRST_YEAR || start.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("year out of range: " + start);
        }
        if (!start.equals(firstMoment(start, precision))) {
            throw new IllegalArgumentException(start + " does not begin a " + precision);
        }
    }

    /**
     * A day that is certain.
     *
     * @param day the day
     * @return the date
     */
    public static DatePoint day(LocalDate day) {
        return new DatePoint(day.atStartOfDay(), DatePrecision.DAY, DateCertainty.CERTAIN);
    }

    /**
     * A clock time that is certain.
     *
     * @param time the local time, to the minute
     * @return the date
     */
    public static DatePoint time(LocalDateTime time) {
        return new DatePoint(time, DatePrecision.TIME, DateCertainty.CERTAIN);
    }

    /**
     * The quarter in which the date begins.
     *
     * @return 1 to 4
     */
    public int quarter() {
        return start.get(IsoFields.QUARTER_OF_YEAR);
    }

    @Override
    public boolean isCertain() {
        return certainty == DateCertainty.CERTAIN;
    }

    @Override
    public boolean isExact() {
        return isCertain() && precision.isDayOrFiner();
    }

    @Override
    public Optional<LocalDateTime> earliest() {
        return Optional.of(start);
    }

    @Override
    public Optional<LocalDateTime> latest() {
        LocalDate first = start.toLocalDate();
        LocalDate behind = switch (precision) {
            case TIME, DAY -> first.plusDays(1);
            case MONTH -> first.plusMonths(1);
            case QUARTER -> first.plusMonths(3);
            case YEAR -> first.plusYears(1);
        };
        return Optional.of(precision == DatePrecision.TIME ? start : behind.minusDays(1).atTime(LocalTime.MAX));
    }

    @Override
    public Optional<String> htmlDatetime() {
        return isCertain() && precision != DatePrecision.QUARTER ? Optional.of(toString()) : Optional.empty();
    }

    @Override
    public String toString() {
        String written = switch (precision) {
            // Locale.ROOT: the default locale may have digits of its own.
            case TIME -> String.format(Locale.ROOT, "%tFT%<tR", start);
            case DAY -> String.format(Locale.ROOT, "%tF", start);
            case MONTH -> String.format(Locale.ROOT, "%tY-%<tm", start);
            case QUARTER -> start.getYear() + "-Q" + quarter();
            case YEAR -> String.valueOf(start.getYear());
        };
        return written + certainty.mark();
    }

    private static LocalDateTime firstMoment(LocalDateTime time, DatePrecision precision) {
        LocalDate day = time.toLocalDate();
        return switch (precision) {
            case TIME -> time.truncatedTo(ChronoUnit.MINUTES);
            case DAY -> day.atStartOfDay();
            case MONTH -> day.withDayOfMonth(1).atStartOfDay();
            case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1).atStartOfDay();
            case YEAR -> day.withDayOfYear(1).atStartOfDay();
        };
    }
}
