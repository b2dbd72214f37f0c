package weltoffen.exchange;

import java.util.List;
import java.util.Optional;

/**
 * One text for a translator.
 *
 * @param id its name in its file: section and number, or a label's key
 * @param kind what sort of text it is
 * @param section the section whose fingerprint covers it
 * @param current whether the translation of its section matches the source as it is now
 * @param required whether a translation of the section is not complete without it
 * @param source the text to be translated
 * @param present its translation as it is now, in the ids of the source's codes
 */
record TextUnit(String id, String kind, String section, boolean current, boolean required,
        List<Token> source, Optional<List<Token>> present) { }
