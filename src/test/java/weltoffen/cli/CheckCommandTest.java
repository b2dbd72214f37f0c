package weltoffen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import weltoffen.TestSite;

final class CheckCommandTest {

    private final TestSite site = TestSite.plain().warm();

    @Test
    void warningsAloneAreNoFailure() {
        Run run = Run.of(site, "check");
        assertEquals(0, run.status());
        assertTrue(run.out().matches("(?s).*\\n0 errors, 18 warnings \\(8 pages, \\d+\\.\\d\\d s\\)\\n"), run.out());
        assertEquals("", run.err());
    }

    @Test
    void inAReleaseTheyAre() {
        assertEquals(1, Run.of(site, "check", "--release").status());
    }

    @Test
    void nothingIsWrittenWhereTheSiteIs() {
        Run.of(site, "check");
        assertFalse(Files.exists(site.path("target/site")));
        assertEquals(List.of(), List.copyOf(TestSite.tree(site.path("target")).keySet()));
    }

    @Test
    void machinesGetTheSameAsAnArray() {
        site.append("content/de/countries/china.adoc", "\nxref:chnia.adoc[„<dort>“]\n").warm();
        Run run = Run.of(site, "check", "--json");
        assertEquals(1, run.status());
        assertEquals("", run.err());
        JsonArray findings = JsonParser.parseString(run.out()).getAsJsonArray();
        assertEquals(19, findings.size());
        JsonObject first = findings.get(0).getAsJsonObject();
        assertEquals(List.of("file", "line", "column", "rule", "severity", "message", "remedy"), List.copyOf(first.keySet()));
        assertEquals(
                JsonParser.parseString("""
                        {"file": "content/de/countries/china.adoc", "line": 16, "column": 6, "rule": "dead-link",
                         "severity": "error", "message": "leads to chnia.adoc, which does not exist",
                         "remedy": "did you mean china.adoc?"}"""),
                first);
        JsonObject second = findings.get(1).getAsJsonObject();
        assertEquals("warning", second.get("severity").getAsString());
        assertEquals(0, second.get("line").getAsInt());
    }

    @Test
    void aCleanSiteIsAnEmptyArray() {
        site.settings().publisherKeys()
                .filter(key -> site.settings().isRequired(key) && !key.equals("publisher.name"))
                .toList()
                .forEach(key -> site.append("jbake.properties", "site." + key + " = x\n"));
        Run run = Run.of(site.warm(), "check", "--json");
        assertEquals("[]\n", run.out());
        assertEquals(0, run.status());
        assertTrue(Run.of(site, "check").out().matches("nothing found \\(8 pages, .*\\)\\n"));
    }
}
