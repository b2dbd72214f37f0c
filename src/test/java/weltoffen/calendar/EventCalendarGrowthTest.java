package weltoffen.calendar;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weltoffen.TestSite;
import weltoffen.model.Page;
import weltoffen.model.Site;

/** A calendar of 5,000 events costs per event at most twice what one of 500 does. */
final class EventCalendarGrowthTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 6, 1);

    @TempDir
    private Path folder;

    @Test
    void theTimePerEventDoesNotGrowWithTheirNumber() {
        Site small = site("small", 500);
        Site large = site("large", 5_000);
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < 9; round++) {
            double perEventSmall = 0;
            for (int again = 0; again < 10; again++) {
                perEventSmall += time(small) / 5_000;
            }
            ratios.add(time(large) / 5_000 / perEventSmall);
        }
        double median = ratios.stream().sorted().toList().get(ratios.size() / 2);
        assertTrue(median <= 2, "an event of 5,000 takes " + median + " times as long: " + ratios);
    }

    /** Everything that pages and files ask: the calendar, its occurrences, each page's event and rule. */
    private static double time(Site site) {
        long start = System.nanoTime();
        EventCalendar calendar = EventCalendar.of(site, TODAY);
        int found = calendar.occurrences(TODAY.minusYears(1), TODAY.plusYears(1)).size();
        for (Page page : site.pages(TestSite.GERMAN)) {
            found += calendar.event(page).flatMap(calendar::recurrence).isPresent() ? 1 : 0;
        }
        assertTrue(found > 0);
        return System.nanoTime() - start;
    }

    private Site site(String name, int events) {
        TestSite site = TestSite.copyTo(folder.resolve(name));
        for (int i = 0; i < events; i++) {
            String rule = i % 10 == 0 ? ":rrule: FREQ=MONTHLY;COUNT=12\n" : "";
            site.write("content/de/events/event-" + i + ".adoc", "= Termin " + i + "\n:jbake-type: event\n:description: D.\n"
                    + ":when: 2027-" + String.format("%02d-%02d", i % 12 + 1, i % 28 + 1) + "\n" + rule + "\n");
        }
        return site.read();
    }
}
