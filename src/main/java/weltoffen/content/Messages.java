package weltoffen.content;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The sentences of the generator for editors, in German or English ({@code messages.properties}); the JDK's own
 * message format is enough here and starts faster than ICU's.
 */
public final class Messages {

    private static final String REMEDY = ".remedy";

    private final ResourceBundle bundle;

    private Messages(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** The messages in a language; English where the generator does not speak it. */
    public static Messages in(Locale locale) {
        ResourceBundle.Control english =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Messages(ResourceBundle.getBundle("weltoffen.content.messages", locale, english));
    }

    /** The tag of the language that the messages are in. */
    public String language() {
        return bundle.getLocale().getLanguage().isEmpty() ? "en" : bundle.getLocale().getLanguage();
    }

    /** Says whether there are sentences for a rule. */
    public boolean knows(String rule) {
        return bundle.containsKey(rule) && bundle.containsKey(rule + REMEDY);
    }

    /** The names of all rules. */
    public Set<String> rules() {
        return bundle.keySet().stream()
                .filter(key -> key.endsWith(REMEDY))
                .map(key -> key.substring(0, key.length() - REMEDY.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What is wrong, in one sentence. */
    public String message(Finding finding) {
        return text(finding.rule(), finding.arguments().toArray());
    }

    /** What to do about it, in one sentence. */
    public String remedy(Finding finding) {
        return finding.suggestion()
                .map(near -> text("did-you-mean", near))
                .orElseGet(() -> text(finding.rule() + REMEDY, finding.arguments().toArray()));
    }

    /** One line for people: place, rule, what is wrong, what to do; control characters are shown as U+FFFD. */
    public String line(Finding finding) {
        String line = finding.location() + "  " + finding.rule() + "  " + message(finding) + "; " + remedy(finding);
        return line.replaceAll("\\p{Cntrl}", "\uFFFD"); // names of files and quoted texts may hold anything, orders to a terminal too
    }

    /** The sentences without parameters whose keys begin like this, for pages that editors see. */
    public Map<String, String> all(String prefix) {
        return bundle.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .collect(Collectors.toMap(key -> key, bundle::getString));
    }

    /** Any other sentence of the bundle. */
    public String text(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(arguments);
    }
}
