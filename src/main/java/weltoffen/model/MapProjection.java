package weltoffen.model;

import java.util.Locale;

/**
 * Puts places onto the map: a stereographic projection from a point in the Indian Ocean, south of the Arabian Peninsula, which keeps shapes and gives
 * Europe, where most places are close together, more room than the far east. {@code src/map/land.mjs} draws the land
 * shape with the same numbers.
 */
public final class MapProjection {

    /** The width of the map's view box. */
    public static final int WIDTH = 1000;

    /** The height of the map's view box. */
    public static final int HEIGHT = 560;

    private static final double CENTRE_LATITUDE = Math.toRadians(5);
    private static final double CENTRE_LONGITUDE = Math.toRadians(60);
    private static final double SCALE = 870;
    private static final double CENTRE_X = 512;
    private static final double CENTRE_Y = 634;

    /** How far an arc rises above the straight line, as a part of that line's length. */
    private static final double RISE = 0.28;

    /** A place in the view box, from its upper left corner. */
    public record Point(double x, double y) { }

    private MapProjection() {}

    /**
     * The place of a geographic position.
     *
     * @param latitude in degrees, north is positive
     * @param longitude in degrees, east is positive
     */
    public static Point project(double latitude, double longitude) {
        double phi = Math.toRadians(latitude);
        double lambda = Math.toRadians(longitude) - CENTRE_LONGITUDE;
        double cosine = Math.sin(CENTRE_LATITUDE) * Math.sin(phi)
                + Math.cos(CENTRE_LATITUDE) * Math.cos(phi) * Math.cos(lambda);
        double scale = SCALE / (1 + cosine);
        double x = Math.cos(phi) * Math.sin(lambda);
        double y = Math.cos(CENTRE_LATITUDE) * Math.sin(phi)
                - Math.sin(CENTRE_LATITUDE) * Math.cos(phi) * Math.cos(lambda);
        return new Point(CENTRE_X + scale * x, CENTRE_Y - scale * y);
    }

    /** The path data of an arc between two places, rising above the straight line. */
    public static String arc(Point from, Point to) {
        double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
        double controlX = (from.x() + to.x()) / 2;
        double controlY = (from.y() + to.y()) / 2 - RISE * length - 12;
        return "M" + number(from.x()) + " " + number(from.y()) + "Q" + number(controlX) + " " + number(controlY) + " "
                + number(to.x()) + " " + number(to.y());
    }

    /** A coordinate with one decimal, as SVG wants it. */
    public static String number(double coordinate) {
        return String.format(Locale.ROOT, "%.1f", coordinate).replaceFirst("\\.0$", "");
    }
}
