package weltoffen.outputs;

import java.util.Optional;
import weltoffen.model.Labels;
import weltoffen.model.Language;
import weltoffen.model.Page;
import weltoffen.model.Site;

/**
 * What a language's calendar is called outside the site: by the words of its calendar page.
 *
 * @param name the title of that page and of the site
 * @param description one sentence; empty without such a page
 * @param url the absolute address of that page, else of the site
 */
record CalendarPage(String name, String description, String url) {

    static CalendarPage of(Site site, Language language) {
        Labels labels = site.labels(language);
        String siteName = labels.text("site.name");
        Optional<Page> page = site.pages(language).stream().filter(one -> one.type().equals("events")).findFirst();
        return new CalendarPage(
                page.map(one -> labels.text("title.pattern", one.title(), siteName)).orElse(siteName),
                page.map(Page::description).orElse(""),
                page.map(site::absolute).orElse(site.settings().host() + "/"));
    }
}
