package weltoffen.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;

/** One page of each type: of all pages that are made alike, the one with the most on it. */
final class PageTypes {

    private static final Path QUESTIONS = Path.of("src/test/resources/search/questions.txt");

    private PageTypes() {}

    /**
     * The addresses of a language's pages, one of each type, by the types' names; {@code filter} is a filtered
     * calendar, {@code results} the search with an answer.
     */
    static Map<String, String> in(String language) {
        Map<String, String> chosen = new TreeMap<>();
        BakedSite.languagePages().entrySet().stream()
                .filter(page -> page.getKey().startsWith(language + "/"))
                .sorted(Comparator.comparing(page -> -page.getValue().body().html().length()))
                .forEach(page -> chosen.putIfAbsent(type(page.getKey(), page.getValue()), page.getKey()));
        chosen.put("results", chosen.get("search") + "?q=" + question(language));
        return chosen;
    }

    /** One page of each type in a language, and those that are written in it, where that is not the whole site. */
    static Set<String> addresses(String language) {
        Set<String> addresses = new TreeSet<>(in(language).values());
        if (language.equals("de-simple")) {
            List<String> written = BakedSite.keys(language);
            BakedSite.languagePages().forEach((address, page) -> {
                if (address.startsWith(language + "/") && written.contains(page.body().attr("data-key"))) {
                    addresses.add(address);
                }
            });
        }
        return addresses;
    }

    /**
     * The calendar of the site with events to come, an event's page, one that comes back and a filtered calendar; in
     * German a page with a video in sign language too.
     */
    static List<String> ofEventsSite(String language) {
        String folder = language + (language.equals("de") ? "/veranstaltungen/" : "/events/");
        return List.of(
                folder + "index.html",
                folder + "2027-03-01-nursing.html",
                folder + "2027-02-02-dialogue.html",
                folder + "filter/audience-employers.html",
                language.equals("de") ? "de/ueber-uns.html" : "en/about.html");
    }

    private static String type(String address, Document page) {
        String type = page.body().classNames().stream()
                .filter(name -> name.startsWith("page--"))
                .map(name -> name.substring("page--".length()))
                .collect(Collectors.joining());
        return address.contains("/filter/") ? "filter" : type;
    }

    private static String question(String language) {
        try {
            return Files.readAllLines(QUESTIONS).stream()
                    .map(line -> line.split("\\s*\\|\\s*"))
                    .filter(parts -> parts[0].equals(language))
                    .map(parts -> parts[1].replace(" ", "%20"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
