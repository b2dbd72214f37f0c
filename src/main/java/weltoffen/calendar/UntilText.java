package weltoffen.calendar;

import static java.time.format.ResolverStyle.STRICT;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * The value of UNTIL: a day, a local time, or a time in UTC (RFC 5545 §3.3.10).
 *
 * @param day the day
 * @param time the time; empty if the whole day is meant
 * @param utc whether day and time are in UTC
 */
record UntilText(LocalDate day, Optional<LocalTime> time, boolean utc) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(STRICT);
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

    /** Reads the value; empty if it has another form, or there is no such day or time. */
    static Optional<UntilText> parse(String value) {
        try {
            LocalDate day = LocalDate.parse(value.substring(0, Math.min(8, value.length())), DAY);
            if (value.length() == 8) {
                return Optional.of(new UntilText(day, Optional.empty(), false));
            }
            boolean utc = value.endsWith("Z");
            String time = value.substring(9, utc ? value.length() - 1 : value.length());
            LocalTime clock = LocalTime.parse(time, DateTimeFormatter.ofPattern("HHmmss"));
            return Optional.of(new UntilText(day, Optional.of(clock), utc));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    /** The last local time at which an occurrence may begin; a day without a time counts to its end. */
    LocalDateTime lastStart(ZoneId zone) {
        LocalDateTime written = day.atTime(time.orElse(LocalTime.MAX));
        return utc ? written.atOffset(ZoneOffset.UTC).atZoneSameInstant(zone).toLocalDateTime() : written;
    }

    /** A local time in the form that RFC 5545 wants for a series with a zone. */
    static String inUtc(LocalDateTime local, ZoneId zone) {
        return local.atZone(zone).withZoneSameInstant(ZoneOffset.UTC).format(UTC);
    }
}
