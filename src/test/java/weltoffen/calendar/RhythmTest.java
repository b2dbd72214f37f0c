package weltoffen.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RhythmTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        FREQ=WEEKLY               | rhythm.weekly
        FREQ=WEEKLY;BYDAY=WE      | rhythm.weekly.on
        FREQ=MONTHLY              | rhythm.monthly
        FREQ=MONTHLY;INTERVAL=3   | rhythm.quarterly
        FREQ=YEARLY               | rhythm.yearly
        freq=monthly;interval=1   | rhythm.monthly
        """)
    void a_rule_without_a_start_has_the_key_of_its_words(String rrule, String label) throws DateProblem {
        assertEquals(label, Rhythm.parse(rrule).label());
    }

    @Test
    void weekdays_come_in_the_order_of_the_week() throws DateProblem {
        assertEquals(List.of("MO", "WE"), Rhythm.parse("FREQ=WEEKLY;BYDAY=WE,MO").weekdays());
        assertEquals(List.of(), Rhythm.parse("FREQ=WEEKLY").weekdays());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        FREQ=WEEKLY;INTERVAL=2     | no-words-for-rule   | INTERVAL=2 | 13 | -
        FREQ=DAILY                 | no-words-for-rule   | FREQ=DAILY | 1  | -
        FREQ=MONTHLY;BYDAY=1TU     | no-words-for-rule   | BYDAY=1TU  | 14 | FREQ=MONTHLY
        FREQ=WEEKLY;COUNT=3        | no-words-for-rule   | COUNT=3    | 13 | FREQ=WEEKLY
        FREQ=QUARTERLY             | rule-value-wrong    | QUARTERLY  | 6  | FREQ=MONTHLY;INTERVAL=3
        FREQ=MONTLY                | rule-value-wrong    | MONTLY     | 6  | FREQ=MONTHLY
        """)
    void a_rule_that_says_more_or_other_things_is_a_problem(
            String rrule, String code, String part, int column, String suggestion) {
        DateProblem problem = assertThrows(DateProblem.class, () -> Rhythm.parse(rrule));
        assertEquals(code, problem.code().key());
        assertEquals(part, problem.part());
        assertEquals(column, problem.column());
        assertEquals(Optional.ofNullable(suggestion), problem.suggestion());
        assertEquals("rrule", problem.field().attribute());
    }

    @Test
    void a_page_shows_nothing_for_a_wrong_rule() {
        assertTrue(Rhythm.of("FREQ=OFTEN").isEmpty());
        assertEquals(Optional.of("rhythm.yearly"), Rhythm.of("FREQ=YEARLY").map(Rhythm::label));
    }
}
