package weltoffen.checks;

import java.util.Optional;
import java.util.stream.Stream;
import weltoffen.calendar.DateProblem;
import weltoffen.calendar.EventCalendar;
import weltoffen.content.Document;
import weltoffen.content.Finding;
import weltoffen.content.Header.Attribute;
import weltoffen.content.Location;
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

    private static Optional<Finding> check(Page page) {
        Document document = page.source();
        if (!page.type().equals("event")) {
            return page.fact("rrule")
                    .filter(rule -> EventCalendar.rhythm(page).isEmpty())
                    .map(rule -> Finding.error(document.locationOf("rrule"), "wrong-rhythm", rule));
        }
        if (page.fact("when").isEmpty()) {
            return Optional.of(Finding.error(document.locationOf("when"), "missing-date"));
        }
        try {
            EventCalendar.check(page);
            return Optional.empty();
        } catch (DateProblem problem) {
            return Optional.of(finding(document, problem));
        }
    }

    private static Finding finding(Document document, DateProblem problem) {
        Attribute attribute = document.header().attributes().get(problem.field().attribute());
        Location location = document.file().at(attribute.line(), attribute.column() + problem.column() - 1);
        String part = problem.part().isEmpty() ? attribute.value() : problem.part();
        Finding finding = switch (problem.code()) {
            case NO_SUCH_ZONE -> Finding.error(location, "unknown-zone", part);
            case START_NOT_EXACT, START_OUTSIDE_RULE ->
                Finding.error(location, "wrong-recurrence", part, problem.code().key());
            default -> problem.field() == DateProblem.Field.WHEN
                    ? Finding.error(location, "wrong-date", part)
                    : Finding.error(location, "wrong-recurrence", part, problem.code().key());
        };
        return finding.suggesting(problem.suggestion());
    }
}
