package weltoffen.bake;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jbake.app.Crawler;
import org.jbake.app.Oven;
import org.jbake.app.Renderer;
import org.jbake.app.Utensils;
import org.jbake.app.configuration.ConfigUtil;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.model.DocumentTypes;
import org.jbake.parser.Engines;
import org.jbake.template.DelegatingTemplateEngine;
import org.jbake.template.model.TemplateModel;
import weltoffen.content.Folders;
import weltoffen.model.Page;
import weltoffen.model.Site;

/**
 * JBake's oven with our own bakers: its crawler walks the content folder, its renderer writes the files, but documents
 * come from the {@link Site}, are kept in memory and rendered in parallel. The parent's {@code bake()} is never called:
 * it sets the JVM's locale, needs OrientDB and copies the editors' label files into the site.
 */
public final class SiteOven extends Oven {

    private final Site site;
    private final PagePrinter printer;
    private final SiteStore store;

    /** Prints one page. */
    @FunctionalInterface
    public interface PagePrinter {
        /** Prints a page with a template. */
        void print(Page page, String template, Writer writer) throws IOException;
    }

    /**
     * An oven for a site.
     *
     * @param configuration JBake's configuration, see {@link #configuration}
     * @param output the folder to bake into
     */
    public SiteOven(Site site, JBakeConfiguration configuration, Path output, PagePrinter printer) {
        this(site, utensils(site, configuration, output), printer);
    }

    private SiteOven(Site site, Utensils utensils, PagePrinter printer) {
        super(utensils);
        this.site = site;
        this.printer = printer;
        this.store = (SiteStore) utensils.getContentStore();
    }

    /**
     * Reads JBake's configuration. This takes a fifth of a second, so callers let it overlap with reading the pages.
     */
    public static JBakeConfiguration configuration(Folders folders) {
        return new ConfigUtil().loadConfig(folders.site().toFile(), folders.settings().toFile());
    }

    @Override
    public void bake() {
        JBakeConfiguration configuration = getUtensils().getConfiguration();
        DocumentTypes.resetDocumentTypes();
        site.settings().templates().keySet().forEach(DocumentTypes::addDocumentType);
        Engines.register("adoc", new SiteParser(site));
        getUtensils().getCrawler().crawl();
        List<DocumentModel> documents = new ArrayList<>();
        store.documents().forEach(documents::add);
        site.pages().filter(page -> !page.isWritten()).map(SiteParser::document).forEach(documents::add);
        // a page of an unknown type was reported; JBake would throw
        documents.removeIf(document -> !site.settings().templates().containsKey(document.getType()));
        Renderer renderer = new Renderer(store, configuration, new PrintingEngine(store, configuration));
        renderAll(documents, renderer);
    }

    private void renderAll(List<DocumentModel> documents, Renderer renderer) {
        ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<?>> tasks = new ArrayList<>();
            for (DocumentModel document : documents) {
                document.setUri(((Page) document.get(SiteParser.PAGE)).address());
                tasks.add(pool.submit(() -> {
                    renderer.render(document);
                    return null;
                }));
            }
            for (Future<?> task : tasks) {
                task.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("baking was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
        } finally {
            pool.shutdown();
        }
    }

    private static Utensils utensils(Site site, JBakeConfiguration configuration, Path output) {
        Folders folders = site.settings().folders();
        DefaultJBakeConfiguration ours = (DefaultJBakeConfiguration) configuration;
        ours.setDestinationFolder(output.toFile());
        ours.setContentFolder(folders.content().toFile());
        ours.setTemplateFolder(folders.templates().toFile());
        ours.setAssetFolder(folders.assets().toFile());
        SiteStore store = new SiteStore();
        Utensils utensils = new Utensils();
        utensils.setConfiguration(configuration);
        utensils.setContentStore(store);
        utensils.setCrawler(new Crawler(store, configuration));
        return utensils;
    }

    /** What JBake's renderer calls for each document. */
    private final class PrintingEngine extends DelegatingTemplateEngine {

        PrintingEngine(SiteStore store, JBakeConfiguration configuration) {
            super(store, configuration);
        }

        @Override
        public void renderDocument(TemplateModel model, String template, Writer writer) {
            try {
                printer.print((Page) model.getContent().get(SiteParser.PAGE), template, writer);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
