package weltoffen.checks;

import java.util.stream.Stream;
import weltoffen.content.Document;
import weltoffen.content.Finding;
import weltoffen.content.Passage;
import weltoffen.content.Passage.Markup;
import weltoffen.model.Page;
import weltoffen.model.Site;

/** Finds texts whose page is to show a way ({@code :way:}) but that have no numbered list, which would be its stations. */
final class WayCheck implements SiteCheck {

    @Override
    public Stream<Finding> check(Site site) {
        return site.languages().stream()
                .flatMap(language -> site.pages(language).stream())
                .filter(page -> !page.isFallback() && page.fact("way").isPresent())
                .map(Page::text)
                .distinct()
                .filter(text -> text.body().sections().stream().noneMatch(section -> hasList(section.text())))
                .map(WayCheck::finding);
    }

    private static boolean hasList(Passage passage) {
        return passage.pieces().stream().anyMatch(piece -> piece instanceof Markup markup && markup.html().contains("<ol>"));
    }

    private static Finding finding(Document text) {
        return Finding.warning(text.locationOf("way"), "way-without-list");
    }
}
