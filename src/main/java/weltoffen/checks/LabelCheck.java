package weltoffen.checks;

import com.ibm.icu.text.MessagePattern;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import weltoffen.content.Finding;
import weltoffen.content.Nearest;
import weltoffen.content.PropertiesFile;
import weltoffen.model.Language;
import weltoffen.model.Site;

/**
 * Finds interface texts that a language lacks or has beyond the source language, patterns that ICU cannot read, and
 * texts whose parameters differ from the source's, texts that nobody has translated yet.
 */
final class LabelCheck implements SiteCheck {

    /** Parameters that a language may leave out: the year as a number, whose suffix Azerbaijani chooses by it. */
    private static final Map<String, String> OPTIONAL = Map.of("date.quarter", "{2}", "date.quarters", "{2}");

    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern PARAMETER = Pattern.compile("\\{[^{}]*}");

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
                .filter(label -> hasBraces(label.getValue()) || hasBraces(source.value(label.getKey()).orElse("")))
                .flatMap(label -> pattern(own, label.getKey(), label.getValue(), source));
        return Stream.of(missing, unknown, wrong, untranslated(site, language, own)).flatMap(found -> found);
    }

    /**
     * Texts that are still the default language's, from which {@code new language} copies them. What has no letters, or is
     * the same in all languages because it is a name, needs no translation.
     */
    private static Stream<Finding> untranslated(Site site, Language language, PropertiesFile own) {
        if (language.equals(site.defaultLanguage()) || language.equals(site.sourceLanguage())) {
            return Stream.empty();
        }
        PropertiesFile model = site.labelFile(site.defaultLanguage());
        PropertiesFile source = site.labelFile(site.sourceLanguage());
        return own.values().entrySet().stream()
                .filter(label -> model.value(label.getKey()).filter(label.getValue()::equals).isPresent())
                .filter(label -> source.value(label.getKey()).filter(label.getValue()::equals).isEmpty())
                .filter(label -> LETTER.matcher(PARAMETER.matcher(label.getValue()).replaceAll("")).find())
                .map(label -> Finding.warning(
                        own.locationOf(label.getKey()), "untranslated-label", label.getKey(), label.getValue()));
    }

    private static boolean hasBraces(String text) {
        return text.contains("{") || text.contains("}");
    }

    private static Stream<Finding> pattern(PropertiesFile own, String key, String pattern, PropertiesFile source) {
        Optional<Set<String>> parameters = parameters(pattern);
        if (parameters.isEmpty()) {
            return Stream.of(Finding.error(own.locationOf(key), "broken-label", key));
        }
        Set<String> found = parameters.get();
        Set<String> expected = source.value(key).flatMap(LabelCheck::parameters).orElse(found);
        String optional = OPTIONAL.getOrDefault(key, "");
        boolean same = without(found, optional).equals(without(expected, optional));
        return same || own.value(key).isEmpty()
                ? Stream.empty()
                : Stream.of(Finding.error(
                        own.locationOf(key),
                        "label-parameters",
                        key,
                        String.join(", ", expected),
                        String.join(", ", found)));
    }

    private static Set<String> without(Set<String> parameters, String optional) {
        Set<String> rest = new TreeSet<>(parameters);
        rest.remove(optional);
        return rest;
    }

    /** The parameters of a pattern, or nothing when ICU cannot read it. */
    private static Optional<Set<String>> parameters(String text) {
        MessagePattern pattern;
        try {
            pattern = new MessagePattern(text);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
        Set<String> parameters = new TreeSet<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_NUMBER
                    || part.getType() == MessagePattern.Part.Type.ARG_NAME) {
                parameters.add("{" + pattern.getSubstring(part) + "}");
            }
        }
        return Optional.of(parameters);
    }
}
