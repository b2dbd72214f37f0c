package weltoffen.outputs;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import weltoffen.TestSite;
import weltoffen.bake.Assets;
import weltoffen.bake.PageViews;
import weltoffen.bake.Release;
import weltoffen.bake.SiteTemplates;
import weltoffen.calendar.EventCalendar;
import weltoffen.content.Findings;
import weltoffen.content.History;
import weltoffen.model.Site;

/** Runs one output over a test site. */
final class OutputFiles {

    private OutputFiles() {}

    /** The files that an output writes, by their addresses, as UTF-8 text in which every byte is one character. */
    static Map<String, String> of(TestSite plain, Output output) throws IOException {
        Findings findings = new Findings();
        Site site = plain.read();
        Path target = plain.path("target/outputs");
        try (Release release = Release.beside(target)) {
            EventCalendar calendar = EventCalendar.of(site, LocalDate.of(2026, 11, 22));
            Assets assets = Assets.read(plain.folders(), findings);
            output.write(new Context(
                    site,
                    calendar,
                    new PageViews(site, calendar, assets, History.of(site.settings().folders())),
                    new SiteTemplates(plain.folders(), findings),
                    assets,
                    release,
                    page -> false,
                    page -> false));
            release.publish();
        }
        if (!findings.list().isEmpty()) {
            throw new AssertionError(findings.list());
        }
        return TestSite.tree(target);
    }
}
