import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes sites of any size in ten languages. Their sentences are those of this site's pages, put together anew; each page
 * has headings, a list, a table, an admonition, links to other pages, and every tenth is an event. The same size gives the
 * same bytes.
 */
final class Corpus {

    private static final List<String> LANGUAGES = List.of("de", "en", "fr", "pl", "uk", "sr", "az", "mn", "vi", "zh");
    private static final int PAGES_OF_A_SECTION = 25;

    private final Path home;
    private final Map<String, List<String>> sentences = new LinkedHashMap<>();
    private final Map<String, Integer> next = new HashMap<>();

    /** @param home the project, whose labels, templates and sentences are used */
    Corpus(Path home) throws IOException {
        this.home = home;
        for (String language : LANGUAGES) {
            List<String> found = new ArrayList<>();
            for (Path page : Trees.files(home.resolve("content").resolve(language), ".adoc")) {
                Files.readString(page).lines()
                        .filter(line -> line.length() > 25 && Character.isLetter(line.codePointAt(0)))
                        .filter(line -> !line.matches(".*[\\[\\]|:<>{}*_`#+^~].*"))
                        .forEach(found::add);
            }
            sentences.put(language, found);
        }
    }

    /** Writes a site with a number of AsciiDoc files, all languages together. */
    void write(Path site, int files) throws IOException {
        Trees.delete(site);
        next.clear();
        Trees.copy(home.resolve("templates"), site.resolve("templates"));
        Trees.copy(home.resolve("assets"), site.resolve("assets"));
        Files.writeString(site.resolve("jbake.properties"), Files.readString(home.resolve("jbake.properties"))
                .replaceFirst("(?m)^site\\.languages = .*$", "site.languages = " + String.join(", ", LANGUAGES)));
        List<String> keys = keys(files / LANGUAGES.size());
        for (String language : LANGUAGES) {
            Path folder = site.resolve("content").resolve(language);
            Files.createDirectories(folder);
            Files.copy(home.resolve("content").resolve(language).resolve("labels.properties"),
                    folder.resolve("labels.properties"));
            for (int i = 0; i < keys.size(); i++) {
                Path page = folder.resolve(keys.get(i) + ".adoc");
                Files.createDirectories(page.getParent());
                Files.writeString(page, page(language, keys, i));
            }
        }
    }

    private static List<String> keys(int number) {
        List<String> keys = new ArrayList<>(List.of("index", "404", "search", "glossary", "events/index"));
        for (int section = 0; keys.size() < number; section++) {
            String folder = "part-" + section;
            keys.add(folder + "/index");
            for (int i = 1; i < PAGES_OF_A_SECTION && keys.size() < number; i++) {
                keys.add(i % 10 == 0 ? "events/2027-" + section + "-" + i : folder + "/page-" + i);
            }
        }
        return keys.subList(0, number);
    }

    private String page(String language, List<String> keys, int i) {
        String key = keys.get(i);
        String up = "../".repeat(key.length() - key.replace("/", "").length());
        List<String> lines = new ArrayList<>();
        lines.add("= " + words(language, 4) + " " + i);
        if (language.equals("de")) {
            lines.add(":jbake-type: " + type(key));
            if (key.endsWith("/index")) {
                lines.add(":order: " + i);
            }
            if (type(key).equals("event")) {
                lines.add(":when: " + String.format("2027-%02d-%02d", i % 12 + 1, i % 28 + 1));
            }
        }
        lines.add(":description: " + sentence(language));
        if (!language.equals("de")) {
            lines.add(":translation: machine");
        }
        lines.addAll(List.of("", sentence(language) + "\n" + sentence(language)));
        for (String section : List.of("first", "second", "third")) {
            lines.addAll(List.of("", "[#" + section + "]", "== " + words(language, 3), "",
                    sentence(language) + "\n*" + words(language, 2) + "*, _" + words(language, 2) + "_: xref:" + up
                            + keys.get((i * 7 + lines.size()) % keys.size()) + ".adoc[].", "",
                    "* " + sentence(language), "* xref:" + up + keys.get((i + 1) % keys.size()) + ".adoc["
                            + words(language, 2) + "]", "* " + sentence(language)));
        }
        lines.addAll(List.of("", "[%header,cols=\"1,2\"]", "|===",
                "|" + words(language, 1) + " |" + words(language, 2),
                "|" + words(language, 2) + " |" + sentence(language),
                "|" + words(language, 2) + " |" + sentence(language), "|===", "",
                "NOTE: " + sentence(language), ""));
        return String.join("\n", lines);
    }

    private static String type(String key) {
        if (key.startsWith("events/") && !key.endsWith("index")) {
            return "event";
        }
        return Map.of("index", "home", "404", "notfound", "search", "search", "glossary", "glossary",
                "events/index", "events").getOrDefault(key, key.endsWith("/index") ? "section" : "page");
    }

    private String sentence(String language) {
        List<String> all = sentences.get(language);
        return all.get(next.merge(language, 1, Integer::sum) % all.size());
    }

    /** The first words of the next sentence; of Chinese, which has no spaces, as many pairs of signs. */
    private String words(String language, int number) {
        String sentence = sentence(language).replaceAll("[\\p{Punct}，。、；：（）“”„«»…]", "");
        if (language.equals("zh")) {
            return sentence.substring(0, Math.min(sentence.length(), 2 * number));
        }
        List<String> words = List.of(sentence.strip().split("\\s+"));
        return String.join(" ", words.subList(0, Math.min(number, words.size())));
    }
}
