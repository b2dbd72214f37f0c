package weltoffen.checks;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import weltoffen.calendar.Audience;
import weltoffen.calendar.DateProblem;
import weltoffen.calendar.EventDate;
import weltoffen.calendar.EventKind;
import weltoffen.calendar.EventStatus;
import weltoffen.content.Finding;
import weltoffen.content.Location;
import weltoffen.content.SignVideo;

/** Which attributes a header may have: in which files, on which types of page, with which values. */
public final class AttributeRules {

    /** In which language folders an attribute may stand. */
    public enum Place {
        /** It is a fact and stands once, in the source language's file. */
        SOURCE,
        /** It belongs to a text that is no translation: in the source language or in easy language. */
        ORIGINAL,
        /** It belongs to a translation. */
        TRANSLATION,
        /** Every language has its own. */
        ANY
    }

    /**
     * The rule of one attribute.
     *
     * @param types the document types that may have it; empty for all
     * @param valid whether a value is right
     * @param expected how a right value looks, for the message
     */
    public record Rule(String name, Place place, Set<String> types, Predicate<String> valid, String expected) { }

    /** What search engines show of a description. */
    static final int LONGEST_DESCRIPTION = 160;

    private static final Set<String> ALL_TYPES = Set.of();
    private static final Set<String> PLACES = Set.of("country", "region");
    private static final Set<String> FORMATS = Set.of("service", "network");
    private static final Set<String> EVENT = Set.of("event");
    private static final Set<String> DATED = Set.of("event", "service", "network");
    private static final Predicate<String> TEXT = value -> !value.isBlank();
    private static final Predicate<String> KEYS = pattern("[a-z0-9/-]+(\\s*,\\s*[a-z0-9/-]+)*+");

    private static final Map<String, Rule> RULES = new TreeMap<>();

    static {
        add("jbake-type", Place.SOURCE, ALL_TYPES, pattern("[a-z]+"), "country");
        add(Allowances.ATTRIBUTE, Place.ANY, ALL_TYPES, TEXT, "foreign-passage: a poem");
        add("jbake-status", Place.ANY, ALL_TYPES, Set.of("draft", "published")::contains, "draft, published");
        add("description", Place.ANY, ALL_TYPES, TEXT, "…");
        add("nav-title", Place.ANY, ALL_TYPES, TEXT, "…");
        add("slug", Place.ANY, ALL_TYPES, pattern("[a-z0-9]{1,99}(-[a-z0-9]{1,99}){0,20}"), "pays-cibles");
        add("order", Place.SOURCE, ALL_TYPES, pattern("\\d{1,6}"), "10");
        add("as-of", Place.SOURCE, ALL_TYPES, pattern("(19|20)\\d{2}"), "2020");
        add("next", Place.SOURCE, ALL_TYPES, KEYS, "contact, services/index");
        add("way", Place.SOURCE, ALL_TYPES, KEYS, "services/index, contact");
        add("review", Place.ORIGINAL, ALL_TYPES, value -> value.equals("pending") || isDay(value), "pending, 2026-11-30");
        add("revdate", Place.ANY, ALL_TYPES, AttributeRules::isDay, "2026-11-30");
        add("translation", Place.TRANSLATION, ALL_TYPES, Set.of("machine", "reviewed")::contains, "machine, reviewed");
        add("translated-from", Place.TRANSLATION, ALL_TYPES, pattern("[a-z0-9-]+=[0-9a-f]{8}( [a-z0-9-]+=[0-9a-f]{8})*+"),
                "lead=3f2a91c0 activities=9b1c22d4");
        add(SignVideo.ATTRIBUTE, Place.ANY, ALL_TYPES, pattern("[a-z0-9/_-]+\\.(mp4|webm)"), "videos/welcome.mp4");
        add("country", Place.SOURCE, PLACES, Set.of(Locale.getISOCountries())::contains, "CN");
        add("map", Place.SOURCE, PLACES, AttributeRules::isPosition, "48.2, 16.4");
        add("seeks", Place.ANY, PLACES, TEXT, "…");
        add("progress", Place.ANY, PLACES, TEXT, "…");
        add("place", Place.ANY, DATED, TEXT, "Erfurt");
        add("rhythm", Place.ANY, FORMATS, TEXT, "…");
        add("audience", Place.SOURCE, DATED, AttributeRules::isAudience,
                "employers, individuals, institutions, public");
        add("kind", Place.SOURCE, DATED, value -> EventKind.of(value).isPresent(),
                "advice, exchange, fair, forum, meeting, talks, trip");
        add("rrule", Place.SOURCE, DATED, TEXT, "FREQ=MONTHLY;BYDAY=1TU");
        add("exdate", Place.SOURCE, EVENT, TEXT, "2027-05-04");
        add("rdate", Place.SOURCE, EVENT, TEXT, "2027-05-04");
        add("when", Place.SOURCE, EVENT, TEXT, "2020-02-18");
        add("previous-when", Place.SOURCE, EVENT, TEXT, "2020-02-11");
        add("occurrence-of", Place.SOURCE, EVENT, pattern("[a-z0-9/-]+"), "events/round-table");
        add("original-when", Place.SOURCE, EVENT, TEXT, "2027-05-04");
        add("sequence", Place.SOURCE, EVENT, pattern("\\d{1,6}"), "1");
        add("timezone", Place.SOURCE, EVENT, TEXT, "Europe/Berlin");
        add("online", Place.SOURCE, EVENT, pattern("https://\\S+"), "https://…");
        add("series", Place.SOURCE, EVENT, pattern("[a-z0-9/-]+"), "services/thaff-on-site");
        add("related", Place.SOURCE, EVENT, KEYS, "countries/china, partners");
        add("event-status", Place.SOURCE, EVENT, value -> EventStatus.of(value).isPresent(),
                "scheduled, announced, tentative, postponed, cancelled");
    }

