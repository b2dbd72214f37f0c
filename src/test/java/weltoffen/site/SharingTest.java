package weltoffen.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the baked site shows itself elsewhere: beside a link in a message, as an icon, in the frame of a browser. */
final class SharingTest {

    private static final Path ASSETS = Path.of("assets");
    private static final Pattern PAPER = Pattern.compile("--paper: (#[0-9a-f]{6});");

    @Test
    void everyPageHasThePictureUnderItsAbsoluteAddressAndSaysInItsLanguageWhatIsToBeSeen() throws IOException {
        BufferedImage picture = ImageIO.read(ASSETS.resolve("images/sharing.png").toFile());
        Map<String, String> descriptions = new HashMap<>();
        BakedSite.languagePages().forEach((address, page) -> {
            assertTrue(og(page, "image").matches("https://[^/]+/.*images/sharing\\.png"), address);
            assertEquals(String.valueOf(picture.getWidth()), og(page, "image:width"));
            assertEquals(String.valueOf(picture.getHeight()), og(page, "image:height"));
            descriptions.put(page.selectFirst("html").attr("lang"), og(page, "image:alt"));
        });
        assertEquals(1200, picture.getWidth());
        assertEquals(630, picture.getHeight());
        assertEquals(descriptions.size(), new HashSet<>(descriptions.values()).size(), descriptions::toString);
    }

    @Test
    void thePageNamesItsLocaleAndThoseOfItsTranslations() {
        Document home = BakedSite.languagePages().get("sr-latn/index.html");
        assertEquals("sr_RS", og(home, "locale"));
        assertEquals(
                List.of("de_DE", "en_GB", "fr_FR", "pl_PL", "uk_UA", "az_AZ", "mn_MN", "vi_VN", "zh_CN"),
                home.select("meta[property=og:locale:alternate]").eachAttr("content"));
    }

    @Test
    void theFrameOfABrowserHasTheColourOfThePaperInLightAndDark() throws IOException {
        List<String> paper = PAPER.matcher(Files.readString(ASSETS.resolve("css/tokens.css"))).results()
                .map(found -> found.group(1))
                .toList();
        Document home = BakedSite.languagePages().get("de/index.html");
        assertEquals(paper, home.select("meta[name=theme-color]").eachAttr("content"));
    }

    @ParameterizedTest
    @CsvSource({"icon-180.png, 180", "icon-192.png, 192", "icon-512.png, 512"})
    void theIconsHaveTheSizesThatTheyAreListedWith(String file, int size) throws IOException {
        BufferedImage icon = ImageIO.read(ASSETS.resolve("images").resolve(file).toFile());
        assertEquals(size, icon.getWidth());
        assertEquals(size, icon.getHeight());
    }

    private static String og(Document page, String name) {
        return page.select("meta[property=og:" + name + "]").attr("content");
    }
}
