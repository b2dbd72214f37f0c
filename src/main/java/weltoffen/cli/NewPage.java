package weltoffen.cli;

import com.ibm.icu.text.Transliterator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import weltoffen.model.Page;
import weltoffen.model.Site;

/**
 * The source of a page that is not there yet.
 *
 * @param key where it goes below the source language's folder, without {@code .adoc}
 * @param text its AsciiDoc
 */
record NewPage(String key, String text) {

    /** What kinds of pages can be made; the names are those of the command and of {@code :jbake-type:}. */
    enum Kind {
        country("countries/", "description", "map"),
        region("regions/", "description", "map"),
        service("services/", "description"),
        network("networks/", "description"),
        event("events/", "when", "description"),
        page("", "description");

        private final String folder;
        private final List<String> needed;

        Kind(String folder, String... needed) {
            this.folder = folder;
            this.needed = List.of(needed);
        }

        /** The attributes that such a page cannot do without. */
        List<String> needed() {
            return needed;
        }

        /** Says whether such pages stand in a list whose order editors chose. */
        private boolean isOrdered() {
            return this != event && this != page;
        }
    }

    /** The words behind the command: a title, for an event behind its date. */
    record Words(Optional<String> date, Optional<String> title) {

        static Words of(Kind kind, List<String> words) {
            boolean dated = kind == Kind.event
                    && words.stream().limit(1).anyMatch(word -> word.matches("(\\.\\./)?\\d{4}([-/?~%,].*)?"));
            String title = String.join(" ", dated ? words.subList(1, words.size()) : words).strip();
            return new Words(
                    dated ? Optional.of(words.get(0)) : Optional.empty(),
                    Optional.of(title).filter(text -> !text.isEmpty()));
        }
    }

    /**
     * Writes the source of a page.
     *
     * @param given the attributes that were given, without the leading and trailing colons
     * @param name the file's name, when it was given
     * @param lead the first paragraph, when it was given; else the description stands there too
     * @param today the year of {@code :as-of:}
     */
    static NewPage of(
            Kind kind,
            String title,
            Map<String, String> given,
            Optional<String> name,
            Optional<String> lead,
            boolean draft,
            Site site,
            LocalDate today) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("jbake-type", kind.name());
        if (draft) {
            attributes.put("jbake-status", "draft");
        }
        Stream.of("description", "nav-title")
                .filter(given::containsKey)
                .forEach(key -> attributes.put(key, given.get(key)));
        if (kind.isOrdered()) {
            attributes.put("order", String.valueOf(nextOrder(kind, site)));
        }
        attributes.put("as-of", String.valueOf(today.getYear()));
        attributes.putAll(given);
        if (!given.containsKey("next")) {
            List<String> next = Stream.of("contact", kind.folder + "index").filter(site.keys()::contains).toList();
            if (!next.isEmpty()) {
                attributes.put("next", String.join(", ", next));
            }
        }
        attributes.put("review", "pending");
        List<String> lines = new ArrayList<>(List.of("= " + title));
        attributes.forEach((key, value) -> lines.add(":" + key + ": " + value));
        lines.add("");
        lines.add(lead.map(String::strip).orElse(given.get("description")));
        String file = name.orElseGet(() -> fileName(kind, title, given));
        return new NewPage(kind.folder + file, String.join("\n", lines) + "\n");
    }

    private static int nextOrder(Kind kind, Site site) {
        OptionalInt last = site.pages(site.sourceLanguage()).stream()
                .filter(page -> page.type().equals(kind.name()))
                .mapToInt(Page::order)
                .filter(order -> order < Integer.MAX_VALUE)
                .max();
        return last.orElse(0) + 1;
    }

    /** A name that every file system and address can take; an event's begins with its date, so that files are sorted. */
    private static String fileName(Kind kind, String title, Map<String, String> given) {
        String ascii = Transliterator.getInstance("de-ASCII; Any-Latin; Latin-ASCII").transliterate(title);
        String words = hyphenated(ascii);
        return kind == Kind.event ? hyphenated(given.get("when").replaceFirst("[T/,?~%].*", "")) + "-" + words : words;
    }

    private static String hyphenated(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
