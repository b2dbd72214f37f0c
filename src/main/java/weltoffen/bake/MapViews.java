package weltoffen.bake;

import java.util.Optional;
import weltoffen.bake.PageView.MapView;
import weltoffen.model.Page;
import weltoffen.model.PageText;
import weltoffen.model.Site;

/** Draws the map of a page: stub until the projection is there. */
final class MapViews {
    MapViews(Site site, Page page, PageText text) { }

    Optional<MapView> view() {
        return Optional.empty();
    }
}
