package weltoffen.bake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weltoffen.EventsFixture;
import weltoffen.TestSite;
import weltoffen.calendar.EventCalendar;
import weltoffen.model.Language;
import weltoffen.model.Site;

final class EventSchemaTest {

    @TempDir
    private static Path folder;

    private static Site site;

    @BeforeAll
    static void read() throws IOException {
        TestSite fixture = EventsFixture.in(folder);
        fixture.replace("content/de/events/day.adoc", "Termin „day“", "Ende </script><script>alert(1)</script>");
        site = fixture.read();
    }

    @ParameterizedTest
    @CsvSource({
        "day, 2027-02-18, EventScheduled, OfflineEventAttendanceMode",
        "times, 2027-03-01T09:00:00+01:00, EventScheduled, OfflineEventAttendanceMode",
        "online, 2027-04-01T10:00:00+02:00, EventScheduled, OnlineEventAttendanceMode",
        "mixed, 2027-04-02T10:00:00+02:00, EventScheduled, MixedEventAttendanceMode",
        "baku, 2027-04-03T10:00:00+04:00, EventScheduled, OfflineEventAttendanceMode",
        "cancelled, 2027-04-07, EventCancelled,",
        "postponed, 2027-04-08, EventPostponed,",
        "moved, 2027-04-12T10:00:00+02:00, EventRescheduled,",
    })
    void anExactDateIsTold(String key, String start, String status, String mode) {
        JsonObject event = JsonParser.parseString(schema("de", key).orElseThrow()).getAsJsonObject();
        assertEquals("Event", event.get("@type").getAsString());
        assertEquals(start, event.get("startDate").getAsString());
        assertEquals("https://schema.org/" + status, event.get("eventStatus").getAsString());
        assertEquals(mode == null, !event.has("location"));
        if (mode != null) {
            assertEquals("https://schema.org/" + mode, event.get("eventAttendanceMode").getAsString());
        }
    }

    @Test
    void aMovedEventTellsItsFormerStart() {
        JsonObject event = JsonParser.parseString(schema("de", "moved").orElseThrow()).getAsJsonObject();
        assertEquals("2027-04-11T10:00:00+02:00", event.get("previousStartDate").getAsString());
    }

    @Test
    void thePageSaysInWhichLanguageItsWordsAre() {
        assertEquals("zh-Hans", JsonParser.parseString(schema("zh", "day").orElseThrow())
                .getAsJsonObject().get("inLanguage").getAsString());
    }

    @Test
    void whatIsNotExactIsNotTold() {
        assertEquals(Optional.empty(), schema("de", "month"));
        assertEquals(Optional.empty(), schema("de", "since"));
    }

    @Test
    void noTitleCanEndTheScript() {
        assertFalse(schema("de", "day").orElseThrow().contains("</"));
        assertTrue(JsonParser.parseString(schema("de", "day").orElseThrow()).getAsJsonObject().get("name").getAsString()
                .contains("</script>"));
    }

    private static Optional<String> schema(String language, String key) {
        EventCalendar calendar = EventCalendar.of(site, LocalDate.of(2026, 11, 23));
        return EventSchema.of(site, calendar, site.page(Language.ofFolder(language), "events/" + key).orElseThrow())
                .map(Html::markup);
    }
}
