package weltoffen.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import weltoffen.content.Body;
import weltoffen.content.Document;
import weltoffen.content.Findings;
import weltoffen.content.Git;
import weltoffen.content.HeaderReader;
import weltoffen.content.SourceFile;
import weltoffen.content.SourceSections;
import weltoffen.model.Translation;

/** Looks up in git what a section of the source said when it was translated. */
final class SourceHistory {

    private static final String VERSIONS = "200";

    private final Git git;

    /** The versions of each file, newest first; each is read once, for all languages and sections. */
    private final Map<String, List<Document>> versions = new HashMap<>();

    SourceHistory(Path site) {
        this.git = new Git(site);
    }

    /**
     * The text of a section in the newest version of its file that has a fingerprint.
     *
     * @return the text, or nothing when there is no repository or no such version
     */
    Optional<String> text(Document source, String section, String fingerprint) {
        return versions.computeIfAbsent(source.file().name(), name -> versions(source)).stream()
                .filter(old -> fingerprint.equals(Translation.fingerprints(old).get(section)))
                .findFirst()
                .map(old -> SourceSections.of(old).get(section));
    }

    private List<Document> versions(Document source) {
        return git.run("log", "--format=%H", "-n", VERSIONS, "--", source.file().name())
                .stream()
                .flatMap(String::lines)
                .flatMap(version -> git.run("show", version + ":./" + source.file().name()).stream())
                .map(text -> old(source, text))
                .toList();
    }

    private static Document old(Document source, String text) {
        SourceFile file = new SourceFile(source.file().path(), source.file().name(), text);
        return new Document(
                file,
                source.language(),
                source.key(),
                HeaderReader.read(file, new Findings()),
                Body.EMPTY);
    }
}
