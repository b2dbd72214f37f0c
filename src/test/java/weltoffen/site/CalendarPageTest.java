package weltoffen.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import weltoffen.cli.EventsSite;

/** The calendar's pages: of the brochure's events, and of a site with events to come. */
class CalendarPageTest {

    private static final String CHINA = "de/veranstaltungen/filter/place-china.html";

    private final Document calendar = BakedSite.page("de", "events/index");

    static List<String> languages() {
        return PagesTest.languages();
    }

    @Test
    void theListIsUpcomingThenFormatsThenWhatWasAnnouncedThenTheArchive() {
        assertEquals(
                List.of("nothing-to-come", "formats", "announced-2020", "year-2020", "year-2019", "year-2018"),
                calendar.select("main > section.section--block").eachAttr("id"));
        assertEquals(List.of("18. Februar 2020"), calendar.select("#year-2020 .event__date .visually-hidden").eachText());
        assertEquals(4, calendar.select("#announced-2020 .event").size());
    }

    @Test
    void withNothingToComeTheFormatsAndTheContactPageAreOpen() {
        Element empty = calendar.getElementById("nothing-to-come");
        assertFalse(empty.hasAttr("hidden"));
        assertEquals(List.of("#formats", "../kontakt.html"), empty.select("a").eachAttr("href"));
        assertTrue(calendar.select("#subscribe").isEmpty(), "there is nothing to subscribe to");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void onlyTheOneExactDateStandsInATableWhoseWeeksBeginOnMonday(String language) {
        Document page = BakedSite.page(language, "events/index");
        assertEquals(1, page.select("main table").size());
        Element table = page.selectFirst("#year-2020 table");
        assertFalse(table.select("caption").text().isBlank());
        assertEquals(7, new TreeSet<>(table.select("thead th[scope=col] .visually-hidden").eachText()).size());
        assertEquals(5, table.select("tbody tr").size()); // 1 February 2020 is a Saturday
        assertEquals(
                List.of("", "", "", "", "", "1", "2"),
                table.select("tbody tr").get(0).select("td").stream().map(Element::text).toList());
        assertEquals("#on-2020-02-18", table.select("a").attr("href"));
        assertEquals(1, table.select("a").size());
        assertEquals("event", page.getElementById("on-2020-02-18").className().split(" ")[0]);
    }

    @Test
    void aFilteredCalendarShowsNothingElseAndIsNotForSearchEngines() throws IOException {
        Document page = BakedSite.pages().get(CHINA);
        assertEquals(List.of("Arbeitsgespräche zu China"), page.select(".event__title").eachText());
        assertEquals("China – Veranstaltungen", page.select("h1").text());
        assertEquals("noindex", page.select("meta[name=robots]").attr("content"));
        assertEquals(BakedSite.HOST + "de/veranstaltungen/index.html", page.select("link[rel=canonical]").attr("href"));
        assertFalse(Files.readString(BakedSite.ROOT.resolve("sitemap.xml")).contains("/filter/"));
    }

    @Test
    void everyFilterLeadsToAPageWithAsManyEntriesAsItSays() {
        for (Element link : calendar.select(".filter__value")) {
            Document page = BakedSite.pages().get("de/veranstaltungen/" + link.attr("href"));
            int entries = page.select(".event, #formats .card").size();
            assertEquals(link.parent().select(".filter__count").text(), String.valueOf(entries), link.attr("href"));
            assertTrue(entries > 0, link.attr("href"));
            assertEquals(link.text(), page.select(".filter__value[aria-current=page]").text());
        }
    }

    @Test
    void theFiltersAskForKindAudienceCountryOrRegionAndSeries() {
        assertEquals(List.of("kind", "audience", "place", "series"), calendar.select("[data-facet]").eachAttr("data-facet"));
        assertEquals(
                List.of("China", "Vietnam", "Hauts-de-France"),
                calendar.select("[data-facet=place] a").eachText());
    }

    @ParameterizedTest(name = "{0} lists {1}")
    @CsvSource({
        "countries/china, Arbeitsgespräche zu China",
        "countries/vietnam, LEG-Unternehmerreise nach Vietnam",
        "regions/hauts-de-france, Messe 2019 in Hauts-de-France",
        "services/thaff-on-site, ThAFF vor Ort in Neustadt an der Orla",
        "networks/fairs, Messe 2019 in Hauts-de-France"
    })
    void thePagesOfPlacesServicesAndNetworksListTheirOwnEvents(String key, String title) {
        assertEquals(List.of(title), BakedSite.page("de", key).select("#events .event__title").eachText());
    }

    @ParameterizedTest(name = "{0} is dated {1}")
    @CsvSource({
        "events/2018-12-network-forum-5, 2018-12",
        "events/2019-fair-hauts-de-france, 2019",
        "events/2020-02-18-thaff-on-site-neustadt, 2020-02-18",
        "events/2020-working-talks-china, ''",
        "events/2020-leg-trip-vietnam, ''"
    })
    void theDateOfAnEventsPageIsExactlyAsPrecise(String key, String datetime) {
        Document page = BakedSite.page("de", key);
        assertEquals(1, page.select(".ticket .event__date").size());
        assertEquals(datetime, page.select(".ticket time").attr("datetime"));
        assertTrue(page.select(".ticket__calendar").isEmpty(), "it is past");
    }

    @Test
    void cancelledAndPostponedAreSaidInWords() {
        Document page = EventsSite.page("de/veranstaltungen/index.html");
        assertEquals("Status: abgesagt", page.select("#on-2027-03-10 .event__status").text());
        assertEquals("Status: verschoben", page.select("#on-2027-04-20 .event__status").text());
        Document own = EventsSite.page("de/veranstaltungen/2027-03-10-forum.html");
        assertEquals("Status: abgesagt", own.select(".ticket .event__status").text());
        assertTrue(own.select(".ticket__calendar").isEmpty(), "nobody writes down what does not take place");
    }

    @Test
    void aMonthNamesWhatHasNoDayBesideItsTable() {
        Element march = EventsSite.page("de/veranstaltungen/index.html").select("#upcoming .month").get(1);
        assertEquals("März 2027", march.select("caption").text());
        assertEquals(
                List.of("#on-2027-03-01", "#on-2027-03-02", "#on-2027-03-10", "#on-2027-03-10", "#on-2027-03-10"),
                march.select("table a").eachAttr("href"));
        assertEquals("on-2027-03-01 on-2027-03-01-2", march.select("table a").get(0).attr("data-items"));
        assertTrue(march.select("table a").get(2).text().endsWith("10. Netzwerkforum (abgesagt)"));
        assertEquals(List.of("Mobilitätsmesse"), march.select(".month__undated + ul a").eachText());
        assertFalse(march.select("table").text().contains("Mobilitätsmesse"));
    }

    @Test
    void anEventThatComesBackStandsAtItsNextDates() {
        Document page = EventsSite.page("de/veranstaltungen/2027-02-02-dialogue.html");
        assertEquals("2027-02-02T16:00+01:00", page.select(".ticket time").attr("datetime"));
        assertEquals(
                List.of("2027-02-02T16:00+01:00", "2027-03-02T16:00+01:00", "2027-04-07T16:00+02:00",
                        "2027-05-04T16:00+02:00", "2027-06-01T16:00+02:00", "2027-07-06T16:00+02:00",
                        "2027-08-03T16:00+02:00", "2027-09-07T16:00+02:00"),
                page.select("#upcoming time").eachAttr("datetime"));
        assertEquals(
                List.of("Status: abgesagt", "ursprünglich 6. April 2027"),
                page.select("#upcoming .event__status").eachText());
    }

    @Test
    void aSingleDateThatIsMovedOrCancelledStandsOnceAndSaysSo() {
        Document page = EventsSite.page("de/veranstaltungen/index.html");
        assertEquals(1, page.select("[id^=on-2027-03-02]").size());
        assertEquals("Status: abgesagt", page.select("#on-2027-03-02 .event__status").text());
        assertTrue(page.select("[id^=on-2027-04-06]").isEmpty());
        assertEquals("ursprünglich 6. April 2027", page.select("#on-2027-04-07 .event__status").text());
        Document moved = EventsSite.page("de/veranstaltungen/2027-04-07-moved.html");
        assertEquals("2027-02-02-dialogue.ics", moved.select(".ticket__calendar a").attr("href"), "its series' file");
    }

    @Test
    void anExactDateToComeCanBePutIntoACalendarAndTheCalendarSubscribedTo() {
        Document own = EventsSite.page("de/veranstaltungen/2027-03-01-nursing.html");
        assertEquals("2027-03-01-nursing.ics", own.select(".ticket__calendar a").attr("href"));
        assertTrue(Files.exists(EventsSite.root().resolve("de/veranstaltungen/2027-03-01-nursing.ics")));
        assertTrue(Files.exists(EventsSite.root().resolve("de/calendar.ics")));
        assertEquals("https://rooms.example.org/a", own.select(".facts__item--online a").attr("href"));
        assertTrue(own.select(".event__clock").text().endsWith("9:00–12:00 Uhr (Ortszeit Berlin)"));
        Document page = EventsSite.page("de/veranstaltungen/index.html");
        assertEquals(
                BakedSite.HOST.replace("https:", "webcal:") + "de/calendar.ics",
                page.select("#subscribe a").attr("href"));
        assertEquals(BakedSite.HOST + "de/calendar.ics", page.select("#subscribe input").attr("value"));
        assertTrue(page.getElementById("nothing-to-come").hasAttr("hidden"));
    }
}
