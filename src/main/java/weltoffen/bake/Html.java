package weltoffen.bake;

/**
 * Text that is HTML already and that a template prints as it is; everything else is escaped.
 *
 * @param markup well-formed HTML, made by the converter
 */
public record Html(String markup) {

    /** Says whether there is nothing to print. */
    public boolean isEmpty() {
        return markup.isEmpty();
    }
}
