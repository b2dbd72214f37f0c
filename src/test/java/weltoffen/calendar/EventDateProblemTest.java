package weltoffen.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventDateProblemTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        2020-Q5                             | no-such-quarter  | 5          | 7  | 2020-Q4
        2020-13                             | no-such-month    | 13         | 6  | 2020-12
        2020-02-30                          | no-such-day      | 30         | 9  | 2020-02-29
        2021-02-29                          | no-such-day      | 29         | 9  | 2021-02-28
        2027-03-01T24:00                    | no-such-time     | 24         | 12 | 2027-03-01
        1200-01-01                          | no-such-year     | 1200       | 1  | -
        2020-22                             | season           | 22         | 6  | 2020
        2027-03-01T09:00Z                   | zone-in-date     | Z          | 17 | 2027-03-01T09:00
        2027-03-01T09:00+01:00              | zone-in-date     | +01:00     | 17 | 2027-03-01T09:00
        2020/2019                           | end-before-start | 2019       | 6  | 2019/2020
        2020-04-15/2020-03                  | end-before-start | 2020-03    | 12 | 2020-03/2020-04-15
        2020/2020                           | same-ends        | 2020       | 6  | 2020
        ../..                               | both-ends-open   | ../..      | 1  | -
        2020-Q2, 2020-Q2                    | repeated         | 2020-Q2    | 10 | 2020-Q2
        2020-Q2, 2020/2021                  | interval-in-set  | 2020/2021  | 10 | -
        2020-04-18, 2020-04-32              | no-such-day      | 32         | 21 | 2020-04-18, 2020-04-30
        """)
    void a_wrong_part_is_named_with_its_column_and_the_nearest_right_form(
            String text, String code, String part, int column, String suggestion) {
        DateProblem problem = assertThrows(DateProblem.class, () -> EventDate.parse(text));
        assertEquals(code, problem.code().key());
        assertEquals(part, problem.part());
        assertEquals(column, problem.column());
        assertEquals(Optional.ofNullable(suggestion), problem.suggestion());
        assertEquals("when", problem.field().attribute());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2020-2-18                           | 2020-02-18
        18.02.2020                          | 2020-02-18
        18.2.2020                           | 2020-02-18
        18. Februar 2020                    | 2020-02-18
        am 18. Februar 2020                 | 2020-02-18
        18 Feb 2020                         | 2020-02-18
        February 18, 2020                   | 2020-02-18
        20200218                            | 2020-02-18
        2020/02/18                          | 2020-02-18
        April 2020                          | 2020-04
        im April 2020                       | 2020-04
        04/2020                             | 2020-04
        2020-4                              | 2020-04
        202004                              | 2020-04
        2020-q2                             | 2020-Q2
        Q2 2020                             | 2020-Q2
        2. Quartal 2020                     | 2020-Q2
        2nd quarter of 2020                 | 2020-Q2
        2. und 3. Quartal 2020              | 2020-Q2, 2020-Q3
        2020-Q2 und 2020-Q3                 | 2020-Q2, 2020-Q3
        2020-Q2, Q3                         | 2020-Q2, 2020-Q3
        {2020-Q2; 2020-Q3}                  | 2020-Q2, 2020-Q3
        voraussichtlich 2020                | 2020?
        ca. April 2020                      | 2020-04~
        2020 ?                              | 2020?
        2020?~                              | 2020%
        2019-2020                           | 2019/2020
        2019–2020                           | 2019/2020
        2019/20                             | 2019/2020
        2019 bis 2020                       | 2019/2020
        ab 2020                             | 2020/..
        2020/                               | 2020/..
        bis 2020                            | ../2020
        2027-03-01 09:00                    | 2027-03-01T09:00
        2027-03-01T9:00                     | 2027-03-01T09:00
        2027-03-01T09:00:00                 | 2027-03-01T09:00
        1.3.2027, 9 Uhr                     | 2027-03-01T09:00
        2027-03-01T09:00/12:00              | 2027-03-01T09:00/2027-03-01T12:00
        2027-03-01T09:00-12:00              | 2027-03-01T09:00/2027-03-01T12:00
        1.–3. März 2027                     | 2027-03-01/2027-03-03
        01.03.2027 - 03.03.2027             | 2027-03-01/2027-03-03
        """)
    void what_editors_are_used_to_write_is_understood_as_a_suggestion(String text, String suggestion) {
        DateProblem problem = assertThrows(DateProblem.class, () -> EventDate.parse(text));
        assertEquals(Optional.of(suggestion), problem.suggestion());
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "Sommer 2020", "20", "2020//2021", "/", ",", "?", "-", "٢٠٢٠", "2020-Q2/Q3x"})
    void nothing_is_suggested_for_what_cannot_be_understood(String text) {
        DateProblem problem = assertThrows(DateProblem.class, () -> EventDate.parse(text));
        assertEquals(Optional.empty(), problem.suggestion());
    }

    @Test
    void an_empty_value_is_a_problem_of_its_own() {
        DateProblem problem = assertThrows(DateProblem.class, () -> EventDate.parse("  "));
        assertEquals(DateProblem.Code.EMPTY, problem.code());
    }
}
