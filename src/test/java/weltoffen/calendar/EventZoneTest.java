package weltoffen.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventZoneTest {

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "Asia/Baku", "Asia/Ulaanbaatar", "Asia/Ho_Chi_Minh", "UTC"})
    void a_region_of_the_iana_database_is_a_zone(String name) throws DateProblem {
        assertEquals(ZoneId.of(name), EventZone.parse(name));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        Europe/Berln      | Europe/Berlin
        europe/berlin     | Europe/Berlin
        Berlin            | Europe/Berlin
        Ho Chi Minh       | Asia/Ho_Chi_Minh
        MEZ               | Europe/Berlin
        CET               | Europe/Berlin
        UTC+1             | Europe/Berlin
        +04:00            | -
        Erfurt            | -
        """)
    void anything_else_is_a_problem_with_the_zone_that_was_probably_meant(String name, String suggestion) {
        DateProblem problem = assertThrows(DateProblem.class, () -> EventZone.parse(name));
        assertEquals(DateProblem.Code.NO_SUCH_ZONE, problem.code());
        assertEquals(DateProblem.Field.TIMEZONE, problem.field());
        assertEquals(Optional.ofNullable(suggestion), problem.suggestion());
    }

    @Test
    void an_event_that_names_no_zone_is_in_thuringia() {
        assertEquals(ZoneId.of("Europe/Berlin"), EventZone.DEFAULT);
    }
}
