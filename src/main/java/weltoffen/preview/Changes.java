package weltoffen.preview;

import java.nio.file.Path;
import java.util.Set;

/**
 * What changed in the sources.
 *
 * @param paths files and folders that were made, changed, moved or deleted
 * @param everything whether more may have changed than could be told
 */
record Changes(Set<Path> paths, boolean everything) {

    static final Changes ALL = new Changes(Set.of(), true);

    /** Says whether something at or below a path may have changed. */
    boolean touch(Path root) {
        return everything || paths.stream().anyMatch(path -> path.startsWith(root));
    }

    boolean isEmpty() {
        return paths.isEmpty() && !everything;
    }
}
