package weltoffen.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
