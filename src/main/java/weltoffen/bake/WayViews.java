package weltoffen.bake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import weltoffen.bake.PageView.SectionView;
import weltoffen.bake.PageView.TextLink;
import weltoffen.bake.PageView.WayView;
import weltoffen.model.Page;
import weltoffen.model.PageText;
import weltoffen.model.Site;

/**
 * Shows the first numbered list of a text as a way, when its page asks for that ({@code :way:}, the pages of those who help
 * along it). The list stays the text that it is; the picture only goes along with it, so no station can be in the
 * picture that is not in the text.
 */
final class WayViews {

    private static final String LIST = "<ol>";
    private static final String LIST_END = "</ol>";

    private final List<TextLink> help;

    WayViews(Site site, Page page, PageText text) {
        Cards cards = new Cards(site, page, text);
        this.help = page.facts("way")
                .flatMap(key -> site.page(page.language(), key).stream())
                .map(target -> new TextLink(target.shortTitle(), text.href(target), cards.textLanguage(target)))
                .toList();
    }

    /** The sections, the first numbered list among them as a way; as they are when the page asks for none. */
    List<SectionView> shown(List<SectionView> sections) {
        List<SectionView> shown = new ArrayList<>(sections);
        if (!help.isEmpty()) {
            sections.stream()
                    .filter(section -> section.html().markup().contains(LIST))
                    .findFirst()
                    .ifPresent(section -> shown.set(sections.indexOf(section), withWay(section)));
        }
        return List.copyOf(shown);
    }

    private SectionView withWay(SectionView section) {
        String html = section.html().markup();
        int start = html.indexOf(LIST);
        int end = html.lastIndexOf(LIST_END) + LIST_END.length();
        return new SectionView(
                section.id(),
                section.heading(),
                section.notices(),
                new Html(html.substring(0, start)),
                Optional.of(new WayView(new Html(html.substring(start, end)), help, new Html(html.substring(end)))));
    }
}
