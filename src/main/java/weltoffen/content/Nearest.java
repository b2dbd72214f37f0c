package weltoffen.content;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the known name that somebody probably meant. */
public final class Nearest {

    private Nearest() {}

    /**
     * The name with the fewest changes from what was written, when they are few enough to be a slip: at most a third
     * of the letters, but two are always allowed.
     */
    public static Optional<String> to(String written, Collection<String> known) {
        LevenshteinDistance distance = new LevenshteinDistance(Math.max(2, (written.length() + 2) / 3));
        return known.stream()
                .filter(name -> distance.apply(written, name) >= 0)
                .min(Comparator.<String>comparingInt(name -> distance.apply(written, name))
                        .thenComparing(Comparator.naturalOrder()));
    }
}
