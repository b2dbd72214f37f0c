package weltoffen.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import weltoffen.content.Findings;
import weltoffen.content.Location;
import weltoffen.content.PropertiesFile;
import weltoffen.content.Settings;
import weltoffen.content.SourceFile;

/**
 * The addresses that pages once had, from {@code content/redirects.properties}. A line says {@code address = key}: the
 * page of that key is there now, in the language that the address begins with. Nothing behind the equals sign says
 * that the page is gone. Because lines name pages and not addresses, one leads right however often a page moves.
 */
public final class Redirects {

    /** The name of the file, in the content folder. */
    public static final String FILE = "redirects.properties";

    /**
     * One former address.
     *
     * @param address the path from the site's root, for example {@code fr/pays/chine.html}
     * @param key the key of the page that is there now; nothing when it is gone
     * @param location the line that says so
     */
    public record Redirect(String address, Optional<String> key, Location location) {

        /** The folder of the language that the address belonged to. */
        public String language() {
            return address.replaceFirst("/.*", "");
        }

        /** Says whether the address is one that a page can have had. */
        public boolean isAddress() {
            return address.matches("[a-z]{2,3}(-[a-z0-9]{2,8})*(/[a-z0-9]+(-[a-z0-9]+)*)+\\.html");
        }
    }

    private Redirects() {}

    /** Where a site's file is, whether it is there or not. */
    public static Path file(Settings settings) {
        return settings.folders().content().resolve(FILE);
    }

    /** The former addresses of a site, sorted. */
    public static List<Redirect> read(Settings settings, Findings findings) {
        Path file = file(settings);
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        List<Redirect> redirects = new ArrayList<>();
        SourceFile.read(file, settings.folders().name(file), findings)
                .map(source -> PropertiesFile.parse(source, findings))
                .ifPresent(lines -> lines.values().keySet().forEach(address ->
                        redirects.add(new Redirect(address, lines.value(address), lines.locationOf(address)))));
        return redirects;
    }
}
