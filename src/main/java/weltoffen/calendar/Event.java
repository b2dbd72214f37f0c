package weltoffen.calendar;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import weltoffen.model.Page;

/**
 * An event of the calendar. Its facts are the same in every language; its title and text are its page's.
 *
 * @param key the key of its page, which also names it in files
 * @param when its date, as precise as it is known
 * @param status what is known about whether it takes place
 * @param audience whom it is for; empty when that is not recorded
 * @param series the key of the format that it belongs to
 * @param related the keys of the countries, regions and services that it concerns
 */
public record Event(
        String key,
        EventDate when,
        EventStatus status,
        List<Audience> audience,
        Optional<String> series,
        List<String> related) {

    /**
     * One time that an event takes place.
     *
     * @param when its date: the event's own, or one of a series
     * @param zone the zone of its clock times
     */
    public record Occurrence(Event event, EventDate when, ZoneId zone) { }

    /**
     * Reads the event of a page.
     *
     * @return the event, or nothing when its date is missing or wrong, which a check reports
     */
    static Optional<Event> of(Page page) {
        return page.fact("when").flatMap(Event::date).map(when -> new Event(
                page.key(),
                when,
                page.fact("event-status").flatMap(EventStatus::of).orElse(EventStatus.SCHEDULED),
                audience(page),
                page.fact("series"),
                page.facts("related").toList()));
    }

    /** Whom a page's event or format is for. */
    public static List<Audience> audience(Page page) {
        return page.facts("audience").flatMap(code -> Audience.of(code).stream()).toList();
    }

    /** Says whether it belongs to a page: as one of its series, or because it concerns it. */
    public boolean concerns(String pageKey) {
        return series.filter(pageKey::equals).isPresent() || related.contains(pageKey);
    }

    /** Says whether it was only announced or planned: once its date has passed, nobody recorded what became of it. */
    public boolean isOnlyAnnounced() {
        return status == EventStatus.ANNOUNCED || status == EventStatus.TENTATIVE;
    }

    private static Optional<EventDate> date(String text) {
        try {
            return Optional.of(EventDate.parse(text));
        } catch (DateProblem e) {
            return Optional.empty();
        }
    }
}
