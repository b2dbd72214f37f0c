package weltoffen.outputs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weltoffen.EventsFixture;

final class EventsFileTest {

    @TempDir
    private static Path folder;

    private static JsonObject all;

    @BeforeAll
    static void write() throws IOException {
        String bytes = OutputFiles.of(EventsFixture.in(folder), new EventsFile()).get("events.json");
        all = JsonParser.parseString(new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
                .getAsJsonObject();
    }

    @Test
    void everyLanguageHasTheSameOccurrences() {
        assertEquals(List.of("de", "en", "vi", "zh-Hans", "mn"), List.copyOf(all.keySet()));
        int german = events("de").size();
        all.keySet().forEach(language -> assertEquals(german, events(language).size(), language));
    }

    @Test
    void anOccurrenceSaysItsPrecision() {
        assertEquals("quarter", only("events/quarter").get("precision").getAsString());
        assertEquals("2027-Q2", only("events/quarter").get("start").getAsString());
        assertEquals("day", only("events/day").get("precision").getAsString());
        assertEquals("..", only("events/since").get("end").getAsString());
    }

    @Test
    void aSeriesIsUnrolledForAYearWithItsChangesInPlace() {
        List<String> dates = starts("events/monthly-first-tuesday");
        assertTrue(dates.containsAll(List.of("2027-01-05T17:00", "2027-08-10T17:00", "2027-11-02T17:00")), dates.toString());
        assertTrue(dates.stream().noneMatch(List.of("2027-05-04T17:00", "2027-06-01T17:00", "2027-08-03T17:00")::contains));
        assertEquals(List.of("2027-05-06T18:00"), starts("events/monthly-moved"));
        assertEquals("cancelled", only("events/monthly-cancelled").get("status").getAsString());
        assertEquals("2027-11-21T02:30", starts("events/weekly-at-half-past-two").get(36));
    }

    private static JsonArray events(String language) {
        return all.getAsJsonObject(language).getAsJsonArray("events");
    }

    private static List<JsonObject> of(String key) {
        return StreamSupport.stream(events("de").spliterator(), false)
                .map(event -> event.getAsJsonObject())
                .filter(event -> event.get("key").getAsString().equals(key))
                .toList();
    }

    private static JsonObject only(String key) {
        assertEquals(1, of(key).size(), key);
        return of(key).get(0);
    }

    private static List<String> starts(String key) {
        return of(key).stream().map(event -> event.get("start").getAsString()).toList();
    }
}
