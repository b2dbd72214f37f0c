package weltoffen.bake;

import com.ibm.icu.text.ListFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import weltoffen.bake.PageView.Card;
import weltoffen.bake.PageView.Fact;
import weltoffen.bake.PageView.TextLink;
import weltoffen.calendar.Audience;
import weltoffen.calendar.Event;
import weltoffen.calendar.EventCalendar;
import weltoffen.calendar.Rhythm;
import weltoffen.model.Labels;
import weltoffen.model.Page;
import weltoffen.model.PageText;
import weltoffen.model.Site;

/** Makes cards of pages, and the short facts that stand on cards and in side columns. */
final class Cards {

    private final Page here;
    private final PageText text;
    private final Labels labels;

    /** Cards for a page, with addresses as seen from it. */
    Cards(Site site, Page here, PageText text) {
        this.here = here;
        this.text = text;
        this.labels = site.labels(here.language());
    }

    /** A page as a card with its facts. */
    Card card(Page target) {
        return card(target, facts(target), List.of());
    }

    /** A regular format of the calendar, with the marks by which its filters find it. */
    Card format(Page target, List<String> marks) {
        return card(target, facts(target), marks);
    }

    /** A page as a card with nothing but title and description. */
    Card plain(Page target) {
        return card(target, List.of(), List.of());
    }

    /** The short facts of a page: who is looked for and how far it is, whom it is for, how often and where. */
    List<Fact> facts(Page target) {
        List<Fact> facts = new ArrayList<>();
        target.words("seeks").ifPresent(words -> facts.add(fact("seeks", words)));
        target.words("progress").ifPresent(words -> facts.add(fact("progress", words)));
        audience(target).ifPresent(words -> facts.add(fact("audience", words)));
        if (!target.type().equals("event")) {
            rhythm(target).ifPresent(words -> facts.add(fact("rhythm", words)));
            target.words("place").ifPresent(words -> facts.add(fact("place", words)));
        }
        return facts;
    }

    /** A labelled fact. */
    Fact fact(String name, String value) {
        return new Fact(name, labels.text("fact." + name), value, List.of());
    }

    /** A labelled fact whose value is pages. */
    Fact linked(String name, List<TextLink> links) {
        return new Fact(name, labels.text("fact." + name), "", links);
    }

    /** Whom a page's event or format is for, as a list in words. */
    Optional<String> audience(Page target) {
        List<Audience> audience = Event.audience(target);
        if (audience.isEmpty()) {
            return Optional.empty();
        }
        Stream<String> names = audience.stream().map(one -> labels.text("audience." + one.code()));
        String list = ListFormatter.getInstance(here.language().locale()).format(names.toList());
        return Optional.of(audience.equals(List.of(Audience.INSTITUTIONS))
                ? labels.text("audience.with-note", list, labels.text("audience.institutions.note"))
                : list);
    }

    /** How often a format comes back, as of the year that its facts are of. */
    private Optional<String> rhythm(Page target) {
        Optional<String> inWords =
                target.words("rhythm").or(() -> EventCalendar.rhythm(target).map(this::phrase));
        return target.fact("rrule").isPresent() && target.fact("as-of").isPresent()
                ? inWords.map(words -> labels.text("rhythm.asof", words, target.fact("as-of").get()))
                : inWords;
    }

    private String phrase(Rhythm rhythm) {
        List<String> days = rhythm.weekdays().stream()
                .map(day -> labels.text("rhythm.on." + day.toLowerCase(java.util.Locale.ROOT)))
                .toList();
        return days.isEmpty()
                ? labels.text(rhythm.label())
                : labels.text(rhythm.label(), ListFormatter.getInstance(here.language().locale()).format(days));
    }

    private Card card(Page target, List<Fact> facts, List<String> marks) {
        return new Card(
                target.key(),
                target.type(),
                target.shortTitle(),
                target.description(),
                text.href(target),
                textLanguage(target),
                facts,
                marks);
    }

    /** The language of a page's title where it differs from that of the page which shows it. */
    Optional<String> textLanguage(Page target) {
        return target.textLanguage().equals(here.language())
                ? Optional.empty()
                : Optional.of(target.textLanguage().tag());
    }
}
