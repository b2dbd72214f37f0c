package weltoffen.calendar;

/** How precisely a date is known, from the finest to the coarsest. */
public enum DatePrecision {
    /** A clock time, to the minute. */
    TIME,
    /** A day. */
    DAY,
    /** A month. */
    MONTH,
    /** A quarter of a year, January to March being the first. */
    QUARTER,
    /** A year. */
    YEAR;

    /**
     * Tells whether an appointment can be made of it.
     *
     * @return true for a clock time and a day
     */
    public boolean isDayOrFiner() {
        return this == TIME || this == DAY;
    }
}
