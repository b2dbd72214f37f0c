package weltoffen.outputs;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import weltoffen.bake.EventFiles;
import weltoffen.calendar.Event;
import weltoffen.calendar.EventCalendar;
import weltoffen.model.Labels;
import weltoffen.model.Language;
import weltoffen.model.Page;
import weltoffen.model.Site;

/**
 * Files for calendar programs (RFC 5545, RFC 7986): {@code calendar.ics} in each language, to subscribe to, and one file
 * beside the page of each event. They hold exact dates only, the past ones and the cancelled ones too, so that subscribers
 * see what became of them.
 */
final class CalendarFiles implements Output {

    /** How often programs should look again: bakes happen once a day. */
    private static final String REFRESH = "P1D";

    @Override
    public void write(Context context) throws IOException {
        Site site = context.site();
        for (Language language : site.languages()) {
            List<Page> pages = EventFiles.inCalendar(site, context.calendar(), language);
            if (!pages.isEmpty()) {
                String address = EventFiles.calendar(language);
                context.release().write(address, text(context, language, pages, Optional.of(address)));
            }
            for (Page page : pages) {
                context.release().write(EventFiles.calendar(page), text(context, language, List.of(page), Optional.empty()));
            }
        }
    }

    private static String text(Context context, Language language, List<Page> pages, Optional<String> address) {
        Site site = context.site();
        Labels labels = site.labels(language);
        EventCalendar calendar = context.calendar();
        ICalendarText text = new ICalendarText();
        text.begin("VCALENDAR")
                .value("VERSION", "2.0")
                .text("PRODID", "-//" + labels.text("site.name") + "//weltoffen//" + language.tag())
                .value("CALSCALE", "GREGORIAN");
        address.ifPresent(own -> {
            CalendarPage page = CalendarPage.of(site, language);
            text.text("NAME", language.tag(), page.name())
                    .text("X-WR-CALNAME", page.name())
                    .text("DESCRIPTION", language.tag(), page.description())
                    .value("URL", page.url())
                    .value("SOURCE;VALUE=URI", site.settings().host() + "/" + own)
                    .value("REFRESH-INTERVAL;VALUE=DURATION", REFRESH)
                    .value("X-PUBLISHED-TTL", REFRESH);
        });
        zones(calendar, pages).forEach((zone, from) -> TimeZoneText.write(text, ZoneId.of(zone), from));
        EventText events = new EventText(site, calendar);
        pages.forEach(page -> calendar.event(page).ifPresent(event -> events.write(text, event, page)));
        return text.end("VCALENDAR").toString();
    }

    /** The zones of clock times, and the first time in each. */
    private static Map<String, LocalDateTime> zones(EventCalendar calendar, List<Page> pages) {
        Map<String, LocalDateTime> zones = new TreeMap<>();
        for (Page page : pages) {
            Event event = calendar.event(page).orElseThrow();
            note(calendar, event, zones);
            calendar.changes(event).stream().filter(Event::isExact).forEach(change -> note(calendar, change, zones));
        }
        return zones;
    }

    private static void note(EventCalendar calendar, Event event, Map<String, LocalDateTime> zones) {
        if (EventText.hasTime(event)) {
            zones.merge(calendar.zone(event).getId(), event.when().earliest().orElseThrow(),
                    (one, other) -> one.isBefore(other) ? one : other);
        }
    }
}
