package weltoffen.bake;

import java.util.List;
import java.util.Optional;
import weltoffen.model.Language;
import weltoffen.model.Page;
import weltoffen.model.Site;

/**
 * What messages and networks show beside a link (Open Graph): the page's languages and a picture, which is the same for
 * all because no word is in it.
 *
 * @param locale the language of title and description with its territory ({@code de_DE})
 * @param alternates those of the true translations, each once
 * @param picture the picture, when the site has it
 */
public record Sharing(String locale, List<String> alternates, Optional<Picture> picture) {

    private static final String FILE = "images/sharing.png";

    /** The size that networks ask for; {@code src/design/brand-pictures} draws it so. */
    private static final int WIDTH = 1200;

    private static final int HEIGHT = 630;

    /**
     * A picture.
     *
     * @param href its absolute address, because whoever shows it is elsewhere
     * @param width its width in pixels; likewise {@code height}
     * @param alt what is to be seen on it, in words
     */
    public record Picture(String href, int width, int height, String alt) { }

    /** What is shown beside a link to a page. */
    static Sharing of(Site site, Assets assets, Page page) {
        String own = page.textLanguage().withTerritory();
        List<String> others = site.translations(page).stream()
                .map(Page::textLanguage)
                .filter(language -> !language.isEasy())
                .map(Language::withTerritory)
                .distinct()
                .filter(locale -> !locale.equals(own))
                .toList();
        return new Sharing(own, others, pictureIn(page.language(), site, assets));
    }

    /** The picture, described in a language. */
    public static Optional<Picture> pictureIn(Language language, Site site, Assets assets) {
        return assets.address(FILE).map(address -> new Picture(
                site.settings().host() + "/" + address, WIDTH, HEIGHT, site.labels(language).text("sharing.picture")));
    }
}
