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
    private final Map<String, List<Event>> changes;

    private EventCalendar(Site site, LocalDate today) {
        this.site = site;
        this.today = today;
        this.events = site.pages(site.sourceLanguage()).stream()
                .filter(page -> page.type().equals("event"))
                .flatMap(page -> Event.of(page).stream())
                .sorted(Comparator.comparing(Event::when).thenComparing(Event::key))
                .toList();
        this.byKey = events.stream().collect(Collectors.toMap(Event::key, event -> event));
        this.changes = events.stream()
                .filter(event -> event.change().isPresent())
                .sorted(Comparator.comparing(event -> event.change().orElseThrow().original()))
                .collect(Collectors.groupingBy(event -> event.change().orElseThrow().series()));
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

    /** The event of a key. */
    public Optional<Event> event(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The event of a page, when the page has one. */
    public Optional<Event> event(Page page) {
        return event(page.key());
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

    /** The rule of an event that comes back; empty for one that does not, or whose rule the check reports. */
    public Optional<Recurrence> recurrence(Event event) {
        try {
            Page page = page(event);
            return comesBack(page) ? Optional.of(recurrence(page, event.when(), zone(page))) : Optional.empty();
        } catch (DateProblem reportedByTheCheck) {
            return Optional.empty();
        }
    }

    /** The zone of an event's clock times. */
    public ZoneId zone(Event event) {
        try {
            return zone(page(event));
        } catch (DateProblem reportedByTheCheck) {
            return EventZone.DEFAULT;
        }
    }

    /** The events that take the place of single occurrences of an event, by their original dates. */
    public List<Event> changes(Event series) {
        return changes.getOrDefault(series.key(), List.of());
    }

    /**
     * Reads everything about the dates of an event's page.
     *
     * @throws DateProblem at the first thing that is wrong: the date, the zone, the rule, an added or left-out date, the
     *     date before it was moved
     */
    public static void check(Page page) throws DateProblem {
        EventDate when = EventDate.parse(page.fact("when").orElse(""));
        ZoneId zone = zone(page);
        if (comesBack(page)) {
            Recurrence recurrence = recurrence(page, when, zone);
            // a next date that is never found is a problem of the rule, not of whoever asks for it
            recurrence.firstFrom(when.earliest().orElseThrow().toLocalDate().plusDays(1));
        }
        if (page.fact("previous-when").isPresent()) {
            parse(page, "previous-when", DateProblem.Field.PREVIOUS_WHEN);
        }
    }

    /**
     * Reads which occurrence of a series a page takes the place of.
     *
     * @param change the page with {@code :original-when:}
     * @param series the page of the event that comes back, which has no problem of its own
     * @throws DateProblem if that is no day or clock time, or the series has no occurrence then
     */
    public static void checkChange(Page change, Page series) throws DateProblem {
        EventDate original = parse(change, "original-when", DateProblem.Field.ORIGINAL_WHEN);
        EventDate start = EventDate.parse(series.fact("when").orElse(""));
        if (!(original instanceof DatePoint point) || !original.isExact()) {
            throw new DateProblem(DateProblem.Field.ORIGINAL_WHEN, DateProblem.Code.DATE_NOT_EXACT,
                    original.toString(), 1, Optional.empty());
        }
        Recurrence recurrence = recurrence(series, start, zone(series));
        if (!recurrence.contains(point)) {
            throw new DateProblem(DateProblem.Field.ORIGINAL_WHEN, DateProblem.Code.DATE_NOT_IN_SERIES,
                    original.toString(), 1, recurrence.nearest(point).map(DatePoint::toString));
        }
    }

    /** Says whether the event of a page comes back: it has a rule or additional dates. */
    public static boolean comesBack(Page page) {
        return page.fact("rrule").isPresent() || page.fact("rdate").isPresent();
    }

    private static EventDate parse(Page page, String attribute, DateProblem.Field field) throws DateProblem {
        try {
            return EventDate.parse(page.fact(attribute).orElse(""));
        } catch (DateProblem problem) {
            throw problem.movedTo(field, 0);
        }
    }

    private Page page(Event event) {
        return site.page(site.sourceLanguage(), event.key()).orElseThrow();
    }

    private static ZoneId zone(Page page) throws DateProblem {
        return page.fact("timezone").isPresent() ? EventZone.parse(page.fact("timezone").get()) : EventZone.DEFAULT;
    }

    private List<Occurrence> occurrences(Event event, LocalDate from, LocalDate to) {
        Page page = page(event);
        try {
            ZoneId zone = zone(page);
            List<EventDate> dates = comesBack(page)
                    ? unchanged(event, recurrence(page, event.when(), zone).between(from, to))
                    : touches(event.when(), from, to) ? List.of(event.when()) : List.<EventDate>of();
            return dates.stream().map(date -> new Occurrence(event, date, zone)).toList();
        } catch (DateProblem reportedByTheCheck) {
            return List.of();
        }
    }

    /** Leaves out the occurrences whose place another event takes. */
    private List<EventDate> unchanged(Event series, List<EventDate> dates) {
        List<Event> changed = changes(series);
        return changed.isEmpty()
                ? dates
                : dates.stream()
                        .filter(date -> changed.stream().noneMatch(event -> isOriginal(event.change().orElseThrow(), date)))
                        .toList();
    }

    private static boolean isOriginal(Event.Change change, EventDate date) {
        LocalDateTime begins = date.earliest().orElseThrow();
        return change.original().precision() == DatePrecision.DAY
                ? change.original().start().toLocalDate().equals(begins.toLocalDate())
                : change.original().start().equals(begins);
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
        Page page = page(event);
        if (!comesBack(page)) {
            return occurrences(event, today, LocalDate.MAX);
        }
        try {
            ZoneId zone = zone(page);
            Recurrence recurrence = recurrence(page, event.when(), zone);
            List<EventDate> dates = new ArrayList<>(unchanged(event, recurrence.between(today, today)));
            Optional<EventDate> date = recurrence.firstFrom(today.plusDays(1));
            while (date.isPresent() && dates.size() < datesPerEvent) {
                dates.addAll(unchanged(event, List.of(date.get())));
                date = recurrence.firstFrom(date.get().earliest().orElseThrow().toLocalDate().plusDays(1));
            }
            return dates.stream().map(one -> new Occurrence(event, one, zone)).toList();
        } catch (DateProblem reportedByTheCheck) {
            return List.of();
        }
    }
}
