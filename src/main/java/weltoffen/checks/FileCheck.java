package weltoffen.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import weltoffen.content.Finding;
import weltoffen.content.Folders;
import weltoffen.content.Location;
import weltoffen.model.Site;

/**
 * Finds what no file of a site should be: symbolic links that lead out of its folders, to folders, or nowhere, and names
 * with characters that mean something in addresses, in HTML or to a terminal.
 */
final class FileCheck implements SiteCheck {

    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}\"<>\\\\|?*:#%{}^`\uFFFD]");

    @Override
    public Stream<Finding> check(Site site) {
        Folders folders = site.settings().folders();
        return Stream.of(folders.content(), folders.templates(), folders.assets())
                .filter(Files::isDirectory)
                .flatMap(folder -> check(folders, folder).stream());
    }

    private static List<Finding> check(Folders folders, Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> !path.equals(folder))
                    .flatMap(path -> Stream.of(name(folders, path), link(folders, folder, path)).flatMap(Optional::stream))
                    .toList();
        } catch (IOException e) {
            return List.of(); // whoever reads the folder reports it
        }
    }

    private static Optional<Finding> name(Folders folders, Path path) {
        Matcher matcher = UNSAFE.matcher(path.getFileName().toString());
        return matcher.find()
                ? Optional.of(Finding.error(
                        Location.of(folders.name(path)), "unsafe-file-name", "U+%04X".formatted((int) matcher.group().charAt(0))))
                : Optional.empty();
    }

    private static Optional<Finding> link(Folders folders, Path folder, Path path) {
        if (!Files.isSymbolicLink(path) || path.getFileName().toString().startsWith(".")) { // an editor's lock
            return Optional.empty();
        }
        Location location = Location.of(folders.name(path));
        if (!Files.exists(path)) {
            return Optional.of(Finding.error(location, "unreadable-file", path.toString()));
        }
        if (Files.isDirectory(path)) {
            return Optional.of(Finding.error(location, "linked-folder"));
        }
        return Folders.isInside(folder, path) ? Optional.empty() : Optional.of(Finding.error(location, "file-outside"));
    }
}
