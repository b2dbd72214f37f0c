package weltoffen.bake;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import weltoffen.calendar.DateInterval;
import weltoffen.calendar.DatePoint;
import weltoffen.calendar.DatePrecision;
import weltoffen.calendar.Event;
import weltoffen.calendar.EventCalendar;
import weltoffen.calendar.EventDate;
import weltoffen.model.Page;
import weltoffen.model.Site;

/**
 * Says what an event is to search engines: a schema.org {@code Event} in JSON-LD 1.1. Only an exact date is told, because
 * schema.org knows no other; an event that was only announced is not told either, because nobody recorded that it took
 * place.
 */
final class EventSchema {

    /** Escapes the signs that could end a script element (HTML, section 4.12.1.3). */
    private static final Gson JSON = new GsonBuilder().create();

    private EventSchema() {}

    /** The JSON-LD of an event's page; empty for pages without an exact date. */
    static Optional<Html> of(Site site, EventCalendar calendar, Page page) {
        return calendar.event(page)
                .filter(event -> event.isExact() && !(event.isOnlyAnnounced() && event.when().isPast(calendar.today())))
                .map(event -> new Html(JSON.toJson(fields(site, calendar, page, event))));
    }

    private static Map<String, Object> fields(Site site, EventCalendar calendar, Page page, Event event) {
        ZoneId zone = calendar.zone(event);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("@context", "https://schema.org");
        fields.put("@type", "Event");
        fields.put("@id", site.absolute(page) + "#event");
        fields.put("name", page.title());
        fields.put("description", page.description());
        fields.put("url", site.absolute(page));
        fields.put("inLanguage", page.textLanguage().tag());
        fields.put("startDate", start(event.when(), zone));
        end(event.when(), zone).ifPresent(end -> fields.put("endDate", end));
        event.before().filter(EventDate::isExact).ifPresent(before -> fields.put("previousStartDate", start(before, zone)));
        fields.put("eventStatus", "https://schema.org/" + status(event));
        location(page, fields);
        fields.put("organizer", organizer(site, page));
        return fields;
    }

    private static void location(Page page, Map<String, Object> fields) {
        Optional<Map<String, Object>> place = page.words("place").map(name -> thing("Place", "name", name));
        Optional<Map<String, Object>> online = page.fact("online").map(url -> thing("VirtualLocation", "url", url));
        String mode = online.isEmpty() ? "Offline" : place.isEmpty() ? "Online" : "Mixed";
        if (place.isPresent() || online.isPresent()) {
            fields.put("eventAttendanceMode", "https://schema.org/" + mode + "EventAttendanceMode");
            fields.put("location", place.isPresent() && online.isPresent()
                    ? java.util.List.of(place.get(), online.get())
                    : place.or(() -> online).orElseThrow());
        }
    }

    private static Map<String, Object> organizer(Site site, Page page) {
        String siteName = site.labels(page.language()).text("site.name");
        Map<String, Object> organizer =
                thing("Organization", "name", site.settings().publisher("publisher.name").orElse(siteName));
        organizer.put("url", site.settings().host() + "/");
        return organizer;
    }

    private static Map<String, Object> thing(String type, String name, String value) {
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("@type", type);
        thing.put(name, value);
        return thing;
    }

    private static String status(Event event) {
        return switch (event.status()) {
            case CANCELLED -> "EventCancelled";
            case POSTPONED -> "EventPostponed";
            default -> event.before().isPresent() ? "EventRescheduled" : "EventScheduled";
        };
    }

    private static String start(EventDate date, ZoneId zone) {
        return date instanceof DateInterval interval
                ? text(interval.from().orElseThrow(), zone)
                : text((DatePoint) date, zone);
    }

    private static Optional<String> end(EventDate date, ZoneId zone) {
        return date instanceof DateInterval interval ? interval.to().map(end -> text(end, zone)) : Optional.empty();
    }

    private static String text(DatePoint point, ZoneId zone) {
        LocalDateTime time = point.start();
        return point.precision() == DatePrecision.TIME
                ? OffsetDateTime.from(time.atZone(zone)).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                : time.toLocalDate().toString();
    }
}
