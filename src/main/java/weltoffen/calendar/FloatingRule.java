package weltoffen.calendar;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * A recurrence rule with its start, expanded by lib-recur as times without a zone. UNTIL is kept from lib-recur, which
 * wants it to be floating when the start is, while RFC 5545 wants it in UTC.
 */
final class FloatingRule {

    private final RuleText text;
    private final String textWithoutUntil;
    private final Optional<LocalDateTime> until;
    private final LocalDateTime start;
    private final LocalDateTime first;

    private FloatingRule(RuleText text, Optional<LocalDateTime> until, LocalDateTime start) throws DateProblem {
        this.text = text;
        this.textWithoutUntil = text.without("UNTIL");
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
        } catch (IllegalArgumentException lookedLongEnough) {
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
        return textWithoutUntil;
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
        try {
            return new RecurrenceRule(textWithoutUntil, RfcMode.RFC5545_STRICT).iterator(dateTime(start));
        } catch (InvalidRecurrenceRuleException unexpected) {
            throw new IllegalStateException("lib-recur refuses " + textWithoutUntil, unexpected);
        }
    }

    private DateProblem tooSparse() {
        return text.problem(DateProblem.Code.RULE_TOO_SPARSE);
    }

    private static DateTime dateTime(LocalDateTime time) {
        return new DateTime(time.getYear(), time.getMonthValue() - 1, time.getDayOfMonth(), time.getHour(),
                time.getMinute(), 0);
    }

    /** A walk along the times. It peeks, since lib-recur seeks the next time before it hands out the present one. */
    final class Times {

        private final RecurrenceRuleIterator iterator;

        private Times(RecurrenceRuleIterator iterator) {
            this.iterator = iterator;
        }

        boolean hasCurrent() {
            return iterator.hasNext() && until.map(last -> !current().isAfter(last)).orElse(true);
        }

        LocalDateTime current() {
            DateTime time = iterator.peekDateTime();
            return LocalDateTime.of(time.getYear(), time.getMonth() + 1, time.getDayOfMonth(), time.getHours(),
                    time.getMinutes());
        }

        void advance() throws DateProblem {
            try {
                iterator.nextDateTime();
            } catch (IllegalArgumentException lookedLongEnough) {
                throw tooSparse();
            }
        }
    }
}
