package weltoffen.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import weltoffen.calendar.Event.Occurrence;
import weltoffen.model.Language;
import weltoffen.model.Page;
import weltoffen.model.Site;

/**
 * All events of a site as of one day. The day decides what is upcoming and what is past; it comes from outside, so that
 * the same content and day always give the same pages.
 */
public final class EventCalendar {

    private static final Comparator<Occurrence> IN_ORDER =
            Comparator.comparing(Occurrence::when).thenComparing(one -> one.event().key());

    private final Site site;
    private final LocalDate today;
    private final List<Event> events;
    private final Map<String, Event> byKey;

    private EventCalendar(Site site, LocalDate today) {
        this.site = site;
        this.today = today;
        this.events = site.pages(site.sourceLanguage()).stream()
                .filter(page -> page.type().equals("event"))
                .flatMap(page -> Event.of(page).stream())
                .sorted(Comparator.comparing(Event::when).thenComparing(Event::key))
                .toList();
        this.byKey = events.stream().collect(Collectors.toMap(Event::key, event -> event));
    }

    /** The calendar of a site on a day. */
    public static EventCalendar of(Site site, LocalDate today) {
        return new EventCalendar(site, today);
    }

    /** The day that the calendar is as of. */
    public LocalDate today() {
        return today;
    }

    /** All events, in the order of their dates. */
    public List<Event> events() {
        return events;
    }

    /** The event of a page, when the page has one. */
    public Optional<Event> event(Page page) {
        return Optional.ofNullable(byKey.get(page.key()));
    }

    /**
     * Every time that an event takes place between two days, both included. An event that comes back is followed only
     * as far as the second day; one without an exact date stands there once, as it is written.
     */
    public List<Occurrence> occurrences(LocalDate from, LocalDate to) {
        return events.stream()
                .flatMap(event -> occurrences(event, from, to).stream())
                .sorted(IN_ORDER)
                .toList();
    }

    /**
     * Reads everything about the dates of an event's page.
     *
     * @throws DateProblem at the first thing that is wrong: the date, the zone, the rule, an added or left-out date
     */
    public static void check(Page page) throws DateProblem {
        EventDate when = EventDate.parse(page.fact("when").orElse(""));
        ZoneId zone = zone(page);
        if (page.fact("rrule").isPresent() || page.fact("rdate").isPresent()) {
            recurrence(page, when, zone);
        }
    }

    private static ZoneId zone(Page page) throws DateProblem {
        return page.fact("timezone").isPresent() ? EventZone.parse(page.fact("timezone").get()) : EventZone.DEFAULT;
    }

    private List<Occurrence> occurrences(Event event, LocalDate from, LocalDate to) {
        Page page = site.page(site.sourceLanguage(), event.key()).orElseThrow();
        try {
            ZoneId zone = zone(page);
            List<EventDate> dates = page.fact("rrule").isPresent() || page.fact("rdate").isPresent()
                    ? recurrence(page, event.when(), zone).between(from, to)
                    : touches(event.when(), from, to) ? List.of(event.when()) : List.<EventDate>of();
            return dates.stream().map(date -> new Occurrence(event, date, zone)).toList();
        } catch (DateProblem reportedByTheCheck) {
            return List.of();
        }
    }

    /** The series of an event that comes back. */
    private static Recurrence recurrence(Page page, EventDate when, ZoneId zone) throws DateProblem {
        return Recurrence.of(
                when,
                zone,
                page.fact("rrule").orElse(""),
                page.fact("rdate").orElse(""),
                page.fact("exdate").orElse(""));
    }

    private static boolean touches(EventDate date, LocalDate from, LocalDate to) {
        boolean begins = date.earliest().map(first -> !first.toLocalDate().isAfter(to)).orElse(true);
        boolean ends = date.latest().map(last -> !last.toLocalDate().isBefore(from)).orElse(true);
        return begins && ends;
    }

    /**
     * What is still to come, next first. An event that comes back stands there with its next dates.
     *
     * @param datesPerEvent how many dates of an event that comes back
     */
    public List<Occurrence> upcoming(int datesPerEvent) {
        return events.stream()
                .flatMap(event -> next(event, datesPerEvent).stream())
                .sorted(IN_ORDER)
                .toList();
    }

    /** What is past, latest first, each date of an event that comes back for itself. */
    public List<Occurrence> past() {
        return events.stream()
                .filter(event -> begins(event).isBefore(today))
                .flatMap(event -> occurrences(event, begins(event), today.minusDays(1)).stream())
                .filter(one -> one.when().isPast(today))
                .sorted(Comparator.comparing(Occurrence::when).reversed().thenComparing(one -> one.event().key()))
                .toList();
    }

    /** The formats that come back regularly, without promised dates, in the language of a page. */
    public List<Page> formats(Language language) {
        return site.pages(language).stream()
                .filter(page -> !page.type().equals("event"))
                .filter(page -> page.fact("rrule").isPresent() || page.words("rhythm").isPresent())
                .sorted(Comparator.comparing((Page page) -> page.parentKey().orElse(""))
                        .reversed()
                        .thenComparingInt(Page::order))
                .toList();
    }

    /** How often a format comes back, when its rule can be said in words; a check reports a rule that cannot. */
    public static Optional<Rhythm> rhythm(Page format) {
        return format.fact("rrule").flatMap(Rhythm::of);
    }

    private static LocalDate begins(Event event) {
        return event.when().earliest().map(LocalDateTime::toLocalDate).orElse(LocalDate.MIN);
    }

    private List<Occurrence> next(Event event, int datesPerEvent) {
        Page page = site.page(site.sourceLanguage(), event.key()).orElseThrow();
        if (page.fact("rrule").isEmpty() && page.fact("rdate").isEmpty()) {
            return occurrences(event, today, LocalDate.MAX);
        }
        List<Occurrence> next = new ArrayList<>();
        try {
            ZoneId zone = zone(page);
            Recurrence recurrence = recurrence(page, event.when(), zone);
            Optional<EventDate> date = recurrence.firstFrom(today);
            while (date.isPresent() && next.size() < datesPerEvent) {
                next.add(new Occurrence(event, date.get(), zone));
                date = recurrence.firstFrom(date.get().earliest().orElseThrow().toLocalDate().plusDays(1));
            }
        } catch (DateProblem reportedByTheCheck) {
            return next;
        }
        return next;
    }
}
