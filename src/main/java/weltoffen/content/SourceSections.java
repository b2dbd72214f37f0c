package weltoffen.content;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
        Inclusion inclusion = new Inclusion(contentFolder(document));
        String pendingId = "";
        for (String line : body) {
            Matcher id = ID.matcher(line);
            if (line.startsWith("== ") && !pendingId.isEmpty()) {
                section = sections.computeIfAbsent(pendingId, any -> new StringBuilder());
            }
            pendingId = id.matches() ? id.group(1) : "";
            if (!id.matches() && !ALLOWANCE.matcher(line).matches()) {
                section.append('\n').append(inclusion.expanded(line, document.file().path(), 0));
            }
        }
        Map<String, String> texts = new LinkedHashMap<>();
        sections.forEach((name, text) -> texts.put(name, folded(text.toString())));
        return texts;
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\s+", " ").strip();
    }

    /** The folder of all languages, two steps above a page's key. */
    private static Path contentFolder(Document document) {
        Path folder = document.file().path().toAbsolutePath().normalize().getParent();
        for (long steps = document.key().chars().filter(c -> c == '/').count() + 1; steps > 0 && folder.getParent() != null; steps--) {
            folder = folder.getParent();
        }
        return folder;
    }

    /** Takes in what a page includes, within the same limits as the converter, which has reported what is beyond them. */
    private static final class Inclusion {

        private final Path content;
        private int files;

        private Inclusion(Path content) {
            this.content = content;
        }

        private String expanded(String line, Path file, int depth) {
            Matcher include = INCLUDE.matcher(line);
            if (!include.matches() || depth == DEEPEST_INCLUDE || files >= IncludeGuard.MOST_FILES) {
                return line;
            }
            files++;
            return included(file, include.group(1))
                    .flatMap(path -> SourceFile.read(path, path.toString(), new Findings()).map(part -> part.lines().stream()
                            .map(one -> expanded(one, path, depth + 1) + "\n")
                            .collect(Collectors.joining())))
                    .orElse(line);
        }

        private Optional<Path> included(Path file, String target) {
            try {
                return Optional.of(file.resolveSibling(target)).filter(path -> Folders.isInside(content, path));
            } catch (InvalidPathException e) {
                return Optional.empty();
            }
        }
    }
}
