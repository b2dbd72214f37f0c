package weltoffen.outputs;

import java.io.IOException;

/** Writes one kind of file that is not a page. */
public interface Output {

    /**
     * Writes its files into the release.
     *
     * @throws IOException if one cannot be written; the release is then given up
     */
    void write(Context context) throws IOException;

    /**
     * Says whether its files show what stands in the text of pages. Those of all others, which show titles and attributes
     * at most, stay as they are when only texts have changed.
     */
    default boolean showsTexts() {
        return false;
    }
}
