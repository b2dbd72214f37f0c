package weltoffen.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of the assets folder, by their paths from there, with slashes. Names are taken as they are written: a link
 * in other letter case works on some machines and not on most servers.
 *
 * @param inside the files, sorted; hidden ones are left out
 * @param outside the names of symbolic links that lead out of the folder, as findings show them
 */
public record AssetFiles(List<String> inside, List<String> outside) {

    /** The style sheet that imports all others: the only one that is published, with all of them in it. */
    public static final String STYLESHEET = "css/site.css";

    /** The most bytes that a file for visitors may have. */
    public static final long LARGEST = 50L << 20;

    /**
     * Lists the files of a site; a site without the folder has none.
     *
     * @throws IOException if the folder cannot be read
     */
    public static AssetFiles of(Folders folders) throws IOException {
        List<String> inside = new ArrayList<>();
        List<String> outside = new ArrayList<>();
        if (!Files.isDirectory(folders.assets())) {
            return new AssetFiles(inside, outside);
        }
        try (Stream<Path> all = Files.walk(folders.assets())) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                if (!Folders.isInsideAsFound(folders.assets(), file)) {
                    outside.add(folders.name(file));
                } else if (!file.getFileName().toString().startsWith(".")) {
                    inside.add(folders.assets().relativize(file).toString().replace('\\', '/'));
                }
            }
        }
        return new AssetFiles(List.copyOf(inside), List.copyOf(outside));
    }

    /** The files that visitors can load. */
    public List<String> published() {
        return inside.stream().filter(name -> !name.startsWith("css/") || name.equals(STYLESHEET)).toList();
    }
}
