package weltoffen.exchange;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import weltoffen.model.Language;

/**
 * Addresses for new pages, as the present translations name theirs: in languages in Latin script the title in ASCII,
 * an event's date in front; the others keep the page's key.
 */
final class Slugs {

    private static final Pattern TITLE = Pattern.compile("(?m)^(?::nav-title:|=)[ \t]+(.+)$");
    private static final Pattern DATE = Pattern.compile("\\d{4}(?:-(?:\\d{2}|q\\d))*(?=-)");
    private static final int LONGEST = 60;

    private final boolean latin;
    private final String original;
    private final Set<String> taken;

    /**
     * Addresses for one page.
     *
     * @param original the slug of the source, or an empty text for pages without one
     * @param taken the slugs of its neighbours
     */
    Slugs(Language language, String original, Set<String> taken) {
        int[] scripts = UScript.getCode(language.locale());
        this.latin = scripts != null && scripts.length > 0 && scripts[0] == UScript.LATIN;
        this.original = original;
        this.taken = new HashSet<>(taken);
    }

    /** The address of a page with this header; nothing where the key is good enough. */
    Optional<String> of(String header) {
        if (!latin || original.isEmpty()) {
            return Optional.empty();
        }
        String title = "";
        Matcher found = TITLE.matcher(header.replaceFirst("(?s)\n\r?\n.*", ""));
        while (found.find()) {
            title = found.group(1); // the short title stands below the long one
        }
        String ascii = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower").transliterate(title)
                .replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        Matcher date = DATE.matcher(original);
        String slug = date.lookingAt() && !ascii.startsWith(date.group()) ? date.group() + "-" + ascii : ascii;
        if (slug.length() > LONGEST) {
            slug = slug.substring(0, LONGEST + 1).replaceFirst("-[^-]*$", "");
        }
        String free = slug;
        for (int i = 2; taken.contains(free); i++) {
            free = slug + "-" + i;
        }
        return free.isEmpty() ? Optional.empty() : Optional.of(free);
    }
}
