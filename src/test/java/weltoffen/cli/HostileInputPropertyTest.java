package weltoffen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import weltoffen.TestSite;
import weltoffen.calendar.DateProblem;
import weltoffen.calendar.EventDate;
import weltoffen.calendar.Recurrence;
import weltoffen.content.Asciidoc;
import weltoffen.content.Findings;
import weltoffen.content.HeaderReader;
import weltoffen.content.PropertiesFile;
import weltoffen.content.SourceFile;
import weltoffen.model.Site;

/**
 * Whatever stands in a file, the generator neither fails nor hangs, and no text becomes more than text. The same texts in
 * every run; {@code -Dweltoffen.fuzz=100} takes a hundred times as many.
 */
final class HostileInputPropertyTest {

    private static final int MANY = Integer.getInteger("weltoffen.fuzz", 1);
    private static final Duration LONG = Duration.ofSeconds(60);

    private static final String FILE = "content/de/hostile.adoc";

    @BeforeContainer
    static void beImpatient() {
        System.setProperty("weltoffen.page-seconds", "10");
    }

    @AfterContainer
    static void bePatientAgain() {
        System.clearProperty("weltoffen.page-seconds");
    }

    @Property(seed = "8", tries = 500, edgeCases = EdgeCasesMode.NONE)
    void any_header_is_read_or_reported(@ForAll("headers") List<String> texts) {
        for (String text : texts) {
            Findings findings = new Findings();
            assertTimeoutPreemptively(LONG, () -> HeaderReader.read(new SourceFile(Path.of(FILE), FILE, text), findings));
            assertTrue(findings.list().stream().allMatch(found -> found.location().line() > 0), text);
        }
    }

    @Property(seed = "8", tries = 500, edgeCases = EdgeCasesMode.NONE)
    void any_properties_are_read_or_reported(@ForAll("properties") List<String> texts) {
        for (String text : texts) {
            Findings findings = new Findings();
            PropertiesFile file = assertTimeoutPreemptively(
                    LONG, () -> PropertiesFile.parse(new SourceFile(Path.of(FILE), FILE, text), findings));
            file.values().keySet().forEach(file::locationOf);
        }
    }

    @Property(seed = "8", tries = 500, edgeCases = EdgeCasesMode.NONE)
    void any_rule_is_a_series_or_a_problem(@ForAll("rules") List<List<String>> series) {
        for (List<String> parts : series) {
            assertTimeoutPreemptively(LONG, () -> expand(parts), parts::toString);
        }
    }

