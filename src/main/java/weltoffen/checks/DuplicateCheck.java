package weltoffen.checks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import weltoffen.content.Document;
import weltoffen.content.Finding;
import weltoffen.model.Language;
import weltoffen.model.Page;
import weltoffen.model.Site;

/**
 * Finds pages of one language with the same title or the same description: in a list of results, in a menu, in browser
 * tabs nobody can tell them apart (WCAG 2.2, 2.4.2). Two pages with one address are found when the site is put together.
 */
final class DuplicateCheck implements SiteCheck {

    @Override
    public Stream<Finding> check(Site site) {
        return site.languages().stream().flatMap(language -> check(site, language).stream());
    }

    private static List<Finding> check(Site site, Language language) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Document> titles = new HashMap<>();
        Map<String, Document> descriptions = new HashMap<>();
        site.pages(language).stream().filter(Page::isWritten).map(Page::text).filter(Document::isReadable).forEach(text -> {
            String title = text.header().title();
            Document other = title.isEmpty() ? null : titles.putIfAbsent(title, text);
            if (other != null) {
                findings.add(Finding.warning(text.file().at(1, 3), "duplicate-title", title, other.file().name()));
            }
            text.header().value("description").map(description -> descriptions.putIfAbsent(description, text))
                    .ifPresent(same -> findings.add(Finding.warning(
                            text.locationOf("description"), "duplicate-description", same.file().name())));
        });
        return findings;
    }
}
