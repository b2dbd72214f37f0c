package weltoffen.bake;

import java.util.List;
import java.util.stream.Stream;
import weltoffen.calendar.Event;
import weltoffen.calendar.EventCalendar;
import weltoffen.model.Language;
import weltoffen.model.Page;
import weltoffen.model.Site;

/**
 * Which files of its events a language has besides its pages, and where: the pages link to what the outputs write, so
 * both ask here.
 */
public final class EventFiles {

    private EventFiles() {}

    /** The address of a language's calendar, to subscribe to. */
    public static String calendar(Language language) {
        return language.folder() + "/calendar.ics";
    }

    /** The address of a language's feed. */
    public static String feed(Language language) {
        return language.folder() + "/events.atom";
    }

    /** The address of the file of one event, beside its page. */
    public static String calendar(Page event) {
        return event.address().replaceAll("\\.html$", ".ics");
    }

    /**
     * The pages whose events stand in a language's calendar: those with an exact date. Changed occurrences stand with their
     * series. A calendar without any is not written, because RFC 5545 §3.6 wants at least one component in it.
     */
    public static List<Page> inCalendar(Site site, EventCalendar calendar, Language language) {
        return pages(site, calendar.events().stream().filter(event -> event.isExact() && event.change().isEmpty()), language);
    }

    /** The pages of all events of a language, in the order of the calendar. */
    public static List<Page> inFeed(Site site, EventCalendar calendar, Language language) {
        return pages(site, calendar.events().stream(), language);
    }

    private static List<Page> pages(Site site, Stream<Event> events, Language language) {
        return events.flatMap(event -> site.page(language, event.key()).stream()).toList();
    }
}
