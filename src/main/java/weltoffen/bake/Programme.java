package weltoffen.bake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import weltoffen.bake.EventFilters.Value;
import weltoffen.calendar.Event;
import weltoffen.calendar.Event.Occurrence;
import weltoffen.calendar.EventCalendar;
import weltoffen.model.Page;
import weltoffen.model.Site;

/**
 * The calendar in the order in which pages list it. It is the same in every language and is made once for a bake, so
 * that no page has to look at all events to find its own.
 */
final class Programme {

    /** How many dates of an event that comes back are listed as upcoming. */
    static final int NEXT_DATES = 6;

    private final LocalDate today;
    private final List<Occurrence> upcoming;
    private final List<Occurrence> past;
    private final Map<String, List<Occurrence>> upcomingByPage;
    private final Map<String, List<Occurrence>> pastByPage;
    private final EventFilters filters;
    private final Map<String, List<String>> marks = new HashMap<>();
    private final Map<String, List<Occurrence>> upcomingByMark;
    private final Map<String, List<Occurrence>> pastByMark;

    /** The programme of a site. */
    Programme(Site site, EventCalendar calendar) {
        this.today = calendar.today();
        this.upcoming = calendar.upcoming(NEXT_DATES);
        this.past = calendar.past();
        this.upcomingByPage = index(upcoming, Programme::pages);
        this.pastByPage = index(past, Programme::pages);
        this.filters = new EventFilters(
                site,
                Stream.concat(upcoming.stream(), past.stream()).map(Occurrence::event).toList(),
                calendar.formats(site.sourceLanguage()));
        calendar.events().forEach(event -> site.page(site.sourceLanguage(), event.key())
                .ifPresent(page -> marks.put(event.key(), filters.marks(page))));
        this.upcomingByMark = index(upcoming, event -> marks(event).stream());
        this.pastByMark = index(past, event -> marks(event).stream());
    }

    /** The day that the programme is as of. */
    LocalDate today() {
        return today;
    }

    /** The filters of the calendar. */
    EventFilters filters() {
        return filters;
    }

    /** What is to come, next first; only what a filter finds, when there is one. */
    List<Occurrence> upcoming(Optional<Value> filter) {
        return filter.map(value -> upcomingByMark.getOrDefault(value.mark(), List.of())).orElse(upcoming);
    }

    /**
     * What is past, by years, the latest first. A year in which something upcoming ends is there too, if only with an
     * empty list: it takes up what passes before the next bake.
     *
     * @param announced whether to list what was only announced, or everything else
     */
    Map<Integer, List<Occurrence>> years(boolean announced, Optional<Value> filter) {
        Map<Integer, List<Occurrence>> years = new TreeMap<>(Comparator.reverseOrder());
        upcoming(filter).stream()
                .filter(one -> one.event().isOnlyAnnounced() == announced && one.when().latest().isPresent())
                .forEach(one -> years.computeIfAbsent(one.when().year(), any -> new ArrayList<>()));
        filter.map(value -> pastByMark.getOrDefault(value.mark(), List.of())).orElse(past).stream()
                .filter(one -> one.event().isOnlyAnnounced() == announced)
                .forEach(one -> years.computeIfAbsent(one.when().year(), any -> new ArrayList<>()).add(one));
        return years;
    }

    /** What is to come and is about a page: the dates of an event's page, the events of any other. */
    List<Occurrence> upcomingOf(String key) {
        return upcomingByPage.getOrDefault(key, List.of());
    }

    /** What is past and is about a page, latest first. */
    List<Occurrence> pastOf(String key) {
        return pastByPage.getOrDefault(key, List.of());
    }

    /** By which filters an event is found. */
    List<String> marks(Event event) {
        return marks.getOrDefault(event.key(), List.of());
    }

    /** Says whether a filter finds the page of a format. */
    boolean isFound(Page format, Optional<Value> filter) {
        return filter.isEmpty() || filters.marks(format).contains(filter.get().mark());
    }

    /** The pages that an event is about: its own, that of the event that it changes, its series, what it concerns. */
    private static Stream<String> pages(Event event) {
        Stream<String> series = event.change().map(Event.Change::series).stream();
        return Stream.of(Stream.of(event.key()), series, event.series().stream(), event.related().stream())
                .flatMap(keys -> keys)
                .distinct();
    }

    private static Map<String, List<Occurrence>> index(
            List<Occurrence> occurrences, Function<Event, Stream<String>> names) {
        Map<String, List<Occurrence>> index = new HashMap<>();
        occurrences.forEach(one -> names.apply(one.event())
                .forEach(name -> index.computeIfAbsent(name, any -> new ArrayList<>()).add(one)));
        return index;
    }
}
