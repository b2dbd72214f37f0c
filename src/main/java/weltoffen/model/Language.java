package weltoffen.model;

import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A language of the site, or a form of one.
 *
 * @param folder the name of its folder in {@code content/} and in the baked site
 * @param tag its BCP 47 tag, for {@code lang} and {@code hreflang}
 * @param locale the locale for dates, lists and sorting. English is formatted as in Britain, because the site's readers
 *     expect the day before the month
 * @param direction the direction of its script, as in the {@code dir} attribute
 */
public record Language(String folder, String tag, ULocale locale, String direction) {

    /** Folders whose tag must name the script, because the language is written in more than one. */
    private static final Map<String, String> TAGS = Map.of("sr", "sr-Cyrl", "sr-latn", "sr-Latn", "zh", "zh-Hans");

    private static final Set<String> UNSPACED = Set.of("zh", "ja", "th");

    /** Languages without files of their own: the same texts in another script. */
    private static final Map<String, String> DERIVED = Map.of("sr-latn", "sr");

    /** BCP 47's registered subtag for easy language, such as German "Leichte Sprache". */
    private static final String EASY = "-simple";

    /** Rules and pages ask for the same few languages thousands of times. */
    private static final Map<String, Language> KNOWN = new ConcurrentHashMap<>();

    private static final Map<Language, String> WITH_TERRITORY = new ConcurrentHashMap<>();

    /** The language of a folder. */
    public static Language ofFolder(String folder) {
        return KNOWN.computeIfAbsent(folder, Language::make);
    }

    private static Language make(String folder) {
        String tag = TAGS.getOrDefault(folder, folder);
        ULocale locale = ULocale.forLanguageTag(tag.equals("en") ? "en-GB" : tag);
        return new Language(folder, tag, locale, locale.isRightToLeft() ? "rtl" : "ltr");
    }

    /**
     * The language and the territory where most of its readers live, in the form that previews in messages know:
     * {@code sr_RS}. They know no scripts.
     */
    public String withTerritory() {
        return WITH_TERRITORY.computeIfAbsent(this, language -> {
            ULocale likely = ULocale.addLikelySubtags(language.locale);
            return likely.getLanguage() + "_" + likely.getCountry();
        });
    }

    /** The folder's, which names the language: maps of pages ask for it all the time. */
    @Override
    public int hashCode() {
        return folder.hashCode();
    }

    /** The folders of the languages that have no files of their own. */
    public static Set<String> derived() {
        return DERIVED.keySet();
    }

    /** The folder whose texts this language shows in another script, when it is such a language. */
    public Optional<String> derivedFrom() {
        return Optional.ofNullable(DERIVED.get(folder));
    }

    /**
     * Says whether this is easy language: it has only the pages that are written in it, falls back to nothing and
     * stands in no hreflang, because search engines take language, script and region only.
     */
    public boolean isEasy() {
        return folder.endsWith(EASY);
    }

    /** Says whether this is the easy form of another language. */
    public boolean isEasyFormOf(Language other) {
        return isEasy() && folder.equals(other.folder() + EASY);
    }

    /** Says whether words stand without spaces, so that a line break in a source must not become one. */
    public boolean isWrittenWithoutSpaces() {
        return UNSPACED.contains(locale.getLanguage());
    }
}
