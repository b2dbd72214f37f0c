package weltoffen.content;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;

/**
 * Collects findings from several threads, each one once, in the order of their places. What is equal in place, rule
 * and arguments is one finding: a template's mistake shows on every page and is reported once.
 */
public final class Findings {

    private final ConcurrentSkipListSet<Finding> sorted = new ConcurrentSkipListSet<>();

    /** Adds one. */
    public void add(Finding finding) {
        sorted.add(finding);
    }

    /** Adds all. */
    public void addAll(Collection<Finding> findings) {
        sorted.addAll(findings);
    }

    /** Adds all. */
    public void addAll(Stream<Finding> findings) {
        findings.forEach(sorted::add);
    }

    /** Everything found so far, sorted by file, line and column. */
    public List<Finding> list() {
        return List.copyOf(sorted);
    }

    /** Says whether something was found that stops the bake. */
    public boolean hasErrors() {
        return sorted.stream().anyMatch(Finding::isError);
    }
}
