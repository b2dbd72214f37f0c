package weltoffen.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import weltoffen.content.SourceSections;

/**
 * Takes a page's AsciiDoc apart, line by line, into what is to be translated and what is not: one text for each block.
 * It loses nothing: the pieces, put together, are the file. A line that it does not understand is a paragraph's.
 */
final class Segmenter {

    /** The attributes of the header that a translation has in words of its own. */
    static final Set<String> ATTRIBUTES = Set.of("description", "nav-title", "seeks", "progress", "place", "rhythm");

    private static final Pattern LINE = Pattern.compile(".*?(?:\r\n|\r|\n|\\z)", Pattern.DOTALL);
    private static final Pattern HEADER_LINE = Pattern.compile("(:([a-z][a-z0-9-]*):[ \t]+)(\\S.*)", Pattern.DOTALL);
    private static final Pattern SECTION_ID = Pattern.compile("\\[#([^],.%]+)[^]]*]\\s*");
    private static final Pattern VERBATIM = Pattern.compile("(-{4,}|\\.{4,}|\\+{4,}|/{4,}|`{3})(?:\\w*)\\s*");
    private static final Pattern TABLE = Pattern.compile("[|,:!]={3,}\\s*");
    private static final Pattern FRAME = Pattern.compile("(?:={4,}|\\*{4,}|_{4,}|--|\\+|'''|<<<)\\s*");
    private static final Pattern FIXED = Pattern.compile(
            "//(?!/).*|(?:ifdef|ifndef|ifeval|endif|include)::.*|\\[[^\\]\\[]*]\\s*|\\[\\[.*]]\\s*|:!?[\\w-]+!?:(?:\\s.*)?",
            Pattern.DOTALL);
    private static final Pattern IMAGE = Pattern.compile("(image::[^\\s\\[]+\\[)([^\\]=,\"]+)([,\\]].*)", Pattern.DOTALL);
    private static final Pattern MACRO = Pattern.compile("[a-z]+::\\S*\\[.*]\\s*", Pattern.DOTALL);
    private static final Pattern TITLE = Pattern.compile("([=#]{1,6}[ \t]+)(\\S.*)", Pattern.DOTALL);
    private static final Pattern BLOCK_TITLE = Pattern.compile("(\\.)([^\\s.].*)", Pattern.DOTALL);
    private static final Pattern ITEM = Pattern.compile(
            "(\\s*(?:\\*{1,6}|-|\\.{1,6}|\\d+\\.|<[\\d.]+>)[ \t]+(?:\\[[ x*]][ \t]+)?)(\\S.*)", Pattern.DOTALL);
    private static final Pattern TERM = Pattern.compile("(\\s*)(\\S.*?)(:{2,4}|;;)(\\s.*|)", Pattern.DOTALL);
    private static final Pattern ADMONITION = Pattern.compile("((?:NOTE|TIP|IMPORTANT|WARNING|CAUTION): )(.+)", Pattern.DOTALL);

    private final Pieces pieces = new Pieces();
    private final List<String> lines;
    private int at;

    private Segmenter(String text) {
        List<String> all = new ArrayList<>();
        Matcher matcher = LINE.matcher(text);
        while (matcher.find()) {
            if (!matcher.group().isEmpty()) {
                all.add(matcher.group());
            }
        }
        this.lines = all;
    }

    /** The pieces of a page's file. */
    static List<Piece> of(String text) {
        Segmenter segmenter = new Segmenter(text);
        segmenter.header();
        segmenter.body();
        return segmenter.pieces.all();
    }

