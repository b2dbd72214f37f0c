package weltoffen.checks;

import com.ibm.icu.text.MessagePattern;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import weltoffen.content.Finding;
import weltoffen.content.Nearest;
import weltoffen.content.PropertiesFile;
import weltoffen.model.Language;
import weltoffen.model.Site;

/**
 * Finds interface texts that a language lacks or has beyond the source language, patterns that ICU cannot read, and
 * texts whose parameters differ from the source's.
 */
final class LabelCheck implements SiteCheck {

    /** Parameters that a language may leave out: the year as a number, whose suffix Azerbaijani chooses by it. */
    private static final Map<String, String> OPTIONAL = Map.of("date.quarter", "{2}", "date.quarters", "{2}");

    @Override
    public Stream<Finding> check(Site site) {
        PropertiesFile source = site.labelFile(site.sourceLanguage());
        return site.languages().stream()
                .filter(language -> language.derivedFrom().isEmpty())
                .flatMap(language -> check(site, language, source));
    }

    private static Stream<Finding> check(Site site, Language language, PropertiesFile source) {
        PropertiesFile own = site.labelFile(language);
        Stream<Finding> missing = source.values().keySet().stream()
                .filter(key -> own.value(key).isEmpty())
                .map(key -> Finding.error(own.locationOf(key), "missing-label", key));
        Stream<Finding> unknown = own.values().keySet().stream()
                .filter(key -> !source.values().containsKey(key))
                .map(key -> Finding.error(own.locationOf(key), "unknown-label", key)
                        .suggesting(Nearest.to(key, source.values().keySet())));
        Stream<Finding> wrong = own.values().entrySet().stream()
                .filter(label -> label.getValue().contains("{") || label.getValue().contains("}"))
                .flatMap(label -> pattern(own, label.getKey(), label.getValue(), source));
        return Stream.of(missing, unknown, wrong).flatMap(found -> found);
    }

    private static Stream<Finding> pattern(PropertiesFile own, String key, String pattern, PropertiesFile source) {
        try {
            Set<String> parameters = parameters(pattern);
            parameters.remove(OPTIONAL.getOrDefault(key, ""));
            Set<String> expected = parameters(source.value(key).orElse(pattern));
            return parameters.equals(expected)
                    ? Stream.empty()
                    : Stream.of(Finding.error(
                            own.locationOf(key),
                            "label-parameters",
                            key,
                            String.join(", ", expected),
                            String.join(", ", parameters)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Stream.of(Finding.error(own.locationOf(key), "broken-label", key));
        }
    }

    private static Set<String> parameters(String text) {
        MessagePattern pattern = new MessagePattern(text);
        Set<String> parameters = new TreeSet<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_NUMBER
                    || part.getType() == MessagePattern.Part.Type.ARG_NAME) {
                parameters.add("{" + pattern.getSubstring(part) + "}");
            }
        }
        return parameters;
    }
}
