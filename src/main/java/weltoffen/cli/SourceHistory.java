package weltoffen.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import weltoffen.content.Body;
import weltoffen.content.Document;
import weltoffen.content.Findings;
import weltoffen.content.HeaderReader;
import weltoffen.content.Passage;
import weltoffen.content.SourceFile;
import weltoffen.content.SourceSections;
import weltoffen.model.Translation;

/** Looks up in git what a section of the source said when it was translated. */
final class SourceHistory {

    private static final String VERSIONS = "200";

    private final Git git;

    SourceHistory(Path site) {
        this.git = new Git(site);
    }

    /**
     * The text of a section in the newest version of its file that has a fingerprint.
     *
     * @return the text, or nothing when there is no repository or no such version
     */
    Optional<String> text(Document source, String section, String fingerprint) {
        List<String> versions = git.run("log", "--format=%H", "-n", VERSIONS, "--", source.file().name())
                .map(output -> output.lines().toList())
                .orElse(List.of());
        for (String version : versions) {
            Optional<Document> old = git.run("show", version + ":./" + source.file().name()).map(text -> old(source, text));
            if (old.isPresent() && fingerprint.equals(Translation.fingerprints(old.get()).get(section))) {
                Map<String, String> sections = SourceSections.of(old.get());
                return Optional.ofNullable(sections.get(section));
            }
        }
        return Optional.empty();
    }

    private static Document old(Document source, String text) {
        SourceFile file = new SourceFile(source.file().path(), source.file().name(), text);
        return new Document(
                file,
                source.language(),
                source.key(),
                HeaderReader.read(file, new Findings()),
                new Body(Passage.EMPTY, List.of()));
    }
}
