package weltoffen.bake;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;
import weltoffen.calendar.EventCalendar;
import weltoffen.content.Findings;
import weltoffen.content.History;
import weltoffen.model.Page;
import weltoffen.model.Site;

/** Prints the pages of a site: the one way on which both a bake and the preview get their HTML. */
public final class Pages implements SiteOven.PagePrinter {

    private final Site site;
    private final PageViews views;
    private final SiteTemplates templates;

    /** The pages of a site, with the calendar as of a day. */
    public Pages(Site site, EventCalendar calendar, Assets assets, SiteTemplates templates, History history) {
        this.site = site;
        this.views = new PageViews(site, calendar, assets, history);
        this.templates = templates;
    }

    /** What pages show, for outputs that print pages of their own. */
    public PageViews views() {
        return views;
    }

    @Override
    public void print(Page page, String template, Writer writer) throws IOException {
        print(page, template, writer, templates);
    }

    /**
     * The HTML of one page. A page whose type has no template has none.
     *
     * @param findings takes up what its template does wrong
     */
    public String html(Page page, Findings findings) {
        StringWriter html = new StringWriter();
        String template = site.settings().templates().get(page.type());
        if (template != null) {
            try {
                print(page, template, html, templates.reportingTo(findings));
            } catch (IOException e) {
                throw new UncheckedIOException("a text in memory cannot be written", e);
            }
        }
        return html.toString();
    }

    private void print(Page page, String template, Writer writer, SiteTemplates printer) throws IOException {
        Map<String, Object> variables = Map.of(
                "page", views.of(page),
                "labels", site.labels(page.language()).all(),
                "root", views.root(page));
        printer.print(template, variables, page.language().locale().toLocale(), writer);
    }
}
