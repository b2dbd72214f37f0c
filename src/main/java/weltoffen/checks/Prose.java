package weltoffen.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import weltoffen.content.Document;
import weltoffen.content.PropertiesFile;
import weltoffen.content.SourceFile;

/**
 * The words of a source that people will read, line by line. Markup (code, ids, targets, attributes, comments, passages
 * marked as another language's) is covered by {@link #COVER}, one for each character, so that columns stay.
 */
final class Prose {

    /** Stands for a character of markup. */
    static final char COVER = '\uFFFC';

    /**
     * A line of prose.
     *
     * @param number its number in the file, from 1
     * @param text the line with its markup covered
     * @param links the texts of its links
     */
    record Line(int number, String text, List<Link> links) { }

    /**
     * The text of a link.
     *
     * @param column where it begins, from 1
     */
    record Link(String text, int column) { }

    private static final Set<String> WORDS =
            Set.of("description", "nav-title", "seeks", "progress", "place", "rhythm");

    private static final Pattern ATTRIBUTE = Pattern.compile(":([a-z][a-z0-9-]*):\\s*");
    private static final Pattern NO_PROSE =
            Pattern.compile("\\[.*]\\s*|//.*|:!?[\\w-]+!?:.*|(?:ifdef|ifndef|ifeval|endif|include)::.*");
    private static final Pattern FENCE = Pattern.compile("(-{4,}|\\.{4,}|\\+{4,}|/{4,}|`{3})\\S*\\s*");
    private static final Pattern MARKUP = Pattern.compile(
            "`[^`]+`"
                    + "|\\[\\.lang-[\\w-]+](?:##[^#]*##|#[^#]*#)"
                    + "|(?<link>(?:xref|link|mailto):[^\\s\\[\\]]*\\[|https?://[^\\s\\[\\]]*\\[?)"
                    + "|(?:term|image:?|footnote|pass|stem|kbd|btn|menu|anchor):[^\\s\\[\\]]*\\["
                    + "|<<[^>,]*,?"
                    + "|\\{[\\w-]+}"
                    + "|\\[\\[[^]]*]]|\\[[.#%][^]]*](?=[#*_`])"
                    + "|(?<![\\w-])[\\w-]++=\"[^\"]*\"");
    private static final Pattern PARAMETER = Pattern.compile("\\{[^{}]*}|'+(?=[{}])|(?<=[{}])'+|''");

    private Prose() {}

    /** The prose of a page: title, attributes in words, text. */
    static List<Line> of(Document document) {
        List<String> lines = document.file().lines();
        List<Line> prose = new ArrayList<>();
        int body = Math.min(document.header().bodyLine() - 1, lines.size());
        for (int i = 0; i < body; i++) {
            String line = lines.get(i);
            Matcher attribute = ATTRIBUTE.matcher(line);
            if (i == 0 && line.startsWith("= ")) {
                prose.add(new Line(1, cover(line, 0, 2), List.of()));
            } else if (attribute.lookingAt() && WORDS.contains(attribute.group(1))) {
                prose.add(new Line(i + 1, cover(line, 0, attribute.end()), List.of()));
            }
        }
        addText(lines, body, prose);
        return prose;
    }

    /** The prose of a file that is included in pages. */
    static List<Line> ofPart(SourceFile file) {
        List<Line> prose = new ArrayList<>();
        addText(file.lines(), 0, prose);
        return prose;
    }

    /** The prose of interface texts: the values, without their parameters. */
    static List<Line> of(PropertiesFile labels) {
        List<String> lines = labels.source().lines();
        List<Line> prose = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int equals = line.indexOf('=');
            if (equals > 0 && !line.stripLeading().startsWith("#") && !line.stripLeading().startsWith("!")) {
                int from = equals + 1;
                while (from < line.length() && line.charAt(from) == ' ') {
                    from++;
                }
                StringBuilder text = new StringBuilder(cover(line, 0, from));
                PARAMETER.matcher(line).results().forEach(found -> cover(text, found.start(), found.end()));
                prose.add(new Line(i + 1, text.toString(), List.of()));
            }
        }
        return prose;
    }

    private static void addText(List<String> lines, int from, List<Line> prose) {
        String fence = "";
        boolean foreign = false;
        for (int i = from; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher fenced = FENCE.matcher(line);
            if (!line.isEmpty() && "-.+/`".indexOf(line.charAt(0)) >= 0 && fenced.matches()) {
                fence = fence.isEmpty() ? fenced.group(1) : fence.equals(fenced.group(1)) ? "" : fence;
            } else if (line.isBlank()) {
                foreign = false;
            } else if (fence.isEmpty() && !foreign) {
                if ("[/:ie".indexOf(line.charAt(0)) < 0 || !NO_PROSE.matcher(line).matches()) {
                    prose.add(line(i + 1, line));
                } else if (line.startsWith("[") && line.contains(".lang-")) {
                    foreign = true;
                }
            }
        }
    }

    private static Line line(int number, String line) {
        if (!isMarkedUp(line)) {
            return new Line(number, line, List.of());
        }
        Matcher markup = MARKUP.matcher(line);
        StringBuilder text = null;
        List<Link> links = List.of();
        while (markup.find()) {
            text = text == null ? new StringBuilder(line) : text;
            cover(text, markup.start(), markup.end());
            int close = line.indexOf(']', markup.end());
            if (markup.group("link") != null && markup.group().endsWith("[") && close > markup.end()) {
                links = links.isEmpty() ? new ArrayList<>() : links;
                links.add(new Link(line.substring(markup.end(), close), markup.end() + 1));
            }
        }
        return new Line(number, text == null ? line : text.toString(), links);
    }

    /** A quick look, because most lines are plain. */
    private static boolean isMarkedUp(String line) {
        for (int i = 0; i < line.length(); i++) {
            if ("`[{<:\"".indexOf(line.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static String cover(String line, int from, int to) {
        return String.valueOf(COVER).repeat(to - from) + line.substring(to);
    }

    private static void cover(StringBuilder line, int from, int to) {
        for (int i = from; i < to; i++) {
            line.setCharAt(i, COVER);
        }
    }
}
