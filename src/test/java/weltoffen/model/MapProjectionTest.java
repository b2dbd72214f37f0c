package weltoffen.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import weltoffen.model.MapProjection.Point;

class MapProjectionTest {

    private static final Point THURINGIA = MapProjection.project(50.98, 11.03);
    private static final Point BAKU = MapProjection.project(40.4, 49.9);
    private static final Point HANOI = MapProjection.project(21.0, 105.8);

    @Test
    void placesLieWhereTheScriptThatDrawsTheLandPutsThem() {
        assertEquals(new Point(277.0, 305.5), rounded(THURINGIA));
        assertEquals(new Point(477.4, 419.2), rounded(BAKU));
        assertEquals(new Point(854.4, 485.0), rounded(HANOI));
    }

    @Test
    void eastIsRightAndNorthIsUp() {
        assertTrue(THURINGIA.x() < BAKU.x() && BAKU.x() < HANOI.x());
        assertTrue(THURINGIA.y() < BAKU.y() && BAKU.y() < HANOI.y());
    }

    @Test
    void everyPlaceOfTheSiteLiesInsideTheViewBox() {
        for (double[] place : new double[][] {{39.9, 116.4}, {47.9, 106.9}, {50.6, 3.1}, {21.0, 105.8}}) {
            Point point = MapProjection.project(place[0], place[1]);
            assertTrue(point.x() > 0 && point.x() < MapProjection.WIDTH, point::toString);
            assertTrue(point.y() > 0 && point.y() < MapProjection.HEIGHT, point::toString);
        }
    }

    @Test
    void anArcBeginsAndEndsAtItsPlacesAndRisesBetweenThem() {
        assertEquals("M0 100Q50 48 100 100", MapProjection.arc(new Point(0, 100), new Point(100, 100)));
    }

    @Test
    void coordinatesHaveOneDecimalAndNoLanguage() {
        assertEquals("1234.5", MapProjection.number(1234.46));
        assertEquals("3", MapProjection.number(3.0));
    }

    private static Point rounded(Point point) {
        return new Point(Math.round(point.x() * 10) / 10.0, Math.round(point.y() * 10) / 10.0);
    }
}
