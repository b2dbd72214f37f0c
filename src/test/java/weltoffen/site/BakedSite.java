package weltoffen.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The site that {@code mvn package} baked into {@code target/site}, read once for all tests. */
final class BakedSite {

    static final Path ROOT = Path.of("target/site").toAbsolutePath();
    static final Path CONTENT = Path.of("content").toAbsolutePath();
    static final String HOST = "https://thaff-international.example.org/";

    private static final Map<String, Document> PAGES = read();

    private BakedSite() {}

    /** All pages by their addresses from the site's root. */
    static Map<String, Document> pages() {
        return PAGES;
    }

    /** The pages of the languages' folders: all but the language choice and the root's 404. */
    static Map<String, Document> languagePages() {
        Map<String, Document> pages = new LinkedHashMap<>(PAGES);
        pages.keySet().removeIf(address -> !address.contains("/"));
        return pages;
    }

    /** A page by language and key; the baked page names its key itself. */
    static Document page(String language, String key) {
        return languagePages().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(language + "/"))
                .map(Map.Entry::getValue)
                .filter(page -> page.body().attr("data-key").equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no page " + key + " in " + language));
    }

    /** The folders of the languages that the settings list. */
    static List<String> languages() {
        java.util.Properties settings = new java.util.Properties();
        try (var reader = Files.newBufferedReader(Path.of("jbake.properties"))) {
            settings.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of(settings.getProperty("site.languages").split("\\s*,\\s*"));
    }

    /** The keys of all pages that a language's folder holds. */
    static List<String> keys(String language) {
        Path folder = CONTENT.resolve(language);
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".adoc"))
                    .map(file -> folder.relativize(file).toString().replace('\\', '/').replace(".adoc", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Document> read() {
        Map<String, Document> pages = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(ROOT)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".html")).sorted().toList()) {
                String address = ROOT.relativize(file).toString().replace('\\', '/');
                pages.put(address, Jsoup.parse(Files.readString(file), HOST + address));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("bake the site first: mvn package", e);
        }
        return pages;
    }
}
