package weltoffen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import weltoffen.TestSite;

/** The reports for machines, by what their specifications ask for. */
final class CheckReportsTest {

    private static final String CHINA = "content/de/countries/china.adoc";

    private final TestSite site = TestSite.plain();

    @BeforeEach
    void makeMistakes() {
        site.append(CHINA, "\nxref:chnia.adoc[]  \"so\"\n\n// check: allow double-space: ein Schild\nZwei  Worte.\n").warm();
    }

    @Test
    void sarifHasWhatItsSchemaWantsAndWhatGitHubShows() {
        Run run = Run.of(site, "check", "--format", "sarif");
        assertEquals(1, run.status());
        assertEquals("", run.err());
        JsonObject log = JsonParser.parseString(run.out()).getAsJsonObject();
        assertEquals("2.1.0", log.get("version").getAsString());
        assertEquals("https://json.schemastore.org/sarif-2.1.0.json", log.get("$schema").getAsString());
        assertEquals(1, log.getAsJsonArray("runs").size());
        JsonObject only = log.getAsJsonArray("runs").get(0).getAsJsonObject();
        JsonObject driver = only.getAsJsonObject("tool").getAsJsonObject("driver");
        assertFalse(driver.get("name").getAsString().isEmpty());
        List<JsonObject> rules = objects(driver.get("rules"));
        rules.forEach(rule -> assertFalse(rule.getAsJsonObject("shortDescription").get("text").getAsString().isEmpty()));
        List<JsonObject> results = objects(only.get("results"));
        assertTrue(results.size() > 20);
        for (JsonObject result : results) {
            String rule = result.get("ruleId").getAsString();
            assertEquals(rule, rules.get(result.get("ruleIndex").getAsInt()).get("id").getAsString());
            assertTrue(Set.of("error", "warning").contains(result.get("level").getAsString()));
            assertFalse(result.getAsJsonObject("message").get("text").getAsString().isEmpty());
            JsonObject place = objects(result.get("locations")).get(0).getAsJsonObject("physicalLocation");
            assertFalse(place.getAsJsonObject("artifactLocation").get("uri").getAsString().startsWith("/"));
            assertTrue(place.getAsJsonObject("region").get("startLine").getAsInt() > 0);
        }
        JsonObject link = results.get(0);
        assertEquals(JsonParser.parseString("""
                {"artifactLocation": {"uri": "content/de/countries/china.adoc", "uriBaseId": "%SRCROOT%"},
                 "region": {"startLine": 16, "startColumn": 6}}"""),
                objects(link.get("locations")).get(0).get("physicalLocation"));
        assertEquals("leads to chnia.adoc, which does not exist; did you mean china.adoc?",
                link.getAsJsonObject("message").get("text").getAsString());
    }

    @Test
    void whatWasAllowedIsSuppressedInSarifAndListedInText() {
        Run.of(site, "check", "--sarif", site.path("target/check.sarif").toString());
        JsonObject log = JsonParser.parseString(site.text("target/check.sarif")).getAsJsonObject();
        List<JsonObject> suppressed = objects(log.getAsJsonArray("runs").get(0).getAsJsonObject().get("results")).stream()
                .filter(result -> result.has("suppressions"))
                .toList();
        assertEquals(1, suppressed.size());
        assertEquals(JsonParser.parseString("[{\"kind\": \"inSource\", \"justification\": \"ein Schild\"}]"),
                suppressed.get(0).get("suppressions"));
        assertTrue(Run.of(site, "check").out()
                .contains(CHINA + ":19:5  double-space  two spaces in a row; allowed: ein Schild\n"));
    }

    @Test
    void codeQualityHasWhatGitLabAsksFor() {
        List<JsonObject> issues = issues();
        assertTrue(issues.size() > 20);
        assertEquals(issues.size(), issues.stream().map(issue -> issue.get("fingerprint")).distinct().count());
        for (JsonObject issue : issues) {
            assertFalse(issue.get("description").getAsString().isEmpty());
            assertFalse(issue.get("check_name").getAsString().isEmpty());
            assertTrue(Set.of("info", "minor", "major", "critical", "blocker").contains(issue.get("severity").getAsString()));
            assertFalse(issue.getAsJsonObject("location").get("path").getAsString().startsWith("/"));
            assertTrue(issue.getAsJsonObject("location").getAsJsonObject("lines").get("begin").getAsInt() > 0);
        }
    }

    @Test
    void aFingerprintStaysWhenLinesAboveComeAndGo() {
        Set<String> before = fingerprints();
        site.replace(CHINA, "Ein Land.", "Ein Land.\n\nUnd mehr.").warm();
        assertEquals(before, fingerprints());
    }

    private Set<String> fingerprints() {
        return issues().stream().map(issue -> issue.get("fingerprint").getAsString()).collect(Collectors.toSet());
    }

    private List<JsonObject> issues() {
        return objects(JsonParser.parseString(Run.of(site, "check", "--format", "codequality").out()));
    }

    private static List<JsonObject> objects(JsonElement array) {
        return array.getAsJsonArray().asList().stream().map(JsonElement::getAsJsonObject).toList();
    }
}
