package weltoffen.checks;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private static final String QUOTES = "„“”«»‚‘‹›「」『』‟‛";

    private final Optional<Marks> marks;
    private final boolean spaced;

    TypingRule(Language language) {
        this.marks = Optional.ofNullable(MARKS.get(language.locale().getLanguage()));
        this.spaced = !language.isWrittenWithoutSpaces();
    }

    @Override
    public void check(SourceFile file, Prose.Line line, List<Finding> findings) {
        String text = line.text();
        boolean mayBeApart = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter > '\'' && letter < '\u007F') {
                continue; // most of them
            }
            if (isSpace(letter)) {
                i = spaces(file, line, i, findings);
            } else if (letter == '"' || letter == '\'') {
                findings.add(Finding.warning(file.at(line.number(), i + 1), "straight-quote", String.valueOf(letter))
                        .suggesting(typographic(letter, text, i)));
            } else if (isInvisible(letter)) {
                findings.add(Finding.warning(file.at(line.number(), i + 1), "invisible-character",
                        "U+%04X".formatted((int) letter)));
            } else if (QUOTES.indexOf(letter) >= 0 && isWrong(text, i)) {
                findings.add(Finding.warning(file.at(line.number(), i + 1), "wrong-quote", String.valueOf(letter),
                        marks.get().opening().substring(0, 1) + " " + marks.get().closing().substring(0, 1)));
            }
            mayBeApart |= mayBeApart(letter);
        }
        if (mayBeApart && !Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            findings.add(Finding.warning(file.at(line.number(), difference(text)), "not-nfc"));
        }
    }

    /** Looks at the spaces that begin here, and gives the place of the last one. Cells of tables may be aligned. */
    private static int spaces(SourceFile file, Prose.Line line, int from, List<Finding> findings) {
        String text = line.text();
        int last = from;
        while (last + 1 < text.length() && isSpace(text.charAt(last + 1))) {
            last++;
        }
        boolean between = from > 0 && last + 1 < text.length();
        if (last > from && between && text.charAt(from - 1) != '|' && text.charAt(last + 1) != '|') {
            findings.add(Finding.warning(file.at(line.number(), from + 1), "double-space"));
        }
        return last;
    }

    private static boolean isSpace(char letter) {
        return letter == ' ' || letter == '\u00A0' || letter == '\u202F';
    }

    /**
     * Soft hyphen, zero width, direction, line separators, byte order mark, control characters. What joins or turns letters
     * is wanted in some scripts, but in none whose quotation marks are known here.
     */
    private boolean isInvisible(char letter) {
        boolean joins = letter >= '\u200C' && letter <= '\u200F';
        return letter < ' ' && letter != '\t'
                || letter >= '\u007F' && letter < '\u00A0'
                || letter == '\u00AD' || letter == '\u061C' || letter == '\u180E' || letter == '\u200B'
                || joins && marks.isPresent()
                || letter >= '\u2028' && letter <= '\u202E'
                || letter >= '\u2060' && letter <= '\u206F'
                || letter == '\uFEFF';
    }

    /** Whether a character may not be in the form NFC; surely not in the common ranges, which are passed quickly. */
    private static boolean mayBeApart(char letter) {
        return letter >= '\u0300'
                && !(letter >= '\u0400' && letter < '\u0483')
                && !(letter >= '\u048A' && letter < '\u0530')
                && !(letter >= '\u1E00' && letter < '\u1F00')
                && !(letter >= '\u2010' && letter < '\u2030')
                && !(letter >= '\u3000' && letter < '\u3030')
                && !(letter >= '\u4E00' && letter < '\uA000')
                && letter < '\uFF00';
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

    private Optional<String> typographic(char straight, String text, int at) {
        boolean inWord = at > 0 && isWord(text.charAt(at - 1)) && at + 1 < text.length() && isWord(text.charAt(at + 1));
        boolean opens = at + 1 < text.length() && isWord(text.charAt(at + 1));
        if (straight == '\'') {
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
