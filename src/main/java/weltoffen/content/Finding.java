package weltoffen.content;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Something in the sources that is wrong: where, which rule, and what to do about it. The sentences stand in the
 * resource bundle {@code messages}, under the rule's name and the name with {@code .remedy}; see {@link Messages}.
 *
 * @param location where it is
 * @param rule the rule's name in kebab-case, for example {@code dead-link}
 * @param severity how much it weighs
 * @param arguments what the sentences of the rule name, in their order
 * @param suggestion what was probably meant; takes the place of the rule's remedy
 */
public record Finding(
        Location location, String rule, Severity severity, List<String> arguments, Optional<String> suggestion)
        implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::location)
            .thenComparing(Finding::rule)
            .thenComparing(finding -> String.join("\n", finding.arguments()));

    /** A finding that stops the bake. */
    public static Finding error(Location location, String rule, String... arguments) {
        return new Finding(location, rule, Severity.ERROR, List.of(arguments), Optional.empty());
    }

    /** A finding that a person should look at. */
    public static Finding warning(Location location, String rule, String... arguments) {
        return new Finding(location, rule, Severity.WARNING, List.of(arguments), Optional.empty());
    }

    /** The same finding, asking "did you mean …?" when there is something near. */
    public Finding suggesting(Optional<String> near) {
        return new Finding(location, rule, severity, arguments, near);
    }

    /** Says whether the finding stops the bake. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
