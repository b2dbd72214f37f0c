package weltoffen.bake;

import java.util.List;
import java.util.Optional;

/**
 * Everything that a template shows of one page, ready to be printed: sorted, formatted, in the page's language, with
 * every address relative to the page. A template decides where things stand, never what they are.
 *
 * @param type the document type, which names the template and the main CSS block
 * @param key the page's path without language and ending, the same in all languages
 * @param lang the BCP 47 tag of the interface
 * @param dir {@code ltr} or {@code rtl}, of the interface
 * @param textLang the BCP 47 tag of title and text; differs from {@code lang} on a fallback page
 * @param textDir the direction of title and text
 * @param title the page's title
 * @param description one sentence that says what the page is about
 * @param head what stands in the HTML head only
 * @param frame what surrounds the text on every page
 * @param notices what the reader must know before reading: machine translation, fallback, outdated section, draft
 * @param asOf the year that the facts are of, as a phrase ("Stand: 2020")
 * @param lead the text before the first section
 * @param sections the text's sections, in order
 * @param facts short answers for the side column
 * @param children the pages that belong to this overview
 * @param formats the regular formats, on the calendar page
 * @param eventGroups the events of this page under their headings; empty groups are left out
 * @param nextSteps where to go from here
 * @param calendar what surrounds the events on the calendar page
 * @param map the map with its arcs: all of them on the home page and the overviews, one on a place's page
 * @param terms what the terms of the text mean, for the reader who asks
 * @param search what the search page needs to find something
 * @param signVideo the video that tells the page in sign language, when there is one
 */
