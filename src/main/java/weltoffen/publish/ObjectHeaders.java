package weltoffen.publish;

import java.util.Map;
import java.util.regex.Pattern;

/** How a file of the site is served where no web server's configuration says it: its type and how long it may be kept. */
final class ObjectHeaders {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("xml", "application/xml; charset=utf-8"),
            Map.entry("atom", "application/atom+xml; charset=utf-8"),
            Map.entry("ics", "text/calendar; charset=utf-8"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("svg", "image/svg+xml; charset=utf-8"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("webp", "image/webp"),
            Map.entry("avif", "image/avif"),
            Map.entry("ico", "image/vnd.microsoft.icon"),
            Map.entry("pdf", "application/pdf"));

    private static final Pattern DIGEST_IN_NAME = Pattern.compile(".*\\.[0-9a-f]{8}\\.[a-z0-9]+");

    private ObjectHeaders() {}

    /** The media type by the name's ending; bytes without a meaning when it is not known. */
    static String contentType(String name) {
        return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    }

    /** A year for what has a digest in its name (RFC 8246), a minute and then a question for everything else. */
    static String cacheControl(String name) {
        return isNamedByItsBytes(name) ? "public, max-age=31536000, immutable" : "public, max-age=60, must-revalidate";
    }

    static boolean isNamedByItsBytes(String name) {
        return DIGEST_IN_NAME.matcher(name).matches();
    }
}
