package weltoffen.calendar;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import weltoffen.model.Page;

/** What kind of event or regular format a page is about, as written in {@code :kind:}. */
public enum EventKind {
    /** Information and advice, for example in a region. */
    ADVICE,
    /** An exchange between practitioners. */
    EXCHANGE,
    /** A fair. */
    FAIR,
    /** A forum. */
    FORUM,
    /** A meeting of a circle that knows itself. */
    MEETING,
    /** Talks about work that is to be done. */
    TALKS,
    /** A journey. */
    TRIP;

    /**
     * The word that editors write, which is also the end of the label's key.
     *
     * @return the name in small letters
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Finds the kind that an editor wrote.
     *
     * @param code the word
     * @return the kind; empty if there is none of that name
     */
    public static Optional<EventKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /**
     * The kind of a page's event or format.
     *
     * @param page the page
     * @return the kind; empty if none is written, or one that does not exist
     */
    public static Optional<EventKind> of(Page page) {
        return page.fact("kind").flatMap(EventKind::of);
    }
}
