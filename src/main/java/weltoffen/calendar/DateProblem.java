package weltoffen.calendar;

import java.util.Locale;
import java.util.Optional;

/**
 * What is wrong with a date or a rule that an editor wrote, without a sentence about it: the checks make the message,
 * in the editor's language, from the code, the part and the suggestion.
 */
public final class DateProblem extends Exception {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Code {
        /** There is nothing. */
        EMPTY,
        /** It has none of the known forms. */
        NOT_A_DATE,
        /** The year is not between 1583 and 9999. */
        NO_SUCH_YEAR,
        /** The month is not between 01 and 12. */
        NO_SUCH_MONTH,
        /** The number is one of EDTF's seasons (21 to 24), which are not taken: nobody agrees on their months. */
        SEASON,
        /** The quarter is not between Q1 and Q4. */
        NO_SUCH_QUARTER,
        /** The month does not have that day. */
        NO_SUCH_DAY,
        /** The clock time is not between 00:00 and 23:59. */
        NO_SUCH_TIME,
        /** A zone or an offset stands in the date; it belongs into {@code :timezone:}. */
        ZONE_IN_DATE,
        /** The end lies before the start. */
        END_BEFORE_START,
        /** Both ends of an interval are the same. */
        SAME_ENDS,
        /** Both ends of an interval are open. */
        BOTH_ENDS_OPEN,
        /** An interval stands in a set. */
        INTERVAL_IN_SET,
        /** A date stands in a set twice, or an additional date is one of the series already. */
        REPEATED,

        /** There is no such time zone. */
        NO_SUCH_ZONE,

        /** A series needs an exact start: a day or a clock time. */
        START_NOT_EXACT,
        /** The start is no occurrence of the rule; RFC 5545 leaves open what that means. */
        START_OUTSIDE_RULE,
        /** A part of the rule is not written as NAME=value. */
        RULE_PART_MALFORMED,
        /** A part of the rule has an unknown name. */
        RULE_PART_UNKNOWN,
        /** A part of the rule stands there twice. */
        RULE_PART_REPEATED,
        /** A part of the rule has a value that it cannot have. */
        RULE_VALUE_WRONG,
        /** The rule lacks FREQ. */
        RULE_WITHOUT_FREQ,
        /** The part does not go with another part of the rule, or with a start that has no clock time. */
        RULE_PART_MISPLACED,
        /** The rule ends before the series starts. */
        UNTIL_BEFORE_START,
        /** There is no date that fulfils the rule. */
        RULE_NEVER_HAPPENS,
        /** The dates lie so far apart, for a rule of this frequency, that the search for the next is given up. */
        RULE_TOO_SPARSE,
        /** A date in a list of them is no day or clock time, or has a clock time where the series has none. */
        DATE_NOT_EXACT,
        /** An additional date lies before the start of the series. */
        DATE_BEFORE_START,
        /** A date to leave out is none of the series. */
        DATE_NOT_IN_SERIES,
        /** The rule without a start is none of those that have words: weekly, monthly, quarterly, yearly. */
        NO_WORDS_FOR_RULE;

        /**
         * The code as part of a message's key.
         *
         * @return the name in small letters with hyphens
         */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The header line in which the problem is. */
    public enum Field {
        /** The date itself. */
        WHEN,
        /** The zone. */
        TIMEZONE,
        /** The rule of a series. */
        RRULE,
        /** Additional dates of a series. */
        RDATE,
        /** Dates that a series leaves out. */
        EXDATE,
        /** Which date of a series an event takes the place of. */
        ORIGINAL_WHEN,
        /** The date before the event was moved. */
        PREVIOUS_WHEN;

        /**
         * The name of the header attribute.
         *
         * @return the name in small letters, with hyphens
         */
        public String attribute() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Field field;
    private final Code code;
    private final String part;
    private final int column;
    private final String suggestion;

    DateProblem(Field field, Code code, String part, int column, Optional<String> suggestion) {
        super(field.attribute() + ": " + code.key() + " '" + part + "' at " + column
                + suggestion.map(right -> ", nearest '" + right + "'").orElse(""));
        this.field = field;
        this.code = code;
        this.part = part;
        this.column = column;
        this.suggestion = suggestion.orElse("");
    }

    /** The same problem with a guess at what was meant. */
    DateProblem withSuggestion(Optional<String> right) {
        return new DateProblem(field, code, part, column, right);
    }

    /** The same problem for a date that stands in another line and there not at the beginning. */
    DateProblem movedTo(Field otherField, int offset) {
        return new DateProblem(otherField, code, part, column + offset, suggestion());
    }

    /**
     * The header line in which the problem is.
     *
     * @return the field
     */
    public Field field() {
        return field;
    }

    /**
     * What is wrong.
     *
     * @return the code
     */
    public Code code() {
        return code;
    }

    /**
     * The part of the value that is wrong, as it was written.
     *
     * @return the part; empty if something is missing
     */
    public String part() {
        return part;
    }

    /**
     * Where the wrong part begins.
     *
     * @return the position in the value, from 1
     */
    public int column() {
        return column;
    }

    /**
     * What the editor probably meant.
     *
     * @return the whole value in a right form, or, for RDATE and EXDATE, the one date of the list; empty if there is
     *     no good guess
     */
    public Optional<String> suggestion() {
        return suggestion.isEmpty() ? Optional.empty() : Optional.of(suggestion);
    }
}
