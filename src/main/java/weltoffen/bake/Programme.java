package weltoffen.bake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

    private final Site site;
    private final LocalDate today;
    private final List<Occurrence> upcoming;
    private final List<Occurrence> past;
    private final Map<String, List<Occurrence>> upcomingByPage = new HashMap<>();
    private final Map<String, List<Occurrence>> pastByPage = new HashMap<>();
    private final EventFilters filters;

    /** The programme of a site. */
    Programme(Site site, EventCalendar calendar) {
        this.site = site;
        this.today = calendar.today();
        this.upcoming = calendar.upcoming(NEXT_DATES);
        this.past = calendar.past();
        index(upcoming, upcomingByPage);
        index(past, pastByPage);
        this.filters = new EventFilters(
                site,
                Stream.concat(upcoming.stream(), past.stream()).map(Occurrence::event).toList(),
                calendar.formats(site.sourceLanguage()));
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
        return upcoming.stream().filter(one -> isFound(one.event(), filter)).toList();
    }

    /**
     * What is past, by years, the latest first. A year in which something upcoming ends is there too, if only with an
     * empty list: it takes up what passes before the next bake.
     *
     * @param announced whether to list what was only announced, or everything else
     */
    Map<Integer, List<Occurrence>> years(boolean announced, Optional<Value> filter) {
        Map<Integer, List<Occurrence>> years = new TreeMap<>(Comparator.reverseOrder());
        Stream.concat(upcoming.stream(), past.stream())
                .filter(one -> one.event().isOnlyAnnounced() == announced && isFound(one.event(), filter))
                .filter(one -> one.when().latest().isPresent())
                .forEach(one -> years.computeIfAbsent(one.when().year(), any -> new ArrayList<>()));
        past.stream()
                .filter(one -> one.event().isOnlyAnnounced() == announced && isFound(one.event(), filter))
                .forEach(one -> years.get(one.when().year()).add(one));
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

    private boolean isFound(Event event, Optional<Value> filter) {
        return filter.isEmpty()
                || site.page(site.sourceLanguage(), event.key())
                        .filter(page -> isFound(page, filter))
                        .isPresent();
    }

    /** Says whether a filter finds the page of an event or of a format. */
    boolean isFound(Page page, Optional<Value> filter) {
        return filter.isEmpty() || filters.marks(page).contains(filter.get().mark());
    }

    private static void index(List<Occurrence> occurrences, Map<String, List<Occurrence>> byPage) {
        for (Occurrence one : occurrences) {
            Event event = one.event();
            Stream.of(Stream.of(event.key()), event.series().stream(), event.related().stream())
                    .flatMap(keys -> keys)
                    .distinct()
                    .forEach(key -> byPage.computeIfAbsent(key, any -> new ArrayList<>()).add(one));
        }
    }
}
