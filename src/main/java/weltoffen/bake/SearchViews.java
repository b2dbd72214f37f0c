package weltoffen.bake;

import weltoffen.bake.PageView.SearchIndexItem;
import weltoffen.bake.PageView.SearchView;
import weltoffen.model.Language;
import weltoffen.model.Page;
import weltoffen.model.PageText;
import weltoffen.model.Site;
import weltoffen.search.SearchIndex;

/** Tells the search page where to look. */
final class SearchViews {

    private SearchViews() {}

    /** The same text in another script is no other language: its index would only find everything twice. */
    static SearchView of(Site site, Page page, PageText text) {
        Language own = page.language();
        String script = own.derivedFrom().orElse(own.folder());
        return new SearchView(
                text.href(SearchIndex.address(own)),
                site.languages().stream()
                        .filter(other -> !other.derivedFrom().orElse(other.folder()).equals(script))
                        .filter(other -> other.derivedFrom().isEmpty())
                        .map(other -> new SearchIndexItem(
                                other.tag(),
                                other.direction(),
                                site.labels(other).text("language.name"),
                                text.href(SearchIndex.address(other))))
                        .toList());
    }
}
