package weltoffen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import weltoffen.TestSite;
import weltoffen.content.Messages;

/** A site that breaks every rule once, and this project's own, which breaks none. */
final class EveryRuleTest {

    private static final Path EXPECTED = Path.of("src/test/resources/sites/checks.txt");

    /**
     * What only the preview tells, which goes on where a check would stop with a mistake of the generator; and what takes
     * half a minute to be told (HostileTextTest has less patience).
     */
    private static final Set<String> ELSEWHERE = Set.of("preview-failed", "page-too-slow");

    /** What breaks so much that nothing else could be looked at beside it. */
    enum Alone {
        NO_LANGUAGES(site -> site.replace("jbake.properties", "site.languages = de, en", "site.languages ="),
                "jbake.properties:2 no-languages"),
        NO_HOME(site -> site.remove("content/de/index.adoc").remove("content/en/index.adoc").remove("content/de/404.adoc"),
                "jbake.properties:3 no-home"),
        MISSING_TEMPLATE(site -> site.remove("templates/choice.ftlh"), "templates/choice.ftlh missing-template"),
        BROKEN_TEMPLATE(site -> site.append("templates/page.ftlh", "<#if x>"), "templates/page.ftlh:29:7 broken-template"),
        MISSING_VARIABLE(site -> site.append("templates/page.ftlh", "${nothing}"),
                "templates/page.ftlh:29:3 missing-variable"),
        FAILED(site -> site.write("target", "a file where a folder must be"), "target/site failed");

        private final Consumer<TestSite> maker;
        private final String expected;

        Alone(Consumer<TestSite> maker, String expected) {
            this.maker = maker;
            this.expected = expected;
        }

        String rule() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What is too large, or too strange, to be kept as a file. */
    enum Enormous {
        CONTROL_CHARACTER("Be\u0007ll.\n"),
        FILE_TOO_LARGE("Text.\n".repeat(200_000)),
        LINE_TOO_LONG("Text ".repeat(2_001) + "\n"),
        NESTED_TOO_DEEP(IntStream.range(1, 300).mapToObj(i -> "*".repeat(i) + " x\n").collect(Collectors.joining())),
        TOO_MANY_INCLUDES("include::_part.adoc[]\n".repeat(101)),
        TOO_MANY_REFERENCES("{publisher-name}\n".repeat(1_001));

        private final String body;

        Enormous(String body) {
            this.body = body;
        }

        String rule() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        String text() {
            return "= " + rule() + "\n:jbake-type: page\n:description: Beschreibung von " + rule() + ".\n\n" + body;
        }
    }

    @Test
    void eachRuleIsBrokenOnceAndEachIsToldOnceAtItsPlaceInOneRun() throws IOException {
        TestSite site = TestSite.fixture("checks");
        site.write("content/de/not-utf-8.adoc", "= Größe\n".getBytes(StandardCharsets.ISO_8859_1));
        Files.createSymbolicLink(site.path("content/de/file-outside.adoc"), site.path("jbake.properties"));
        Files.createSymbolicLink(site.path("content/de/linked-folder"), site.path("content/en"));
        Stream.of(Enormous.values()).forEach(page -> site.write("content/de/" + page.rule() + ".adoc", page.text()));
        site.write("assets/files/.a\"b", "A quotation mark would end its address.\n");
        List<String> found = found(Run.of(site, "check", "--json"));
        assertEquals(String.join("\n", Files.readAllLines(EXPECTED)), String.join("\n", found));
        List<String> rules = found.stream().map(line -> line.substring(line.lastIndexOf(' ') + 1)).toList();
        Set<String> all = new TreeSet<>(rules);
        assertEquals(List.copyOf(all), rules.stream().sorted().toList());
        Stream.of(Alone.values()).map(Alone::rule).forEach(all::add);
        all.addAll(ELSEWHERE);
        all.addAll(ImportCommandTest.RULES);
        assertEquals(Messages.in(Locale.ENGLISH).rules(), all);
    }

    @ParameterizedTest
    @EnumSource
    void whatBreaksEverythingIsToldAloneAndWithoutAStackTrace(Alone mistake) {
        TestSite site = TestSite.plain().warm();
        mistake.maker.accept(site);
        Run run = Run.of(site, "check", "--json");
        assertEquals(1, run.status());
        assertEquals("", run.err());
        assertEquals(List.of(mistake.expected),
                found(run).stream().filter(line -> !line.endsWith(" placeholder")).toList());
    }

    @Test
    void thisSiteBreaksNoRule() {
        Run run = Run.plain("check", "--json", "--lang", "en", "--date", Run.TODAY.toString());
        assertTrue(found(run).size() > 1, run.out());
        assertEquals(Set.of("placeholder"), found(run).stream().map(line -> line.replaceAll(".* ", "")).collect(Collectors.toSet()),
                run.out());
    }

    private static List<String> found(Run run) {
        return JsonParser.parseString(run.out()).getAsJsonArray().asList().stream()
                .map(JsonElement::getAsJsonObject)
                .map(EveryRuleTest::line)
                .toList();
    }

    private static String line(JsonObject finding) {
        int line = finding.get("line").getAsInt();
        int column = finding.get("column").getAsInt();
        return finding.get("file").getAsString() + (line > 0 ? ":" + line : "") + (column > 0 ? ":" + column : "") + " "
                + finding.get("rule").getAsString();
    }
}
