package weltoffen.exchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the markup inside of a block's text. What a translator may word anew (a link's text, what is bold) stands between
 * two codes; what must stay as it is (code, references, addresses) is one. The tokens, put together, are the text.
 */
final class Inline {

    private static final Pattern ESCAPED = Pattern.compile("\\\\(?:[a-z]+:|\\{|.)");
    private static final Pattern SINGLE = Pattern.compile("\\+\\+\\+.*?\\+\\+\\+|\\+\\+(?=\\S).*?\\S\\+\\+|\\$\\$.+?\\$\\$"
            + "|(?:pass|stem|latexmath|asciimath|kbd|icon|indexterm2?):[a-z,]*\\[(?:\\\\.|[^\\]\\\\])*]"
            + "|``.+?``|`(?=\\S)(?:[^`]*?\\S)?`(?![\\p{L}\\p{N}])|\\[\\[[^\\]]+]]|<<[^,>]+>>"
            + "|\\{(?:[\\p{L}\\p{N}_][\\p{L}\\p{N}_-]*|(?:set|counter2?):[^}]*)}"
            + "|&(?:[a-zA-Z]+|#\\d+|#x[0-9a-fA-F]+);| \\+(?=\n)|(?:[a-z][a-z0-9_-]*):[^\\s\\[\\]:]*\\[]"
            + "|(?:https?|ftp|mailto|irc)://?[^\\s\\[\\]<>]*[^\\s\\[\\]<>.,;:!?)\u201C\u201D\"'](?!\\S*\\[)"
            + "|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+", Pattern.DOTALL);
    private static final Pattern MACRO = Pattern.compile("(?:[a-z][a-z0-9_-]*):[^\\s\\[\\]]*\\[(?=[^\\]])");
    private static final Pattern REFERENCE = Pattern.compile("<<[^,>]+,(?=[^>])");
    private static final Pattern SPAN = Pattern.compile("(?:\\[[^\\]\\[\n]+])?(\\*\\*|__|##|[*_#^~])(?=\\S)");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private int codes;

    private Inline(String text) {
        this.text = text;
    }

    /** The tokens of a text, codes numbered from 1. */
    static List<Token> of(String text) {
        Inline inline = new Inline(text);
        inline.read(0, text.length());
        inline.flush();
        return List.copyOf(inline.tokens);
    }

    /** The same tokens, with the ids of the source's codes where they are the same, and ids of their own elsewhere. */
    static List<Token> alignedTo(List<Token> source, List<Token> tokens) {
        Map<String, Deque<String>> free = new HashMap<>();
        source.stream().filter(Token::isCounted).forEach(code ->
                free.computeIfAbsent(code.type() + code.data(), any -> new ArrayDeque<>()).add(code.id()));
        Map<String, String> ids = new HashMap<>();
        tokens.stream().filter(Token::isCounted).forEach(code -> ids.put(code.id(),
                Optional.ofNullable(free.get(code.type() + code.data())).map(Deque::poll).orElse("t" + code.id())));
        return tokens.stream().map(token -> token.isCode() ? token.withId(ids.get(token.id())) : token).toList();
    }

    private void read(int from, int to) {
        int at = from;
        while (at < to) {
            int next = code(at, to);
            if (next == at) {
                words.append(text.charAt(at));
                next++;
            }
            at = next;
        }
    }

    /** Reads a code at a place; where it ends, or the same place when there is none. */
    private int code(int at, int to) {
        if ("\\+$`[<{& *_#^~".indexOf(text.charAt(at)) < 0 && !startsWord(at)) {
            return at;
        }
        Matcher escaped = at(ESCAPED, at, to);
        if (escaped.lookingAt()) {
            words.append(escaped.group());
            return escaped.end();
        }
        Matcher single = at(SINGLE, at, to);
        if (single.lookingAt()) {
            add(Token.Type.SINGLE, String.valueOf(++codes), single.group());
            return single.end();
        }
        Matcher macro = at(MACRO, at, to);
        if (macro.lookingAt()) {
            return between(at, macro.end(), closing(macro.end(), to), 1, to);
        }
        Matcher reference = at(REFERENCE, at, to);
        if (reference.lookingAt()) {
            return between(at, reference.end(), text.indexOf(">>", reference.end()), 2, to);
        }
        Matcher span = at(SPAN, at, to);
        return span.lookingAt() ? span(at, span, to) : at;
    }

    private int span(int at, Matcher span, int to) {
        String mark = span.group(1);
        boolean anywhere = mark.length() == 2 || mark.equals("^") || mark.equals("~");
        if (!anywhere && at > 0 && (isWord(at - 1) || ";:}".indexOf(text.charAt(at - 1)) >= 0)) {
            return at;
        }
        for (int end = text.indexOf(mark, span.end() + 1); end >= 0 && end < to; end = text.indexOf(mark, end + 1)) {
            int after = end + mark.length();
            boolean closes = !Character.isWhitespace(text.charAt(end - 1)) && text.charAt(end - 1) != '\\'
                    && (anywhere || after >= text.length() || !isWord(after));
            boolean small = mark.equals("^") || mark.equals("~");
            if (small && text.substring(span.end(), end).chars().anyMatch(Character::isWhitespace)) {
                return at;
            }
            if (closes) {
                return between(at, span.end(), end, mark.length(), to);
            }
        }
        return at;
    }

    private int between(int at, int from, int end, int length, int to) {
        if (end < from || end + length > to) {
            return at;
        }
        String id = String.valueOf(++codes);
        add(Token.Type.OPEN, id, text.substring(at, from));
        read(from, end);
        add(Token.Type.CLOSE, id, text.substring(end, end + length));
        return end + length;
    }

    /** The bracket that ends a macro: for Asciidoctor, the first without a backslash. */
    private int closing(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == ']' && text.charAt(i - 1) != '\\') {
                return i;
            }
        }
        return -1;
    }

    private Matcher at(Pattern pattern, int from, int to) {
        return pattern.matcher(text).region(from, to).useTransparentBounds(true).useAnchoringBounds(false);
    }

    private boolean startsWord(int at) {
        return isAscii(at) && (at == 0 || !isAscii(at - 1));
    }

    /** Names of macros are ASCII; in Chinese they follow a letter without a space. */
    private boolean isAscii(int at) {
        return text.charAt(at) < 128 && isWord(at);
    }

    private boolean isWord(int at) {
        return Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_';
    }

    private void add(Token.Type type, String id, String data) {
        flush();
        tokens.add(new Token(type, id, data));
    }

    private void flush() {
        if (words.length() > 0) {
            tokens.add(Token.words(words.toString()));
            words.setLength(0);
        }
    }
}
