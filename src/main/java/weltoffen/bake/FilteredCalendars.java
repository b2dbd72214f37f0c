package weltoffen.bake;

import java.util.List;
import java.util.stream.Stream;
import weltoffen.bake.EventFilters.Value;
import weltoffen.model.Language;
import weltoffen.model.Page;
import weltoffen.model.Site;

/**
 * The calendar page once more for each answer to its filters, showing only what that answer finds, so that the filters
 * are plain links. These pages are found by nobody but who follows a filter: search engines are sent to the calendar.
 */
public final class FilteredCalendars {

    private final Site site;
    private final PageViews views;

    /**
     * One filtered page.
     *
     * @param page the calendar page as it would be at the address of this one
     * @param view what its template shows
     */
    public record FilteredPage(Page page, PageView view) { }

    /** The filtered pages of a site. */
    public FilteredCalendars(Site site, PageViews views) {
        this.site = site;
        this.views = views;
    }

    /** The filtered pages of a language. */
    public Stream<FilteredPage> of(Language language) {
        List<Page> calendars =
                site.pages(language).stream().filter(page -> page.type().equals("events")).toList();
        return calendars.stream().flatMap(page -> views.of(page).calendar().orElseThrow().facets().isEmpty()
                ? Stream.empty()
                : views.filters().all().stream().map(value -> filtered(page, value)));
    }

    private FilteredPage filtered(Page calendar, Value value) {
        Page page = at(site, calendar, value);
        return new FilteredPage(page, views.of(page, value));
    }

    /** The calendar page at the address of a filtered one, from which its links must be seen. */
    static Page at(Site site, Page calendar, Value value) {
        return new Page(calendar.language(), calendar.text(), calendar.source(), address(site, calendar, value));
    }

    /** The address of a filtered page of a calendar, which may be filtered itself. */
    static String address(Site site, Page calendar, Value value) {
        String whole = site.page(calendar.language(), calendar.key()).orElse(calendar).address();
        return whole.substring(0, whole.lastIndexOf('/') + 1) + "filter/" + value.mark() + ".html";
    }
}
