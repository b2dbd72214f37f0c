package weltoffen.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import weltoffen.model.Translation;

/**
 * What the generator itself writes into the header of a translation: its address, the fingerprints of its source, and
 * whether a person has read it.
 *
 * @param before the fingerprints that the translation has now
 * @param source the fingerprints of the source's sections today
 * @param slug gives a new page its address
 */
record PageHeader(Map<String, String> before, Map<String, String> source, Slugs slug) {

    /** The text with its marks; a line that is there already keeps its place. */
    String stamped(String text, List<String> sections, String state, boolean isNew) {
        Map<String, String> prints = new LinkedHashMap<>();
        source.forEach((section, now) -> Optional.ofNullable(sections.contains(section) ? now : before.get(section))
                .ifPresent(print -> prints.put(section, print)));
        String stamp = prints.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(" "));
        String end = text.contains("\r\n") ? "\r\n" : "\n";
        List<String> lines = new ArrayList<>(List.of(text.split("(?<=\n)", -1)));
        if (isNew) {
            slug.of(text).ifPresent(address -> set(lines, "slug", address, end));
        }
        if (!sections.isEmpty()) {
            set(lines, Translation.ATTRIBUTE, stamp, end);
        }
        if (!state.isEmpty()) {
            set(lines, "translation", state, end);
        }
        return String.join("", lines);
    }

    private static void set(List<String> lines, String name, String value, String end) {
        int line = 0;
        while (line < lines.size() && !lines.get(line).isBlank() && !lines.get(line).startsWith(":" + name + ":")) {
            line++;
        }
        String written = ":" + name + ": " + value;
        if (line < lines.size() && !lines.get(line).isBlank()) {
            String present = lines.get(line);
            if (!present.strip().equals(written)) {
                lines.set(line, written + present.substring(present.stripTrailing().length()));
            }
        } else {
            if (line > 0 && !lines.get(line - 1).endsWith("\n")) {
                lines.set(line - 1, lines.get(line - 1) + end);
            }
            lines.add(line, written + end);
        }
    }
}
