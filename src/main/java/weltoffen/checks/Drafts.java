package weltoffen.checks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import weltoffen.content.Finding;
import weltoffen.content.Findings;
import weltoffen.content.Folders;
import weltoffen.content.HeaderReader;
import weltoffen.content.Location;
import weltoffen.content.SourceFile;
import weltoffen.model.Site;

/**
 * Drafts, of which a site that does not show them knows nothing, so that their files are looked at again: links to them
 * are no links to nowhere, and what they use is not unused.
 */
final class Drafts {

    private Drafts() {}

    /** Every draft that the site does not show. */
    static Stream<SourceFile> all(Site site) {
        Folders folders = site.settings().folders();
        Set<Path> shown = site.documents().stream().map(document -> document.file().path()).collect(Collectors.toSet());
        return ContentFiles.all(site).stream()
                .filter(file -> !ContentFiles.isPart(file) && !shown.contains(file))
                .flatMap(file -> read(folders, file).stream());
    }

    /**
     * What is wrong with naming a page that the site does not show, when that page is a draft.
     *
     * @param key the page
     * @param written how it is named at the location
     */
    static Optional<Finding> finding(Site site, String key, Location location, String written) {
        Folders folders = site.settings().folders();
        Path file = folders.content().resolve(site.settings().sourceLanguage()).resolve(key + ".adoc");
        return read(folders, file).map(draft -> Finding.error(location, "draft-link", written, draft.name()));
    }

    private static Optional<SourceFile> read(Folders folders, Path file) {
        return Files.isRegularFile(file) && file.toString().endsWith(".adoc") && Folders.isInside(folders.content(), file)
                ? SourceFile.read(file, folders.name(file), new Findings())
                        .filter(source -> HeaderReader.read(source, new Findings()).isDraft())
                : Optional.empty();
    }
}
