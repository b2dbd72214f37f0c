package weltoffen.exchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Looks at one text that came back: made from the source as it is now, with all its markup and no other. */
final class UnitCheck {

    private final FileTexts file;
    private final TextUnit unit;
    private final BiConsumer<String, String> problems;

    /**
     * A look at a unit.
     *
     * @param problems takes up the rule that is broken, and by what
     */
    UnitCheck(FileTexts file, TextUnit unit, BiConsumer<String, String> problems) {
        this.file = file;
        this.unit = unit;
        this.problems = problems;
    }

    /** Says whether this is what was translated. Tools may leave the data of codes away, and fold white space. */
    boolean isMadeFrom(List<Token> source) {
        if (source.size() != unit.source().size()) {
            return false;
        }
        for (int i = 0; i < source.size(); i++) {
            Token theirs = source.get(i);
            Token ours = unit.source().get(i);
            boolean same = theirs.isCode()
                    ? theirs.id().equals(ours.id()) && (theirs.data().isEmpty() || theirs.data().equals(ours.data()))
                    : folded(theirs.data()).equals(folded(ours.data()));
            if (theirs.type() != ours.type() || !same) {
                return false;
            }
        }
        return true;
    }

    /** The text to be written, with the data of our own codes, or nothing after something was found. */
    Optional<String> text(List<Token> target) {
        Map<String, String> data = new HashMap<>();
        unit.present().ifPresent(present -> present.stream().filter(Token::isCode).forEach(code -> data.put(key(code), code.data())));
        unit.source().stream().filter(Token::isCode).forEach(code -> data.put(key(code), code.data()));
        List<Token> ours = new ArrayList<>();
        boolean good = true;
        for (Token token : target) {
            if (token.isCode() && !data.containsKey(key(token))) {
                problems.accept("xliff-code-added", token.data().isEmpty() ? token.id() : token.data());
                good = false;
            } else {
                ours.add(token.isCode() ? new Token(token.type(), token.id(), data.get(key(token))) : token);
            }
        }
        String text = Token.text(ours).strip();
        if (good && unit.present().map(Token::text).equals(Optional.of(text))) {
            return Optional.of(text);
        }
        return good && hasTheCodes(ours) && hasNoOther(ours, text) ? Optional.of(text) : Optional.empty();
    }

    private boolean hasTheCodes(List<Token> tokens) {
        Map<String, Long> found = counted(tokens);
        if (unit.present().map(UnitCheck::counted).equals(Optional.of(found)) && isNested(tokens)) {
            return true;
        }
        List<Token> codes = unit.source().stream().filter(Token::isCounted).toList();
        boolean good = true;
        for (Token code : codes) {
            long times = found.getOrDefault(code.id(), 0L);
            if (times != 1) {
                problems.accept(times == 0 ? "xliff-code-lost" : "xliff-code-added", code.data());
                good = false;
            }
        }
        Set<String> ids = codes.stream().map(Token::id).collect(Collectors.toSet());
        for (Token token : tokens) {
            if (token.isCounted() && !ids.contains(token.id())) {
                problems.accept("xliff-code-added", token.data());
                good = false;
            }
        }
        if (good && !isNested(tokens)) {
            problems.accept("xliff-code-order", Token.text(tokens));
            return false;
        }
        return good;
    }

    private static Map<String, Long> counted(List<Token> tokens) {
        return tokens.stream().filter(Token::isCounted).collect(Collectors.groupingBy(Token::id, Collectors.counting()));
    }

    private static boolean isNested(List<Token> tokens) {
        Deque<String> open = new ArrayDeque<>();
        for (Token token : tokens) {
            if (token.type() == Token.Type.OPEN) {
                open.push(token.id());
            } else if (token.type() == Token.Type.CLOSE && !token.id().equals(open.poll())) {
                return false;
            }
        }
        return open.isEmpty();
    }

    /** Reads the text anew: words that look like markup would be more than what was sent. */
    private boolean hasNoOther(List<Token> tokens, String text) {
        if (unit.kind().equals("label")) {
            Optional<Set<String>> wanted = LabelPattern.places(Token.text(unit.source()));
            if (wanted.isPresent() && !LabelPattern.places(text).equals(wanted)) {
                problems.accept("xliff-label-places", String.join(", ", wanted.get()));
                return false;
            }
            return true;
        }
        List<String> expected = tokens.stream().filter(Token::isCode).map(Token::data).toList();
        List<String> read = file.tokens(text).stream().filter(Token::isCode).map(Token::data).toList();
        if (!read.equals(expected)) {
            List<String> more = new ArrayList<>(read);
            expected.forEach(more::remove);
            problems.accept("xliff-new-markup", more.isEmpty() ? text : String.join(" ", more));
            return false;
        }
        return true;
    }

    private static String key(Token code) {
        return code.type() + code.id();
    }

    private static String folded(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