    private void header() {
        while (at < lines.size() && !lines.get(at).isBlank()) {
            String line = lines.get(at++);
            String mark = line.startsWith("\uFEFF") ? "\uFEFF= " : "= ";
            Matcher attribute = HEADER_LINE.matcher(line);
            if (at == 1 && line.startsWith(mark)) {
                pieces.fixed(mark);
                pieces.text("title", line.substring(mark.length()));
            } else if (attribute.matches() && ATTRIBUTES.contains(attribute.group(2))) {
                pieces.fixed(attribute.group(1));
                pieces.text(attribute.group(2), attribute.group(3));
            } else {
                pieces.fixed(line);
            }
        }
        pieces.enter(SourceSections.LEAD);
    }

    private void body() {
        boolean fresh = true;
        while (at < lines.size()) {
            String line = lines.get(at);
            Matcher verbatim = VERBATIM.matcher(line);
            if (line.isBlank()) {
                pieces.fixed(line);
                at++;
            } else if (verbatim.matches()) {
                verbatim(verbatim.group(1));
            } else if (TABLE.matcher(line).matches()) {
                table();
            } else if (fresh && Character.isWhitespace(line.charAt(0)) && !ITEM.matcher(line).matches()) {
                untilBlank(); // a literal paragraph
            } else {
                line(line);
                at++;
            }
            fresh = line.isBlank();
        }
    }

    private void line(String line) {
        Matcher id = SECTION_ID.matcher(line);
        if (id.matches() && at + 1 < lines.size() && lines.get(at + 1).startsWith("== ")) {
            pieces.enter(id.group(1));
        }
        if (FRAME.matcher(line).matches() || FIXED.matcher(line).matches()) {
            pieces.fixed(line);
            return;
        }
        Matcher image = IMAGE.matcher(line);
        if (image.matches()) {
            pieces.fixed(image.group(1));
            pieces.text("alt", image.group(2));
            pieces.fixed(image.group(3));
        } else if (MACRO.matcher(line).matches()) {
            pieces.fixed(line);
        } else if (!begins(TITLE, "section-title", line)
                && !begins(BLOCK_TITLE, "block-title", line)
                && !begins(ITEM, "list-item", line)
                && !begins(ADMONITION, "paragraph", line)
                && !term(line)) {
            if (pieces.isInText()) {
                pieces.more(line);
            } else {
                pieces.text("paragraph", line);
            }
            return;
        }
        if (TITLE.matcher(line).matches() || BLOCK_TITLE.matcher(line).matches()) {
            pieces.close(); // titles are one line
        }
    }

    private boolean begins(Pattern pattern, String kind, String line) {
        Matcher matcher = pattern.matcher(line);
        if (matcher.matches()) {
            pieces.fixed(matcher.group(1));
            pieces.text(kind, matcher.group(2));
        }
        return matcher.matches();
    }

    private boolean term(String line) {
        Matcher matcher = TERM.matcher(line);
        if (matcher.matches()) {
            pieces.fixed(matcher.group(1));
            pieces.text("term", matcher.group(2));
            pieces.fixed(matcher.group(3));
            pieces.text("list-item", matcher.group(4));
        }
        return matcher.matches();
    }

    /** Code, literal text, passthroughs and comments, with their delimiters. */
    private void verbatim(String delimiter) {
        do {
            pieces.fixed(lines.get(at++));
        } while (at < lines.size() && !lines.get(at).stripTrailing().equals(delimiter));
        if (at < lines.size()) {
            pieces.fixed(lines.get(at++));
        }
    }

    private void untilBlank() {
        while (at < lines.size() && !lines.get(at).isBlank()) {
            pieces.fixed(lines.get(at++));
        }
    }

    private void table() {
        String delimiter = lines.get(at).stripTrailing();
        pieces.fixed(lines.get(at++));
        StringBuilder cells = new StringBuilder();
        while (at < lines.size() && !lines.get(at).stripTrailing().equals(delimiter)) {
            cells.append(lines.get(at++));
        }
        if (delimiter.startsWith("|")) {
            TableCells.add(cells.toString(), pieces);
        } else {
            pieces.fixed(cells.toString());
        }
        if (at < lines.size()) {
            pieces.fixed(lines.get(at++));
        }
    }
}
