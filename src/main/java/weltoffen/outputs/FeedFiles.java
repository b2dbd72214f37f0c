package weltoffen.outputs;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import weltoffen.bake.EventFiles;
import weltoffen.calendar.Event;
import weltoffen.calendar.EventDateFormat;
import weltoffen.model.Labels;
import weltoffen.model.Language;
import weltoffen.model.Page;
import weltoffen.model.PageText;
import weltoffen.model.Site;

/**
 * A feed of the events in each language (Atom, RFC 4287), for those who read news rather than calendars. It holds
 * imprecise dates too, in words. Its times say when the facts were last changed; they come from the content.
 */
final class FeedFiles implements Output {

    @Override
    public void write(Context context) throws IOException {
        Site site = context.site();
        for (Language language : site.languages()) {
            List<Page> pages = EventFiles.inFeed(site, context.calendar(), language).stream()
                    .sorted(Comparator.comparing((Page page) -> changed(context, page)).reversed().thenComparing(Page::key))
                    .toList();
            if (!pages.isEmpty()) {
                context.release().write(EventFiles.feed(language), feed(context, language, pages));
            }
        }
    }

    private static String feed(Context context, Language language, List<Page> pages) {
        Site site = context.site();
        Labels labels = site.labels(language);
        EventDateFormat dates = new EventDateFormat(language.locale(), labels::text);
        String self = site.settings().host() + "/" + EventFiles.feed(language);
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"").append(language.tag()).append("\">\n");
        element(xml, "  ", "id", "tag:" + authority(site) + ":" + language.folder() + "/events");
        CalendarPage calendar = CalendarPage.of(site, language);
        element(xml, "  ", "title", calendar.name());
        element(xml, "  ", "subtitle", calendar.description());
        element(xml, "  ", "updated", time(changed(context, pages.get(0))));
        xml.append("  <author>\n");
        element(xml, "    ", "name", site.settings().publisher("publisher.name").orElse(labels.text("site.name")));
        xml.append("  </author>\n");
        link(xml, "  ", "self", "application/atom+xml", self);
        link(xml, "  ", "alternate", "text/html", calendar.url());
        pages.forEach(page -> entry(xml, site, dates, context.calendar().event(page).orElseThrow(), page));
        return xml.append("</feed>\n").toString();
    }

    private static void entry(StringBuilder xml, Site site, EventDateFormat dates, Event event, Page page) {
        String place = page.words("place").map(name -> ", " + name).orElse("");
        xml.append("  <entry xml:lang=\"").append(page.textLanguage().tag()).append("\">\n");
        element(xml, "    ", "id", "tag:" + authority(site) + ":" + page.language().folder() + "/" + page.key());
        element(xml, "    ", "title", page.title());
        element(xml, "    ", "updated", time(changed(event)));
        link(xml, "    ", "alternate", "text/html", site.absolute(page));
        element(xml, "    ", "summary", dates.format(event.when()) + place + ". " + page.description());
        xml.append("  </entry>\n");
    }

    /** Whose names the tags are, and since when (RFC 4151): the year in which the first of these events was held. */
    private static String authority(Site site) {
        return URI.create(site.settings().host()).getHost() + ",2018";
    }

    /** When an event's facts were last changed; else the last day that its date covers. */
    private static LocalDate changed(Context context, Page page) {
        return changed(context.calendar().event(page).orElseThrow());
    }

    private static LocalDate changed(Event event) {
        return event.revision().day()
                .or(() -> event.when().latest().or(event.when()::earliest).map(LocalDateTime::toLocalDate))
                .orElse(LocalDate.EPOCH);
    }

    private static String time(LocalDate day) {
        return day + "T00:00:00Z";
    }

    private static void element(StringBuilder xml, String indent, String name, String text) {
        xml.append(indent).append('<').append(name).append('>')
                .append(PageText.escape(text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")))
                .append("</").append(name).append(">\n");
    }

    private static void link(StringBuilder xml, String indent, String relation, String type, String href) {
        xml.append(indent).append("<link rel=\"").append(relation).append("\" type=\"").append(type)
                .append("\" href=\"").append(PageText.escape(href)).append("\"/>\n");
    }
}
