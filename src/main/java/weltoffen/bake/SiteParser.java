package weltoffen.bake;

import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.configuration2.Configuration;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.parser.ParserEngine;
import weltoffen.model.Page;
import weltoffen.model.Site;

/**
 * Answers JBake's crawler with the pages of a site that was read already: a look-up instead of a second parse. Files
 * that are no page (drafts, included parts, translations without a source) are answered with nothing, which the crawler
 * skips.
 */
final class SiteParser implements ParserEngine {

    /** The name under which a document carries its page. */
    static final String PAGE = "page";

    private final Map<Path, Page> pages = new HashMap<>();

    SiteParser(Site site) {
        site.pages().filter(Page::isWritten).forEach(page ->
                pages.put(page.text().file().path().toAbsolutePath().normalize(), page));
    }

    @Override
    public DocumentModel parse(JBakeConfiguration config, File file) {
        Page page = pages.get(file.toPath().toAbsolutePath().normalize());
        return page == null ? null : document(page);
    }

    @Override
    @Deprecated
    public Map<String, Object> parse(Configuration config, File file, String contentPath) {
        return parse(null, file);
    }

    /** A page as JBake knows documents. */
    static DocumentModel document(Page page) {
        DocumentModel document = new DocumentModel();
        document.setTitle(page.title());
        document.setType(page.type());
        document.setStatus("published");
        document.setTags(new String[0]);
        document.put(PAGE, page);
        return document;
    }
}
