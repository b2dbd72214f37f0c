package weltoffen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weltoffen.TestSite;

/** The same content and day give the same bytes, wherever and by whomever they are baked. */
final class ReproducibleBakeTest {

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @TempDir
    private Path folder;

    @AfterEach
    void goHome() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @Test
    void twoBakesInTwoFoldersCountriesAndZonesGiveTheSameBytes() throws IOException {
        Map<String, String> here = bake("here", Locale.GERMANY, "Europe/Berlin");
        Map<String, String> there = bake("over there", new Locale("tr", "TR"), "Pacific/Kiritimati");
        assertFalse(here.isEmpty());
        assertEquals(here, there);
    }

    @Test
    void numbersAreNotWrittenInTheDigitsOfTheMachine() throws IOException {
        Map<String, String> here = bake("here", Locale.ROOT, "UTC");
        Map<String, String> there = bake("there", Locale.forLanguageTag("ar-EG-u-nu-arab"), "Asia/Kathmandu");
        assertEquals(here, there);
    }

    private Map<String, String> bake(String name, Locale locale, String zone) throws IOException {
        Locale.setDefault(locale);
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        TestSite site = TestSite.copyTo(folder.resolve(name))
                .append("content/de/countries/china.adoc", "\n[#ids]\n=== ISTANBUL\n\nNOTE: I i\n\n. eins\n. zwei\n")
                .write("content/de/events/forum.adoc",
                        "= Forum\n:jbake-type: event\n:description: D.\n:when: 2027-02-18\n:place: Erfurt\n\nx\n")
                .replace("templates/page.ftlh", "</main>", "<#list page.eventGroups as group><ul>"
                        + "<#list group.events as event><li>${event.when} ${event.monthYear}</li></#list></ul></#list></main>");
        assertFalse(Run.bake(site).failed());
        return TestSite.tree(site.path("target/site"));
    }
}
