package weltoffen.calendar;

/** How sure a date is, in the order of trust (ISO 8601-2 §8, "qualification", which EDTF writes behind the date). */
public enum DateCertainty {
    /** Nothing is in doubt. */
    CERTAIN(""),
    /** The date is expected but not fixed ({@code ?}). */
    UNCERTAIN("?"),
    /** The date is about right ({@code ~}). */
    APPROXIMATE("~"),
    /** The date is expected, and only about right ({@code %}). */
    UNCERTAIN_AND_APPROXIMATE("%");

    private final String mark;

    DateCertainty(String mark) {
        this.mark = mark;
    }

    /**
     * The mark that stands behind the date.
     *
     * @return one character, or nothing for a certain date
     */
    public String mark() {
        return mark;
    }

    /**
     * Tells whether the date is merely expected.
     *
     * @return true for {@code ?} and {@code %}
     */
    public boolean isUncertain() {
        return this == UNCERTAIN || this == UNCERTAIN_AND_APPROXIMATE;
    }

    /**
     * Tells whether the date is about right only.
     *
     * @return true for {@code ~} and {@code %}
     */
    public boolean isApproximate() {
        return this == APPROXIMATE || this == UNCERTAIN_AND_APPROXIMATE;
    }

    /** The certainty that a mark stands for; the parser lets no other mark through. */
    static DateCertainty ofMark(String mark) {
        for (DateCertainty certainty : values()) {
            if (certainty.mark.equals(mark)) {
                return certainty;
            }
        }
        throw new IllegalArgumentException("no such mark: " + mark);
    }
}
