package weltoffen.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import weltoffen.checks.Allowances.Silenced;
import weltoffen.content.Digests;
import weltoffen.content.Finding;
import weltoffen.content.Location;
import weltoffen.content.Messages;

/** What {@code check} has found, in the forms that machines read. */
final class CheckReports {

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private final List<Finding> findings;
    private final List<Silenced> silenced;
    private final Messages messages;

    /** Reports in the language of the messages. */
    CheckReports(List<Finding> findings, List<Silenced> silenced, Messages messages) {
        this.findings = findings;
        this.silenced = silenced;
        this.messages = messages;
    }

    /** An array of {@code {file, line, column, rule, severity, message, remedy}}; 0 where line or column is not known. */
    String json() {
        return GSON.toJson(findings.stream()
                .map(finding -> object(
                        "file", finding.location().file(),
                        "line", finding.location().line(),
                        "column", finding.location().column(),
                        "rule", finding.rule(),
                        "severity", finding.severity().code(),
                        "message", messages.message(finding),
                        "remedy", messages.remedy(finding)))
                .toList());
    }

    /**
     * SARIF 2.1.0 (OASIS), which GitHub shows inside a merge request. What was silenced is in it with its reason (3.27.23).
     */
    String sarif() {
        List<Finding> all = Stream.concat(findings.stream(), silenced.stream().map(Silenced::finding)).toList();
        List<String> rules = List.copyOf(all.stream().map(Finding::rule).collect(TreeSet::new, TreeSet::add, TreeSet::addAll));
        List<String> fingerprints = fingerprints(all);
        List<Object> results = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Optional<String> reason = i < findings.size()
                    ? Optional.empty()
                    : Optional.of(silenced.get(i - findings.size()).reason());
            results.add(result(all.get(i), rules.indexOf(all.get(i).rule()), fingerprints.get(i), reason));
        }
        List<?> descriptions = rules.stream().map(rule -> rule(rule, all)).toList();
        Map<String, Object> driver = object("name", "weltoffen", "rules", descriptions);
        Map<String, Object> run = object(
                "tool", object("driver", driver),
                "columnKind", "utf16CodeUnits",
                "results", results);
        return GSON.toJson(object("$schema", SCHEMA, "version", "2.1.0", "runs", List.of(run)));
    }

    /** GitLab's Code Quality report: a part of Code Climate's format. */
    String codeQuality() {
        List<String> fingerprints = fingerprints(findings);
        List<Object> issues = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            issues.add(object(
                    "description", messages.message(finding) + "; " + messages.remedy(finding),
                    "check_name", finding.rule(),
                    "fingerprint", fingerprints.get(i),
                    "severity", finding.isError() ? "critical" : "minor",
                    "location", object(
                            "path", finding.location().file(),
                            "lines", object("begin", Math.max(1, finding.location().line())))));
        }
        return GSON.toJson(issues);
    }

    private Map<String, Object> rule(String rule, List<Finding> all) {
        Finding example = all.stream().filter(finding -> finding.rule().equals(rule)).findFirst().orElseThrow();
        Finding general = new Finding(
                example.location(),
                rule,
                example.severity(),
                Collections.nCopies(example.arguments().size(), "…"),
                Optional.empty());
        return object(
                "id", rule,
                "shortDescription", object("text", messages.message(general)),
                "help", object("text", messages.remedy(general)),
                "defaultConfiguration", object("level", example.severity().code()));
    }

    private Map<String, Object> result(Finding finding, int rule, String fingerprint, Optional<String> reason) {
        Location location = finding.location();
        Map<String, Object> region = object("startLine", Math.max(1, location.line()));
        if (location.column() > 0) {
            region.put("startColumn", location.column());
        }
        Map<String, Object> place = object(
                "artifactLocation", object("uri", uri(location.file()), "uriBaseId", "%SRCROOT%"),
                "region", region);
        Map<String, Object> result = object(
                "ruleId", finding.rule(),
                "ruleIndex", rule,
                "level", finding.severity().code(),
                "message", object("text", messages.message(finding) + "; " + messages.remedy(finding)),
                "locations", List.of(object("physicalLocation", place)),
                "partialFingerprints", object("weltoffenFinding/v1", fingerprint));
        reason.ifPresent(text -> result.put("suppressions", List.of(object("kind", "inSource", "justification", text))));
        return result;
    }

    /** A name for each finding that stays when lines above it come and go: file, rule, what it names, the how-manieth. */
    private static List<String> fingerprints(List<Finding> findings) {
        Map<String, Integer> seen = new HashMap<>();
        return findings.stream()
                .map(finding -> Digests.sha256(
                        finding.location().file(), finding.rule(), String.join("\n", finding.arguments())))
                .map(digest -> Digests.sha256(digest, String.valueOf(seen.merge(digest, 1, Integer::sum))))
                .toList();
    }

    private static String uri(String file) {
        try {
            return new URI(null, null, file, null).toASCIIString();
        } catch (URISyntaxException e) {
            return file;
        }
    }

    private static Map<String, Object> object(Object... pairs) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            object.put((String) pairs[i], pairs[i + 1]);
        }
        return object;
    }
}
