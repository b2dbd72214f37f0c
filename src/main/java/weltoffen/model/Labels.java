package weltoffen.model;

import com.ibm.icu.text.MessageFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import weltoffen.content.PropertiesFile;

/**
 * The texts of the interface in one language, from {@code labels.properties}. A text that the language lacks is taken
 * from the source language; what both lack is noted and shown as its key, so that a check can report it.
 */
public final class Labels {

    private final Language language;
    private final Map<String, String> texts;
    private final Set<String> missing = new ConcurrentSkipListSet<>();

    Labels(Language language, PropertiesFile own, PropertiesFile source) {
        this.language = language;
        Map<String, String> all = new TreeMap<>(source.values());
        all.putAll(own.values());
        this.texts = Map.copyOf(all);
    }

    /** A text without parameters, or the pattern of one that has some. */
    public String text(String key) {
        String text = texts.get(key);
        if (text == null) {
            missing.add(key);
            return "[" + key + "]";
        }
        return text;
    }

    /** A text with its parameters filled in by ICU's message format; a pattern that ICU cannot read stays as it is. */
    public String text(String key, Object... arguments) {
        String pattern = text(key);
        try {
            return arguments.length == 0 ? pattern : new MessageFormat(pattern, language.locale()).format(arguments);
        } catch (IllegalArgumentException | IndexOutOfBoundsException reportedByTheCheck) {
            return pattern;
        }
    }

    /** All texts by key, for templates. */
    public Map<String, String> all() {
        return texts;
    }

    /** The keys that were asked for and that neither the language nor the source language has. */
    public Set<String> missing() {
        return missing;
    }
}
