package weltoffen.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
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
    private static final int SECONDS = 20;

    private final Path site;

    SourceHistory(Path site) {
        this.site = site;
    }

    /**
     * The text of a section in the newest version of its file that has a fingerprint.
     *
     * @return the text, or nothing when there is no repository or no such version
     */
    Optional<String> text(Document source, String section, String fingerprint) {
        List<String> versions = git("log", "--format=%H", "-n", VERSIONS, "--", source.file().name())
                .map(output -> output.lines().toList())
                .orElse(List.of());
        for (String version : versions) {
            Optional<Document> old = git("show", version + ":./" + source.file().name()).map(text -> old(source, text));
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

    private Optional<String> git(String... arguments) {
        String[] command = new String[arguments.length + 3];
        command[0] = "git";
        command[1] = "-C";
        command[2] = site.toString();
        System.arraycopy(arguments, 0, command, 3, arguments.length);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0
                    ? Optional.of(output)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // no git on this machine
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
