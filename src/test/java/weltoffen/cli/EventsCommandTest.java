package weltoffen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.Test;
import weltoffen.TestSite;

/** Machines read the same events as people. */
class EventsCommandTest {

    private final TestSite site = TestSite.plain();

    private void event(String name, String... attributes) {
        site.write("content/de/events/" + name + ".adoc",
                "= " + name + "\n:jbake-type: event\n:description: Über " + name + ".\n"
                        + String.join("\n", attributes) + "\n\nText.\n");
    }

    private JsonArray events(String... more) {
        List<String> arguments = new java.util.ArrayList<>(
                List.of("events", "--json", "--source", site.path("").toString(), "--lang", "en"));
        arguments.addAll(List.of(more));
        Run run = Run.plain(arguments.toArray(String[]::new));
        assertEquals(0, run.status(), run.err());
        return JsonParser.parseString(run.out()).getAsJsonArray();
    }

    @Test
    void anImpreciseDateStaysAsItIsWritten() {
        event("talks", ":when: 2020-Q2, 2020-Q3", ":event-status: announced");
        JsonObject talks = events().get(0).getAsJsonObject();
        assertEquals("{\"key\":\"events/talks\",\"title\":\"talks\",\"start\":\"2020-Q2, 2020-Q3\","
                + "\"end\":\"2020-Q2, 2020-Q3\",\"precision\":\"quarter\",\"zone\":\"Europe/Berlin\","
                + "\"status\":\"announced\",\"series\":null}", talks.toString());
    }

    @Test
    void aSeriesIsFollowedOnlyBetweenTheDays() {
        event("weekly", ":when: 2027-01-06T09:00/2027-01-06T10:00", ":rrule: FREQ=WEEKLY;BYDAY=WE");
        JsonArray events = events("--from", "2027-03-01", "--to", "2027-03-14");
        assertEquals(2, events.size());
        assertEquals("2027-03-03T09:00", events.get(0).getAsJsonObject().get("start").getAsString());
        assertEquals("2027-03-10T10:00", events.get(1).getAsJsonObject().get("end").getAsString());
    }

    @Test
    void whatLiesOutsideTheDaysIsLeftOut() {
        event("old", ":when: 2018-12");
        event("new", ":when: 2027-03-01");
        assertEquals(1, events("--from", "2019-01-01", "--to", "2027-12-31").size());
    }

    @Test
    void aRuleWithoutSenseIsAFindingOfTheCheckWithTheNearestRightForm() {
        event("broken", ":when: 2027-01-05", ":rrule: FREQ=WEEKLY;BYDAY=WE");
        assertTrue(site.problems().get(0).contains("date-start-outside-rule [2027-01-05, when] -> 2027-01-06"),
                () -> site.problems().toString());
    }

    @Test
    void aDayThatIsNoneIsWrongUsage() {
        assertEquals(2, Run.plain("events", "--from", "1.3.2027", "--source", site.path("").toString()).status());
    }
}
