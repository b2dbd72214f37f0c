package weltoffen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weltoffen.TestSite;

/** A new page is one command, and breaks nothing. */
final class NewPageCommandTest {

    private TestSite site = TestSite.plain();

    @TempDir
    private Path elsewhere;

    private Run page(String... words) {
        return Run.plain(arguments(words));
    }

    private String[] arguments(String... words) {
        List<String> language = List.of(words).contains("--lang") ? List.of() : List.of("--lang", "en");
        return Stream.of(List.of("new"), List.of(words), Run.options(site), language, List.of("--date", "2026-11-22"))
                .flatMap(List::stream)
                .toArray(String[]::new);
    }

    @Test
    void eachKindIsWrittenAndBreaksNoRule() {
        site = TestSite.ours("de", "en");
        made("countries/georgia", "country", "Georgien", "--map", "41.7, 44.8");
        made("regions/aegaeis", "region", "Ägäis", "--map", "38.5, 25.3");
        made("services/sprechstunde-am-abend", "service", "Sprechstunde am Abend", "--rrule", "FREQ=MONTHLY");
        made("networks/runder-tisch", "network", "Runder Tisch", "--audience", "institutions");
        made("events/2027-03-01-beratung-in-suhl", "event", "Beratung in Suhl", "--when", "2027-03-01T09:00/2027-03-01T12:00");
        made("fragen-und-antworten", "page", "Fragen und Antworten", "--nav-title", "Fragen");
        Run check = Run.of(site, "check");
        assertEquals(0, check.status(), check.out());
        assertEquals(List.of(), check.out().lines()
                .filter(line -> line.startsWith("content/") && !line.contains("; allowed: "))
                .toList());
        Run events = Run.of(site, "events", "--from", "2027-01-01", "--to", "2027-12-31");
        assertTrue(events.out().contains("Beratung in Suhl"), events.out());
    }

    private void made(String key, String kind, String title, String option, String value) {
        String description = "Worum es bei „" + title + "“ geht, in einem Satz.";
        Run made = page(kind, title, option, value, "--description", description);
        assertEquals("", made.err());
        assertEquals(0, made.status());
        assertEquals("content/de/" + key + ".adoc is there. What comes next:", made.out().lines().findFirst().orElse(""));
        assertTrue(made.out().contains("./site serve") && made.out().contains("xref:" + key + ".adoc[]"), made.out());
        String text = site.text("content/de/" + key + ".adoc");
        assertTrue(text.startsWith("= " + title + "\n:jbake-type: " + kind + "\n:description: " + description + "\n"), text);
        assertTrue(text.contains("\n:" + option.substring(2) + ": " + value + "\n"), text);
        assertTrue(text.contains("\n:as-of: 2026\n"), text);
        assertTrue(text.contains("\n:review: pending\n\n" + description + "\n\n// A section begins"), text);
        if (kind.equals("country")) {
            assertTrue(text.contains("\n:slug: georgien\n:order: 7\n:as-of: 2026\n:country: GE\n:map: 41.7, 44.8\n"), text);
            assertTrue(text.contains("\n:next: contact, countries/index\n"), text);
        }
    }

