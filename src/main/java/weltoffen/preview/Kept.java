package weltoffen.preview;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import weltoffen.content.Finding;
import weltoffen.content.Findings;

/** Something that is read anew when it changes, and kept in its last good state while it is broken. */
final class Kept<T> {

    private Optional<T> value = Optional.empty();
    private List<Finding> findings = List.of();

    /** Reads it; what cannot be used does not replace what is there. */
    void read(Function<Findings, Optional<T>> reader) {
        Findings own = new Findings();
        Optional<T> next = reader.apply(own);
        findings = own.list();
        if (next.isPresent() && (value.isEmpty() || !own.hasErrors())) {
            value = next;
        }
    }

    /** The last good state, or the first one while none was good. */
    Optional<T> value() {
        return value;
    }

    /** What is wrong with it now. */
    List<Finding> findings() {
        return findings;
    }
}
