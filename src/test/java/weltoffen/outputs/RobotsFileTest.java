package weltoffen.outputs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import weltoffen.TestSite;

final class RobotsFileTest {

    @Test
    void everythingMayBeReadAndTheSitemapIsNamed() throws IOException {
        assertEquals(
                Map.of("robots.txt", "User-agent: *\nAllow: /\n\nSitemap: https://www.example.org/base/sitemap.xml\n"),
                OutputFiles.of(TestSite.plain(), new RobotsFile()));
    }
}