public record PageView(
        String type,
        String key,
        String lang,
        String dir,
        String textLang,
        String textDir,
        String title,
        String description,
        Head head,
        Frame frame,
        List<Notice> notices,
        Optional<String> asOf,
        Html lead,
        List<SectionView> sections,
        List<Fact> facts,
        List<Card> children,
        List<Card> formats,
        List<EventGroup> eventGroups,
        List<Card> nextSteps,
        Optional<CalendarView> calendar,
        Optional<MapView> map,
        List<TermView> terms,
        Optional<SearchView> search,
        Optional<SignVideoView> signVideo) {

    /**
     * What stands in the HTML head only.
     *
     * @param title the text of the {@code title} element
     * @param canonical the absolute address of the page that search engines should list
     * @param alternates the absolute addresses of the true translations, with {@code x-default}; empty on a fallback
     * @param robots the content of the robots meta element, when there is a restriction
     * @param stylesheet the address of the one style sheet
     * @param script the address of the one module of this page, when it has one
     * @param icons the addresses of the icon
     * @param manifest the address of what browsers and telephones know of the site in the page's language
     * @param sharing what messages show beside a link to the page
     * @param files the page's content in other forms: the feed and the calendar of its language
     * @param schema what the page is about, as JSON-LD for search engines
     */
    public record Head(String title, String canonical, List<Alternate> alternates, Optional<String> robots,
            String stylesheet, Optional<String> script, Icons icons, String manifest, Sharing sharing,
            List<FileLink> files, Optional<Html> schema) { }

    /**
     * The icon.
     *
     * @param vector the address of the picture for every size
     * @param small the address of the one for browsers that take no vectors
     * @param touch the address of the one for telephones, which cut out of it what they need
     */
    public record Icons(String vector, String small, String touch) { }

    /** A file of another form: its media type, its name, its address. */
    public record FileLink(String type, String title, String href) { }

    /** One true translation: its {@code hreflang} and its absolute address. */
    public record Alternate(String hreflang, String href) { }

    /**
     * What surrounds the text on every page.
     *
     * @param siteName the site's name
     * @param home the address of this language's home page
     * @param search the way to the search page, when there is one
     * @param navigation the main menu, one level
     * @param breadcrumbs the way from the home page to this page's parent; empty on the home page
     * @param languages the language switch, each entry leading to this same page
     * @param easyLanguage the way to easy language, when this page's language has an easy form
     * @param footer the service links at the end of every page
     * @param source the name of what the site's facts come from
     * @param printed where the page's links lead, spelled out for paper
     * @param lastChange the day on which the text last changed, when that is known
     * @param edit where an editor can change the text, when the repository's address is known
     */
    public record Frame(String siteName, String home, Optional<TextLink> search, List<MenuItem> navigation, List<MenuItem> breadcrumbs,
            List<LanguageItem> languages, Optional<TextLink> easyLanguage, List<MenuItem> footer, String source,
            List<TextLink> printed, Optional<Day> lastChange, Optional<String> edit) { }

    /** A day: for the {@code time} element and in words. */
    public record Day(String datetime, String words) { }

    /**
     * One entry of a menu or of the breadcrumbs.
     *
     * @param current whether it is the page itself
     * @param open whether the page lies below it
     * @param lang the tag of the title's language, when it differs from the page's
     */
    public record MenuItem(String title, String href, boolean current, boolean open, Optional<String> lang) { }

    /**
     * One language of the switch.
     *
     * @param tag its BCP 47 tag
     * @param name its own name for itself
     * @param href this same page in it
     * @param current whether it is the page's language
     * @param fallback whether the page is not translated there
     */
    public record LanguageItem(String tag, String dir, String name, String href, boolean current, boolean fallback) { }

    /**
     * A notice above the text.
     *
     * @param kind {@code fallback}, {@code machine}, {@code outdated}, {@code pending}, {@code draft} or {@code preview}
     * @param text the sentence
     * @param link where the reader can read more, when there is such a place
     */
    public record Notice(String kind, String text, Optional<TextLink> link) { }

    /** A link with its text and, when it leads to another language, that language's tag. */
    public record TextLink(String text, String href, Optional<String> lang) { }

    /**
     * A section of the text.
     *
     * @param notices what the reader must know before reading it: that its source has changed since
     * @param html its text; what stands before the way, when it shows one
     * @param way the way that it shows, and what stands behind that
     */
    public record SectionView(String id, Html heading, List<Notice> notices, Html html, Optional<WayView> way) { }

    /**
     * A way from one end to the other, drawn as an arc along its stations.
     *
     * @param stations the numbered list of the text
     * @param help the pages of those who help all along it
     * @param after what the section says behind the list
     */
    public record WayView(Html stations, List<TextLink> help, Html after) { }

    /**
     * A term of the glossary, explained on a page that mentions it.
     *
     * @param id the id of its entry
     * @param heading the heading of its entry
     * @param html the explanation
     * @param href the address of its entry
     * @param lang the tag of the explanation's language, when it differs from the page's
     */
    public record TermView(String id, Html heading, Html html, String href, Optional<String> lang) { }

    /**
     * Where the search looks.
     *
     * @param index the address of this language's index
     * @param others the indexes of the other languages, in the order of the language switch
     */
    public record SearchView(String index, List<SearchIndexItem> others) { }

    /** The index of another language: the language's tag, direction and own name, and the address of the index. */
    public record SearchIndexItem(String tag, String dir, String name, String href) { }

    /** A video in sign language: its address and media type, its poster, and its captions with the name of their language. */
    public record SignVideoView(String href, String mediaType, String poster, String captions, String captionsLabel) { }

    /** One line of the side column, for example "Gesucht: Pflegepersonal"; links are there when the value is pages. */
    public record Fact(String name, String label, String value, List<TextLink> links) { }

    /**
     * A page as a card.
     *
     * @param key the page's key
     * @param type the page's document type
     * @param lang the tag of title and description, when it differs from the page's
     * @param facts what the card says besides, for example audience and rhythm
     * @param marks by which filters of the calendar it is found; only regular formats have some
     */
    public record Card(String key, String type, String title, String description, String href, Optional<String> lang,
            List<Fact> facts, List<String> marks) { }

    /**
     * Events under one heading.
     *
     * @param id the id of the heading
     * @param title the heading, for example a year
     * @param note a sentence below the heading, for example that it is not recorded whether they took place
     * @param events the events; none in a group that waits for what passes before the next bake
     * @param months a table for each month in which an event has an exact date
     */
    public record EventGroup(String id, String title, Optional<String> note, List<EventItem> events,
            List<MonthView> months) { }

    /**
     * An event in a list, at one of its dates.
     *
     * @param id the id of the item, where the list leads to it from a month's table
     * @param when its date in words, exactly as precise as it is known
     * @param datetime the same for the {@code time} element, when HTML has a form for that precision
     * @param day the day's number for the date block, when the day is known
     * @param monthYear the rest of the date block ("Februar 2020", "2. und 3. Quartal 2020", "2020")
     * @param clock its clock times, when they are known
     * @param kind what kind of event it is, in a word
     * @param status the status to be said ("abgesagt"), when there is something to say
     * @param statusCode {@code scheduled}, {@code announced}, {@code tentative}, {@code postponed} or {@code cancelled}
     * @param moved the date that it had before, as a phrase, when it was moved
     * @param calendarFile the address of the file for calendar programs, for exact dates to come
     * @param marks by which filters of the calendar it is found
     * @param passing when it moves to which other list, for events to come
     */
    public record EventItem(String key, Optional<String> id, String title, String description, String href,
            Optional<String> lang, String when, Optional<String> datetime, Optional<String> day, String monthYear,
            Optional<Clock> clock, Optional<String> kind, Optional<String> place, Optional<String> audience,
            Optional<String> status, String statusCode, Optional<String> moved, Optional<TextLink> series,
            Optional<String> calendarFile, List<String> marks, Optional<Passing> passing) { }

    /**
     * The clock times of an event, for a script that says them in the reader's own zone.
     *
     * @param zone the name of the zone that the words are in, as a phrase ("Ortszeit Berlin")
     * @param start the start with its offset (ISO 8601)
     * @param end the end likewise; the start again when it is not known
     */
    public record Clock(String zone, String start, String end) { }

    /**
     * When an event to come is over.
     *
     * @param until its last day (ISO 8601)
     * @param zone the IANA name of the zone of that day
     * @param list the id of the group that takes it up from the next day on
     */
    public record Passing(String until, String zone, String list) { }

    /**
     * A month as a table, weeks beginning on Monday.
     *
     * @param caption month and year
     * @param weekdays the names of the seven days, short and whole
     * @param weeks the weeks, each of seven cells
     * @param undated what is known to be in this month, but not on which day
     */
    public record MonthView(String caption, List<Weekday> weekdays, List<List<DayCell>> weeks,
            List<EventItem> undated) { }

    /** The name of a day of the week, short for the eye and whole for the ear. */
    public record Weekday(String abbreviation, String name) { }

    /**
     * A cell of a month's table.
     *
     * @param day the day's number, for days of the month
     * @param items the ids of the list's items that take place on it, separated by spaces
     * @param first the first of these ids, when there is one
     * @param text the whole date and what takes place
     * @param cancelled whether all of it is cancelled
     */
    public record DayCell(Optional<String> day, String items, Optional<String> first, String text,
            boolean cancelled) { }

    /**
     * What surrounds the events on the calendar page.
     *
     * @param facets the filters; one without values is left out
     * @param chosen the value that a filtered page shows
     * @param all the address of the whole calendar
     * @param count how many entries the page has, in words
     * @param countPattern the same words with <code>{0}</code> for the number
     * @param contact where to ask when nothing is to come
     * @param subscription how to subscribe, once an exact date is to come
     */
    public record CalendarView(List<Facet> facets, Optional<FacetValue> chosen, String all, String count,
            String countPattern, Optional<TextLink> contact, Optional<Subscription> subscription) { }

    /** One question by which the calendar can be filtered. */
    public record Facet(String name, String label, List<FacetValue> values) { }

    /**
     * One answer to it.
     *
     * @param mark what the entries that it finds bear
     * @param code what stands in the address
     * @param href the page that shows only these entries
     * @param count how many there are
     * @param current whether this is that page
     */
    public record FacetValue(String mark, String code, String label, Optional<String> lang, String href, int count,
            boolean current) { }

    /**
     * How to subscribe to the calendar.
     *
     * @param open an address that opens a calendar program
     * @param address the same address for copying
     */
    public record Subscription(String open, String address) { }

    /**
     * The map: one land shape and arcs that meet in Thuringia.
     *
     * @param width the width of the view box
     * @param height the height of the view box
     * @param land the path data of the land shape
     * @param title what the picture shows, in words
     * @param originX where the arcs meet
     * @param originY where the arcs meet
     * @param originLabel the name of the place where they meet
     * @param places the ends of the arcs
     */
    public record MapView(int width, int height, String land, String title, String originX, String originY,
            String originLabel, List<MapPlace> places) { }

    /**
     * One end of an arc.
     *
     * @param x the mark's position in the view box; likewise {@code y}, {@code labelX} and {@code labelY}
     * @param labelAnchor {@code start}, {@code middle} or {@code end}
     * @param arc the path data of the arc from the origin
     * @param current whether it is the page's own place
     */
    public record MapPlace(String key, String type, String title, String href, Optional<String> lang, String x, String y,
            String labelX, String labelY, String labelAnchor, String arc, boolean current) { }
}
