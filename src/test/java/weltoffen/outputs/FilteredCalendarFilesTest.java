package weltoffen.outputs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import weltoffen.TestSite;

final class FilteredCalendarFilesTest {

    private final TestSite plain = TestSite.plain();

    @Test
    void aSiteWithoutACalendarHasNoFilteredOnes() throws IOException {
        assertEquals(Map.of(), OutputFiles.of(plain, new FilteredCalendarFiles()));
    }

    @Test
    void everyAnswerHasAPageInEveryLanguageBesideTheCalendar() throws IOException {
        plain.replace("jbake.properties", "template.event.file", "template.events.file = page.ftlh\ntemplate.event.file")
                .write("content/de/events/index.adoc",
                        "= Kalender\n:jbake-type: events\n:slug: kalender\n:description: D.\n\nText.\n")
                .write("content/de/events/fair.adoc",
                        "= Messe\n:jbake-type: event\n:description: M.\n:when: 2027\n:kind: fair\n"
                                + ":related: countries/china\n\nText.\n");
        String labels = "kind.fair = Messe\nevents.count = Einträge: {0}\nevents.archive.year = {0}\n"
                + "fact.kind = Art\nevents.filter.place = Land\n";
        plain.append("content/de/labels.properties", labels).append("content/en/labels.properties", labels);
        Map<String, String> files = OutputFiles.of(plain, new FilteredCalendarFiles());
        assertEquals(
                Set.of("de/kalender/filter/kind-fair.html", "de/kalender/filter/place-china.html",
                        "en/events/filter/kind-fair.html", "en/events/filter/place-china.html"),
                files.keySet());
        String china = files.get("de/kalender/filter/place-china.html");
        assertTrue(china.contains("<h1>China"), china);
        assertTrue(china.contains("href=\"https://www.example.org/base/de/kalender/index.html\""), china);
        assertTrue(china.contains("href=\"../../../en/events/filter/place-china.html\""), "the switch keeps the filter");
    }
}
