package weltoffen.calendar;

import java.time.ZoneId;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import weltoffen.content.Nearest;

/** The time zone of an event, as written in {@code :timezone:}. */
public final class EventZone {

    /** The zone of an event that names none: Thuringia's. */
    public static final ZoneId DEFAULT = ZoneId.of("Europe/Berlin");

    private static final Pattern GERMAN_TIME = Pattern.compile("(?i)MEZ|MESZ|CET|CEST|(?:UTC|GMT)\\+0?[12](?::?00)?");

    private EventZone() {}

    /**
     * Reads a zone. Only names of regions are taken: "CET" and offsets do not say when summer time begins.
     *
     * @param text a name of the IANA database such as Asia/Baku, or UTC
     * @return the zone
     * @throws DateProblem if there is no such zone, with the name that was probably meant
     */
    public static ZoneId parse(String text) throws DateProblem {
        String name = text.strip();
        TreeSet<String> regions = new TreeSet<>(ZoneId.getAvailableZoneIds());
        regions.removeIf(id -> !id.contains("/") || id.startsWith("Etc/") || id.startsWith("SystemV/"));
        regions.add("UTC");
        if (regions.contains(name)) {
            return ZoneId.of(name);
        }
        throw new DateProblem(
                DateProblem.Field.TIMEZONE, DateProblem.Code.NO_SUCH_ZONE, name, 1, nearest(name, regions));
    }

    private static Optional<String> nearest(String name, TreeSet<String> regions) {
        if (GERMAN_TIME.matcher(name).matches()) {
            return Optional.of(DEFAULT.getId());
        }
        String city = "/" + name.replace(' ', '_');
        return regions.stream()
                .filter(id -> ("/" + id).regionMatches(true, 1 + id.length() - city.length(), city, 0, city.length()))
                .findFirst()
                .or(() -> Nearest.to(name, regions));
    }
}