    @Test
    void whatIsSaidOfAnEventStandsInItsHeader() {
        Run made = page("event", "2027-03-01", "Beratung", "in", "Suhl", "--time", "9:00-12:00", "--status", "tentative",
                "--kind", "advice", "--audience", "employers", "--place", "Suhl", "--related", "countries/china",
                "--series", "countries/index", "--description", "Beratung in Suhl.");
        assertEquals(0, made.status(), made.err());
        String text = site.text("content/de/events/2027-03-01-beratung-in-suhl.adoc");
        for (String line : List.of("when: 2027-03-01T09:00/2027-03-01T12:00", "event-status: tentative", "kind: advice",
                "audience: employers", "place: Suhl", "related: countries/china", "series: countries/index",
                "next: countries/index")) {
            assertTrue(text.contains("\n:" + line + "\n"), text);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2027             | 2027-treffen
            2027?            | 2027-treffen
            2027-05          | 2027-05-treffen
            2027-Q2          | 2027-q2-treffen
            2027-Q2, 2027-Q3 | 2027-q2-treffen
            2027/2028        | 2027-treffen
            ../2027          | 2027-treffen
            """)
    void anyFormOfADateIsTaken(String date, String name) {
        Run made = page("event", date, "Treffen", "--description", "Ein Treffen.");
        assertEquals(0, made.status(), made.err());
        assertTrue(site.text("content/de/events/" + name + ".adoc").contains("\n:when: " + date + "\n"));
    }

    @Test
    void aDraftIsSeenInThePreviewOnly() throws IOException {
        site = TestSite.ours("de", "en");
        Run made = page("event", "2027-03-01", "Geheimtreffen", "--description", "Noch nicht für alle.", "--draft",
                "--series", "services/thaff-on-site");
        assertEquals("", made.err());
        assertTrue(made.out().startsWith("content/de/events/2027-03-01-geheimtreffen.adoc is there as a draft:"), made.out());
        assertEquals(0, Run.of(site, "bake").status());
        assertEquals(List.of(), filesWith(site.path("target/site"), "eheimtreffen"));
        Path folder = site.path("target/public");
        Run preview = Run.of(site, "publish", folder.toString(), "--preview");
        assertEquals(0, preview.status(), preview.err());
        Path shown = folder.resolve("current").toRealPath();
        List<String> files = filesWith(shown, "eheimtreffen");
        assertTrue(files.containsAll(List.of("de/calendar.ics", "de/search.json", "events.json")), files.toString());
        String address = files.stream().filter(file -> file.endsWith("geheimtreffen.html") && file.startsWith("de/")).findFirst().orElseThrow();
        assertTrue(Files.readString(shown.resolve(address)).contains("Diese Seite ist ein Entwurf"), address);
    }

    private static List<String> filesWith(Path folder, String part) {
        return TestSite.tree(folder).entrySet().stream()
                .filter(file -> file.getKey().contains(part) || file.getValue().contains(part))
                .map(java.util.Map.Entry::getKey)
                .toList();
    }

    @Test
    void aLinkToADraftIsToldAsSuch() {
        assertEquals(0, page("page", "Geheim", "--description", "Noch nicht für alle.", "--draft").status());
        site.append("content/de/index.adoc", "\nMehr: xref:geheim.adoc[].\n")
                .replace("content/de/index.adoc", ":jbake-type: home", ":jbake-type: home\n:next: geheim");
        Run bake = Run.of(site, "bake");
        assertEquals(1, bake.status());
        List<String> told = bake.problems().stream().filter(line -> line.contains("draft-link")).toList();
        assertEquals(2, told.size(), bake.err());
        assertTrue(told.get(0).endsWith("draft-link  leads to geheim, which is a draft and is not published;"
                + " publish content/de/geheim.adoc, by deleting its line :jbake-status: draft, or leave the link out until then"),
                told.get(0));
        assertTrue(told.get(1).contains("leads to geheim.adoc, which is a draft"), told.get(1));
    }

    @Test
    void whatADraftUsesIsNotUnused() {
        site.write("assets/images/plan.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>\n");
        assertTrue(Run.of(site, "check").out().contains("assets/images/plan.svg  unused-file"));
        assertEquals(0, page("page", "Geheim", "--description", "Noch nicht für alle.", "--draft",
                "--text", "image:images/plan.svg[Ein Plan]").status());
        assertFalse(Run.of(site, "check").out().contains("plan.svg"));
    }

    @Test
    void whatIsNeededIsAskedForUntilItIsRight() {
        Deque<String> answers =
                new ArrayDeque<>(List.of("Tag der offenen Tür", "2027-02-30", "2027-05", "Ein Tag  für alle."));
        List<String> asked = new ArrayList<>();
        int status = Main.run(question -> {
            asked.add(question);
            return Optional.ofNullable(answers.poll());
        }, arguments("event"));
        assertEquals(0, status);
        String date = "Date, as exact as it is known (2027-03-01T09:00, 2027-03-01, 2027-03, 2027):";
        assertEquals(List.of("Title:", date, date, "Description, one sentence of at most 160 characters:"), asked);
        String text = site.text("content/de/events/2027-05-tag-der-offenen-tuer.adoc");
        assertTrue(text.startsWith("= Tag der offenen Tür\n:jbake-type: event\n:description: Ein Tag für alle.\n:as-of: 2026\n"
                + ":when: 2027-05\n"), text);
    }

    @Test
    void whatIsMissingIsSaidAllAtOnceWhenNobodyIsThereToAsk() {
        Run made = page("country");
        assertEquals(2, made.status());
        assertEquals("still needed: TITLE, --description, --map", made.err().lines().findFirst().orElse(""));
        assertEquals("es fehlt noch: TITLE, --description",
                page("event", "2027-03-01", "--lang", "de").err().lines().findFirst().orElse(""));
    }

    @Test
    void aFileThatWouldBreakTheSiteIsNotKept() {
        Run made = page("event", "2027-02-30", "Treffen", "--description", "Ein Treffen.", "--series", "services/nowhere");
        assertEquals(1, made.status());
        assertTrue(made.err().contains("content/de/events/2027-02-30-treffen.adoc:5:16  date-no-such-day"
                + "  that month has no day 30; did you mean 2027-02-28?"), made.err());
        assertTrue(made.err().contains("unknown-key"), made.err());
        assertTrue(made.err().endsWith(
                "content/de/events/2027-02-30-treffen.adoc was not kept, because the site would be broken; see above\n"), made.err());
        assertFalse(Files.exists(site.path("content/de/events/2027-02-30-treffen.adoc")));
        assertTrue(page("event", "1.3.2027", "Treffen", "--description", "Ein Treffen.").err()
                .contains("\"1.3.2027\" is no date; did you mean 2027-03-01?"));
    }

    @Test
    void anAddressThatAnotherPageHasIsRefused() {
        Run made = page("page", "Neu", "--slug", "index", "--description", "Etwas Neues.");
        assertEquals(1, made.status());
        assertTrue(made.err().contains("duplicate-slug"), made.err());
        assertFalse(Files.exists(site.path("content/de/neu.adoc")));
    }

    @Test
    void nothingIsOverwrittenAndNothingLeavesTheFolder() throws IOException {
        String china = site.text("content/de/countries/china.adoc");
        Run again = page("country", "Neu", "--map", "1, 1", "--name", "china", "--description", "Etwas Neues.");
        assertEquals(2, again.status());
        assertTrue(again.err().startsWith("content/de/countries/china.adoc is there already"), again.err());
        assertEquals(china, site.text("content/de/countries/china.adoc"));
        for (String name : List.of("../../evil", "/tmp/evil", "a b", "Evil", "", "a/../../b")) {
            Run made = page("page", "Neu", "--name", name, "--description", "Etwas Neues.");
            assertEquals(2, made.status(), name);
            assertTrue(made.err().contains("cannot be the name of a file"), made.err());
        }
        Files.createSymbolicLink(site.path("content/de/away"), elsewhere);
        Run away = page("page", "Neu", "--name", "away/neu", "--description", "Etwas Neues.");
        assertEquals(2, away.status());
        assertTrue(away.err().startsWith("content/de/away/neu.adoc would lie outside"), away.err());
        assertEquals(List.of(), List.copyOf(TestSite.tree(elsewhere).keySet()));
    }
}
