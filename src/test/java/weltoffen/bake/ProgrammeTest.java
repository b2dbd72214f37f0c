package weltoffen.bake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static weltoffen.TestSite.GERMAN;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import weltoffen.TestSite;
import weltoffen.bake.EventFilters.Value;
import weltoffen.calendar.Event.Occurrence;
import weltoffen.calendar.EventCalendar;
import weltoffen.model.Site;

/** What is to come, what is past, and what a filter leaves of it. */
final class ProgrammeTest {

    private final TestSite plain = TestSite.plain();

    private void event(String name, String... facts) {
        plain.write("content/de/events/" + name + ".adoc", "= " + name + "\n:jbake-type: event\n:description: Zu " + name
                + ".\n" + String.join("\n", facts) + "\n\nText.\n");
    }

    private Programme programme() {
        Site site = plain.read();
        return new Programme(site, EventCalendar.of(site, LocalDate.of(2027, 3, 1)));
    }

    private static List<String> lines(List<Occurrence> list) {
        return list.stream().map(one -> one.event().key().replace("events/", "") + " " + one.when()).toList();
    }

    private static Map<Integer, List<String>> lines(Map<Integer, List<Occurrence>> years) {
        return years.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, year -> lines(year.getValue())));
    }

    @Test
    void todayIsStillToComeAndAMonthUntilItsLastDay() {
        event("yesterday", ":when: 2027-02-28");
        event("today", ":when: 2027-03-01");
        event("march", ":when: 2027-03");
        event("february", ":when: 2027-02");
        assertEquals(List.of("today 2027-03-01", "march 2027-03"), lines(programme().upcoming(Optional.empty())));
        assertEquals(
                Map.of(2027, List.of("february 2027-02", "yesterday 2027-02-28")),
                lines(programme().years(false, Optional.empty())));
    }

    @Test
    void whatWasOnlyAnnouncedOrPlannedIsNeverAmongWhatWasHeld() {
        event("announced", ":when: 2020", ":event-status: announced");
        event("tentative", ":when: 2020-Q2", ":event-status: tentative");
        event("held", ":when: 2020-02-18");
        event("cancelled", ":when: 2020-05-01", ":event-status: cancelled");
        assertEquals(
                Map.of(2020, List.of("announced 2020", "tentative 2020-Q2")),
                lines(programme().years(true, Optional.empty())));
        assertEquals(
                Map.of(2020, List.of("cancelled 2020-05-01", "held 2020-02-18")),
                lines(programme().years(false, Optional.empty())));
    }

    @Test
    void theYearInWhichSomethingEndsWaitsForIt() {
        event("soon", ":when: 2027-04-01");
        event("open", ":when: 2027-04-01/..");
        event("planned", ":when: 2028", ":event-status: tentative");
        assertEquals(Map.of(2027, List.of()), lines(programme().years(false, Optional.empty())));
        assertEquals(Map.of(2028, List.of()), lines(programme().years(true, Optional.empty())));
    }

    @Test
    void anEndlessSeriesStandsAtItsNextDatesAndAtThoseThatArePast() {
        event("weekly", ":when: 2027-02-17T10:00/2027-02-17T11:00", ":rrule: FREQ=WEEKLY", ":exdate: 2027-03-03T10:00");
        assertEquals(
                List.of("weekly 2027-03-10T10:00/2027-03-10T11:00", "weekly 2027-03-17T10:00/2027-03-17T11:00"),
                lines(programme().upcoming(Optional.empty())).subList(0, 2));
        assertEquals(Programme.NEXT_DATES, programme().upcoming(Optional.empty()).size());
        assertEquals(
                Map.of(2027, List.of(
                        "weekly 2027-02-24T10:00/2027-02-24T11:00", "weekly 2027-02-17T10:00/2027-02-17T11:00")),
                lines(programme().years(false, Optional.empty())));
    }

    @Test
    void aPageFindsItsOwnEventsAsSeriesOrBecauseTheyConcernIt() {
        event("talks", ":when: 2020-Q2", ":related: countries/china");
        event("fair", ":when: 2028", ":related: countries/china, countries/index");
        event("forum", ":when: 2019", ":series: countries/index");
        assertEquals(List.of("talks 2020-Q2"), lines(programme().pastOf("countries/china")));
        assertEquals(List.of("fair 2028"), lines(programme().upcomingOf("countries/china")));
        assertEquals(List.of("forum 2019"), lines(programme().pastOf("countries/index")));
        assertEquals(List.of("forum 2019"), lines(programme().pastOf("events/forum")));
    }

    @Test
    void aFilterLeavesWhatBearsItsMark() {
        event("talks", ":when: 2020-Q2", ":related: countries/china, countries/index", ":kind: talks");
        event("fair", ":when: 2028", ":audience: employers, public", ":kind: fair");
        Programme programme = programme();
        assertEquals(
                List.of("kind-fair", "kind-talks", "audience-employers", "audience-public", "place-china"),
                programme.filters().all().stream().map(Value::mark).toList());
        Value fair = programme.filters().values("kind").get(0);
        assertEquals(List.of("fair 2028"), lines(programme.upcoming(Optional.of(fair))));
        assertEquals(Map.of(), lines(programme.years(true, Optional.of(fair))));
        Value china = programme.filters().values("place").get(0);
        assertEquals(1, programme.filters().count(china));
        assertEquals(Map.of(2020, List.of("talks 2020-Q2")), lines(programme.years(false, Optional.of(china))));
        assertEquals(List.of("kind-talks", "place-china"), programme.filters().marks(TestSite.page(
                plain.read(), GERMAN, "events/talks")));
    }

    @Test
    void pagesOfTheSameNameInTwoFoldersAreToldApart() {
        plain.write("content/de/regions/china.adoc", "= Noch ein China\n:jbake-type: region\n:description: D.\n\nText.\n")
                .replace("jbake.properties", "template.country.file", "template.region.file = page.ftlh\ntemplate.country.file");
        event("talks", ":when: 2020-Q2", ":related: countries/china, regions/china");
        assertEquals(
                List.of("countries-china", "regions-china"),
                programme().filters().values("place").stream().map(Value::code).toList());
    }
}
