package weltoffen.outputs;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import weltoffen.model.Labels;
import weltoffen.model.Language;
import weltoffen.model.Page;
import weltoffen.model.Site;

/**
 * {@code manifest.webmanifest} of each language (W3C Web Application Manifest): under which name and icon a telephone puts
 * the site on its screen, and in which language it opens. It stays a page in the browser, with its address to be seen;
 * colours are left to the pages, which have one for light and one for dark.
 */
final class ManifestFiles implements Output {

    private static final String VECTOR = "images/icon.svg";

    /** The mark with room around it, of which a telephone may cut off the edges. */
    private static final Map<String, String> PIXELS = new LinkedHashMap<>();

    static {
        PIXELS.put("192x192", "images/icon-192.png");
        PIXELS.put("512x512", "images/icon-512.png");
    }

    @Override
    public void write(Context context) throws IOException {
        Gson gson = new GsonBuilder().disableHtmlEscaping().create();
        for (Language language : context.site().languages()) {
            Optional<Page> home = context.site().home(language);
            if (home.isPresent()) {
                context.release().write(
                        language.folder() + "/manifest.webmanifest",
                        gson.toJson(manifest(context.site(), language, home.get())) + "\n");
            }
        }
    }

    private static Map<String, Object> manifest(Site site, Language language, Page home) {
        Labels labels = site.labels(language);
        String name = labels.text("site.name");
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("name", labels.text("title.pattern", name, labels.text("site.tagline")));
        manifest.put("short_name", name);
        manifest.put("lang", language.tag());
        manifest.put("dir", language.direction());
        manifest.put("start_url", home.address().substring(home.address().indexOf('/') + 1));
        manifest.put("scope", "../");
        manifest.put("display", "browser");
        manifest.put("icons", icons());
        return manifest;
    }

    private static List<Map<String, String>> icons() {
        List<Map<String, String>> icons = new ArrayList<>();
        icons.add(icon(VECTOR, "any", "image/svg+xml", "any"));
        PIXELS.forEach((size, file) -> icons.add(icon(file, size, "image/png", "any maskable")));
        return icons;
    }

    private static Map<String, String> icon(String file, String sizes, String type, String purpose) {
        Map<String, String> icon = new LinkedHashMap<>();
        icon.put("src", "../" + file);
        icon.put("sizes", sizes);
        icon.put("type", type);
        icon.put("purpose", purpose);
        return icon;
    }
}
