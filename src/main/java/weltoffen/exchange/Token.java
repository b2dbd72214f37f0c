package weltoffen.exchange;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A part of a text: words, or markup that translators move but do not change.
 *
 * @param type what it is
 * @param id what ties it to the same markup in another text; empty for words
 * @param data the characters
 */
record Token(Type type, String id, String data) {

    enum Type { WORDS, SINGLE, OPEN, CLOSE }

    static Token words(String text) {
        return new Token(Type.WORDS, "", text);
    }

    boolean isCode() {
        return type != Type.WORDS;
    }

    /** Says whether this begins a code; each is counted once. */
    boolean isCounted() {
        return type == Type.SINGLE || type == Type.OPEN;
    }

    Token withId(String other) {
        return new Token(type, other, data);
    }

    /** The text again. */
    static String text(List<Token> tokens) {
        return tokens.stream().map(Token::data).collect(Collectors.joining());
    }
}
