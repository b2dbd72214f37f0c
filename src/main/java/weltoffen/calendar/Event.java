package weltoffen.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
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
 * @param change which date of which series it takes the place of, when it does
 * @param before the date that it had before it was moved
 * @param revision how often and when its facts were changed
 */
public record Event(
        String key,
        EventDate when,
        EventStatus status,
        List<Audience> audience,
        Optional<String> series,
        List<String> related,
        Optional<Change> change,
        Optional<EventDate> before,
        Revision revision) {

    /**
     * The occurrence of a series that an event takes the place of (RFC 5545 §3.8.4.4, RECURRENCE-ID).
     *
     * @param series the key of the event that comes back
     * @param original when that occurrence begins by its rule: a day stands for the occurrence on it
     */
    public record Change(String series, DatePoint original) { }

    /**
     * What calendar programs need to see that an event changed. It stands in the content and never comes from the clock,
     * so that the same content gives the same files.
     *
     * @param number how often its dates or status were changed (RFC 5545 §3.8.7.4, SEQUENCE)
     * @param day when its facts were last changed: {@code :revdate:}, else the year of {@code :as-of:}
     */
    public record Revision(int number, Optional<LocalDate> day) { }

    /**
     * One time that an event takes place.
     *
     * @param when its date: the event's own, or one of a series
     * @param zone the zone of its clock times
     */
    public record Occurrence(Event event, EventDate when, ZoneId zone) {

        /** The date that it had before it was moved: as its page says, else that of the series which it changes. */
        public Optional<EventDate> movedFrom() {
            return event.before().or(() -> event.change()
                    .map(change -> (EventDate) change.original())
                    .filter(original -> !begins(original).equals(begins(when))));
        }

        private static Optional<LocalDate> begins(EventDate date) {
            return date.earliest().map(LocalDateTime::toLocalDate);
        }
    }

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
                page.facts("related").toList(),
                change(page),
                page.fact("previous-when").flatMap(Event::date),
                revision(page)));
    }

    private static Optional<Change> change(Page page) {
        return page.fact("occurrence-of").flatMap(series -> page.fact("original-when")
                .flatMap(Event::date)
                .filter(DatePoint.class::isInstance)
                .map(original -> new Change(series, (DatePoint) original)));
    }

    private static Revision revision(Page page) {
        int number = page.fact("sequence").filter(text -> text.matches("\\d{1,6}")).map(Integer::valueOf).orElse(0);
        Optional<LocalDate> day = page.fact("revdate").or(() -> page.fact("as-of").map(year -> year + "-01-01"))
                .filter(text -> text.matches("\\d{4}-\\d{2}-\\d{2}"))
                .flatMap(Event::date)
                .flatMap(EventDate::earliest)
                .map(LocalDateTime::toLocalDate);
        return new Revision(number, day);
    }

    /** Says whether its date is known to the day or the minute, so that it can stand in calendar programs. */
    public boolean isExact() {
        return when.isExact();
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

    /** Says whether it was only announced or planned, and its date has passed. */
    public boolean isUnrecorded(LocalDate today) {
        return isOnlyAnnounced() && when.isPast(today);
    }

    private static Optional<EventDate> date(String text) {
        try {
            return Optional.of(EventDate.parse(text));
        } catch (DateProblem e) {
            return Optional.empty();
        }
    }
}
