package weltoffen.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a site's parts are.
 *
 * @param site the folder that all names in findings start from
 * @param settings {@code jbake.properties}
 * @param content one folder per language
 * @param templates the FreeMarker templates
 * @param assets style sheets, scripts and images
 * @param output where the baked site goes
 * @param cache where converted bodies are kept between bakes
 */
public record Folders(
        Path site, Path settings, Path content, Path templates, Path assets, Path output, Path cache) {

    /** A path as findings show it: from the site's folder, with slashes. */
    public String name(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Path base = site.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(base) ? base.relativize(absolute) : absolute;
        return shown.toString().replace('\\', '/');
    }

    /**
     * Says whether a path leads to something inside a folder when symbolic links are followed; not for what is not there.
     * A link out of its folder would publish, or run, what no editor put into the site.
     */
    public static boolean isInside(Path folder, Path path) {
        try {
            return path.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Says the same of a file that a walk through the folder came upon. Walking follows no links, so only a file that is one
     * itself can lie elsewhere, and most need no further look.
     */
    public static boolean isInsideAsFound(Path folder, Path found) {
        return !Files.isSymbolicLink(found) || isInside(folder, found);
    }
}
