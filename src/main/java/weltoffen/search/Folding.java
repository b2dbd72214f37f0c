package weltoffen.search;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weltoffen.model.Language;

/**
 * Makes of a text the words that a search compares: without regard to case, to marks above and below letters (NFKD) and
 * to what the table of a language holds to be the same, such as {@code đ} and {@code d}, or Serbian in both scripts.
 * Ideographs, which stand without spaces, become overlapping pairs. {@code assets/js/fold.js} does the same in the
 * browser, and a test holds the two together.
 *
 * <p>Azerbaijani {@code I}, {@code İ}, {@code ı} and {@code i} all become {@code i}, so that no rule of case by language
 * is needed: a reader without an Azerbaijani keyboard finds the same.
 */
public final class Folding {

    private static final Map<String, Map<String, String>> TABLES = read();
    private static final Normalizer2 NFKD = Normalizer2.getNFKDInstance();

    private final Map<String, String> table = new LinkedHashMap<>();

    private Folding(Language language) {
        table.putAll(TABLES.get(""));
        table.putAll(TABLES.getOrDefault(language.locale().getLanguage(), Map.of()));
        if (language.isEasy()) {
            table.putAll(TABLES.get("simple")); // easy language writes Fach-Kräfte, its readers may not
        }
    }

    /** The folding for the texts of a language, whatever its script. */
    public static Folding of(Language language) {
        return new Folding(language);
    }

    /**
     * What is replaced by what, after NFKD and lower case: single characters wherever they stand, longer texts within
     * words, in their order.
     */
    public Map<String, String> table() {
        return table;
    }

    /** The words of a text, in their order. */
    public List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean ideographs = false;
        String folded = characters(text);
        for (int at = 0; at < folded.length(); at += Character.charCount(folded.codePointAt(at))) {
            int character = folded.codePointAt(at);
            boolean inWord = isWord(character);
            boolean ideograph = inWord && isIdeograph(character);
            if (word.length() > 0 && (!inWord || ideograph != ideographs)) {
                add(word.toString(), ideographs, words);
                word.setLength(0);
            }
            if (inWord) {
                word.appendCodePoint(character);
                ideographs = ideograph;
            }
        }
        if (word.length() > 0) {
            add(word.toString(), ideographs, words);
        }
        return words;
    }

    private void add(String word, boolean ideographs, List<String> words) {
        if (ideographs) {
            int[] characters = word.codePoints().toArray();
            for (int i = 0; i + 1 < characters.length; i++) {
                words.add(new String(characters, i, 2));
            }
            if (characters.length == 1) {
                words.add(word);
            }
            return;
        }
        String folded = word;
        for (Map.Entry<String, String> same : table.entrySet()) {
            if (same.getKey().codePointCount(0, same.getKey().length()) > 1) {
                folded = folded.replace(same.getKey(), same.getValue());
            }
        }
        words.add(folded);
    }

    private String characters(String text) {
        StringBuilder folded = new StringBuilder();
        NFKD.normalize(text).codePoints().filter(character -> !isMark(character)).forEach(character -> {
            String lower = Character.toString(UCharacter.toLowerCase(character));
            folded.append(table.getOrDefault(lower, lower));
        });
        return folded.toString();
    }

    private static boolean isMark(int character) {
        int type = UCharacter.getType(character);
        return type == UCharacterCategory.NON_SPACING_MARK
                || type == UCharacterCategory.COMBINING_SPACING_MARK
                || type == UCharacterCategory.ENCLOSING_MARK;
    }

    private static boolean isWord(int character) {
        int type = UCharacter.getType(character);
        return UCharacter.isLetter(character)
                || type == UCharacterCategory.DECIMAL_DIGIT_NUMBER
                || type == UCharacterCategory.LETTER_NUMBER
                || type == UCharacterCategory.OTHER_NUMBER;
    }

    private static boolean isIdeograph(int character) {
        int script = UScript.getScript(character);
        return script == UScript.HAN || script == UScript.HIRAGANA || script == UScript.KATAKANA;
    }

    private static Map<String, Map<String, String>> read() {
        try (Reader reader = new InputStreamReader(
                Folding.class.getResourceAsStream("folding.json"), StandardCharsets.UTF_8)) {
            return new Gson().fromJson(
                    reader, new TypeToken<LinkedHashMap<String, LinkedHashMap<String, String>>>() { }.getType());
        } catch (IOException e) {
            throw new UncheckedIOException("the generator's jar is incomplete", e);
        }
    }
}
