package weltoffen.bake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import weltoffen.bake.EventFilters.Value;
import weltoffen.bake.MonthViews.Listed;
import weltoffen.bake.PageView.CalendarView;
import weltoffen.bake.PageView.Card;
import weltoffen.bake.PageView.EventGroup;
import weltoffen.bake.PageView.EventItem;
import weltoffen.bake.PageView.Facet;
import weltoffen.bake.PageView.FacetValue;
import weltoffen.bake.PageView.Fact;
import weltoffen.bake.PageView.Subscription;
import weltoffen.bake.PageView.TextLink;
import weltoffen.calendar.Event;
import weltoffen.calendar.Event.Occurrence;
import weltoffen.calendar.EventCalendar;
import weltoffen.calendar.EventKind;
import weltoffen.calendar.EventStatus;
import weltoffen.model.Labels;
import weltoffen.model.Page;
import weltoffen.model.PageText;
import weltoffen.model.Site;

/** Makes of the calendar what one page shows of it. */
final class EventViews {

    private static final String CONTACT = "contact";

    private final Site site;
    private final EventCalendar calendar;
    private final Programme programme;
    private final Page page;
    private final Optional<Value> filter;
    private final PageText text;
    private final Labels labels;
    private final Cards cards;
    private final EventItems items;
    private final MonthViews months;
    private final List<EventGroup> groups;

    /**
     * The calendar as seen from a page.
     *
     * @param filter the answer whose entries alone are shown
     */
    EventViews(Site site, EventCalendar calendar, Programme programme, Page page, PageText text,
            Optional<Value> filter) {
        this.site = site;
        this.calendar = calendar;
        this.programme = programme;
        this.page = page;
        this.filter = filter;
        this.text = text;
        this.labels = site.labels(page.language());
        this.cards = new Cards(site, page, text);
        this.items = new EventItems(site, programme, page, text);
        this.months = new MonthViews(page.language(), labels);
        this.groups = makeGroups();
    }

    /**
     * The events that a page lists: all of them on the calendar page, in groups; its own on the page of a country,
     * region, service or network; itself on an event's page, with its dates when it comes back.
     */
    List<EventGroup> groups() {
        return groups;
    }

    /** Says whether the page has anything for the script of the events: filters, what will pass, clock times. */
    boolean needScript() {
        return page.type().equals("events") || groups.stream()
                .flatMap(group -> group.events().stream())
                .anyMatch(item -> item.passing().isPresent() || item.clock().isPresent());
    }

    /** Place, series and whatever else there is to know of an event's page beside its date. */
    List<Fact> facts() {
        return page.type().equals("event") ? calendar.event(page).map(this::facts).orElse(List.of()) : List.of();
    }

    /** The regular formats, on the calendar page. */
    List<Card> formats() {
        return page.type().equals("events")
                ? calendar.formats(page.language()).stream()
                        .filter(format -> programme.isFound(format, filter))
                        .map(format -> cards.format(format, programme.filters().marks(format)))
                        .toList()
                : List.of();
    }

    /** What surrounds the events on the calendar page. */
    Optional<CalendarView> calendar() {
        if (!page.type().equals("events")) {
            return Optional.empty();
        }
        int count = groups.stream().mapToInt(group -> group.events().size()).sum() + formats().size();
        boolean hasEvents = groups.stream().anyMatch(group -> !group.events().isEmpty());
        List<Facet> facets = filter.isPresent() || hasEvents ? facets() : List.of();
        return Optional.of(new CalendarView(
                facets,
                facets.stream().flatMap(facet -> facet.values().stream()).filter(FacetValue::current).findFirst(),
                site.page(page.language(), page.key()).map(text::href).orElse(""),
                labels.text("events.count", count),
                labels.text("events.count"),
                items.link(CONTACT),
                subscription()));
    }

    private List<Fact> facts(Event event) {
        List<Fact> facts = new ArrayList<>();
        EventKind.of(page).ifPresent(kind -> facts.add(cards.fact("kind", labels.text("kind." + kind.code()))));
        page.words("place").ifPresent(words -> facts.add(cards.fact("place", words)));
        page.fact("online").ifPresent(address -> facts.add(cards.linked(
                "online",
                List.of(new TextLink(address.replaceFirst("^https://", ""), address, Optional.empty())))));
        event.series().flatMap(items::link).ifPresent(link -> facts.add(cards.linked("series", List.of(link))));
        List<TextLink> related = event.related().stream().flatMap(key -> items.link(key).stream()).toList();
        if (!related.isEmpty()) {
            facts.add(cards.linked("related", related));
        }
        return facts;
    }

    private List<EventGroup> makeGroups() {
        return switch (page.type()) {
            case "events" -> calendarGroups();
            case "event" -> ownGroups();
            case "home" -> group("upcoming", "events.upcoming", programme.upcoming(Optional.empty()), "");
            default -> {
                List<EventGroup> own = new ArrayList<>(
                        group("upcoming", "events.upcoming", programme.upcomingOf(page.key()), "events"));
                own.addAll(group("events", "events.of-page", programme.pastOf(page.key()), null));
                if (own.size() == 1 && own.get(0).id().equals("upcoming")) {
                    own.add(new EventGroup(
                            "events", labels.text("events.of-page"), Optional.empty(), List.of(), List.of()));
                }
                yield own;
            }
        };
    }

