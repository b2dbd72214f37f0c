package weltoffen.exchange;

import java.util.List;
import java.util.Optional;

/**
 * A text as it came back from a translator.
 *
 * @param file the file that it belongs to, as the exchange file names it
 * @param id the unit's id
 * @param line where the unit begins in the exchange file
 * @param source what was translated
 * @param target the translation, when there is one
 * @param reviewed whether its state is {@code reviewed} or {@code final}
 */
record Given(String file, String id, int line, List<Token> source, Optional<List<Token>> target, boolean reviewed) { }
