package weltoffen.content;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A {@code .properties} file in UTF-8 whose keys know their lines; values stay whole, whatever they contain. */
public final class PropertiesFile {

    private final SourceFile file;
    private final Map<String, String> values;

    private PropertiesFile(SourceFile file, Map<String, String> values) {
        this.file = file;
        this.values = values;
    }

    /** Takes a file apart; a key that stands twice and a broken escape are findings. */
    public static PropertiesFile parse(SourceFile file, Findings findings) {
        Map<String, String> values = new TreeMap<>();
        Properties reader = new Properties() {
            @Override
            public synchronized Object put(Object key, Object value) {
                if (SourceFile.controlCharacter(key + " " + value).isPresent()) { // by an escape such as \\u0000
                    findings.add(Finding.error(file.at(lineOf(file, (String) key, true), 0), "control-character", "\\u"));
                    return null;
                }
                if (values.put((String) key, ((String) value).strip()) != null) {
                    findings.add(Finding.error(file.at(lineOf(file, (String) key, true), 0), "duplicate-key", (String) key));
                }
                return null;
            }
        };
        try {
            reader.load(new StringReader(file.text()));
        } catch (IllegalArgumentException e) {
            findings.add(Finding.error(file.at(lineContaining(file, "\\u"), 0), "broken-properties"));
        } catch (IOException e) {
            throw new UncheckedIOException("a string is always readable", e);
        }
        return new PropertiesFile(file, Collections.unmodifiableMap(values));
    }

    /** All keys and values, sorted by key. */
    public Map<String, String> values() {
        return values;
    }

    /** The value of a key; an empty value counts as missing. */
    public Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key)).filter(value -> !value.isEmpty());
    }

    /** The same file with every value changed, for a language that is derived from another. */
    public PropertiesFile mapped(UnaryOperator<String> change) {
        Map<String, String> changed = new TreeMap<>();
        values.forEach((key, value) -> changed.put(key, change.apply(value)));
        return new PropertiesFile(file, Collections.unmodifiableMap(changed));
    }

    /** Where a key stands, or the file as a whole when it does not. */
    public Location locationOf(String key) {
        return file.at(lineOf(file, key, false), 0);
    }

    /** The file as its author wrote it. */
    public SourceFile source() {
        return file;
    }

    /** The file's name as findings show it. */
    public String name() {
        return file.name();
    }

    private static int lineOf(SourceFile file, String key, boolean last) {
        List<String> lines = file.lines();
        int found = 0;
        for (int i = 0; i < lines.size() && (last || found == 0); i++) {
            String line = lines.get(i).strip();
            if (line.startsWith(key) && line.substring(key.length()).matches("(\\s*[=:\\s].*)?")) {
                found = i + 1;
            }
        }
        return found;
    }

    private static int lineContaining(SourceFile file, String part) {
        List<String> lines = file.lines();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(part)) {
                return i + 1;
            }
        }
        return 0;
    }
}
