package weltoffen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weltoffen.TestSite;

/** A new page is one command, and breaks nothing. */
class NewPageCommandTest {

    private TestSite site = TestSite.plain();

    private Run page(String... words) {
        return Run.plain(arguments(words));
    }

    private String[] arguments(String... words) {
        List<String> all = new ArrayList<>(List.of("new"));
        all.addAll(List.of(words));
        all.addAll(Run.options(site));
        all.addAll(List.of("--lang", "en", "--date", "2026-11-22"));
        return all.toArray(String[]::new);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            country | Georgien und Abchasien | countries/georgien-und-abchasien | --map | 41.7, 44.8
            region | Ägäis | regions/aegaeis | --map | 38.5, 25.3
            service | Sprechstunde am Abend | services/sprechstunde-am-abend | --rrule | FREQ=MONTHLY
            network | Runder Tisch | networks/runder-tisch | --audience | institutions
            event | Treffen in Suhl | events/2027-03-01-treffen-in-suhl | --series | services/thaff-on-site
            page | Fragen und Antworten | fragen-und-antworten | --nav-title | Fragen
            """)
    void eachKindIsWrittenAndBreaksNoRule(String kind, String title, String key, String option, String value) {
        site = TestSite.ours();
        String date = kind.equals("event") ? "2027-03-01" : "";
        Run made = page(Stream.of(
                        List.of(kind), date.isEmpty() ? List.<String>of() : List.of(date), List.of(title.split(" ")),
                        List.of("--description", "Worum es bei „" + title + "“ geht, in einem Satz."), List.of(option, value))
                .flatMap(List::stream)
                .toArray(String[]::new));
        assertEquals(0, made.status(), made.err());
        assertEquals("", made.err());
        assertTrue(made.out().startsWith("content/de/" + key + ".adoc is there."), made.out());
        String text = site.text("content/de/" + key + ".adoc");
        assertTrue(text.startsWith("= " + title + "\n:jbake-type: " + kind + "\n:description: Worum"), text);
        assertTrue(text.contains("\n:" + option.substring(2) + ": " + value + "\n"), text);
        assertTrue(text.endsWith("\n:review: pending\n\nWorum es bei „" + title + "“ geht, in einem Satz.\n"), text);
    }

    @Test
    void anEventHasItsDateFromTheCommandAndStandsInTheCalendar() {
        site = TestSite.ours();
        assertEquals(0, page("event", "2027-03-01T09:00/2027-03-01T12:00", "Beratung", "--place", "Suhl",
                "--description", "Beratung in Suhl.").status());
        String text = site.text("content/de/events/2027-03-01-beratung.adoc");
        assertTrue(text.contains("\n:when: 2027-03-01T09:00/2027-03-01T12:00\n"), text);
        Run events = Run.of(site, "events", "--from", "2027-01-01", "--to", "2027-12-31");
        assertTrue(events.out().contains("Beratung"), events.out());
        assertEquals(List.of(), Run.of(site, "check").out().lines()
                .filter(line -> line.startsWith("content/") && !line.contains("; allowed: "))
                .toList());
    }

    @Test
    void aDraftIsSeenInThePreviewOnly() {
        Run made = page("page", "Noch geheim", "--description", "Noch nicht für alle.", "--draft");
        assertEquals(0, made.status(), made.err());
        assertTrue(made.out().startsWith("content/de/noch-geheim.adoc is there as a draft."), made.out());
        assertEquals(0, Run.of(site, "bake").status());
        assertFalse(Files.exists(site.path("target/site/de/noch-geheim.html")));
        assertTrue(Stream.of("sitemap.xml", "de/index.html")
                .noneMatch(file -> site.text("target/site/" + file).contains("eheim")));
        Run preview = Run.of(site.complete(), "publish", site.path("target/public").toString(), "--preview");
        assertEquals(0, preview.status(), preview.err());
        assertTrue(Files.exists(site.path("target/public/current/de/noch-geheim.html")));
    }

    @Test
    void whatIsNeededIsAskedFor() {
        Deque<String> answers = new ArrayDeque<>(List.of("Tag der offenen Tür", "2027-05", "Ein Tag  für alle."));
        List<String> asked = new ArrayList<>();
        int status = Main.run(question -> {
            asked.add(question);
            return Optional.ofNullable(answers.poll());
        }, arguments("event"));
        assertEquals(0, status);
        assertEquals(List.of("Title:", "Date, as exact as it is known (2027-03-01T09:00, 2027-03-01, 2027-03, 2027):",
                "Description, one sentence of at most 160 characters:"), asked);
        assertTrue(site.text("content/de/events/2027-05-tag-der-offenen-tuer.adoc").startsWith(
                "= Tag der offenen Tür\n:jbake-type: event\n:description: Ein Tag für alle.\n:as-of: 2026\n:when: 2027-05\n"));
    }

    @Test
    void whatIsMissingIsSaidWhenNobodyIsThereToAsk() {
        Run made = page("country", "Georgien");
        assertEquals(2, made.status());
        assertEquals("still needed: --description, --map", made.err().lines().findFirst().orElse(""));
        assertEquals("a new event needs a title", page("event", "2027-03-01").err().lines().findFirst().orElse(""));
    }

    @Test
    void aFileThatWouldBreakTheSiteIsNotKept() {
        Run made = page("event", "2027-02-30", "Treffen", "--description", "Ein Treffen.", "--series", "services/nowhere");
        assertEquals(1, made.status());
        List<String> said = made.err().lines().toList();
        assertTrue(said.get(0).startsWith("content/de/events/2027-02-30-treffen.adoc:"), made.err());
        assertTrue(made.err().contains("date-no-such-day") && made.err().contains("unknown-key"), made.err());
        assertEquals("content/de/events/2027-02-30-treffen.adoc was not kept, because the site would be broken; see above",
                said.get(said.size() - 1));
        assertFalse(Files.exists(site.path("content/de/events/2027-02-30-treffen.adoc")));
    }

    @Test
    void nothingIsOverwrittenAndNothingLeavesTheFolder() {
        String home = site.text("content/de/index.adoc");
        assertEquals(2, page("page", "Neu", "--name", "index", "--description", "Etwas Neues.").status());
        assertEquals(home, site.text("content/de/index.adoc"));
        for (String name : List.of("../../evil", "/tmp/evil", "a b", "Evil", "", "a/../../b")) {
            Run made = page("page", "Neu", "--name", name, "--description", "Etwas Neues.");
            assertEquals(2, made.status(), name);
            assertTrue(made.err().contains("cannot be the name of a file"), made.err());
        }
    }
}
