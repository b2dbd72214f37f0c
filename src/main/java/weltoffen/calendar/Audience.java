package weltoffen.calendar;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whom an event or a regular format is for, as written in {@code :audience:}. */
public enum Audience {
    /** Companies that look for staff. */
    EMPLOYERS,
    /** People who look for work or training, and those who live here. */
    INDIVIDUALS,
    /** Authorities, chambers, projects; not open to the public. */
    INSTITUTIONS,
    /** Everybody. */
    PUBLIC;

    /**
     * The word that editors write, which is also the end of the label's key.
     *
     * @return the name in small letters
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Finds the audience that an editor wrote.
     *
     * @param code the word
     * @return the audience; empty if there is none of that name
     */
    public static Optional<Audience> of(String code) {
        return Arrays.stream(values()).filter(audience -> audience.code().equals(code)).findFirst();
    }
}
