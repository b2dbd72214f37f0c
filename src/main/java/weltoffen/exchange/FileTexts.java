package weltoffen.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A file of a translation: what is to be translated in it, and how it looks with other words. */
sealed interface FileTexts permits PageTexts, LabelTexts {

    /** Its path below the language's folder, with slashes. */
    String name();

    /** Where it is, or will be. */
    Path path();

    /** Its texts, in the order of the source. */
    List<TextUnit> units();

    /** Says whether it has been shown to be complete by a person. */
    boolean isReviewed();

    /** Takes a text of this file apart. */
    List<Token> tokens(String text);

    /** The file as it is now, or an empty text. */
    String now();

    /**
     * The file with new texts.
     *
     * @param texts the new texts by unit
     * @param sections the sections that match their source from now on
     * @param state what the file says about itself, {@code machine} or {@code reviewed}
     */
    Composed with(Map<String, String> texts, List<String> sections, String state);

    /**
     * A file put together.
     *
     * @param text the whole of it
     * @param broken the units whose text became something else: a list, a title, two paragraphs
     */
    record Composed(String text, List<String> broken) { }
}
