package weltoffen.content;

/** How much a finding weighs. */
public enum Severity {
    /** The site must not go public like this. */
    ERROR,
    /** The site can go public, but a person should look at it. */
    WARNING;

    /** The name as it stands in the output of {@code check --json}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
