package weltoffen.exchange;

import com.ibm.icu.text.MessagePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Labels as translators see them: a place that is filled in is one code. Where words depend on a number, the whole
 * pattern is text, because every language has its own forms.
 */
final class LabelPattern {

    private static final Pattern PLACE = Pattern.compile("\\{\\s*\\w+\\s*(?:,[^{}]*)?}");

    private LabelPattern() {}

    static List<Token> tokens(String text) {
        if (text.contains("{") && places(text).isEmpty() || text.matches("(?s).*\\{[^{}]*\\{.*")) {
            return List.of(Token.words(text));
        }
        List<Token> tokens = new ArrayList<>();
        Matcher place = PLACE.matcher(text);
        int from = 0;
        while (place.find()) {
            if (place.start() > from) {
                tokens.add(Token.words(text.substring(from, place.start())));
            }
            tokens.add(new Token(Token.Type.SINGLE, String.valueOf(tokens.size() + 1), place.group()));
            from = place.end();
        }
        if (from < text.length()) {
            tokens.add(Token.words(text.substring(from)));
        }
        return tokens;
    }

    /** The names of what is filled in, or nothing when ICU cannot read the pattern. */
    static Optional<Set<String>> places(String text) {
        try {
            MessagePattern pattern = new MessagePattern(text);
            Set<String> names = new TreeSet<>();
            for (int i = 0; i < pattern.countParts(); i++) {
                MessagePattern.Part.Type type = pattern.getPart(i).getType();
                if (type == MessagePattern.Part.Type.ARG_NAME || type == MessagePattern.Part.Type.ARG_NUMBER) {
                    names.add(pattern.getSubstring(pattern.getPart(i)));
                }
            }
            return Optional.of(names);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
