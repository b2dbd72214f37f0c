package weltoffen.outputs;

import weltoffen.bake.Assets;
import weltoffen.bake.PageViews;
import weltoffen.bake.Release;
import weltoffen.bake.SiteTemplates;
import weltoffen.calendar.EventCalendar;
import weltoffen.model.Site;

/** What outputs are made from and where they go. */
public record Context(
        Site site,
        EventCalendar calendar,
        PageViews views,
        SiteTemplates templates,
        Assets assets,
        Release release) { }
