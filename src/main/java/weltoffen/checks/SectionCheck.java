package weltoffen.checks;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import weltoffen.content.Body;
import weltoffen.content.Document;
import weltoffen.content.Finding;
import weltoffen.model.Site;

/** Finds sections without an id, which links and translations need, and ids that stand twice in a text. */
final class SectionCheck implements SiteCheck {

    @Override
    public Stream<Finding> check(Site site) {
        return site.documents().stream().flatMap(SectionCheck::check);
    }

    private static Stream<Finding> check(Document document) {
        Set<String> seen = new HashSet<>();
        return document.body().sections().stream().flatMap(section -> check(document, section, seen));
    }

    private static Stream<Finding> check(Document document, Body.Section section, Set<String> seen) {
        if (section.id().isEmpty()) {
            return Stream.of(Finding.error(document.file().at(section.line(), 0), "missing-id"));
        }
        if (!section.id().matches("[a-z][a-z0-9]*(-[a-z0-9]+)*+")) {
            return Stream.of(Finding.error(document.file().at(section.line(), 0), "wrong-id", section.id()));
        }
        return seen.add(section.id())
                ? Stream.empty()
                : Stream.of(Finding.error(document.file().at(section.line(), 0), "duplicate-id", section.id()));
    }
}
