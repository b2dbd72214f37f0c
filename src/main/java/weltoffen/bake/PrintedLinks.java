package weltoffen.bake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import weltoffen.bake.PageView.TextLink;
import weltoffen.model.Links;
import weltoffen.model.Page;
import weltoffen.model.Site;

/** Spells out for paper where the links of a page lead: those of its text, and the next steps. */
final class PrintedLinks {

    private PrintedLinks() {}

    /** The pages that a page leads to, each once, in the order of its text, with their absolute addresses. */
    static List<TextLink> of(Site site, Page page) {
        Stream<Page> ofText = page.text().body().passages()
                .flatMap(passage -> passage.placeholders("xref"))
                .flatMap(link -> Links.resolve(site, page, link).stream())
                .map(Links.Target::page);
        Stream<Page> next = page.facts("next").flatMap(key -> site.page(page.language(), key).stream());
        return Stream.concat(ofText, next)
                .filter(target -> !target.key().equals(page.key()))
                .distinct()
                .map(target -> new TextLink(
                        target.shortTitle(),
                        site.absolute(target),
                        Optional.of(target.textLanguage().tag())
                                .filter(tag -> !tag.equals(page.language().tag()))))
                .toList();
    }
}
