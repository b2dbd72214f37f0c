package weltoffen.bake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import weltoffen.bake.PageView.EventGroup;
import weltoffen.bake.PageView.EventItem;
import weltoffen.bake.PageView.Fact;
import weltoffen.bake.PageView.TextLink;
import weltoffen.calendar.Event;
import weltoffen.calendar.EventCalendar;
import weltoffen.calendar.EventDateFormat;
import weltoffen.calendar.EventStatus;
import weltoffen.model.Labels;
import weltoffen.model.Page;
import weltoffen.model.PageText;
import weltoffen.model.Site;

/** Makes of the calendar what one page shows of it. */
final class EventViews {

    private final Site site;
    private final EventCalendar calendar;
    private final Page page;
    private final PageText text;
    private final Labels labels;
    private final Cards cards;
    private final EventDateFormat dates;

    /** The calendar as seen from a page. */
    EventViews(Site site, EventCalendar calendar, Page page, PageText text) {
        this.site = site;
        this.calendar = calendar;
        this.page = page;
        this.text = text;
        this.labels = site.labels(page.language());
        this.cards = new Cards(site, page, text);
        this.dates = new EventDateFormat(page.language().locale(), labels::text);
    }

    /**
     * The events that a page lists: all of them on the calendar page, in groups; its own on the page of a country,
     * region, service or network; itself on an event's page.
     */
    List<EventGroup> groups() {
        return switch (page.type()) {
            case "events" -> calendarGroups();
            case "event" -> groupIfAny("event", page.title(), items(calendar.event(page).stream().toList()));
            case "home" -> groupIfAny("upcoming", labels.text("events.upcoming"), items(calendar.upcoming(any -> true)));
            default -> {
                List<Event> own = calendar.events().stream()
                        .filter(event -> event.concerns(page.key()))
                        .sorted(Comparator.comparing(Event::when).reversed())
                        .toList();
                yield groupIfAny("events", labels.text("events.of-page"), items(own));
            }
        };
    }

    /** Date, place and series of an event's page. */
    List<Fact> facts() {
        return calendar.event(page).map(this::facts).orElse(List.of());
    }

    private List<Fact> facts(Event event) {
        List<Fact> facts = new ArrayList<>();
        facts.add(cards.fact("when", dates.format(event.when())));
        status(event).ifPresent(words -> facts.add(cards.fact("status", words)));
        page.words("place").ifPresent(words -> facts.add(cards.fact("place", words)));
        event.series().flatMap(this::link).ifPresent(link -> facts.add(cards.linked("series", List.of(link))));
        List<TextLink> related = event.related().stream().flatMap(key -> link(key).stream()).toList();
        if (!related.isEmpty()) {
            facts.add(cards.linked("related", related));
        }
        return facts;
    }

    private List<EventGroup> calendarGroups() {
        Predicate<Event> all = any -> true;
        List<EventGroup> groups =
                new ArrayList<>(groupIfAny("upcoming", labels.text("events.upcoming"), items(calendar.upcoming(all))));
        byYear(calendar.unrecorded(all)).forEach((year, events) -> groups.add(new EventGroup(
                "announced-" + year,
                labels.text("events.announced", String.valueOf(year)),
                Optional.of(labels.text("events.announced.note")),
                items(events))));
        byYear(calendar.held(all)).forEach((year, events) -> groups.add(new EventGroup(
                "year-" + year,
                labels.text("events.archive.year", String.valueOf(year)),
                Optional.empty(),
                items(events))));
        groups.removeIf(group -> group.events().isEmpty()); // easy language may have none of the events' pages
        return groups;
    }

    private static Map<Integer, List<Event>> byYear(List<Event> events) {
        Map<Integer, List<Event>> years = new TreeMap<>(Comparator.reverseOrder());
        events.forEach(event -> years.computeIfAbsent(event.when().year(), any -> new ArrayList<>()).add(event));
        return years;
    }

    private static List<EventGroup> groupIfAny(String id, String title, List<EventItem> items) {
        return items.isEmpty() ? List.of() : List.of(new EventGroup(id, title, Optional.empty(), items));
    }

    private List<EventItem> items(List<Event> events) {
        return events.stream()
                .flatMap(event -> site.page(page.language(), event.key()).stream().map(target -> item(event, target)))
                .toList();
    }

    private EventItem item(Event event, Page target) {
        return new EventItem(
                event.key(),
                target.title(),
                target.description(),
                text.href(target),
                cards.textLanguage(target),
                dates.format(event.when()),
                event.when().htmlDatetime(),
                dates.day(event.when()),
                dates.monthYear(event.when()),
                target.words("place"),
                cards.audience(target),
                status(event),
                event.status().code(),
                event.series().filter(key -> !key.equals(page.key())).flatMap(this::link));
    }

    private Optional<String> status(Event event) {
        return event.status() == EventStatus.SCHEDULED
                ? Optional.empty()
                : Optional.of(labels.text("status." + event.status().code()));
    }

    private Optional<TextLink> link(String key) {
        return site.page(page.language(), key).map(target ->
                new TextLink(target.shortTitle(), text.href(target), cards.textLanguage(target)));
    }
}
