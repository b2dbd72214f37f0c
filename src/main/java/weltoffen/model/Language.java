package weltoffen.model;

import com.ibm.icu.util.ULocale;
import java.util.Map;

/**
 * A language of the site.
 *
 * @param folder the name of its folder in {@code content/} and in the baked site
 * @param tag its BCP 47 tag, for {@code lang} and {@code hreflang}
 */
public record Language(String folder, String tag) {

    /** Folders whose tag must name the script, because the language is written in more than one. */
    private static final Map<String, String> TAGS = Map.of("sr", "sr-Cyrl", "zh", "zh-Hans");

    /** The language of a folder. */
    public static Language ofFolder(String folder) {
        return new Language(folder, TAGS.getOrDefault(folder, folder));
    }

    /**
     * The locale for dates, lists and sorting. English is formatted as in Britain, because the site's readers expect
     * the day before the month.
     */
    public ULocale locale() {
        return ULocale.forLanguageTag(tag.equals("en") ? "en-GB" : tag);
    }

    /** The direction of its script, as in the {@code dir} attribute. */
    public String direction() {
        return locale().isRightToLeft() ? "rtl" : "ltr";
    }
}
