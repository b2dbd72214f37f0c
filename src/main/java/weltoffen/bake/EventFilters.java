package weltoffen.bake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import weltoffen.calendar.Audience;
import weltoffen.calendar.Event;
import weltoffen.calendar.EventKind;
import weltoffen.model.Page;
import weltoffen.model.Site;

/**
 * The questions by which the calendar can be filtered, with the answers that at least one entry gives: what kind of
 * event, for whom, about which country or region, of which series. An entry is an event at a date, or a regular format.
 */
final class EventFilters {

    /**
     * One answer.
     *
     * @param facet the question: {@code kind}, {@code audience}, {@code place} or {@code series}
     * @param code the answer as it stands in an address
     * @param key the page that the answer is about, when it is one
     */
    record Value(String facet, String code, Optional<String> key) {

        /** What the entries that give this answer bear, and the name of the page that shows only them. */
        String mark() {
            return facet + "-" + code;
        }
    }

    /** The questions, in the order in which they are asked. */
    static final List<String> FACETS = List.of("kind", "audience", "place", "series");

    private static final Set<String> PLACES = Set.of("country", "region");

    private final Site site;
    private final Map<String, String> placeCodes;
    private final Map<String, String> seriesCodes;
    private final List<Value> values;
    private final Map<String, Long> counts;

    /**
     * The filters of a calendar.
     *
     * @param site the site
     * @param events the events of all entries that have a date; one with several dates stands there as often
     * @param formats the regular formats, in the source language
     */
    EventFilters(Site site, Collection<Event> events, List<Page> formats) {
        this.site = site;
        List<Page> dated = events.stream().flatMap(event -> source(event.key()).stream()).toList();
        List<Page> entries = Stream.concat(dated.stream(), formats.stream()).toList();
        this.placeCodes = codes(entries.stream().flatMap(this::places));
        this.seriesCodes = codes(dated.stream().flatMap(page -> page.fact("series").stream()));
        this.counts = entries.stream()
                .flatMap(page -> marks(page).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        this.values = values();
    }

    /** The answers to a question. */
    List<Value> values(String facet) {
        return values.stream().filter(value -> value.facet().equals(facet)).toList();
    }

    /** Every answer to every question. */
    List<Value> all() {
        return values;
    }

    /** How many entries give an answer. */
    int count(Value value) {
        return counts.getOrDefault(value.mark(), 0L).intValue();
    }

    /** The answers that an event's page or a format's page gives. */
    List<String> marks(Page entry) {
        List<String> marks = new ArrayList<>();
        EventKind.of(entry).ifPresent(kind -> marks.add("kind-" + kind.code()));
        Event.audience(entry).forEach(audience -> marks.add("audience-" + audience.code()));
        places(entry).distinct().forEach(key -> marks.add("place-" + placeCodes.get(key)));
        entry.fact("series").or(() -> Optional.of(entry.key()))
                .map(seriesCodes::get)
                .ifPresent(code -> marks.add("series-" + code));
        return marks;
    }

    private List<Value> values() {
        List<Value> all = new ArrayList<>();
        Stream.of(EventKind.values()).forEach(kind -> all.add(new Value("kind", kind.code(), Optional.empty())));
        Stream.of(Audience.values())
                .forEach(audience -> all.add(new Value("audience", audience.code(), Optional.empty())));
        placeCodes.forEach((key, code) -> all.add(new Value("place", code, Optional.of(key))));
        seriesCodes.forEach((key, code) -> all.add(new Value("series", code, Optional.of(key))));
        return all.stream().filter(value -> counts.containsKey(value.mark())).toList();
    }

    private Stream<String> places(Page entry) {
        return entry.facts("related")
                .filter(key -> source(key).filter(page -> PLACES.contains(page.type())).isPresent());
    }

    private Optional<Page> source(String key) {
        return site.page(site.sourceLanguage(), key);
    }

    /** A short name for each page: the last part of its key, unless another has the same. */
    private Map<String, String> codes(Stream<String> keys) {
        Set<String> known = keys.filter(key -> source(key).isPresent()).collect(Collectors.toCollection(TreeSet::new));
        Map<String, Long> names =
                known.stream().collect(Collectors.groupingBy(EventFilters::name, Collectors.counting()));
        Map<String, String> codes = new LinkedHashMap<>();
        known.stream()
                .sorted(Comparator.comparing((String key) -> key.substring(0, key.length() - name(key).length()))
                        .thenComparingInt(key -> source(key).orElseThrow().order())
                        .thenComparing(key -> key))
                .forEach(key -> codes.put(key, names.get(name(key)) == 1 ? name(key) : key.replace('/', '-')));
        return codes;
    }

    private static String name(String key) {
        return key.substring(key.lastIndexOf('/') + 1);
    }
}