    private List<EventGroup> calendarGroups() {
        List<EventGroup> all = new ArrayList<>();
        List<Listed> upcoming = programme.upcoming(filter).stream()
                .flatMap(one -> listed(one, Optional.of(archive(one))).stream())
                .toList();
        if (!upcoming.isEmpty()) {
            all.add(group("upcoming", labels.text("events.upcoming"), Optional.empty(), upcoming, true));
        }
        programme.years(true, filter).forEach((year, past) -> all.add(group(
                "announced-" + year,
                labels.text("events.announced", String.valueOf(year)),
                Optional.of(labels.text("events.announced.note")),
                past.stream().flatMap(one -> listed(one, Optional.empty()).stream()).toList(),
                false)));
        programme.years(false, filter).forEach((year, past) -> all.add(group(
                "year-" + year,
                labels.text("events.archive.year", String.valueOf(year)),
                Optional.empty(),
                past.stream().flatMap(one -> listed(one, Optional.empty()).stream()).toList(),
                false)));
        // easy language may have none of the events' pages
        return all.stream().anyMatch(group -> !group.events().isEmpty()) ? all : List.of();
    }

    private static String archive(Occurrence one) {
        return (one.event().isOnlyAnnounced() ? "announced-" : "year-") + one.when().year();
    }

    private List<EventGroup> ownGroups() {
        List<Occurrence> upcoming = programme.upcomingOf(page.key()).stream().filter(this::isOfPage).toList();
        List<Occurrence> past = programme.pastOf(page.key()).stream().filter(this::isOfPage).toList();
        List<EventGroup> own = new ArrayList<>();
        Stream.concat(upcoming.stream(), past.stream())
                .filter(one -> one.event().key().equals(page.key()))
                .findFirst()
                .ifPresent(one -> own.addAll(
                        group("event", "fact.when", List.of(one), upcoming.size() == 1 ? "" : null)));
        if (upcoming.size() > 1) {
            own.addAll(group("upcoming", "events.upcoming", upcoming, ""));
        }
        return own;
    }

    private boolean isOfPage(Occurrence one) {
        return one.event().key().equals(page.key())
                || one.event().change().filter(change -> change.series().equals(page.key())).isPresent();
    }

    /** A group, unless it is empty; the list that takes up what passes is null when nothing will. */
    private List<EventGroup> group(String id, String label, List<Occurrence> occurrences, String list) {
        List<EventItem> shown = occurrences.stream()
                .flatMap(one -> items.item(one, Optional.ofNullable(list)).stream())
                .toList();
        return shown.isEmpty()
                ? List.of()
                : List.of(new EventGroup(id, labels.text(label), Optional.empty(), shown, List.of()));
    }

    private EventGroup group(String id, String title, Optional<String> note, List<Listed> list, boolean forward) {
        return new EventGroup(id, title, note, list.stream().map(Listed::item).toList(), months.of(list, forward));
    }

    private Optional<Listed> listed(Occurrence one, Optional<String> list) {
        return items.item(one, list).map(item -> new Listed(one.when(), item));
    }

    private List<Facet> facets() {
        return EventFilters.FACETS.stream()
                .map(name -> new Facet(
                        name,
                        labels.text(name.equals("place") ? "events.filter.place" : "fact." + name),
                        programme.filters().values(name).stream()
                                .flatMap(value -> facetValue(value).stream())
                                .toList()))
                .filter(facet -> !facet.values().isEmpty())
                .toList();
    }

    private Optional<FacetValue> facetValue(Value value) {
        Optional<TextLink> words = words(value);
        return words.map(word -> new FacetValue(
                value.mark(),
                value.code(),
                word.text(),
                word.lang(),
                text.href(FilteredCalendars.address(site, page, value)),
                programme.filters().count(value),
                filter.filter(value::equals).isPresent()));
    }

    /** A value in words; as a page it has that page's title. */
    Optional<TextLink> words(Value value) {
        return value.key().isPresent()
                ? items.link(value.key().get())
                : Optional.of(new TextLink(
                        labels.text((value.facet().equals("kind") ? "kind." : "audience.") + value.code()),
                        "",
                        Optional.empty()));
    }

    private Optional<Subscription> subscription() {
        boolean hasExactDate = programme.upcoming(Optional.empty()).stream()
                .anyMatch(one -> one.when().isExact() && one.event().status() != EventStatus.CANCELLED);
        String address = site.settings().host() + "/" + EventFiles.calendar(page.language());
        return hasExactDate && filter.isEmpty() && !groups.isEmpty()
                ? Optional.of(new Subscription(address.replaceFirst("^https?:", "webcal:"), address))
                : Optional.empty();
    }
}
