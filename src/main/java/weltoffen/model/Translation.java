package weltoffen.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import weltoffen.content.Digests;
import weltoffen.content.Document;
import weltoffen.content.SourceSections;

/**
 * How a translation stands to its source. {@code :translated-from:} holds one fingerprint for each section of the
 * source as it was when the translation was made; a section whose source reads differently today is outdated. Moving,
 * re-wrapping or touching a file changes nothing.
 */
public final class Translation {

    /** The attribute that holds the fingerprints. */
    public static final String ATTRIBUTE = "translated-from";

    private static final Pattern ENTRY = Pattern.compile("([a-z0-9-]+)=([0-9a-f]{8})");
    private static final int DIGITS = 8;

    private Translation() {}

    /** The fingerprints of a source's sections today, by their ids, {@code lead} first. */
    public static Map<String, String> fingerprints(Document source) {
        Map<String, String> fingerprints = new LinkedHashMap<>();
        SourceSections.of(source)
                .forEach((section, text) -> fingerprints.put(section, Digests.sha256(text).substring(0, DIGITS)));
        return fingerprints;
    }

    /** The fingerprints as they are written into the header. */
    public static String stamp(Document source) {
        return fingerprints(source).entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(" "));
    }

    /**
     * The sections whose source changed since the translation was made, or is new; all of them when the translation was
     * never stamped.
     */
    public static List<String> outdated(Document translation, Document source) {
        return outdated(translation, fingerprints(source));
    }

    /**
     * The sections that are outdated, when the fingerprints of the source are at hand.
     *
     * @param today the {@link #fingerprints} of the source
     */
    static List<String> outdated(Document translation, Map<String, String> today) {
        Map<String, String> before = stamped(translation);
        List<String> outdated = new ArrayList<>();
        today.forEach((section, now) -> {
            if (!now.equals(before.get(section))) {
                outdated.add(section);
            }
        });
        return outdated;
    }

    /** The fingerprints that a translation has, by section. */
    public static Map<String, String> stamped(Document translation) {
        Map<String, String> stamped = new LinkedHashMap<>();
        Matcher matcher = ENTRY.matcher(translation.header().value(ATTRIBUTE).orElse(""));
        while (matcher.find()) {
            stamped.put(matcher.group(1), matcher.group(2));
        }
        return stamped;
    }

    /** Says whether a person has read the translation. */
    public static boolean isReviewed(Document translation) {
        return translation.header().value("translation").filter("reviewed"::equals).isPresent();
    }
}
