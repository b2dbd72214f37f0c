package weltoffen.checks;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import weltoffen.content.Document;
import weltoffen.content.Finding;
import weltoffen.content.Location;
import weltoffen.content.Passage.Placeholder;
import weltoffen.model.Site;

/**
 * Finds what only the converter can see and has left word of: tables without a header row or column (WCAG 2.2, 1.3.1),
 * and passthroughs in whatever syntax. The latter are mostly found in the source text already, with their columns.
 */
final class FlawCheck implements SiteCheck {

    @Override
    public Stream<Finding> check(Site site) {
        List<Document> flawed = site.documents().stream().filter(document -> flaws(document).findAny().isPresent()).toList();
        if (flawed.isEmpty()) {
            return Stream.empty();
        }
        Set<String> reported = new RawHtmlCheck().check(site)
                .map(finding -> finding.location().file())
                .collect(Collectors.toSet());
        return flawed.stream().flatMap(document -> flaws(document)
                .flatMap(flaw -> finding(document, flaw, reported).stream()));
    }

    private static Stream<Placeholder> flaws(Document document) {
        return document.body().passages().flatMap(passage -> passage.placeholders("flaw"));
    }

    private static Optional<Finding> finding(Document document, Placeholder flaw, Set<String> reported) {
        Location location = flaw.location();
        if (flaw.target().equals("table-without-header")) {
            return Optional.of(Finding.warning(location, "table-without-header"));
        }
        if (flaw.target().startsWith("unsupported ")) {
            return Optional.of(Finding.error(location, "unsupported", flaw.target().substring("unsupported ".length())));
        }
        boolean own = location.file().equals(document.file().name()) && location.line() > 0;
        String line = own ? document.file().lines().get(location.line() - 1).strip() : location.file();
        return reported.contains(location.file())
                ? Optional.empty()
                : Optional.of(Finding.error(location, "raw-html", line.length() > 60 ? line.substring(0, 60) + "…" : line));
    }
}
