package weltoffen.outputs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import weltoffen.TestSite;

final class SitemapFileTest {

    @Test
    void everyTrueTranslationIsListedWithItsAlternatesAndNothingElse() throws IOException {
        assertEquals(Map.of("sitemap.xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
                  <url>
                    <loc>https://www.example.org/base/de/laender/china.html</loc>
                    <xhtml:link rel="alternate" hreflang="de" href="https://www.example.org/base/de/laender/china.html"/>
                    <xhtml:link rel="alternate" hreflang="x-default" href="https://www.example.org/base/de/laender/china.html"/>
                  </url>
                  <url>
                    <loc>https://www.example.org/base/de/laender/index.html</loc>
                    <xhtml:link rel="alternate" hreflang="de" href="https://www.example.org/base/de/laender/index.html"/>
                    <xhtml:link rel="alternate" hreflang="en" href="https://www.example.org/base/en/countries/index.html"/>
                    <xhtml:link rel="alternate" hreflang="x-default" href="https://www.example.org/base/en/countries/index.html"/>
                  </url>
                  <url>
                    <loc>https://www.example.org/base/de/index.html</loc>
                    <xhtml:link rel="alternate" hreflang="de" href="https://www.example.org/base/de/index.html"/>
                    <xhtml:link rel="alternate" hreflang="en" href="https://www.example.org/base/en/index.html"/>
                    <xhtml:link rel="alternate" hreflang="x-default" href="https://www.example.org/base/"/>
                  </url>
                  <url>
                    <loc>https://www.example.org/base/en/countries/index.html</loc>
                    <xhtml:link rel="alternate" hreflang="de" href="https://www.example.org/base/de/laender/index.html"/>
                    <xhtml:link rel="alternate" hreflang="en" href="https://www.example.org/base/en/countries/index.html"/>
                    <xhtml:link rel="alternate" hreflang="x-default" href="https://www.example.org/base/en/countries/index.html"/>
                  </url>
                  <url>
                    <loc>https://www.example.org/base/en/index.html</loc>
                    <xhtml:link rel="alternate" hreflang="de" href="https://www.example.org/base/de/index.html"/>
                    <xhtml:link rel="alternate" hreflang="en" href="https://www.example.org/base/en/index.html"/>
                    <xhtml:link rel="alternate" hreflang="x-default" href="https://www.example.org/base/"/>
                  </url>
                </urlset>
                """), OutputFiles.of(TestSite.plain(), new SitemapFile()));
    }

    @Test
    void addressesAreEscaped() throws IOException {
        TestSite plain = TestSite.plain().replace("jbake.properties", "example.org/base", "example.org/a&b");
        String sitemap = OutputFiles.of(plain, new SitemapFile()).get("sitemap.xml");
        assertTrue(sitemap.contains("<loc>https://www.example.org/a&amp;b/de/index.html</loc>"), sitemap);
    }
}
