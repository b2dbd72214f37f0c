package weltoffen.outputs;

/** Writes the content lines of an iCalendar object (RFC 5545 §3.1): folded, escaped, ended by CR and LF. */
final class ICalendarText {

    private final StringBuilder text = new StringBuilder();

    /** Begins a component. */
    ICalendarText begin(String component) {
        return value("BEGIN", component);
    }

    /** Ends a component. */
    ICalendarText end(String component) {
        return value("END", component);
    }

    /**
     * A property whose value has a form of its own: a date, a rule, an address, a number.
     *
     * @param name its name, and its parameters behind semicolons
     */
    ICalendarText value(String name, Object value) {
        // a line break inside a value could begin another property
        text.append(Folding.fold(name + ":" + String.valueOf(value).replaceAll("[\\r\\n]", ""))).append("\r\n");
        return this;
    }

    /** A property whose value is text for people (RFC 5545 §3.3.11). */
    ICalendarText text(String name, String value) {
        return value(name, escape(value));
    }

    /** A property with text in a language (RFC 5545 §3.2.10); none when there is nothing to say. */
    ICalendarText text(String name, String language, String value) {
        return value.isEmpty() ? this : text(name + ";LANGUAGE=" + language, value);
    }

    private static String escape(String value) {
        return value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\r\n", "\n")
                .replace("\n", "\\n").replace('\t', ' ').replaceAll("\\p{Cntrl}", "");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
