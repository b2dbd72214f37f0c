package weltoffen.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** The files for search engines. */
class SitemapTest {

    @Test
    void theSitemapListsExactlyThePagesThatAreWrittenInTheirLanguage() throws Exception {
        Document sitemap = Jsoup.parse(Files.readString(BakedSite.ROOT.resolve("sitemap.xml")), "", Parser.xmlParser());
        Set<String> listed = new TreeSet<>(sitemap.select("url > loc").eachText());
        Set<String> expected = new TreeSet<>();
        BakedSite.languagePages().forEach((address, page) -> {
            if (page.select("link[rel=canonical]").attr("href").equals(BakedSite.HOST + address)
                    && !page.body().attr("data-key").equals("404")) {
                expected.add(BakedSite.HOST + address);
            }
        });
        assertEquals(expected, listed);
    }

    @Test
    void theSitemapsAlternatesAreThoseOfThePages() throws Exception {
        Document sitemap = Jsoup.parse(Files.readString(BakedSite.ROOT.resolve("sitemap.xml")), "", Parser.xmlParser());
        sitemap.select("url").forEach(url -> {
            String address = url.select("loc").text().substring(BakedSite.HOST.length());
            assertEquals(
                    BakedSite.pages().get(address).select("link[rel=alternate][hreflang]").eachAttr("href"),
                    url.select("xhtml|link").eachAttr("href"),
                    address);
        });
    }

    @Test
    void robotsMayReadEverythingAndFindTheSitemap() throws Exception {
        String robots = Files.readString(BakedSite.ROOT.resolve("robots.txt"));
        assertTrue(robots.contains("Sitemap: " + BakedSite.HOST + "sitemap.xml"));
        assertTrue(robots.contains("Allow: /"));
    }
}
