package weltoffen.checks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import weltoffen.content.Document;
import weltoffen.content.Finding;
import weltoffen.content.Header.Attribute;
import weltoffen.content.Location;
import weltoffen.content.Messages;
import weltoffen.content.Nearest;
import weltoffen.content.SourceFile;
import weltoffen.model.Site;

/**
 * What people have decided to let pass. A remark above a line, {@code // check: allow RULE: REASON} (with {@code #} in
 * properties), silences a rule there; the attribute {@code :check-allow: RULE: REASON; RULE: REASON} silences it for a
 * page; and {@code # check: allow RULE in FILE: REASON} in {@code jbake.properties} for a file that cannot hold remarks.
 * Only warnings can be silenced: an error would hurt visitors, whatever the reason.
 */
public final class Allowances {

    /** The attribute of a page's header. */
    static final String ATTRIBUTE = "check-allow";

    private static final String REMARK = "check: allow";
    private static final Pattern LINE = Pattern.compile(
            "(?://|#)\\s*check: allow\\s*(?<rule>[\\w-]*)(?:\\s+in\\s+(?<file>\\S+?))?\\s*(?::\\s*(?<reason>.*?))?\\s*");
    private static final Pattern ENTRY = Pattern.compile("\\s*(?<rule>[\\w-]*)\\s*(?::\\s*(?<reason>.*?))?\\s*");

    /** What stands between a remark and the line that it means: other remarks, attributes and titles of blocks. */
    private static final Pattern BETWEEN = Pattern.compile("//.*|#.*|\\[.*]|\\.[^.\\s].*");

    /**
     * What is wrong after all, and what was let pass.
     *
     * @param findings the findings that nobody silenced, with those about remarks that make no sense, sorted
     */
    public record Outcome(List<Finding> findings, List<Silenced> silenced) { }

    /** A finding and why it was let pass. */
    public record Silenced(Finding finding, String reason) { }

    /**
     * One permission.
     *
     * @param line the line that it is for, or 0 for the whole file
     * @param place where it stands
     */
    private record Allowance(String rule, String file, int line, String reason, Location place) { }

    private final Map<String, List<Allowance>> byRule = new HashMap<>();
    private final List<Finding> problems = new ArrayList<>();

    private Allowances(Site site) {
        site.documents().forEach(this::read);
        Stream<SourceFile> parts = ContentFiles.parts(site).stream();
        Stream<SourceFile> labels = site.languages().stream()
                .filter(language -> language.derivedFrom().isEmpty())
                .map(language -> site.labelFile(language).source());
        Stream.concat(parts, labels).forEach(this::read);
        read(site.settings().file().source());
    }

    /**
     * Sorts out what was silenced.
     *
     * @param found everything that was found
     * @param complete whether all rules had their turn; only then a remark that silences nothing is a finding
     */
    public static Outcome apply(Site site, List<Finding> found, boolean complete) {
        Allowances allowances = new Allowances(site);
        Set<Allowance> used = new HashSet<>();
        List<Silenced> silenced = new ArrayList<>();
        List<Finding> left = new ArrayList<>(allowances.problems);
        for (Finding finding : found) {
            allowances.of(finding).ifPresentOrElse(
                    allowance -> {
                        used.add(allowance);
                        silenced.add(new Silenced(finding, allowance.reason()));
                    },
                    () -> left.add(finding));
        }
        if (complete) {
            allowances.byRule.values().stream()
                    .flatMap(List::stream)
                    .filter(allowance -> !used.contains(allowance))
                    .forEach(allowance -> left.add(
                            Finding.warning(allowance.place(), "unused-allowance", allowance.rule())));
        }
        return new Outcome(left.stream().sorted().toList(), List.copyOf(silenced));
    }

    private Optional<Allowance> of(Finding finding) {
        Location location = finding.location();
        return finding.isError()
                ? Optional.empty()
                : byRule.getOrDefault(finding.rule(), List.of()).stream()
                        .filter(allowance -> allowance.file().equals(location.file()))
                        .filter(allowance -> allowance.line() == 0 || allowance.line() == location.line())
                        .findFirst();
    }

    private void read(Document document) {
        Attribute attribute = document.header().attributes().get(ATTRIBUTE);
        if (attribute != null && !attribute.value().isEmpty()) {
            int column = attribute.column();
            for (String entry : attribute.value().split(";")) {
                Matcher matcher = ENTRY.matcher(entry);
                if (matcher.matches()) {
                    add(matcher, document.file().name(), 0, document.file().at(attribute.line(), column));
                }
                column += entry.length() + 1;
            }
        }
        read(document.file());
    }

    private void read(SourceFile file) {
        if (!file.text().contains(REMARK)) {
            return;
        }
        List<String> lines = file.lines();
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = LINE.matcher(lines.get(i));
            if (matcher.matches()) {
                int next = i + 1;
                while (next < lines.size() && BETWEEN.matcher(lines.get(next)).matches()) {
                    next++;
                }
                boolean elsewhere = matcher.group("file") != null;
                add(matcher, elsewhere ? matcher.group("file") : file.name(), elsewhere ? 0 : next + 1, file.at(i + 1, 0));
            }
        }
    }

    private void add(Matcher matcher, String file, int line, Location place) {
        String rule = matcher.group("rule");
        String reason = matcher.group("reason") == null ? "" : matcher.group("reason");
        Set<String> rules = Messages.in(Locale.ROOT).rules();
        if (!rules.contains(rule)) {
            problems.add(Finding.warning(place, "unknown-rule", rule).suggesting(Nearest.to(rule, rules)));
        } else if (reason.isEmpty()) {
            problems.add(Finding.warning(place, "allowance-without-reason", rule));
        } else {
            byRule.computeIfAbsent(rule, any -> new ArrayList<>()).add(new Allowance(rule, file, line, reason, place));
        }
    }
}
