package weltoffen.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventDateTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "2027-03-01T09:00", "2020-02-18", "2018-12", "2020-Q2", "2020", "2020?", "2020-04~", "2020-Q2%", "2020-02-29?",
        "2019/2020", "2020/..", "../2020", "2020-Q2, 2020-Q3", "2019?/2020~", "2020-04-15/2020-04",
        "2027-03-01T09:00/2027-03-01T12:00", "2020-04, 2020-06, 2021"
    })
    void what_is_written_in_canonical_form_comes_back_unchanged(String text) throws DateProblem {
        assertEquals(text, EventDate.parse(text).toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2020-33                     | 2020-Q1
        2020-36~                    | 2020-Q4~
        ' 2020-Q3,2020-Q2 '         | 2020-Q2, 2020-Q3
        """)
    void other_right_forms_become_canonical(String text, String canonical) throws DateProblem {
        assertEquals(canonical, EventDate.parse(text).toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2027-03-01T09:00   | 2027-03-01T09:00 | 2027-03-01T09:00
        2020-02-18         | 2020-02-18T00:00 | 2020-02-18T23:59:59.999999999
        2020-02            | 2020-02-01T00:00 | 2020-02-29T23:59:59.999999999
        2020-Q2            | 2020-04-01T00:00 | 2020-06-30T23:59:59.999999999
        2020               | 2020-01-01T00:00 | 2020-12-31T23:59:59.999999999
        2019/2020-Q1       | 2019-01-01T00:00 | 2020-03-31T23:59:59.999999999
        2020-Q2, 2021-Q1   | 2020-04-01T00:00 | 2021-03-31T23:59:59.999999999
        """)
    void a_date_covers_all_of_its_period(String text, LocalDateTime first, LocalDateTime last) throws DateProblem {
        assertEquals(Optional.of(first), EventDate.parse(text).earliest());
        assertEquals(Optional.of(last), EventDate.parse(text).latest());
    }

    @Test
    void an_open_end_has_no_bound() throws DateProblem {
        assertEquals(Optional.empty(), EventDate.parse("2020/..").latest());
        assertEquals(Optional.empty(), EventDate.parse("../2020").earliest());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2020-02-18                         | true
        2027-03-01T09:00                   | true
        2027-03-01T09:00/2027-03-01T12:00  | true
        2027-03-01/2027-03-03              | true
        2020-02-18?                        | false
        2020-02-18~                        | false
        2027-03-01/2027-03-03?             | false
        2027-03-01/..                      | false
        2027-03-01, 2027-03-03             | false
        2020-04                            | false
        2020-04-15/2020-05                 | false
        2020-Q2                            | false
        2020                               | false
        """)
    void only_certain_days_and_times_are_exact(String text, boolean exact) throws DateProblem {
        assertEquals(exact, EventDate.parse(text).isExact());
    }

    @Test
    void a_month_is_past_on_the_day_after_its_last() throws DateProblem {
        EventDate april = EventDate.parse("2020-04");
        assertFalse(april.isPast(LocalDate.of(2020, 4, 30)));
        assertTrue(april.isPast(LocalDate.of(2020, 5, 1)));
    }

    @Test
    void what_has_an_open_end_is_never_past() throws DateProblem {
        assertFalse(EventDate.parse("2020/..").isPast(LocalDate.of(9999, 12, 31)));
        assertTrue(EventDate.parse("../2020").isPast(LocalDate.of(2021, 1, 1)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2020-02-18             | 2020
        2019/2020              | 2020
        2019-12-30/2020-01-02  | 2020
        2019-Q4, 2020-Q1       | 2020
        2020/..                | 2020
        ../2020                | 2020
        """)
    void the_archive_lists_a_date_under_the_year_of_its_end(String text, int year) throws DateProblem {
        assertEquals(year, EventDate.parse(text).year());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020", "2020-04", "2020-02-18", "2027-03-01T09:00"})
    void html_knows_certain_years_months_days_and_times(String text) throws DateProblem {
        assertEquals(Optional.of(text), EventDate.parse(text).htmlDatetime());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-Q2", "2020?", "2020-04~", "2019/2020", "2020/..", "2020-04, 2020-05"})
    void html_has_no_form_for_quarters_doubt_intervals_and_sets(String text) throws DateProblem {
        assertEquals(Optional.empty(), EventDate.parse(text).htmlDatetime());
    }

    @Test
    void dates_stand_as_a_reader_expects_them() {
        List<String> expected = List.of(
                "2019/2020-03",
                "2020-04-01",
                "2020-04-01?",
                "2020-04-01T09:00",
                "2020-04-01T09:00/2020-04-01T12:00",
                "2020-04-30",
                "2020-04-30/2020-05-02",
                "2020-04-30T23:59",
                "2020-04",
                "2020-04?",
                "2020-05-01",
                "2020-05",
                "2020-06-30",
                "2020-06",
                "2020-Q2",
                "2020-Q2?",
                "2020-07-01",
                "2020-Q3",
                "2020-Q2, 2020-Q3",
                "2020-12-31",
                "2020",
                "2019/2020",
                "2020?",
                "2021-01-01",
                "2020/..");
        List<String> sorted = expected.stream()
                .sorted(Comparator.comparing(String::hashCode))
                .map(EventDateTest::parsed)
                .sorted()
                .map(EventDate::toString)
                .toList();
        assertEquals(expected, sorted);
    }

    @Test
    void records_refuse_what_is_no_date() throws DateProblem {
        DatePoint april = (DatePoint) EventDate.parse("2020-04");
        DatePoint may = (DatePoint) EventDate.parse("2020-05");
        LocalDateTime noon = LocalDate.of(2020, 4, 1).atTime(LocalTime.NOON);
        Stream.<Runnable>of(
                        () -> new DatePoint(noon, DatePrecision.DAY, DateCertainty.CERTAIN),
                        () -> new DatePoint(noon.withSecond(1), DatePrecision.TIME, DateCertainty.CERTAIN),
                        () -> DatePoint.day(LocalDate.of(1582, 12, 31)),
                        () -> DateInterval.of(may, april),
                        () -> DateInterval.of(may, may),
                        () -> new DateInterval(Optional.empty(), Optional.empty()),
                        () -> new DateSet(List.of(may)),
                        () -> new DateSet(List.of(may, may)))
                .forEach(wrong -> assertThrows(IllegalArgumentException.class, wrong::run));
    }

    @Test
    void the_written_form_does_not_depend_on_the_default_locale() throws DateProblem {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertEquals("2027-03-01T09:00", EventDate.parse("2027-03-01T09:00").toString());
        } finally {
            Locale.setDefault(before);
        }
    }

    private static EventDate parsed(String text) {
        try {
            return EventDate.parse(text);
        } catch (DateProblem problem) {
            throw new AssertionError(problem);
        }
    }
}
