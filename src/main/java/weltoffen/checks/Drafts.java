package weltoffen.checks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import weltoffen.content.Finding;
import weltoffen.content.Findings;
import weltoffen.content.Folders;
import weltoffen.content.Header;
import weltoffen.content.HeaderReader;
import weltoffen.content.Location;
import weltoffen.content.SourceFile;
import weltoffen.model.Site;

/** Tells links to drafts from links to nowhere. A site does not know its drafts, so the file is looked at again. */
final class Drafts {

    private Drafts() {}

    /**
     * What is wrong with naming a page that the site does not show, when that page is a draft.
     *
     * @param key the page
     * @param written how it is named at the location
     */
    static Optional<Finding> finding(Site site, String key, Location location, String written) {
        Folders folders = site.settings().folders();
        Path file = folders.content().resolve(site.settings().sourceLanguage()).resolve(key + ".adoc");
        if (!Files.isRegularFile(file) || !Folders.isInside(folders.content(), file)) {
            return Optional.empty();
        }
        return SourceFile.read(file, folders.name(file), new Findings())
                .map(source -> HeaderReader.read(source, new Findings()))
                .filter(Header::isDraft)
                .map(draft -> Finding.error(location, "draft-link", written, folders.name(file)));
    }
}
