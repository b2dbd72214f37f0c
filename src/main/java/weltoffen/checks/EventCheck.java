package weltoffen.checks;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import weltoffen.calendar.DateProblem;
import weltoffen.calendar.EventCalendar;
import weltoffen.calendar.EventDate;
import weltoffen.content.Document;
import weltoffen.content.Finding;
import weltoffen.content.Header.Attribute;
import weltoffen.content.Nearest;
import weltoffen.model.Page;
import weltoffen.model.Site;

/** Finds events without a date or with one that cannot be read, unknown time zones, and rules without sense. */
final class EventCheck implements SiteCheck {

    @Override
    public Stream<Finding> check(Site site) {
        return site.pages(site.sourceLanguage()).stream()
                .filter(page -> page.source().isReadable())
                .flatMap(page -> check(page).stream());
    }

    private static List<Finding> check(Page page) {
        List<Finding> findings = new ArrayList<>();
        Document document = page.source();
        if (page.type().equals("event")) {
            page.fact("when").ifPresentOrElse(
                    when -> when(document, when).ifPresent(findings::add),
                    () -> findings.add(Finding.error(document.locationOf("when"), "missing-date")));
        }
        page.fact("timezone")
                .filter(zone -> !ZoneId.getAvailableZoneIds().contains(zone))
                .ifPresent(zone -> findings.add(Finding.error(document.locationOf("timezone"), "unknown-zone", zone)
                        .suggesting(Nearest.to(zone, ZoneId.getAvailableZoneIds()))));
        if (!page.type().equals("event")) {
            page.fact("rrule")
                    .filter(rule -> EventCalendar.rhythm(page).isEmpty())
                    .ifPresent(rule -> findings.add(Finding.error(document.locationOf("rrule"), "wrong-rhythm", rule)));
        }
        return findings;
    }

    private static Optional<Finding> when(Document document, String when) {
        try {
            EventDate.parse(when);
            return Optional.empty();
        } catch (DateProblem problem) {
            Attribute attribute = document.header().attributes().get("when");
            return Optional.of(Finding.error(
                            document.file().at(attribute.line(), attribute.column() + problem.column() - 1),
                            "wrong-date",
                            problem.part())
                    .suggesting(problem.suggestion()));
        }
    }
}
