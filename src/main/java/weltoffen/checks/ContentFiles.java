package weltoffen.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import weltoffen.content.Findings;
import weltoffen.content.Folders;
import weltoffen.content.SourceFile;
import weltoffen.model.Site;

/** The files of the content folder that are no pages. */
final class ContentFiles {

    private ContentFiles() {}

    /** All files of the content folder, sorted; what lies outside through a link is left out. */
    static List<Path> all(Site site) {
        Path content = site.settings().folders().content();
        try (Stream<Path> files = Files.find(content, Integer.MAX_VALUE, (file, attributes) -> attributes.isRegularFile()
                || attributes.isSymbolicLink() && Files.isRegularFile(file))) {
            return files.sorted().toList();
        } catch (IOException e) {
            return List.of(); // reading the pages has reported it
        }
    }

    /** The AsciiDoc files that can be included in pages: their names begin with an underscore. */
    static List<SourceFile> parts(Site site) {
        Folders folders = site.settings().folders();
        Findings ignored = new Findings(); // whoever includes an unreadable file is told so
        return all(site).stream()
                .filter(ContentFiles::isPart)
                .filter(file -> Folders.isInsideAsFound(folders.content(), file))
                .flatMap(file -> SourceFile.read(file, folders.name(file), ignored).stream())
                .toList();
    }

    /** Says whether a file can only be included. */
    static boolean isPart(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith("_") || !name.endsWith(".adoc") && !name.endsWith(".properties");
    }

    /** The folder of the language that a file belongs to. */
    static String language(Site site, SourceFile file) {
        Path inContent = site.settings().folders().content().toAbsolutePath().normalize()
                .relativize(file.path().toAbsolutePath().normalize());
        return inContent.getName(0).toString();
    }
}
