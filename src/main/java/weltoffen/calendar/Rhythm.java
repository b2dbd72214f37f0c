package weltoffen.calendar;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How often a regular format takes place, where no date is promised: an {@code :rrule:} without a {@code :when:}.
 *
 * @param frequency how often
 * @param weekdays on which days of the week, from Monday, by RFC 5545's codes (MO, TU, WE, TH, FR, SA, SU); only for
 *     {@link Frequency#WEEKLY}, and empty if they are not given
 */
public record Rhythm(Frequency frequency, List<String> weekdays) {

    /** The frequencies that have words. */
    public enum Frequency {
        /** Every week. */
        WEEKLY,
        /** Every month. */
        MONTHLY,
        /** Every quarter of a year; written FREQ=MONTHLY;INTERVAL=3, but never called "every three months". */
        QUARTERLY,
        /** Every year. */
        YEARLY
    }

    private static final Map<String, Frequency> FREQUENCIES = Map.of(
            "WEEKLY 1", Frequency.WEEKLY,
            "MONTHLY 1", Frequency.MONTHLY,
            "MONTHLY 3", Frequency.QUARTERLY,
            "YEARLY 1", Frequency.YEARLY);

    /**
     * Makes a rhythm.
     *
     * @throws IllegalArgumentException if there are weekdays with another frequency than weekly, or some that
     *     do not exist
     */
    public Rhythm {
        if (!weekdays.isEmpty() && frequency != Frequency.WEEKLY) {
            throw new IllegalArgumentException("weekdays in a rhythm that is " + frequency);
        }
        if (!RuleText.WEEKDAYS.containsAll(weekdays)) {
            throw new IllegalArgumentException("no weekdays: " + weekdays);
        }
        weekdays = RuleText.WEEKDAYS.stream().filter(weekdays::contains).toList();
    }

    /**
     * Reads a rule that has no start.
     *
     * @param rrule the value of {@code :rrule:}: FREQ=WEEKLY with or without BYDAY, FREQ=MONTHLY,
     *     FREQ=MONTHLY;INTERVAL=3, FREQ=YEARLY
     * @return the rhythm
     * @throws DateProblem if it is no rule of RFC 5545 §3.3.10, or one that says more than a rhythm can
     */
    public static Rhythm parse(String rrule) throws DateProblem {
        RuleText rule = RuleText.parse(rrule);
        String freq = rule.value("FREQ").orElseThrow();
        Frequency frequency = FREQUENCIES.get(freq + " " + rule.value("INTERVAL").orElse("1"));
        if (frequency == null) {
            throw rule.problem(DateProblem.Code.NO_WORDS_FOR_RULE, rule.has("INTERVAL") ? "INTERVAL" : "FREQ",
                    Optional.empty());
        }
        for (RuleText.Part part : rule.parts()) {
            boolean plainWeekday = part.name().equals("BYDAY") && frequency == Frequency.WEEKLY;
            if (!plainWeekday && !List.of("FREQ", "INTERVAL", "WKST").contains(part.name())) {
                throw rule.problem(DateProblem.Code.NO_WORDS_FOR_RULE, part.name(),
                        Optional.of(rule.without(part.name())));
            }
        }
        return new Rhythm(frequency, rule.weekdays());
    }

    /**
     * Reads a rule that has no start, where nothing can be done about a wrong one because a check reports it.
     *
     * @param rrule the value of {@code :rrule:}
     * @return the rhythm; empty if {@link #parse} finds a problem
     */
    public static Optional<Rhythm> of(String rrule) {
        try {
            return Optional.of(parse(rrule));
        } catch (DateProblem reportedByTheCheck) {
            return Optional.empty();
        }
    }

    /**
     * The key of the label that says how often: {@code rhythm.weekly}, {@code rhythm.monthly},
     * {@code rhythm.quarterly}, {@code rhythm.yearly}; with weekdays {@code rhythm.weekly.on}, whose {0} is their list
     * in words (labels {@code rhythm.on.mo} to {@code rhythm.on.su}).
     *
     * @return the key
     */
    public String label() {
        return "rhythm." + frequency.name().toLowerCase(Locale.ROOT) + (weekdays.isEmpty() ? "" : ".on");
    }
}
