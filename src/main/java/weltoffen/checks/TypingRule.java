package weltoffen.checks;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import weltoffen.content.Finding;
import weltoffen.content.SourceFile;
import weltoffen.model.Language;

/**
 * Finds double spaces, straight quotation marks and apostrophes, quotation marks of another language, invisible
 * characters, and letters put together from a base and a mark (not in Unicode's form NFC, so that search fails).
 */
final class TypingRule implements TextCheck.Rule {

    /**
     * The quotation marks of a language.
     *
     * @param opening those that may stand before a word
     * @param closing those that may stand behind one
     */
    private record Marks(String opening, String closing) { }

    private static final Map<String, Marks> MARKS = Map.of(
            "de", new Marks("„‚»›", "“‘«‹"),
            "en", new Marks("“‘", "”"),
            "fr", new Marks("«“‹", "»”›"),
            "pl", new Marks("„‚«»", "”«»"),
            "uk", new Marks("«„“", "»“”"),
            "sr", new Marks("„‚‘", "“"),
            "az", new Marks("«“„", "»”“"),
            "mn", new Marks("«“„", "»”“"),
            "vi", new Marks("“‘", "”"),
            "zh", new Marks("“‘「『", "”」』"));

    /** Zero width, soft hyphen, byte order mark, direction, control characters. */
    private static final String INVISIBLE = "\\p{Cc}\u00AD\u061C\u180E\u200B\u2028\u2029\u202A-\u202E\u2060-\u206F\uFEFF";

    /** What joins or turns letters in some scripts and has no business in the others. */
    private static final String JOINERS = "\u200C-\u200F";

    private static final String QUOTES = "„“”«»‚‘‹›「」『』‟‛";

    private final Optional<Marks> marks;
    private final boolean spaced;
    private final Pattern trap;

    TypingRule(Language language) {
        String code = language.locale().getLanguage();
        this.marks = Optional.ofNullable(MARKS.get(code));
        this.spaced = !language.isWrittenWithoutSpaces();
        this.trap = Pattern.compile("(?<=[^\\s|])(?<spaces>[ \u00A0\u202F]{2,})(?=[^\\s|])|(?<straight>[\"'])|(?<invisible>["
                + INVISIBLE + (marks.isPresent() ? JOINERS : "") + "])|(?<quote>[" + QUOTES + "])");
    }

    @Override
    public void check(SourceFile file, Prose.Line line, List<Finding> findings) {
        String text = line.text();
        Matcher found = trap.matcher(text);
        while (found.find()) {
            int column = found.start() + 1;
            if (found.group("spaces") != null) {
                findings.add(Finding.warning(file.at(line.number(), column), "double-space"));
            } else if (found.group("straight") != null) {
                findings.add(Finding.warning(file.at(line.number(), column), "straight-quote", found.group())
                        .suggesting(typographic(found.group(), text, found.start())));
            } else if (found.group("invisible") != null && found.group().charAt(0) != '\t') {
                findings.add(Finding.warning(file.at(line.number(), column), "invisible-character",
                        "U+%04X".formatted((int) found.group().charAt(0))));
            } else if (found.group("quote") != null && isWrong(text, found.start())) {
                findings.add(Finding.warning(file.at(line.number(), column), "wrong-quote", found.group(),
                        marks.get().opening().substring(0, 1) + " " + marks.get().closing().substring(0, 1)));
            }
        }
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            findings.add(Finding.warning(file.at(line.number(), difference(text)), "not-nfc"));
        }
    }

    private boolean isWrong(String text, int at) {
        if (marks.isEmpty()) {
            return false;
        }
        String mark = text.substring(at, at + 1);
        boolean opens = marks.get().opening().contains(mark);
        boolean closes = marks.get().closing().contains(mark);
        if (opens == closes || !spaced) {
            return !opens && !closes;
        }
        boolean wordBefore = at > 0 && isWord(text.charAt(at - 1));
        boolean wordBehind = at + 1 < text.length() && isWord(text.charAt(at + 1));
        boolean spaceBefore = at == 0 || Character.isWhitespace(text.charAt(at - 1)) || text.charAt(at - 1) == '(';
        boolean spaceBehind = at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1));
        return opens ? wordBefore && spaceBehind : wordBehind && spaceBefore;
    }

    private Optional<String> typographic(String straight, String text, int at) {
        boolean inWord = at > 0 && isWord(text.charAt(at - 1)) && at + 1 < text.length() && isWord(text.charAt(at + 1));
        boolean opens = at + 1 < text.length() && isWord(text.charAt(at + 1));
        if (straight.equals("'")) {
            return inWord || marks.isEmpty() ? Optional.of("’") : Optional.empty();
        }
        return marks.map(all -> (opens ? all.opening() : all.closing()).substring(0, 1));
    }

    private static boolean isWord(char letter) {
        return Character.isLetterOrDigit(letter) || letter == Prose.COVER;
    }

    private static int difference(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        int at = 0;
        while (at < composed.length() && composed.charAt(at) == text.charAt(at)) {
            at++;
        }
        return at + 1;
    }
}
