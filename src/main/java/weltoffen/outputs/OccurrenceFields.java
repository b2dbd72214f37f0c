package weltoffen.outputs;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import weltoffen.calendar.DateInterval;
import weltoffen.calendar.Event.Occurrence;
import weltoffen.calendar.EventDate;
import weltoffen.model.Page;

/** An occurrence as machines read it, in {@code events.json} and in {@code site events --json}. */
public final class OccurrenceFields {

    private OccurrenceFields() {}

    /**
     * The fields of an occurrence: {@code key}, {@code title}, {@code start} and {@code end} (written as in {@code :when:},
     * local time of the zone; {@code ..} for an open end), {@code precision}, {@code zone}, {@code status}, {@code series}
     * (or null).
     *
     * @param page its page in the language of the title
     */
    public static Map<String, Object> of(Occurrence occurrence, Page page) {
        EventDate when = occurrence.when();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("key", occurrence.event().key());
        fields.put("title", page.title());
        fields.put("start", when instanceof DateInterval interval ? text(interval.from()) : when.toString());
        fields.put("end", when instanceof DateInterval interval ? text(interval.to()) : when.toString());
        fields.put("precision", when.precision().name().toLowerCase(Locale.ROOT));
        fields.put("zone", occurrence.zone().getId());
        fields.put("status", occurrence.event().status().code());
        fields.put("series", occurrence.event().series().orElse(null));
        return fields;
    }

    private static String text(Optional<? extends EventDate> end) {
        return end.map(EventDate::toString).orElse("..");
    }
}