    private AttributeRules() {}

    /** What pages of a type cannot do without: a country or region without a position is not on the map. */
    static List<String> required(String type) {
        return PLACES.contains(type) ? List.of("map") : List.of();
    }

    /** The rules of all attributes that a page of a type may have in the source language, sorted by their names. */
    public static List<Rule> ofSource(String type) {
        return RULES.values().stream()
                .filter(rule -> rule.place() != Place.TRANSLATION)
                .filter(rule -> rule.types().isEmpty() || rule.types().contains(type))
                .toList();
    }

    /** The rule of an attribute, when it is known. */
    public static Optional<Rule> of(String name) {
        return Optional.ofNullable(RULES.get(name));
    }

    /**
     * What is wrong with a value by itself, before it stands anywhere; whether it goes with the rest of the site is for
     * the checks.
     *
     * @param location where it is going to stand
     */
    public static Optional<Finding> problem(String name, String value, Location location) {
        if (name.equals("when")) {
            try {
                EventDate.parse(value);
            } catch (DateProblem problem) {
                return Optional.of(EventCheck.finding(location, value, problem));
            }
        }
        if (name.equals("description") && value.length() > LONGEST_DESCRIPTION) {
            return Optional.of(longDescription(value, location));
        }
        return of(name)
                .filter(rule -> !rule.valid().test(value))
                .map(rule -> Finding.error(location, "wrong-value", name, value, rule.expected()));
    }

    /** A description that search engines would cut off. */
    static Finding longDescription(String text, Location location) {
        return Finding.warning(
                location, "long-description", String.valueOf(text.length()), String.valueOf(LONGEST_DESCRIPTION));
    }

    /** The names of all attributes, sorted. */
    static List<String> names() {
        return List.copyOf(RULES.keySet());
    }

    private static void add(String name, Place place, Set<String> types, Predicate<String> valid, String expected) {
        RULES.put(name, new Rule(name, place, types, valid, expected));
    }

    private static Predicate<String> pattern(String regex) {
        return Pattern.compile(regex).asMatchPredicate();
    }

    private static boolean isDay(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static boolean isAudience(String value) {
        return Pattern.compile("\\s*,\\s*").splitAsStream(value).allMatch(code -> Audience.of(code).isPresent());
    }

    private static boolean isPosition(String value) {
        if (!value.matches("-?\\d{1,2}(\\.\\d+)?\\s*,\\s*-?\\d{1,3}(\\.\\d+)?")) {
            return false;
        }
        String[] parts = value.split("\\s*,\\s*");
        return Math.abs(Double.parseDouble(parts[0])) <= 90 && Math.abs(Double.parseDouble(parts[1])) <= 180;
    }
}
