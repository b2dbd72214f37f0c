package weltoffen.exchange;

/**
 * A stretch of a source file. All pieces of a file, put together, are the file, character by character.
 *
 * @param section the section that it belongs to as {@link weltoffen.content.SourceSections} names it, or {@link #HEADER}
 * @param kind what sort of text it is, for example {@code paragraph}; empty for what is not to be translated
 * @param text the characters
 */
record Piece(String section, String kind, String text) {

    /** The section of what stands above a page's text; no section's id can look like this. */
    static final String HEADER = "]header";

    /** Says whether a translator has something to do here. */
    boolean isText() {
        return !kind.isEmpty();
    }

    Piece with(String other) {
        return new Piece(section, kind, other);
    }
}
