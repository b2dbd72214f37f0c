package weltoffen.checks;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import weltoffen.content.Document;
import weltoffen.content.Finding;
import weltoffen.content.Location;
import weltoffen.content.Nearest;
import weltoffen.content.Passage.Placeholder;
import weltoffen.model.Glossary;
import weltoffen.model.Links;
import weltoffen.model.Page;
import weltoffen.model.Site;

/**
 * Finds links that lead nowhere: to a page that does not exist, an id that the page lacks, a term that the glossary
 * does not explain, a file that is not among the assets.
 */
final class LinkCheck implements SiteCheck {

    @Override
    public Stream<Finding> check(Site site) {
        Map<Document, Set<String>> ids = new HashMap<>();
        SiteFiles files = SiteFiles.of(site);
        return site.pages()
                .filter(Page::isWritten)
                .flatMap(page -> page.text().body().passages().flatMap(passage -> Stream.of(
                                passage.placeholders("xref").flatMap(link -> xref(site, page, link, ids)),
                                passage.placeholders("term").flatMap(term -> term(site, page, term)),
                                passage.placeholders("file").flatMap(file -> files.missing(file.target(), Placeholders.locate(page.text(), file)).stream()))
                        .flatMap(found -> found)));
    }

    private static Stream<Finding> xref(Site site, Page page, Placeholder link, Map<Document, Set<String>> ids) {
        Location location = Placeholders.locate(page.text(), link);
        Optional<Links.Target> target = Links.resolve(site, page, link);
        if (target.isEmpty()) {
            return Stream.of(draft(site, page, link, location).orElseGet(() ->
                    Finding.error(location, "dead-link", link.target()).suggesting(near(site, page, link))));
        }
        String fragment = target.get().page().text().isReadable() ? target.get().fragment() : "";
        if (fragment.isEmpty()) {
            return Stream.empty();
        }
        Set<String> known = ids.computeIfAbsent(target.get().page().text(), Links::ids);
        return known.contains(fragment)
                ? Stream.empty()
                : Stream.of(Finding.error(location, "dead-anchor", link.target(), fragment)
                        .suggesting(Nearest.to(fragment, known)));
    }

    private static Optional<Finding> draft(Site site, Page page, Placeholder link, Location location) {
        return Links.key(page.text().key(), link.target().replaceFirst("#.*", ""))
                .flatMap(key -> Drafts.finding(site, key, location, link.target()));
    }

    private static Stream<Finding> term(Site site, Page page, Placeholder term) {
        Optional<Glossary> glossary = site.glossary(page.language());
        if (glossary.isPresent() && !glossary.get().page().text().isReadable()) {
            return Stream.empty();
        }
        String name = term.target().toLowerCase(Locale.ROOT);
        Set<String> known = glossary.map(Glossary::ids).orElse(Set.of());
        return known.contains(name)
                ? Stream.empty()
                : Stream.of(Finding.error(Placeholders.locate(page.text(), term), "unknown-term", term.target())
                        .suggesting(Nearest.to(name, known)));
    }

    /** The path of the page that was probably meant: the one whose name is nearest, written as seen from here. */
    private static Optional<String> near(Site site, Page page, Placeholder link) {
        String path = link.target().replaceFirst("#.*", "");
        String wanted = Links.key(page.text().key(), path.endsWith(".adoc") ? path : path + ".adoc").orElse(path);
        String name = wanted.substring(wanted.lastIndexOf('/') + 1);
        Optional<String> sameName = site.keys().stream()
                .filter(key -> key.substring(key.lastIndexOf('/') + 1).equals(name) && !name.equals("index"))
                .findFirst();
        return sameName.or(() -> Nearest.to(wanted, site.keys()))
                .map(key -> weltoffen.model.Addresses.relative(page.text().key(), key) + ".adoc");
    }
}
