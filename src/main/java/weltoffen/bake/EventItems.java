package weltoffen.bake;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import weltoffen.bake.PageView.Clock;
import weltoffen.bake.PageView.EventItem;
import weltoffen.bake.PageView.Passing;
import weltoffen.bake.PageView.TextLink;
import weltoffen.calendar.DateInterval;
import weltoffen.calendar.DatePrecision;
import weltoffen.calendar.Event;
import weltoffen.calendar.Event.Occurrence;
import weltoffen.calendar.EventDate;
import weltoffen.calendar.EventDateFormat;
import weltoffen.calendar.EventKind;
import weltoffen.calendar.EventStatus;
import weltoffen.model.Labels;
import weltoffen.model.Page;
import weltoffen.model.PageText;
import weltoffen.model.Site;

/** Puts events at their dates into the words of one page's language. */
final class EventItems {

    private static final DateTimeFormatter WITH_OFFSET = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mmxxx");

    private final Site site;
    private final Programme programme;
    private final Page page;
    private final PageText text;
    private final Labels labels;
    private final Cards cards;
    private final EventDateFormat dates;
    private final Map<String, Integer> ids = new HashMap<>();

    /** The items of a page; their ids are unique on it. */
    EventItems(Site site, Programme programme, Page page, PageText text) {
        this.site = site;
        this.programme = programme;
        this.page = page;
        this.text = text;
        this.labels = site.labels(page.language());
        this.cards = new Cards(site, page, text);
        this.dates = new EventDateFormat(page.language().locale(), labels::text);
    }

    /**
     * An event at a date.
     *
     * @param list the id of the group that takes it up when it is over, "" if it just goes then; empty if it stays
     * @return the item; nothing in easy language, when the event has no page there
     */
    Optional<EventItem> item(Occurrence one, Optional<String> list) {
        return site.page(page.language(), one.event().key()).map(target -> item(one, target, list));
    }

    private EventItem item(Occurrence one, Page target, Optional<String> list) {
        Event event = one.event();
        EventDate when = one.when();
        Optional<Clock> clock = clock(when, one.zone());
        boolean toCome =
                when.isExact() && !when.isPast(programme.today()) && event.status() != EventStatus.CANCELLED;
        return new EventItem(
                event.key(),
                id(when),
                target.title(),
                target.description(),
                text.href(target),
                cards.textLanguage(target),
                dates.format(when),
                clock.map(Clock::start).or(when::htmlDatetime),
                dates.day(when),
                dates.monthYear(when),
                clock,
                EventKind.of(target).map(kind -> labels.text("kind." + kind.code())),
                target.words("place"),
                cards.audience(target),
                status(event),
                event.status().code(),
                one.movedFrom().map(before -> labels.text("events.moved", dates.format(before))),
                event.series().filter(key -> !key.equals(page.key())).flatMap(this::link),
                toCome ? calendarFile(event) : Optional.empty(),
                programme.marks(event),
                list.flatMap(id -> passing(one, id)));
    }

    /** The file for calendar programs; a changed occurrence stands in that of its series. */
    private Optional<String> calendarFile(Event event) {
        return site.page(page.language(), event.change().map(Event.Change::series).orElse(event.key()))
                .map(EventFiles::calendar)
                .map(text::href);
    }

    /** The title of a page and the way to it. */
    Optional<TextLink> link(String key) {
        return site.page(page.language(), key).map(target ->
                new TextLink(target.shortTitle(), text.href(target), cards.textLanguage(target)));
    }

    /** What is to be said of an event's status; nothing when it takes place as planned. */
    private Optional<String> status(Event event) {
        return event.status() == EventStatus.SCHEDULED
                ? Optional.empty()
                : Optional.of(labels.text("status." + event.status().code()));
    }

    private Optional<String> id(EventDate when) {
        if (!when.isExact()) {
            return Optional.empty();
        }
        String day = "on-" + when.earliest().orElseThrow().toLocalDate();
        int number = ids.merge(day, 1, Integer::sum);
        return Optional.of(number == 1 ? day : day + "-" + number);
    }

    private static Optional<Passing> passing(Occurrence one, String list) {
        return one.when().latest().map(end -> new Passing(end.toLocalDate().toString(), one.zone().getId(), list));
    }

    private Optional<Clock> clock(EventDate when, ZoneId zone) {
        boolean hasTimes = when.isExact()
                && when.precision() == DatePrecision.TIME
                && (!(when instanceof DateInterval interval) || List.of(interval.from(), interval.to()).stream()
                        .allMatch(end -> end.orElseThrow().precision() == DatePrecision.TIME));
        return hasTimes
                ? Optional.of(new Clock(
                        labels.text("events.zone", zoneName(zone)),
                        withOffset(when.earliest().orElseThrow(), zone),
                        withOffset(when.latest().orElseThrow(), zone)))
                : Optional.empty();
    }

    /** The city that names the zone, in the page's language; "UTC" has none. */
    private String zoneName(ZoneId zone) {
        String city = com.ibm.icu.text.TimeZoneNames.getInstance(page.language().locale())
                .getExemplarLocationName(zone.getId());
        return city == null ? zone.getId() : city;
    }

    private static String withOffset(LocalDateTime time, ZoneId zone) {
        return time.atZone(zone).format(WITH_OFFSET);
    }
}
