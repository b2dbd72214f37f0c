package weltoffen.outputs;

import java.io.IOException;
import weltoffen.bake.PageViews;
import weltoffen.model.Page;
import weltoffen.model.PageText;
import weltoffen.model.Site;

/**
 * {@code sitemap.xml} (sitemaps.org 0.9) with the translations of each page as alternates. Fallback pages are left out:
 * their text is listed where it belongs.
 */
final class SitemapFile implements Output {

    @Override
    public void write(Context context) throws IOException {
        StringBuilder xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
                """);
        Site site = context.site();
        site.pages()
                .filter(page -> !page.isFallback() && !page.isShownAnywhere())
                .forEach(page -> xml.append(entry(site, page)));
        context.release().write("sitemap.xml", xml.append("</urlset>\n").toString());
    }

    private static String entry(Site site, Page page) {
        StringBuilder xml = new StringBuilder("  <url>\n    <loc>")
                .append(PageText.escape(site.absolute(page)))
                .append("</loc>\n");
        PageViews.alternates(site, page).forEach(alternate -> xml.append("    <xhtml:link rel=\"alternate\" hreflang=\"")
                .append(alternate.hreflang())
                .append("\" href=\"")
                .append(PageText.escape(alternate.href()))
                .append("\"/>\n"));
        return xml.append("  </url>\n").toString();
    }
}
