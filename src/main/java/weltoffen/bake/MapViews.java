package weltoffen.bake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import weltoffen.bake.PageView.MapPlace;
import weltoffen.bake.PageView.MapView;
import weltoffen.model.Labels;
import weltoffen.model.MapProjection;
import weltoffen.model.MapProjection.Point;
import weltoffen.model.Page;
import weltoffen.model.PageText;
import weltoffen.model.Site;

/**
 * Draws the map of a page: every place on the home page and on overviews that list places, one place on its own page.
 */
final class MapViews {

    /** The middle of Thuringia, where the arcs meet. */
    private static final Point ORIGIN = MapProjection.project(50.98, 11.03);

    private static final String LAND = land();

    /** A place this near below the origin has its label above, out of the way of its neighbours. */
    private static final int NEAR = 40;

    /** How far a label keeps from its mark. */
    private static final int LABEL_GAP = 13;

    private static final int BASELINE = 7;

    private final Site site;
    private final Page page;
    private final PageText text;
    private final Labels labels;

    MapViews(Site site, Page page, PageText text) {
        this.site = site;
        this.page = page;
        this.text = text;
        this.labels = site.labels(page.language());
    }

    /** The map, when the page has one. */
    Optional<MapView> view() {
        boolean isPlace = page.fact("map").isPresent();
        boolean isOverview = page.key().equals("index") || site.children(page).stream().anyMatch(this::hasPlace);
        List<MapPlace> places = (isPlace ? List.of(page) : isOverview ? placesOfTheSite() : List.<Page>of())
                .stream().map(this::place).toList();
        return places.isEmpty()
                ? Optional.empty()
                : Optional.of(new MapView(
                        MapProjection.WIDTH,
                        MapProjection.HEIGHT,
                        LAND,
                        isPlace ? labels.text("map.title.place", page.title()) : labels.text("map.title"),
                        MapProjection.number(ORIGIN.x()),
                        MapProjection.number(ORIGIN.y()),
                        labels.text("map.origin"),
                        places));
    }

    private List<Page> placesOfTheSite() {
        return site.pages(page.language()).stream().filter(this::hasPlace).toList();
    }

    private boolean hasPlace(Page other) {
        return other.fact("map").isPresent();
    }

    private MapPlace place(Page target) {
        String[] position = target.fact("map").orElseThrow().split("\\s*,\\s*");
        Point point = MapProjection.project(Double.parseDouble(position[0]), Double.parseDouble(position[1]));
        boolean left = point.x() < ORIGIN.x();
        boolean near = !left && point.y() - ORIGIN.y() < NEAR && point.x() - ORIGIN.x() < 2 * NEAR;
        return new MapPlace(
                target.key(),
                target.type(),
                target.shortTitle(),
                text.href(target),
                target.textLanguage().equals(page.language())
                        ? Optional.empty()
                        : Optional.of(target.textLanguage().tag()),
                MapProjection.number(point.x()),
                MapProjection.number(point.y()),
                MapProjection.number(left ? point.x() - LABEL_GAP : point.x() + LABEL_GAP),
                MapProjection.number(point.y() + (near ? -BASELINE : BASELINE)),
                left ? "end" : "start",
                MapProjection.arc(ORIGIN, point),
                target.equals(page));
    }

    private static String land() {
        try (InputStream path = MapProjection.class.getResourceAsStream("land.path")) {
            return new String(path.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the generator's jar is incomplete", e);
        }
    }
}
