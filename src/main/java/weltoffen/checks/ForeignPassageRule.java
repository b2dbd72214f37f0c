package weltoffen.checks;

import com.ibm.icu.util.ULocale;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Set;
import weltoffen.content.Finding;
import weltoffen.content.SourceFile;
import weltoffen.model.Language;

/**
 * Finds passages in another script than the language's that are not marked with their language, so that a screen reader
 * would mangle them (WCAG 2.2, 3.1.2). Names are exempt there, and what cannot be told from a name is let pass: what is
 * reported is a whole sentence with its mark, or many words in a row. In a language of Latin letters, three words of
 * another script are enough. Passages in the same script cannot be told apart honestly.
 */
final class ForeignPassageRule implements TextCheck.Rule {

    private static final int WORDS_OF_A_SENTENCE = 3;
    private static final int WORDS_BEYOND_ANY_NAME = 15;

    private final Set<UnicodeScript> own;
    private final UnicodeScript main;
    private final boolean latin;
    private final int limit;

    ForeignPassageRule(Language language) {
        String script = ULocale.addLikelySubtags(language.locale()).getScript();
        this.own = switch (script) {
            case "Hans", "Hant" -> Set.of(UnicodeScript.HAN, UnicodeScript.BOPOMOFO);
            case "Jpan" -> Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);
            case "Kore" -> Set.of(UnicodeScript.HAN, UnicodeScript.HANGUL);
            case "" -> Set.of(UnicodeScript.LATIN);
            default -> Set.of(UnicodeScript.forName(script));
        };
        this.main = own.iterator().next();
        this.latin = own.contains(UnicodeScript.LATIN);
        this.limit = latin ? WORDS_OF_A_SENTENCE : WORDS_BEYOND_ANY_NAME;
    }

    @Override
    public void check(SourceFile file, Prose.Line line, List<Finding> findings) {
        String text = line.text();
        if (latin && isLatin(text)) {
            return;
        }
        int start = -1;
        int end = 0;
        int halfWords = 0;
        boolean sentence = false;
        boolean inWord = false;
        for (int i = 0; i <= text.length(); i++) {
            char letter = i < text.length() ? text.charAt(i) : 0;
            if (letter != 0 && !Character.isLetter(letter)) {
                if (inWord && (letter == '!' || letter == '?' || letter == '！' || letter == '？')) {
                    sentence = true;
                    end = i + 1;
                }
                inWord &= letter == '’' || letter == '\'';
                continue;
            }
            UnicodeScript script = letter == 0 ? UnicodeScript.UNKNOWN : script(letter);
            if (letter == 0 || script == main || own.contains(script)) {
                int words = halfWords / 2;
                if (words >= limit || sentence && words >= WORDS_OF_A_SENTENCE) {
                    findings.add(Finding.warning(
                            file.at(line.number(), start + 1), "foreign-passage", shortened(text, start, end)));
                }
                start = -1;
                halfWords = 0;
                sentence = false;
                inWord = false;
            } else if (script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED) {
                start = start < 0 ? i : start;
                halfWords += script == UnicodeScript.HAN ? 1 : inWord ? 0 : 2;
                inWord = true;
                end = i + 1;
            }
        }
    }

    private static String shortened(String text, int from, int to) {
        String passage = text.substring(from, to).replace(Prose.COVER, ' ').strip();
        return passage.length() > 40 ? passage.substring(0, 40) + "…" : passage;
    }

    /** A quick look: whether there are only Latin letters, punctuation and symbols. */
    private static boolean isLatin(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= 0x370 && letter < 0x1E00 || letter >= 0x1F00 && letter < 0x2000 || letter >= 0x2C80 && letter < 0xFFFC) {
                return false;
            }
        }
        return true;
    }

    /** The script of a letter; the common ones without a search in the tables. */
    private static UnicodeScript script(char letter) {
        if (letter < 0x250) {
            return UnicodeScript.LATIN;
        }
        if (letter >= 0x400 && letter < 0x530) {
            return UnicodeScript.CYRILLIC;
        }
        return letter >= 0x4E00 && letter <= 0x9FFF ? UnicodeScript.HAN : UnicodeScript.of(letter);
    }
}
