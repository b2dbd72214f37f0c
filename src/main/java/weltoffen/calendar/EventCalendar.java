package weltoffen.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import weltoffen.calendar.Event.Occurrence;
import weltoffen.model.Language;
import weltoffen.model.Page;
import weltoffen.model.Site;

/**
 * All events of a site as of one day. The day decides what is upcoming and what is past; it comes from outside, so that
 * the same content and day always give the same pages.
 */
public final class EventCalendar {

    private final Site site;
    private final LocalDate today;
    private final List<Event> events;

    private EventCalendar(Site site, LocalDate today) {
        this.site = site;
        this.today = today;
        this.events = site.pages(site.sourceLanguage()).stream()
                .filter(page -> page.type().equals("event"))
                .flatMap(page -> Event.of(page).stream())
                .sorted(Comparator.comparing(Event::when).thenComparing(Event::key))
                .toList();
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
        return events.stream().filter(event -> event.key().equals(page.key())).findFirst();
    }

    /**
     * Every time that an event takes place between two days, both included. An event that comes back is followed only
     * as far as the second day; one without an exact date stands there once, as it is written.
     */
    public List<Occurrence> occurrences(LocalDate from, LocalDate to) {
        return events.stream()
                .flatMap(event -> occurrences(event, from, to).stream())
                .sorted(Comparator.comparing(Occurrence::when).thenComparing(one -> one.event().key()))
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

    /** What is still to come, next first. */
    public List<Event> upcoming(Predicate<Event> wanted) {
        return events.stream().filter(event -> !event.when().isPast(today)).filter(wanted).toList();
    }

    /** What took place, latest first. */
    public List<Event> held(Predicate<Event> wanted) {
        return latestFirst(wanted.and(event -> event.when().isPast(today) && !event.isUnrecorded(today)));
    }

    /** What was announced for a time that has passed, latest first; whether it took place is not recorded. */
    public List<Event> unrecorded(Predicate<Event> wanted) {
        return latestFirst(wanted.and(event -> event.isUnrecorded(today)));
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

    private List<Event> latestFirst(Predicate<Event> wanted) {
        return events.stream()
                .filter(wanted)
                .sorted(Comparator.comparing(Event::when).reversed().thenComparing(Event::key))
                .toList();
    }
}
