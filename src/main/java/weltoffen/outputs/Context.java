package weltoffen.outputs;

import java.util.function.Predicate;
import weltoffen.bake.Assets;
import weltoffen.bake.PageViews;
import weltoffen.bake.Release;
import weltoffen.bake.SiteTemplates;
import weltoffen.calendar.EventCalendar;
import weltoffen.model.Page;
import weltoffen.model.Site;

/**
 * What outputs are made from and where they go.
 *
 * @param ready says of a page that it is in the release already, taken over from the present site
 * @param sameText says of a page that at least its text is the one that the present site shows
 */
public record Context(
        Site site,
        EventCalendar calendar,
        PageViews views,
        SiteTemplates templates,
        Assets assets,
        Release release,
        Predicate<Page> ready,
        Predicate<Page> sameText) { }
