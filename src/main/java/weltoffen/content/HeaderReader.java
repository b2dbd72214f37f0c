package weltoffen.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import weltoffen.content.Header.Attribute;

/**
 * Reads a page's header: the line {@code = Title}, then lines {@code :name: value} up to the first blank line. A
 * subset of AsciiDoc's own header, read by hand because Asciidoctor gives values escaped, among sixty attributes of its
 * own and without their lines.
 */
public final class HeaderReader {

    /** A value may hold any character, so that what is wrong with one is said by the rules about characters. */
    private static final Pattern ATTRIBUTE =
            Pattern.compile(":([a-z][a-z0-9-]*):(?:[ \\t]+(.*?))?[ \\t]*", Pattern.UNIX_LINES);

    private HeaderReader() {}

    /** Reads the header of a file; what is wrong in it is added to the findings and left out. */
    public static Header read(SourceFile file, Findings findings) {
        List<String> lines = file.lines();
        int line = 0;
        String title = "";
        if (lines.get(0).startsWith("= ") && !lines.get(0).substring(2).isBlank()) {
            title = lines.get(0).substring(2).strip();
            line = 1;
        } else {
            findings.add(Finding.error(file.at(1, 0), "missing-title"));
            if (lines.get(0).strip().equals("=")) {
                line = 1;
            }
        }
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        while (line < lines.size() && !lines.get(line).isBlank()) {
            readAttribute(lines.get(line), file.at(line + 1, 0), attributes, findings);
            line++;
        }
        boolean blankLineFollows = line < lines.size();
        return new Header(title, attributes, blankLineFollows ? line + 2 : line + 1);
    }

    private static void readAttribute(
            String line, Location location, Map<String, Attribute> attributes, Findings findings) {
        Matcher matcher = ATTRIBUTE.matcher(line);
        if (!matcher.matches()) {
            findings.add(Finding.error(location, "broken-header", line.strip()));
            return;
        }
        String value = matcher.group(2) == null ? "" : matcher.group(2);
        int column = matcher.group(2) == null ? matcher.end(1) + 2 : matcher.start(2) + 1;
        Attribute attribute = new Attribute(matcher.group(1), value, location.line(), column);
        if (attributes.putIfAbsent(attribute.name(), attribute) != null) {
            findings.add(Finding.error(location, "duplicate-attribute", attribute.name()));
        }
    }
}
