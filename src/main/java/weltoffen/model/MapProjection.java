package weltoffen.model;

import java.util.Locale;

/**
 * Puts places onto the map: Lambert's conformal conic projection, which keeps shapes. Its two true parallels lie far in
 * the south, so that Europe, where most places are close together, gets more room than the far east. {@code
 * src/map/land.mjs} draws the land shape with the same numbers.
 */
public final class MapProjection {

    /** The width of the map's view box. */
    public static final int WIDTH = 1000;

    /** The height of the map's view box. */
    public static final int HEIGHT = 670;

    private static final double CENTRE = 50;
    private static final double FIRST_PARALLEL = 10;
    private static final double SECOND_PARALLEL = 40;
    private static final double SCALE = 440;
    private static final double LEFT = 478;
    private static final double TOP = 366;

    /** How many degrees of the cone's angle there are for one of longitude. */
    private static final double CONE = Math.log(cosine(FIRST_PARALLEL) / cosine(SECOND_PARALLEL))
            / Math.log(tangent(SECOND_PARALLEL) / tangent(FIRST_PARALLEL));

    private static final double RADIUS = cosine(FIRST_PARALLEL) * Math.pow(tangent(FIRST_PARALLEL), CONE) / CONE;

    /** How far an arc rises above the straight line, as a part of that line's length, and at least. */
    private static final double RISE = 0.4;

    private static final int LEAST_RISE = 12;

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
        double distance = SCALE * RADIUS / Math.pow(tangent(latitude), CONE);
        double angle = CONE * Math.toRadians(longitude - CENTRE);
        return new Point(LEFT + distance * Math.sin(angle), distance * Math.cos(angle) - TOP);
    }

    /** The path data of an arc between two places, rising above the straight line. */
    public static String arc(Point from, Point to) {
        double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
        double controlX = (from.x() + to.x()) / 2;
        double controlY = (from.y() + to.y()) / 2 - RISE * length - LEAST_RISE;
        return "M" + number(from.x()) + " " + number(from.y()) + "Q" + number(controlX) + " " + number(controlY) + " "
                + number(to.x()) + " " + number(to.y());
    }

    /** A coordinate with one decimal, as SVG wants it. */
    public static String number(double coordinate) {
        return String.format(Locale.ROOT, "%.1f", coordinate).replaceFirst("\\.0$", "");
    }

    private static double cosine(double degrees) {
        return Math.cos(Math.toRadians(degrees));
    }

    /** The tangent of the middle between a latitude and the pole, on which the projection rests. */
    private static double tangent(double latitude) {
        return Math.tan(Math.PI / 4 + Math.toRadians(latitude) / 2);
    }
}
