package weltoffen.outputs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.component.VEvent;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weltoffen.EventsFixture;
import weltoffen.TestSite;

/** What calendar programs read, as two libraries that had no part in writing it understand it. */
final class CalendarFilesTest {

    @TempDir
    private static Path folder;

    private static Path site;

    @BeforeAll
    static void bake() throws IOException {
        TestSite fixture = EventsFixture.in(folder);
        assertEquals(List.of(), fixture.problems().stream().filter(line -> line.contains("/events/")).toList());
        OutputFiles.of(fixture, new CalendarFiles());
        site = fixture.path("target/outputs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en", "vi", "zh", "mn"})
    void everyCalendarIsValidAndBothReadersFindTheSameEvents(String language) throws Exception {
        String text = Files.readString(site.resolve(language + "/calendar.ics"));
        Map<String, String> one = byIcal4j(text);
        assertEquals(one, byBiweekly(text));
        assertEquals(32, one.size(), one.keySet().toString());
    }

    @Test
    void everyFileHasShortLinesEndedByCrAndLf() throws IOException {
        for (Path file : files()) {
            String text = Files.readString(file);
            assertTrue(text.endsWith("\r\n"), file.toString());
            assertFalse(text.replace("\r\n", "").contains("\n"), file.toString());
            for (String line : text.split("\r\n")) {
                assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
            }
        }
    }

    @Test
    void everyEventWithAnExactDateHasAFileOfItsOwn() throws Exception {
        assertEquals(5 * 30 + 5, files().size());
        for (Path file : files()) {
            String text = Files.readString(file);
            assertEquals(byIcal4j(text), byBiweekly(text), file.toString());
        }
    }

    @Test
    void impreciseDatesAreInNone() throws IOException {
        String all = Files.readString(site.resolve("de/calendar.ics"));
        for (String key : List.of("month", "quarter", "quarters", "year", "uncertain", "approximate", "school-year", "since", "until")) {
            assertFalse(all.contains("UID:events." + key + "@"), key);
            assertFalse(Files.exists(site.resolve("de/events/" + key + ".ics")), key);
        }
    }

    @Test
    void titlesInEveryScriptArriveWhole() throws Exception {
        assertTrue(byIcal4j(Files.readString(site.resolve("zh/calendar.ics"))).toString().contains("实地咨询会"));
        assertTrue(byIcal4j(Files.readString(site.resolve("vi/calendar.ics"))).toString().contains("Buổi tư vấn tại địa phương"));
        assertTrue(byIcal4j(Files.readString(site.resolve("mn/calendar.ics"))).toString().contains("Орон нутгийн зөвлөгөө"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"day", "days", "times", "skipped-hour", "baku", "cancelled", "moved", "monthly-first-tuesday",
        "weekly-at-half-past-two", "mixed"})
    void theFileOfAnEventIsExactlyThis(String key) throws IOException {
        Path golden = Path.of("src/test/resources/sites/events/" + key + ".ics");
        String written = Files.readString(site.resolve("de/events/" + key + ".ics"));
        if (Boolean.getBoolean("weltoffen.golden")) {
            Files.writeString(golden, written);
        }
        assertEquals(Files.readString(golden), written);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(site)) {
            return all.filter(file -> file.toString().endsWith(".ics")).sorted().toList();
        }
    }

    /** Start, end, summary, status of each event by UID and original date. */
    private static Map<String, String> byIcal4j(String text) throws IOException, ParserException {
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        assertFalse(calendar.validate().hasErrors(), () -> calendar.validate().toString());
        Map<String, String> events = new TreeMap<>();
        for (Component event : calendar.getComponents(Component.VEVENT)) {
            String original = event.<net.fortuna.ical4j.model.property.RecurrenceId<Temporal>>getProperty(Property.RECURRENCE_ID)
                    .map(id -> " of " + moment(id.getDate())).orElse("");
            events.put(event.getRequiredProperty(Property.UID).getValue() + original, String.join("|",
                    moment(event.<net.fortuna.ical4j.model.property.DtStart<Temporal>>getRequiredProperty(Property.DTSTART).getDate()),
                    event.<net.fortuna.ical4j.model.property.DtEnd<Temporal>>getProperty(Property.DTEND)
                            .map(end -> moment(end.getDate())).orElse("-"),
                    event.getRequiredProperty(Property.SUMMARY).getValue(),
                    event.getRequiredProperty(Property.STATUS).getValue(),
                    event.getProperty(Property.LOCATION).map(Property::getValue).orElse("-"),
                    event.getProperty(Property.RRULE).map(rule -> parts(rule.getValue())).orElse("-")));
        }
        return events;
    }

    private static String moment(Temporal time) {
        return time instanceof LocalDate day ? day.toString() : ZonedDateTime.from(time).toInstant().toString();
    }

    private static Map<String, String> byBiweekly(String text) {
        Map<String, String> events = new TreeMap<>();
        var calendar = Biweekly.parse(text).first();
        assertTrue(calendar.validate(ICalVersion.V2_0).isEmpty(), () -> calendar.validate(ICalVersion.V2_0).toString());
        for (VEvent event : calendar.getEvents()) {
            String original = event.getRecurrenceId() == null ? "" : " of " + moment(event.getRecurrenceId().getValue());
            events.put(event.getUid().getValue() + original, String.join("|",
                    moment(event.getDateStart().getValue()),
                    event.getDateEnd() == null ? "-" : moment(event.getDateEnd().getValue()),
                    event.getSummary().getValue(),
                    event.getStatus().getValue(),
                    event.getLocation() == null ? "-" : event.getLocation().getValue(),
                    event.getRecurrenceRule() == null ? "-" : parts(rule(event))));
        }
        return events;
    }

    /** The parts of a rule, sorted: their order has no meaning. */
    private static String parts(String rule) {
        return Stream.of(rule.split(";")).filter(part -> !part.equals("WKST=MO")).sorted().collect(Collectors.joining(";"));
    }

    private static String rule(VEvent event) {
        var calendar = new biweekly.ICalendar();
        VEvent copy = new VEvent();
        copy.setRecurrenceRule(event.getRecurrenceRule());
        calendar.addEvent(copy);
        return Folding.unfold(Biweekly.write(calendar).go()).lines()
                .filter(line -> line.startsWith("RRULE")).findFirst().orElseThrow().replaceFirst("^RRULE:", "");
    }

    private static String moment(biweekly.util.ICalDate date) {
        Instant instant = date.toInstant();
        return date.hasTime()
                ? instant.toString()
                : DateTimeFormatter.ISO_LOCAL_DATE.format(instant.atZone(java.util.TimeZone.getDefault().toZoneId()));
    }
}
