package weltoffen.calendar;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is known about whether an event takes place, as written in {@code :event-status:}. */
public enum EventStatus {
    /** It takes place, and did once its date is past; this is so unless something else is written. */
    SCHEDULED,
    /** It was announced; whether it took place is not recorded. */
    ANNOUNCED,
    /** It is planned, and may still change or be dropped. */
    TENTATIVE,
    /** It will take place later than was said. */
    POSTPONED,
    /** It does not take place. */
    CANCELLED;

    /**
     * The word that editors write, which is also the end of the label's key.
     *
     * @return the name in small letters
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Finds the status that an editor wrote.
     *
     * @param code the word
     * @return the status; empty if there is none of that name
     */
    public static Optional<EventStatus> of(String code) {
        return Arrays.stream(values()).filter(status -> status.code().equals(code)).findFirst();
    }
}