    @Property(seed = "8", tries = 10, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void any_label_is_shown_or_reported(@ForAll("labels") List<String> labels) {
        TestSite site = TestSite.plain();
        for (int i = 0; i < labels.size(); i++) {
            site.append("content/de/labels.properties", "hostile." + i + " = " + labels.get(i).replace("\\", "\\\\") + "\n");
        }
        assertTimeoutPreemptively(LONG.multipliedBy(MANY), () -> {
            site.problems();
            Site read = site.read(new Findings());
            for (int i = 0; i < labels.size(); i++) {
                read.labels(TestSite.GERMAN).text("hostile." + i, 1, "<b>", LocalDate.EPOCH);
            }
        });
    }

    @Property(seed = "8", tries = 10, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void any_settings_are_read_or_reported(@ForAll("settings") List<String> lines) {
        TestSite site = TestSite.plain();
        site.write("jbake.properties", String.join("\n", lines) + "\n" + site.text("jbake.properties"));
        String outside = TestSite.tree(site.path("..")).keySet().stream().filter(name -> !name.startsWith("site/"))
                .filter(name -> !name.startsWith("cache/")).collect(Collectors.joining("\n"));
        Run run = Run.of(site, "check");
        assertTrue(run.status() < 2 && !run.err().contains("Exception"), run.err() + run.out());
        assertEquals(outside, TestSite.tree(site.path("..")).keySet().stream().filter(name -> !name.startsWith("site/"))
                .filter(name -> !name.startsWith("cache/")).collect(Collectors.joining("\n")));
    }

    @Property(seed = "8", tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void any_text_is_converted_to_harmless_html_or_reported(@ForAll("asciidoc") List<String> texts) {
        for (String text : texts) {
            Asciidoc.Conversion conversion = TestSite.convert(FILE, text);
            Document html = Jsoup.parse(conversion.html().replaceAll("<\\?.*?\\?>", ""));
            List<String> harm = Harm.in(html);
            assertTrue(harm.isEmpty(), () -> harm + "\n" + text + "\n" + conversion.html());
            assertTrue(conversion.findings().stream().noneMatch(found -> found.rule().equals("failed")),
                    () -> conversion.findings() + "\n" + text);
        }
    }

    /** Whole pages through the whole generator: what it says is findings, and the good pages stay as they are. */
    @Property(seed = "8", tries = 5, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void any_pages_are_baked_or_reported(@ForAll("pages") List<String> texts) {
        TestSite site = TestSite.plain();
        for (int i = 0; i < texts.size(); i++) {
            site.write("content/de/hostile-" + i + ".adoc", texts.get(i));
        }
        site.warm();
        Run run = Run.of(site, "check");
        assertTrue(run.status() < 2, run.err());
        String said = run.out() + run.err();
        assertFalse(said.contains("Exception") || said.contains("\tat ") || said.contains("  failed  "), said);
        Map<String, String> baked = TestSite.tree(site.path("target/check"));
        assertTrue(baked.values().stream().noneMatch(text -> text.contains("root:x:0:0")), "what /etc/passwd says");
    }

    private static Optional<List<EventDate>> expand(List<String> parts) {
        try {
            Recurrence series = Recurrence.of(
                    EventDate.parse(parts.get(0)), ZoneId.of("Europe/Berlin"), parts.get(1), parts.get(2), parts.get(3));
            return Optional.of(series.between(LocalDate.of(2026, 1, 1), LocalDate.of(2028, 12, 31)));
        } catch (DateProblem problem) {
            assertFalse(problem.code().key().isEmpty());
            return Optional.empty();
        }
    }

    @Provide
    Arbitrary<List<String>> headers() {
        return of(HostileWords.HEADER, 25);
    }

    @Provide
    Arbitrary<List<String>> properties() {
        return of(HostileWords.PROPERTIES, 25);
    }

    @Provide
    Arbitrary<List<String>> asciidoc() {
        return of(HostileWords.ASCIIDOC, 40);
    }

    @Provide
    Arbitrary<List<String>> labels() {
        return HostileWords.text(HostileWords.MESSAGE, 12).map(text -> text.replace("\n", " ")).list().ofSize(20 * MANY);
    }

    @Provide
    Arbitrary<List<String>> settings() {
        return HostileWords.text(HostileWords.SETTINGS, 6).map(text -> text.replace("\n", " ")).list().ofSize(3);
    }

    @Provide
    Arbitrary<List<String>> pages() {
        Arbitrary<String> header = HostileWords.text(HostileWords.HEADER, 10);
        Arbitrary<String> body = HostileWords.text(HostileWords.ASCIIDOC, 40);
        return net.jqwik.api.Combinators.combine(header, body)
                .as((above, below) -> "= Feindlich\n:jbake-type: event\n:description: D.\n" + above + "\n\n" + below + "\n")
                .list().ofSize(20 * MANY);
    }

    @Provide
    Arbitrary<List<List<String>>> rules() {
        Arbitrary<String> start = Arbitraries.of("2027-01-05", "2027-01-05T09:00/2027-01-05T12:00", "1583-01-01", "9999-12-31",
                "2024-02-29", "2027-03-28T02:30");
        Arbitrary<String> rule = Arbitraries.of(HostileWords.RULE).list().ofMinSize(1).ofMaxSize(6)
                .map(parts -> String.join(";", parts));
        Arbitrary<String> dates = HostileWords.text(HostileWords.DATES, 5);
        return net.jqwik.api.Combinators.combine(start, rule, dates, dates)
                .as((first, how, more, less) -> List.of(first, how, more, less))
                .list().ofSize(MANY);
    }

    private static Arbitrary<List<String>> of(List<String> words, int most) {
        return HostileWords.text(words, most).list().ofSize(MANY);
    }
}
