package weltoffen.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecurrenceTest {

    private static final ZoneId BERLIN = EventZone.DEFAULT;

    @Test
    void a_time_that_the_march_sunday_skips_is_read_with_the_offset_before() throws DateProblem {
        Recurrence series = series("2027-03-21T02:30", "FREQ=WEEKLY");
        assertEquals(
                List.of("2027-03-21T02:30", "2027-03-28T03:30", "2027-04-04T02:30"),
                between(series, "2027-03-21", "2027-04-04"));
    }

    @Test
    void a_time_that_the_october_sunday_repeats_is_there_once_and_is_the_first_of_the_two() throws DateProblem {
        Recurrence series = series("2027-10-24T02:30", "FREQ=WEEKLY");
        List<EventDate> dates = series.between(LocalDate.of(2027, 10, 24), LocalDate.of(2027, 11, 7));
        assertEquals(List.of("2027-10-24T02:30", "2027-10-31T02:30", "2027-11-07T02:30"), texts(dates));
        assertEquals("+02:00", dates.get(1).earliest().orElseThrow().atZone(series.zone()).getOffset().getId());
    }

    @Test
    void the_clock_time_stays_over_a_change_to_summer_time() throws DateProblem {
        assertEquals(
                List.of("2027-03-22T09:00", "2027-03-29T09:00"),
                between(series("2027-03-22T09:00", "FREQ=WEEKLY"), "2027-03-22", "2027-03-29"));
    }

    @Test
    void an_occurrence_lasts_as_many_hours_as_the_first_even_in_the_night_of_the_change() throws DateProblem {
        Recurrence nights = series("2027-10-23T22:00/2027-10-24T06:00", "FREQ=WEEKLY");
        assertEquals(List.of("2027-10-30T22:00/2027-10-31T05:00"), between(nights, "2027-10-30", "2027-10-30"));
    }

    @Test
    void an_occurrence_within_the_hour_that_comes_twice_still_ends_after_its_start() throws DateProblem {
        Recurrence early = series("2027-10-24T02:00/2027-10-24T03:00", "FREQ=WEEKLY");
        assertEquals(List.of("2027-10-31T02:00/2027-10-31T03:00"), between(early, "2027-10-31", "2027-10-31"));
    }

    @Test
    void a_29_february_comes_every_four_years() throws DateProblem {
        assertEquals(
                List.of("2024-02-29", "2028-02-29", "2032-02-29"),
                between(series("2024-02-29", "FREQ=YEARLY"), "2024-01-01", "2035-12-31"));
    }

    @Test
    void a_29_february_is_left_out_in_1900_and_2100() throws DateProblem {
        assertEquals(
                List.of("2096-02-29", "2104-02-29"),
                between(series("2096-02-29", "FREQ=YEARLY"), "2096-01-01", "2105-12-31"));
    }

    @Test
    void a_day_31_skips_the_months_that_lack_it_and_the_last_day_does_not() throws DateProblem {
        assertEquals(
                List.of("2027-01-31", "2027-03-31", "2027-05-31"),
                between(series("2027-01-31", "FREQ=MONTHLY"), "2027-01-01", "2027-06-30"));
        assertEquals(
                List.of("2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30"),
                between(series("2027-01-31", "FREQ=MONTHLY;BYMONTHDAY=-1"), "2027-01-01", "2027-04-30"));
    }

    @Test
    void week_53_is_only_in_years_that_have_one() throws DateProblem {
        assertEquals(
                List.of("2020-12-28", "2026-12-28", "2032-12-27"),
                between(series("2020-12-28", "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO"), "2020-01-01", "2033-12-31"));
        Recurrence counted = series("2020-12-28", "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO,SU;COUNT=3");
        assertEquals(
                List.of("2020-12-28", "2021-01-03", "2026-12-28"), between(counted, "2020-01-01", "2050-01-01"));
    }

    @Test
    void the_last_week_is_52_or_53() throws DateProblem {
        assertEquals(
                List.of("2020-12-28", "2021-12-27", "2022-12-26"),
                between(series("2020-12-28", "FREQ=YEARLY;BYWEEKNO=-1;BYDAY=MO;COUNT=3"), "2020-01-01", "2049-12-31"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        20270315T080000Z   | 3
        20270315T075959Z   | 2
        20270315T090000    | 3
        20270315T085900    | 2
        20270315           | 3
        20270314           | 2
        """)
    void until_counts_in_local_time_and_includes_its_own_moment(String until, int count) throws DateProblem {
        Recurrence series = series("2027-03-01T09:00", "FREQ=WEEKLY;UNTIL=" + until);
        assertEquals(count, between(series, "2027-01-01", "2027-12-31").size());
    }

    @Test
    void until_is_in_utc_for_calendar_programs_and_a_day_in_a_series_of_days() throws DateProblem {
        assertEquals(
                Optional.of("FREQ=WEEKLY;UNTIL=20270630T215959Z"),
                series("2027-03-01T09:00", "freq=weekly;until=20270630").rule());
        assertEquals(
                Optional.of("FREQ=WEEKLY;BYDAY=MO;UNTIL=20270630"),
                series("2027-03-01", "FREQ=WEEKLY;UNTIL=20270630T100000Z;BYDAY=MO").rule());
        assertEquals(Optional.of("FREQ=MONTHLY;COUNT=3"), series("2027-03-01", "FREQ=MONTHLY;COUNT=3").rule());
    }

    @Test
    void an_endless_series_is_looked_at_only_where_it_is_asked_for() {
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            Recurrence weekly = series("1990-01-01", "FREQ=WEEKLY");
            assertTrue(weekly.isEndless());
            assertEquals(List.of("9000-01-06"), between(weekly, "9000-01-01", "9000-01-07"));
        });
    }

    @Test
    void an_occurrence_that_began_before_the_span_and_reaches_into_it_is_found() throws DateProblem {
        Recurrence fairs = series("2027-03-01/2027-03-03", "FREQ=MONTHLY;BYDAY=1MO");
        assertEquals(List.of("2027-04-05/2027-04-07"), between(fairs, "2027-04-07", "2027-04-30"));
        assertEquals(List.of(), between(fairs, "2027-04-08", "2027-04-30"));
    }

    @Test
    void the_next_occurrence_passes_over_what_is_left_out() throws DateProblem {
        Recurrence series = Recurrence.of(
                EventDate.parse("2027-03-01"), BERLIN, "FREQ=WEEKLY;COUNT=4", "2027-03-10", "2027-03-08, 2027-03-15");
        assertEquals("2027-03-10", series.firstFrom(LocalDate.of(2027, 3, 2)).orElseThrow().toString());
        assertEquals("2027-03-22", series.firstFrom(LocalDate.of(2027, 3, 11)).orElseThrow().toString());
        assertEquals(Optional.empty(), series.firstFrom(LocalDate.of(2027, 3, 23)));
    }

    @Test
    void a_day_among_additional_dates_takes_the_clock_time_of_the_start() throws DateProblem {
        Recurrence series = Recurrence.of(
                EventDate.parse("2027-03-01T09:00/2027-03-01T12:00"), BERLIN, "FREQ=WEEKLY;COUNT=2",
                "2027-03-10, 2027-03-11T10:00", "");
        assertEquals(
                List.of("2027-03-10T09:00/2027-03-10T12:00", "2027-03-11T10:00/2027-03-11T13:00"),
                texts(series.addedDates()));
        assertEquals(4, between(series, "2027-03-01", "2027-03-31").size());
    }

    @Test
    void a_day_among_dates_to_leave_out_takes_out_all_its_occurrences() throws DateProblem {
        Recurrence series = Recurrence.of(
                EventDate.parse("2027-03-01T09:00"), BERLIN, "FREQ=DAILY;COUNT=4;BYHOUR=9,15", "", "2027-03-02");
        assertEquals(List.of("2027-03-02T09:00", "2027-03-02T15:00"), texts(series.leftOutDates()));
        assertEquals(List.of("2027-03-01T09:00", "2027-03-01T15:00"), between(series, "2027-03-01", "2027-03-31"));
    }

    @Test
    void a_series_knows_its_occurrences() throws DateProblem {
        Recurrence series = series("2027-03-01T09:00", "FREQ=WEEKLY");
        assertTrue(series.contains((DatePoint) EventDate.parse("2027-03-08")));
        assertTrue(series.contains((DatePoint) EventDate.parse("2027-03-08T09:00")));
        assertFalse(series.contains((DatePoint) EventDate.parse("2027-03-08T10:00")));
        assertFalse(series.contains((DatePoint) EventDate.parse("2027-03-09")));
    }

    @Test
    void without_a_rule_there_are_the_start_and_the_additional_dates() throws DateProblem {
        Recurrence series = Recurrence.of(EventDate.parse("2027-03-01"), BERLIN, "", "2027-05-01", "");
        assertFalse(series.isEndless());
        assertEquals(Optional.empty(), series.rule());
        assertEquals(List.of("2027-03-01", "2027-05-01"), between(series, "2027-01-01", "2028-01-01"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        2020-04 | FREQ=MONTHLY | '' | '' | when | start-not-exact | 2020-04 | 1 | -
        2027-03-01 | FREQ=MONTHLY;BYDAY=1TU | '' | '' | when | start-outside-rule | 2027-03-01 | 1 | 2027-03-02
        2027-03-01 | FREQ=MONTHLY;BYDAY=6MO | '' | '' | rrule | rule-never-happens | FREQ=MONTHLY;BYDAY=6MO | 1 | -
        2027-03-01 | FREQ=DAILY;BYHOUR=9 | '' | '' | rrule | rule-part-misplaced | BYHOUR=9 | 12 | FREQ=DAILY
        2027-03-01 | FREQ=WEEKLY;UNTIL=20260101 | '' | '' | rrule | until-before-start | UNTIL=20260101 | 13 | -
        2027-03-01 | FREQ=HOURLY | '' | '' | rrule | rule-part-misplaced | FREQ=HOURLY | 1 | -
        2027-03-01 | FREQ=WEEKLY | '' | 2027-03-09 | exdate | date-not-in-series | 2027-03-09 | 1 | 2027-03-08
        2027-03-01 | FREQ=WEEKLY | '' | '2027-03-08, 2027-3-15' | exdate | not-a-date | 2027-3-15 | 13 | 2027-03-15
        2027-03-01 | FREQ=WEEKLY | 2027-03-08 | '' | rdate | repeated | 2027-03-08 | 1 | -
        2027-03-01 | FREQ=WEEKLY | 2027-02-01 | '' | rdate | date-before-start | 2027-02-01 | 1 | -
        2027-03-01 | FREQ=WEEKLY | 2027-04 | '' | rdate | date-not-exact | 2027-04 | 1 | -
        2027-03-01 | FREQ=WEEKLY | 2027-03-09T09:00 | '' | rdate | date-not-exact | 2027-03-09T09:00 | 1 | 2027-03-09
        """)
    void a_series_without_sense_is_a_problem_with_the_line_the_part_and_the_nearest_right_form(
            String when, String rrule, String rdate, String exdate,
            String field, String code, String part, int column, String suggestion) throws DateProblem {
        EventDate start = EventDate.parse(when);
        DateProblem problem =
                assertThrows(DateProblem.class, () -> Recurrence.of(start, BERLIN, rrule, rdate, exdate));
        assertEquals(field, problem.field().attribute());
        assertEquals(code, problem.code().key());
        assertEquals(part, problem.part());
        assertEquals(column, problem.column());
        assertEquals(Optional.ofNullable(suggestion), problem.suggestion());
    }

    @Test
    void a_30_february_never_happens() {
        DateProblem problem = assertThrows(
                DateProblem.class, () -> series("2027-02-28", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"));
        assertEquals(DateProblem.Code.RULE_NEVER_HAPPENS, problem.code());
    }

    @Test
    void a_rule_whose_dates_lib_recur_gives_up_to_find_is_a_problem_and_not_an_endless_search() throws DateProblem {
        Recurrence minutes = series("2027-01-01T09:00", "FREQ=MINUTELY;BYMONTH=1;BYMONTHDAY=1;BYHOUR=9");
        DateProblem problem = assertThrows(
                DateProblem.class, () -> minutes.between(LocalDate.of(2027, 1, 1), LocalDate.of(2028, 1, 1)));
        assertEquals(DateProblem.Code.RULE_TOO_SPARSE, problem.code());
    }

    private static Recurrence series(String when, String rrule) throws DateProblem {
        return Recurrence.of(EventDate.parse(when), BERLIN, rrule, "", "");
    }

    private static List<String> between(Recurrence series, String from, String to) throws DateProblem {
        return texts(series.between(LocalDate.parse(from), LocalDate.parse(to)));
    }

    private static List<String> texts(List<EventDate> dates) {
        return dates.stream().map(EventDate::toString).toList();
    }
}
