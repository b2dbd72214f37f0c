package weltoffen.outputs;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import weltoffen.calendar.DateInterval;
import weltoffen.calendar.DatePoint;
import weltoffen.calendar.DatePrecision;
import weltoffen.calendar.Event;
import weltoffen.calendar.EventCalendar;
import weltoffen.calendar.EventDate;
import weltoffen.calendar.Recurrence;
import weltoffen.model.Page;
import weltoffen.model.Site;

/**
 * Writes events as VEVENT components (RFC 5545 §3.6.1) in the words of one language. Only exact dates can be written;
 * whatever is less precise has no form in iCalendar that would not say more than is known.
 */
final class EventText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    private final Site site;
    private final EventCalendar calendar;

    EventText(Site site, EventCalendar calendar) {
        this.site = site;
        this.calendar = calendar;
    }

    /**
     * Writes an event with its rule, and the occurrences that were moved, cancelled or changed.
     *
     * @param page the event's page in the language whose words are written
     */
    void write(ICalendarText text, Event event, Page page) {
        component(text, event, page);
        for (Event change : calendar.changes(event)) {
            if (change.isExact()) {
                site.page(page.language(), change.key()).ifPresent(own -> component(text, change, own));
            }
        }
    }

    /** Says whether an event's dates are written with clock times, so that its zone has to be described. */
    static boolean hasTime(Event event) {
        return precision(event.when()) == DatePrecision.TIME;
    }

    private void component(ICalendarText text, Event event, Page page) {
        Optional<Event> series = event.change().flatMap(change -> calendar.event(change.series()));
        Event first = series.orElse(event);
        ZoneId zone = calendar.zone(first);
        String language = page.textLanguage().tag();
        text.begin("VEVENT")
                .value("UID", first.key().replace('/', '.') + "@" + java.net.URI.create(site.settings().host()).getHost())
                .value("DTSTAMP", stamp(event) + "T000000Z");
        event.revision().day().ifPresent(day -> text.value("LAST-MODIFIED", DAY.format(day) + "T000000Z"));
        text.value("SEQUENCE", event.revision().number());
        if (series.isPresent()) {
            LocalDateTime original = original(series.get(), event);
            text.value(dated("RECURRENCE-ID", hasTime(first), zone), dateText(original, hasTime(first)));
        }
        dates(text, event, calendar.zone(event));
        calendar.recurrence(event).ifPresent(recurrence -> rule(text, recurrence, hasTime(event), zone));
        text.text("SUMMARY", language, page.title())
                .text("DESCRIPTION", language, page.description())
                .text("LOCATION", language, page.words("place").orElse(""))
                .value("URL", site.absolute(page));
        page.fact("online").ifPresent(address -> text.value("CONFERENCE;VALUE=URI", address));
        text.value("STATUS", status(event)).value("TRANSP", "TRANSPARENT").end("VEVENT");
    }

    private static void dates(ICalendarText text, Event event, ZoneId zone) {
        boolean time = hasTime(event);
        LocalDateTime start = event.when().earliest().orElseThrow();
        text.value(dated("DTSTART", time, zone), dateText(start, time));
        if (event.when() instanceof DateInterval interval) {
            LocalDateTime end = interval.to().orElseThrow().start();
            // the end of days is the morning after (RFC 5545 §3.6.1)
            text.value(dated("DTEND", time, zone), dateText(time ? end : end.plusDays(1), time));
        }
    }

    private static void rule(ICalendarText text, Recurrence recurrence, boolean time, ZoneId zone) {
        recurrence.rule().ifPresent(rule -> text.value("RRULE", rule));
        list(text, "RDATE", recurrence.addedDates(), time, zone);
        list(text, "EXDATE", recurrence.leftOutDates(), time, zone);
    }

    private static void list(ICalendarText text, String name, List<EventDate> dates, boolean time, ZoneId zone) {
        if (!dates.isEmpty()) {
            text.value(dated(name, time, zone), dates.stream()
                    .map(date -> dateText(date.earliest().orElseThrow(), time))
                    .collect(Collectors.joining(",")));
        }
    }

    /** When the occurrence begins by the rule of its series; a day of a series with times is completed by its time. */
    private static LocalDateTime original(Event series, Event change) {
        DatePoint original = change.change().orElseThrow().original();
        LocalTime time = series.when().earliest().orElseThrow().toLocalTime();
        return original.precision() == DatePrecision.DAY ? original.start().with(time) : original.start();
    }

    /**
     * The state of the facts, never of the clock: when they were last changed, else when the event begins, which is the
     * only other date that its content has.
     */
    private static String stamp(Event event) {
        LocalDate day = event.revision().day().orElseGet(() -> event.when().earliest().orElseThrow().toLocalDate());
        return DAY.format(day);
    }

    private static String dated(String name, boolean time, ZoneId zone) {
        return time ? name + ";TZID=" + zone.getId() : name + ";VALUE=DATE";
    }

    private static String dateText(LocalDateTime date, boolean time) {
        return (time ? TIME : DAY).format(date);
    }

    private static DatePrecision precision(EventDate date) {
        if (date instanceof DateInterval interval) {
            boolean times = interval.from().orElseThrow().precision() == DatePrecision.TIME
                    && interval.to().orElseThrow().precision() == DatePrecision.TIME;
            return times ? DatePrecision.TIME : DatePrecision.DAY;
        }
        return date.precision();
    }

    private static String status(Event event) {
        return switch (event.status()) {
            case CANCELLED -> "CANCELLED";
            case ANNOUNCED, TENTATIVE, POSTPONED -> "TENTATIVE";
            case SCHEDULED -> "CONFIRMED";
        };
    }
}
