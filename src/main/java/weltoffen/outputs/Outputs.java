package weltoffen.outputs;

import java.util.List;

/** Every output of a release, in the order in which they are written: those last that wait for the texts of pages. */
public final class Outputs {

    /** All of them. */
    public static final List<Output> ALL = List.of(
            new LanguageChoiceFiles(),
            new RedirectFiles(),
            new SitemapFile(),
            new RobotsFile(),
            new ManifestFiles(),
            new CalendarFiles(),
            new FeedFiles(),
            new EventsFile(),
            new FilteredCalendarFiles(),
            new SearchFiles());

    private Outputs() {}
}
