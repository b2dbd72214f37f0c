package weltoffen.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The source text of a page, section by section, as it counts for translations: what an author wrote, without regard to
 * how the lines are broken. {@code lead} is title, description and what stands before the first section; every other
 * section goes by its id. The text of included files counts where it is included.
 */
public final class SourceSections {

    /** The name of what stands before the first section. */
    public static final String LEAD = "lead";

    private static final Pattern ID = Pattern.compile("\\[#([^],.%]+)[^]]*]\\s*");
    private static final Pattern INCLUDE = Pattern.compile("include::([^\\[]+)\\[.*]\\s*");
    private static final int DEEPEST_INCLUDE = 8;

    /** A remark for the checks; what it allows or not, no translation changes by it. */
    private static final Pattern ALLOWANCE = Pattern.compile("//\\s*check:.*");

    private SourceSections() {}

    /** The text of each section, white space folded, in Unicode's composed form (NFC). */
    public static Map<String, String> of(Document document) {
        Map<String, StringBuilder> sections = new LinkedHashMap<>();
        StringBuilder section = new StringBuilder(document.header().title())
                .append('\n')
                .append(document.header().value("description").orElse(""));
        sections.put(LEAD, section);
        List<String> lines = document.file().lines();
        List<String> body = lines.subList(Math.min(document.header().bodyLine() - 1, lines.size()), lines.size());
        String pendingId = "";
        for (String line : body) {
            Matcher id = ID.matcher(line);
            if (line.startsWith("== ") && !pendingId.isEmpty()) {
                section = sections.computeIfAbsent(pendingId, any -> new StringBuilder());
            }
            pendingId = id.matches() ? id.group(1) : "";
            if (!id.matches() && !ALLOWANCE.matcher(line).matches()) {
                section.append('\n').append(expanded(line, document.file().path(), 0));
            }
        }
        Map<String, String> texts = new LinkedHashMap<>();
        sections.forEach((name, text) -> texts.put(name, folded(text.toString())));
        return texts;
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\s+", " ").strip();
    }

    private static String expanded(String line, Path file, int depth) {
        Matcher include = INCLUDE.matcher(line);
        if (!include.matches() || depth == DEEPEST_INCLUDE) {
            return line;
        }
        Path included = file.resolveSibling(include.group(1));
        try {
            StringBuilder text = new StringBuilder();
            for (String part : Files.readAllLines(included)) {
                text.append(expanded(part, included, depth + 1)).append('\n');
            }
            return text.toString();
        } catch (IOException e) {
            return line; // the converter has reported it already
        }
    }
}
