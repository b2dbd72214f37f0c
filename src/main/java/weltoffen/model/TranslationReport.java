package weltoffen.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import weltoffen.content.PropertiesFile;

/**
 * How far each language is: which pages are missing, which sections are outdated, what a person has read.
 *
 * @param languages the states of the languages that people translate into, in the order of the language switch
 */
public record TranslationReport(Map<Language, LanguageState> languages) {

    /** How far one page is. */
    public enum PageState {
        /** There is no file. */
        MISSING,
        /** The source of at least one section changed since. */
        OUTDATED,
        /** It matches its source, but no person has read it. */
        MACHINE,
        /** It matches its source, and a person has read it. */
        REVIEWED
    }

    /**
     * How far one language is.
     *
     * @param pages how many pages it has
     * @param missing the keys of the pages that it lacks
     * @param outdated the outdated sections by page key
     * @param machine how many of its pages no person has read
     * @param reviewed how many a person has read
     * @param missingLabels the interface texts that it lacks
     */
    public record LanguageState(
            int pages,
            List<String> missing,
            Map<String, List<String>> outdated,
            int machine,
            int reviewed,
            List<String> missingLabels) { }

    /** Looks at every translation of a site. */
    public static TranslationReport of(Site site) {
        Map<Language, LanguageState> languages = new LinkedHashMap<>();
        site.languages().stream()
                .filter(language -> !language.equals(site.sourceLanguage()))
                .filter(language -> language.derivedFrom().isEmpty() && !language.isEasy())
                .forEach(language -> languages.put(language, state(site, language)));
        return new TranslationReport(languages);
    }

    /** How far a page is in a language. */
    public PageState state(Language language, Page page) {
        LanguageState state = languages.get(language);
        if (state.missing().contains(page.key())) {
            return PageState.MISSING;
        }
        if (state.outdated().containsKey(page.key())) {
            return PageState.OUTDATED;
        }
        return Translation.isReviewed(page.text()) ? PageState.REVIEWED : PageState.MACHINE;
    }

    /** How far one page is in its language, looked at on its own. */
    public static PageState state(Page page) {
        if (page.isFallback()) {
            return PageState.MISSING;
        }
        if (!Translation.outdated(page.text(), page.source()).isEmpty()) {
            return PageState.OUTDATED;
        }
        return Translation.isReviewed(page.text()) ? PageState.REVIEWED : PageState.MACHINE;
    }

    private static LanguageState state(Site site, Language language) {
        List<String> missing = new ArrayList<>();
        Map<String, List<String>> outdated = new TreeMap<>();
        int machine = 0;
        int reviewed = 0;
        for (Page page : site.pages(language)) {
            if (page.isFallback()) {
                missing.add(page.key());
                continue;
            }
            List<String> sections = Translation.outdated(page.text(), page.source());
            if (!sections.isEmpty()) {
                outdated.put(page.key(), sections);
            }
            machine += Translation.isReviewed(page.text()) ? 0 : 1;
            reviewed += Translation.isReviewed(page.text()) ? 1 : 0;
        }
        return new LanguageState(machine + reviewed, missing, outdated, machine, reviewed, missingLabels(site, language));
    }

    private static List<String> missingLabels(Site site, Language language) {
        PropertiesFile own = site.labelFile(language);
        return site.labelFile(site.sourceLanguage()).values().keySet().stream()
                .filter(key -> Optional.ofNullable(own).flatMap(file -> file.value(key)).isEmpty())
                .toList();
    }
}
