package weltoffen.bake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
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

    /**
     * The filtered pages of a language.
     *
     * @param ready says which pages are there already and need no view
     */
    public Stream<FilteredPage> of(Language language, Predicate<Page> ready) {
        return site.pages(language).stream()
                .filter(page -> page.type().equals("events"))
                .flatMap(calendar -> missing(calendar, ready).stream());
    }

    private List<FilteredPage> missing(Page calendar, Predicate<Page> ready) {
        Map<Value, Page> missing = new LinkedHashMap<>();
        views.filters().all().forEach(value -> missing.put(value, at(site, calendar, value)));
        missing.values().removeIf(ready);
        if (missing.isEmpty() || views.of(calendar).calendar().orElseThrow().facets().isEmpty()) {
            return List.of();
        }
        List<FilteredPage> filtered = new ArrayList<>();
        missing.forEach((value, page) -> filtered.add(new FilteredPage(page, views.of(page, value))));
        return filtered;
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
