package weltoffen.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The words of the header that name a status, an audience or a kind. */
class EventWordsTest {

    @Test
    void a_status_is_found_by_the_word_that_editors_write() {
        assertEquals(
                List.of("scheduled", "announced", "tentative", "postponed", "cancelled"),
                Arrays.stream(EventStatus.values()).map(EventStatus::code).toList());
        assertEquals(Optional.of(EventStatus.ANNOUNCED), EventStatus.of("announced"));
        assertEquals(Optional.empty(), EventStatus.of("ANNOUNCED"));
        assertEquals(Optional.empty(), EventStatus.of("held"));
    }

    @Test
    void an_audience_is_found_by_the_word_that_editors_write() {
        assertEquals(
                List.of("employers", "individuals", "institutions", "public"),
                Arrays.stream(Audience.values()).map(Audience::code).toList());
        assertEquals(Optional.of(Audience.INSTITUTIONS), Audience.of("institutions"));
        assertEquals(Optional.empty(), Audience.of("everybody"));
    }

    @Test
    void a_kind_is_found_by_the_word_that_editors_write() {
        assertEquals(
                List.of("advice", "exchange", "fair", "forum", "meeting", "talks", "trip"),
                Arrays.stream(EventKind.values()).map(EventKind::code).toList());
        assertEquals(Optional.of(EventKind.FAIR), EventKind.of("fair"));
        assertEquals(Optional.empty(), EventKind.of("party"));
    }
}
