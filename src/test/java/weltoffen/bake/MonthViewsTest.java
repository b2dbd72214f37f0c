package weltoffen.bake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weltoffen.TestSite;
import weltoffen.bake.MonthViews.Listed;
import weltoffen.bake.PageView.DayCell;
import weltoffen.bake.PageView.EventItem;
import weltoffen.bake.PageView.MonthView;
import weltoffen.calendar.DateProblem;
import weltoffen.calendar.EventDate;
import weltoffen.model.Language;
import weltoffen.model.Site;

/** Months as tables: only for exact dates, and only on their days. */
final class MonthViewsTest {

    private static Listed listed(String when, String status) {
        try {
            EventItem item = new EventItem("events/" + when, Optional.of("on-" + when), "Titel " + when, "", when + ".html",
                    Optional.empty(), when, Optional.empty(), Optional.empty(), "", Optional.empty(), Optional.empty(),
                    Optional.empty(), Optional.empty(), status.equals("cancelled") ? Optional.of("abgesagt") : Optional.empty(),
                    status, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());
            return new Listed(EventDate.parse(when), item);
        } catch (DateProblem e) {
            throw new AssertionError(when, e);
        }
    }

    private static List<MonthView> months(String language, boolean forward, String... when) {
        Site site = TestSite.plain().append("content/de/labels.properties", "punctuation.colon = :\n").read(
                new weltoffen.content.Findings());
        return new MonthViews(Language.ofFolder(language), site.labels(TestSite.GERMAN))
                .of(Stream.of(when).map(date -> listed(date, "scheduled")).toList(), forward);
    }

    private static List<String> days(MonthView month) {
        return month.weeks().stream()
                .flatMap(List::stream)
                .filter(cell -> cell.first().isPresent())
                .map(cell -> cell.day().orElseThrow())
                .toList();
    }

    @Test
    void onlyExactDatesMakeATable() {
        assertEquals(List.of(), months("de", true, "2027-03", "2027-Q1", "2027", "2027-03-01?", "2027-03-01/.."));
        assertEquals(1, months("de", true, "2027-03-01").size());
    }

    @Test
    void whatIsKnownOnlyToTheMonthStandsBesideAndOnNoDay() {
        MonthView march = months("de", true, "2027-03-05", "2027-03", "2027-04", "2027-Q1").get(0);
        assertEquals(List.of("Titel 2027-03"), march.undated().stream().map(EventItem::title).toList());
        assertEquals(List.of("5"), days(march));
    }

    @Test
    void weeksBeginOnMondayAndAllDaysOfTheMonthAreThere() {
        MonthView february = months("de", true, "2021-02-01").get(0); // exactly four weeks from Monday to Sunday
        assertEquals(4, february.weeks().size());
        assertEquals(Optional.of("1"), february.weeks().get(0).get(0).day());
        assertEquals(Optional.of("28"), february.weeks().get(3).get(6).day());
        MonthView may = months("de", true, "2027-05-31").get(0); // the 31st is a Monday
        assertEquals(6, may.weeks().size());
        assertTrue(may.weeks().stream().allMatch(week -> week.size() == 7));
        assertEquals(31, may.weeks().stream().flatMap(List::stream).flatMap(cell -> cell.day().stream()).count());
    }

    @Test
    void severalDaysAreMarkedAcrossMonthsAndOfALongTimeOnlyTheEnds() {
        List<MonthView> months = months("de", true, "2027-03-30/2027-04-02");
        assertEquals(List.of("30", "31"), days(months.get(0)));
        assertEquals(List.of("1", "2"), days(months.get(1)));
        List<MonthView> year = months("de", true, "2027-01-04/2027-12-20");
        assertEquals(List.of(List.of("4"), List.of("20")), year.stream().map(MonthViewsTest::days).toList());
    }

    @Test
    void theArchiveRunsBackwards() {
        assertEquals(
                List.of("März 2027", "Februar 2027"),
                months("de", false, "2027-02-01", "2027-03-01").stream().map(MonthView::caption).toList());
    }

    @Test
    void aDayLeadsToItsEventsAndSaysWhatIsCancelled() {
        Site site = TestSite.plain().append("content/de/labels.properties", "punctuation.colon = :\n").read(
                new weltoffen.content.Findings());
        DayCell cell = new MonthViews(TestSite.GERMAN, site.labels(TestSite.GERMAN))
                .of(List.of(listed("2027-03-01", "cancelled")), true).get(0).weeks().get(0).get(0);
        assertEquals("1. März 2027: Titel 2027-03-01 (abgesagt)", cell.text());
        assertEquals("on-2027-03-01", cell.items());
        assertTrue(cell.cancelled());
    }

    @ParameterizedTest
    @CsvSource({"de, Montag, Sonntag", "en, Monday, Sunday", "fr, lundi, dimanche", "pl, poniedziałek, niedziela",
        "uk, понеділок, неділя", "sr-latn, ponedeljak, nedelja", "az, Bazar ertəsi, Bazar", "mn, Даваа, Ням",
        "vi, Thứ Hai, Chủ Nhật", "zh, 星期一, 星期日"})
    void theDaysOfTheWeekAreInThePagesLanguage(String language, String first, String last) {
        MonthView month = months(language, true, "2027-03-01").get(0);
        assertEquals(first, month.weekdays().get(0).name());
        assertEquals(last, month.weekdays().get(6).name());
    }
}
