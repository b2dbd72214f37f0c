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

        /** The attributes that such a page cannot do without, in the order in which they are asked for. */
        List<String> needed() {
            return needed;
        }

        /** Says whether such pages stand in a list whose order editors chose. */
        private boolean isOrdered() {
            return this != event && this != page;
        }
    }

    /**
     * What an editor said about the page.
     *
     * @param attributes the header's attributes, by their names
     * @param name the file's name
     * @param lead the first paragraph; else the description stands there too
     * @param draft whether it is not to be published yet
     */
    record Wishes(
            Kind kind,
            String title,
            Map<String, String> attributes,
            Optional<String> name,
            Optional<String> lead,
            boolean draft) { }

    /** What stands above the other attributes, in the order that the site's pages have. */
    private static final List<String> FIRST =
            List.of("description", "nav-title", "slug", "order", "as-of", "country", "map", "when");

    /**
     * Writes the source of a page.
     *
     * @param comment what is said to the editor below the text, in lines that begin with two slashes
     * @param today the year of {@code :as-of:}
     */
    static NewPage of(Wishes wishes, List<String> comment, Site site, LocalDate today) {
        Kind kind = wishes.kind();
        Map<String, String> given = new LinkedHashMap<>(wishes.attributes());
        if (kind == Kind.country) {
            countryCalled(wishes.title(), language(site)).ifPresent(code -> given.putIfAbsent("country", code));
        }
        String slug = inAscii(wishes.title(), given);
        String file = wishes.name().orElseGet(() -> kind == Kind.country && given.containsKey("country")
                ? inAscii(new Locale("", given.get("country")).getDisplayCountry(Locale.ENGLISH), given)
                : slug);
        if (!slug.equals(file) && !slug.isEmpty()) {
            given.putIfAbsent("slug", slug);
        }
        if (kind.isOrdered()) {
            given.putIfAbsent("order", String.valueOf(nextOrder(kind, site)));
        }
        given.putIfAbsent("as-of", String.valueOf(today.getYear()));
        Optional<String> next = Optional.ofNullable(given.remove("next")).or(() -> next(kind, given, site));
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("jbake-type", kind.name());
        if (wishes.draft()) {
            attributes.put("jbake-status", "draft");
        }
        FIRST.stream().filter(given::containsKey).forEach(name -> attributes.put(name, given.get(name)));
        given.forEach(attributes::putIfAbsent);
        next.ifPresent(keys -> attributes.put("next", keys));
        attributes.put("review", "pending");
        List<String> lines = new ArrayList<>(List.of("= " + wishes.title()));
        attributes.forEach((name, value) -> lines.add(":" + name + ": " + value));
        lines.addAll(List.of("", wishes.lead().orElse(given.get("description")), ""));
        lines.addAll(comment);
        return new NewPage(kind.folder + file, String.join("\n", lines) + "\n");
    }

    private static Locale language(Site site) {
        return Locale.forLanguageTag(site.sourceLanguage().tag());
    }

    /** The code of the country with a name (ISO 3166-1 alpha-2). */
    private static Optional<String> countryCalled(String name, Locale language) {
        return Stream.of(Locale.getISOCountries())
                .filter(code -> new Locale("", code).getDisplayCountry(language).equalsIgnoreCase(name))
                .findFirst();
    }

    private static int nextOrder(Kind kind, Site site) {
        OptionalInt last = site.pages(site.sourceLanguage()).stream()
                .filter(page -> page.type().equals(kind.name()))
                .mapToInt(Page::order)
                .filter(order -> order < Integer.MAX_VALUE)
                .max();
        return last.orElse(0) + 1;
    }

    /** Where readers are led at the end of the page: of what every site may have, what this one has. */
    private static Optional<String> next(Kind kind, Map<String, String> given, Site site) {
        Stream<String> series = Stream.ofNullable(given.get("series"));
        Stream<String> usual = kind == Kind.page ? Stream.of("contact") : Stream.of("contact", kind.folder + "index");
        List<String> keys = Stream.concat(series, usual).filter(site.keys()::contains).distinct().toList();
        return keys.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", keys));
    }

    /** A name that every file system and address can take; an event's begins with its date, so that files are sorted. */
    private static String inAscii(String title, Map<String, String> given) {
        String date = hyphenated(given.getOrDefault("when", "").replaceFirst("^\\.\\./", "").replaceFirst("[T/,?~%].*", ""));
        String words = hyphenated(Transliterator.getInstance("de-ASCII; Any-Latin; Latin-ASCII").transliterate(title));
        return date.isEmpty() || words.isEmpty() ? words : date + "-" + words;
    }

    private static String hyphenated(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
