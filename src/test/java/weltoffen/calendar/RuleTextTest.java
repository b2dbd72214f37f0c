package weltoffen.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        FREQ=QUARTERLY                    | rule-value-wrong    | QUARTERLY  | 6  | FREQ=MONTHLY;INTERVAL=3
        FREQ=MONTLY                       | rule-value-wrong    | MONTLY     | 6  | FREQ=MONTHLY
        FREQ=SECONDLY                     | rule-value-wrong    | SECONDLY   | 6  | -
        FREQ=WEEKLY;BYDAY=MI              | rule-value-wrong    | MI         | 19 | FREQ=WEEKLY;BYDAY=WE
        FREQ=WEEKLY;BYDAY=Montag, Freitag | rule-value-wrong    | Montag, Freitag | 19 | FREQ=WEEKLY;BYDAY=MO,FR
        FREQ=WEEKLY;UNTIL=2027-06-30      | rule-value-wrong    | 2027-06-30 | 19 | FREQ=WEEKLY;UNTIL=20270630
        FREQ=WEEKLY;UNTIL=30.06.2027      | rule-value-wrong    | 30.06.2027 | 19 | FREQ=WEEKLY;UNTIL=20270630
        FREQ=WEEKLY;UNTIL=20270631        | rule-value-wrong    | 20270631   | 19 | FREQ=WEEKLY;UNTIL=20270630
        FREQ=WEEKLY;COUNT=0               | rule-value-wrong    | 0          | 19 | -
        FREQ=WEEKLY;INTERVAL=-1           | rule-value-wrong    | -1         | 22 | -
        FREQ=WEEKLY;BIDAY=MO              | rule-part-unknown   | BIDAY      | 13 | FREQ=WEEKLY;BYDAY=MO
        RRULE:FREQ=WEEKLY                 | rule-part-unknown   | RRULE:FREQ | 1  | FREQ=WEEKLY
        FREQ=WEEKLY;                      | rule-part-malformed | ''         | 13 | FREQ=WEEKLY
        weekly                            | rule-part-malformed | weekly     | 1  | -
        FREQ=WEEKLY;BYDAY=MO;BYDAY=WE     | rule-part-repeated  | BYDAY=WE   | 22 | FREQ=WEEKLY;BYDAY=MO,WE
        BYDAY=WE                          | rule-without-freq   | ''         | 1  | BYDAY=WE;FREQ=WEEKLY
        FREQ=WEEKLY;COUNT=3;UNTIL=20270101 | rule-part-misplaced | COUNT=3   | 13 | FREQ=WEEKLY;UNTIL=20270101
        FREQ=WEEKLY;BYDAY=1MO             | rule-part-misplaced | BYDAY=1MO  | 13 | FREQ=WEEKLY;BYDAY=MO
        FREQ=WEEKLY;BYMONTHDAY=1          | rule-part-misplaced | BYMONTHDAY=1 | 13 | FREQ=WEEKLY
        FREQ=MONTHLY;BYWEEKNO=20          | rule-part-misplaced | BYWEEKNO=20 | 14 | FREQ=MONTHLY
        FREQ=MONTHLY;BYSETPOS=1           | rule-part-misplaced | BYSETPOS=1 | 14 | FREQ=MONTHLY
        """)
    void a_mistake_is_named_with_its_column_and_the_nearest_rule(
            String rule, String code, String part, int column, String suggestion) {
        DateProblem problem = assertThrows(DateProblem.class, () -> RuleText.parse(rule));
        assertEquals(code, problem.code().key());
        assertEquals(part, problem.part());
        assertEquals(column, problem.column());
        assertEquals(Optional.ofNullable(suggestion), problem.suggestion());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", ";", "=", "FREQ=", "FREQ=WEEKLY;BYDAY=", "FREQ=DAILY;=MO", "FREQ=DAILY;UNTIL=Z"})
    void what_has_hardly_anything_is_a_problem_too(String rule) {
        assertThrows(DateProblem.class, () -> RuleText.parse(rule));
    }

    @Test
    void small_letters_and_any_order_are_right() throws DateProblem {
        RuleText rule = RuleText.parse(" byday=we;freq=weekly ");
        assertEquals(Optional.of("WEEKLY"), rule.value("FREQ"));
        assertEquals("BYDAY=WE", rule.without("FREQ"));
    }
}
