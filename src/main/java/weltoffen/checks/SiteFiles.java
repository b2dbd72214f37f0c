package weltoffen.checks;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import weltoffen.content.AssetFiles;
import weltoffen.content.Finding;
import weltoffen.content.Location;
import weltoffen.content.Nearest;
import weltoffen.model.Site;

/** Knows which files of the assets folder visitors can load, letter by letter, for links and images. */
final class SiteFiles {

    private final List<String> names;
    private final Set<String> known;

    private SiteFiles(List<String> names) {
        this.names = names;
        this.known = new HashSet<>(names);
    }

    static SiteFiles of(Site site) {
        try {
            return new SiteFiles(AssetFiles.of(site.settings().folders()).published());
        } catch (IOException e) {
            return new SiteFiles(List.of()); // reading the assets reports it
        }
    }

    /** The finding of a target that visitors cannot load, if it is one. */
    Optional<Finding> missing(String target, Location location) {
        String name = target.replaceFirst("[#?].*", "");
        return known.contains(name)
                ? Optional.empty()
                : Optional.of(Finding.error(location, "dead-file", target).suggesting(near(name)));
    }

    /** Whether visitors can load a file of this name. */
    boolean has(String name) {
        return known.contains(name);
    }

    /** The same name in other letter case, which works on the author's machine perhaps, or the nearest. */
    private Optional<String> near(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return names.stream()
                .filter(other -> other.toLowerCase(Locale.ROOT).equals(small))
                .findFirst()
                .or(() -> Nearest.to(name, names));
    }
}
