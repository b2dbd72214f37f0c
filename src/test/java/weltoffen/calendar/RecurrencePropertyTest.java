package weltoffen.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class RecurrencePropertyTest {

    private static final LocalDate START = LocalDate.of(2027, 3, 1);

    /** lib-recur jumps to where it is asked to begin; it must land on the same dates as a walk from the start. */
    @Property(tries = 300)
    void a_late_look_finds_what_a_walk_from_the_start_finds(
            @ForAll("rules") String rule,
            @ForAll @IntRange(max = 3000) int later,
            @ForAll @IntRange(max = 400) int days)
            throws DateProblem {
        Recurrence series = startingWhereTheRuleDoes(rule);
        LocalDate from = START.plusDays(later);
        LocalDate to = from.plusDays(days);
        List<EventDate> walked = series.between(START, to).stream().filter(date -> !date.isPast(from)).toList();
        assertEquals(walked, series.between(from, to));
    }

    @Property(tries = 300)
    void occurrences_are_in_order_and_each_is_known_to_its_series(@ForAll("rules") String rule) throws DateProblem {
        Recurrence series = startingWhereTheRuleDoes(rule);
        List<EventDate> dates = series.between(START, START.plusYears(2));
        assertEquals(dates.stream().sorted().distinct().toList(), dates);
        for (EventDate date : dates) {
            assertTrue(series.contains((DatePoint) date));
        }
    }

    @Property(tries = 100)
    void the_rule_for_calendar_programs_means_the_same(@ForAll("rules") String rule) throws DateProblem {
        Recurrence series = startingWhereTheRuleDoes(rule);
        Recurrence again = Recurrence.of(series.start(), series.zone(), series.rule().orElseThrow(), "", "");
        assertEquals(
                series.between(START, START.plusYears(3)), again.between(START, START.plusYears(3)));
    }

    private static Recurrence startingWhereTheRuleDoes(String rule) throws DateProblem {
        LocalDateTime start = START.atTime(2, 30);
        try {
            return Recurrence.of(DatePoint.time(start), EventZone.DEFAULT, rule, "", "");
        } catch (DateProblem outside) {
            // Every other year from 2027 on there is no 29 February.
            Assume.that(outside.code() != DateProblem.Code.RULE_NEVER_HAPPENS);
            assertEquals(DateProblem.Code.START_OUTSIDE_RULE, outside.code());
            EventDate first = EventDate.parse(outside.suggestion().orElseThrow());
            return Recurrence.of(first, EventZone.DEFAULT, rule, "", "");
        }
    }

    @Provide
    static Arbitrary<String> rules() {
        Arbitrary<String> ends = Arbitraries.of("", "", ";COUNT=7", ";UNTIL=20281231", ";UNTIL=20281231T093000Z");
        Arbitrary<String> intervals = Arbitraries.integers().between(1, 7).map(interval -> ";INTERVAL=" + interval);
        Arbitrary<String> frequencies = Arbitraries.of(
                "FREQ=DAILY", "FREQ=WEEKLY", "FREQ=WEEKLY;BYDAY=MO,FR", "FREQ=WEEKLY;BYDAY=TU,SU;WKST=SU",
                "FREQ=MONTHLY", "FREQ=MONTHLY;BYDAY=1TU", "FREQ=MONTHLY;BYDAY=-1FR", "FREQ=MONTHLY;BYMONTHDAY=-1",
                "FREQ=MONTHLY;BYMONTHDAY=31", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2",
                "FREQ=YEARLY", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO",
                "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO", "FREQ=YEARLY;BYYEARDAY=100,-1", "FREQ=YEARLY;BYDAY=20MO");
        return frequencies.flatMap(freq -> intervals.flatMap(interval -> ends.map(end -> freq + interval + end)));
    }
}
