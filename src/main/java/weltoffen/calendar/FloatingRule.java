package weltoffen.calendar;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalField;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * A recurrence rule with its start, expanded by lib-recur as times without a zone. UNTIL is kept from lib-recur, which
 * wants it to be floating when the start is, while RFC 5545 wants it in UTC; COUNT too, since not all that lib-recur
 * finds for week 53 counts.
 */
final class FloatingRule {

    /** Week 53 is never more than seven years away, unless an interval steps over it for ever. */
    private static final int MOST_SKIPPED = 1000;

    private final RuleText text;
    private final Optional<LocalDateTime> until;
    private final LocalDateTime start;
    private final LocalDateTime first;

    private FloatingRule(RuleText text, Optional<LocalDateTime> until, LocalDateTime start) throws DateProblem {
        this.text = text;
        this.until = until;
        this.start = start;
        this.first = firstTime();
    }

    /** Reads a rule; it must go with a start that has a clock time or none, and have a date. */
    static FloatingRule parse(String rrule, LocalDateTime start, boolean withTime, ZoneId zone) throws DateProblem {
        RuleText text = RuleText.parse(rrule);
        if (!withTime) {
            for (String part : List.of("BYHOUR", "BYMINUTE")) {
                if (text.has(part)) {
                    throw text.problem(DateProblem.Code.RULE_PART_MISPLACED, part, Optional.of(text.without(part)));
                }
            }
            if (List.of("HOURLY", "MINUTELY").contains(text.value("FREQ").orElseThrow())) {
                throw text.problem(DateProblem.Code.RULE_PART_MISPLACED, "FREQ", Optional.empty());
            }
        }
        Optional<LocalDateTime> until =
                text.value("UNTIL").flatMap(UntilText::parse).map(last -> last.lastStart(zone));
        if (until.isPresent() && until.get().isBefore(start)) {
            throw text.problem(DateProblem.Code.UNTIL_BEFORE_START, "UNTIL", Optional.empty());
        }
        return new FloatingRule(text, until, start);
    }

    private LocalDateTime firstTime() throws DateProblem {
        try {
            Times times = new Times(iterator());
            if (times.hasCurrent()) {
                return times.current();
            }
        } catch (IllegalArgumentException | DateProblem lookedLongEnough) {
            // lib-recur knows no other way to say that nothing fulfils a rule.
        }
        throw text.problem(DateProblem.Code.RULE_NEVER_HAPPENS);
    }

    /** The first time that fulfils the rule, at the start or after it. */
    LocalDateTime first() {
        return first;
    }

    Optional<LocalDateTime> until() {
        return until;
    }

    String textWithoutUntil() {
        return text.without("UNTIL");
    }

    boolean isEndless() {
        return until.isEmpty() && !text.has("COUNT");
    }

    /** The times from a moment on, that moment included. */
    Times timesFrom(LocalDateTime from) throws DateProblem {
        RecurrenceRuleIterator iterator = iterator();
        try {
            if (!text.has("COUNT") && from.isAfter(start)) {
                iterator.fastForward(dateTime(from));
            }
        } catch (IllegalArgumentException lookedLongEnough) {
            throw tooSparse();
        }
        Times times = new Times(iterator);
        while (times.hasCurrent() && times.current().isBefore(from)) {
            times.advance();
        }
        return times;
    }

    /** A new rule for each run: lib-recur's rule changes itself when it is asked for an iterator. */
    private RecurrenceRuleIterator iterator() {
        String endless = text.without("UNTIL", "COUNT");
        try {
            return new RecurrenceRule(endless, RfcMode.RFC5545_STRICT).iterator(dateTime(start));
        } catch (InvalidRecurrenceRuleException unexpected) {
            throw new IllegalStateException("lib-recur refuses " + endless, unexpected);
        }
    }

    private DateProblem tooSparse() {
        return text.problem(DateProblem.Code.RULE_TOO_SPARSE);
    }

    private static DateTime dateTime(LocalDateTime time) {
        return new DateTime(time.getYear(), time.getMonthValue() - 1, time.getDayOfMonth(), time.getHour(),
                time.getMinute(), 0);
    }

    /** The week numbers of BYWEEKNO hold for a time: lib-recur gives some other week where a year lacks week 53. */
    private boolean isInItsWeek(LocalDateTime time) {
        Optional<String> weekNumbers = text.value("BYWEEKNO");
        if (weekNumbers.isEmpty()) {
            return true;
        }
        DayOfWeek weekStart = DayOfWeek.of(1 + RuleText.WEEKDAYS.indexOf(text.value("WKST").orElse("MO")));
        TemporalField week = WeekFields.of(weekStart, 4).weekOfWeekBasedYear();
        int fromStart = time.get(week);
        int fromEnd = (int) (fromStart - time.range(week).getMaximum() - 1);
        return Arrays.stream(weekNumbers.get().split(","))
                .mapToInt(Integer::parseInt)
                .anyMatch(number -> number == fromStart || number == fromEnd);
    }

    /** A walk along the times. It peeks, since lib-recur seeks the next time before it hands out the present one. */
    final class Times {

        private final RecurrenceRuleIterator iterator;
        private int left = text.value("COUNT").map(Integer::valueOf).orElse(Integer.MAX_VALUE);

        private Times(RecurrenceRuleIterator iterator) throws DateProblem {
            this.iterator = iterator;
            skipWrongWeeks();
        }

        boolean hasCurrent() {
            return left > 0 && iterator.hasNext() && until.map(last -> !current().isAfter(last)).orElse(true);
        }

        LocalDateTime current() {
            DateTime time = iterator.peekDateTime();
            return LocalDateTime.of(time.getYear(), time.getMonth() + 1, time.getDayOfMonth(), time.getHours(),
                    time.getMinutes());
        }

        void advance() throws DateProblem {
            next();
            if (text.has("COUNT")) {
                left--;
            }
            skipWrongWeeks();
        }

        private void skipWrongWeeks() throws DateProblem {
            for (int skipped = 0; iterator.hasNext() && !isInItsWeek(current()); skipped++) {
                if (skipped == MOST_SKIPPED) {
                    throw tooSparse();
                }
                next();
            }
        }

        private void next() throws DateProblem {
            try {
                iterator.nextDateTime();
            } catch (IllegalArgumentException lookedLongEnough) {
                throw tooSparse();
            }
        }
    }
}
