package weltoffen.checks;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import weltoffen.calendar.DateProblem;
import weltoffen.calendar.EventCalendar;
import weltoffen.content.Document;
import weltoffen.content.Finding;
import weltoffen.content.Header.Attribute;
import weltoffen.content.Location;
import weltoffen.content.Nearest;
import weltoffen.model.Page;
import weltoffen.model.Site;

/**
 * Finds events without a date or with one that cannot be read, unknown time zones, rules without sense, and changes of
 * occurrences that no series has. Each kind of {@link DateProblem} is a rule of its own, {@code date-} and its code.
 */
final class EventCheck implements SiteCheck {

    @Override
    public Stream<Finding> check(Site site) {
        Map<String, Page> series = site.pages(site.sourceLanguage()).stream()
                .filter(page -> page.type().equals("event") && EventCalendar.comesBack(page))
                .collect(Collectors.toMap(Page::key, page -> page));
        return site.pages(site.sourceLanguage()).stream()
                .filter(page -> page.source().isReadable())
                .flatMap(page -> check(series, page).stream());
    }

    private static Optional<Finding> check(Map<String, Page> series, Page page) {
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
            return checkChange(series, page);
        } catch (DateProblem problem) {
            return Optional.of(finding(document, problem));
        }
    }

    private static Optional<Finding> checkChange(Map<String, Page> series, Page page) throws DateProblem {
        Document document = page.source();
        Optional<String> key = page.fact("occurrence-of");
        if (key.isEmpty()) {
            return page.fact("original-when")
                    .map(date -> Finding.error(document.locationOf("original-when"), "change-without-series", date));
        }
        if (page.fact("original-when").isEmpty()) {
            return Optional.of(Finding.error(document.locationOf("occurrence-of"), "change-without-date", key.get()));
        }
        Page other = series.get(key.get());
        if (other == null) {
            return Optional.of(Finding.error(document.locationOf("occurrence-of"), "unknown-series-event", key.get())
                    .suggesting(Nearest.to(key.get(), series.keySet())));
        }
        try {
            EventCalendar.check(other);
        } catch (DateProblem reportedAtTheSeries) {
            return Optional.empty();
        }
        EventCalendar.checkChange(page, other);
        return Optional.empty();
    }

    private static Finding finding(Document document, DateProblem problem) {
        Attribute attribute = document.header().attributes().get(problem.field().attribute());
        return finding(
                document.file().at(attribute.line(), attribute.column() + problem.column() - 1), attribute.value(), problem);
    }

    /** What a problem is in words that editors understand. */
    static Finding finding(Location location, String value, DateProblem problem) {
        String part = problem.part().isEmpty() ? value : problem.part();
        return Finding.error(location, "date-" + problem.code().key(), part, problem.field().attribute())
                .suggesting(problem.suggestion());
    }
}
