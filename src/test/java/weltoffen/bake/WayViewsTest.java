package weltoffen.bake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static weltoffen.TestSite.ENGLISH;
import static weltoffen.TestSite.GERMAN;
import static weltoffen.TestSite.page;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import weltoffen.TestSite;
import weltoffen.bake.PageView.SectionView;
import weltoffen.bake.PageView.TextLink;
import weltoffen.bake.PageView.WayView;
import weltoffen.model.Language;
import weltoffen.model.Page;
import weltoffen.model.PageText;
import weltoffen.model.Site;

final class WayViewsTest {

    private final TestSite plain = TestSite.plain();

    @Test
    void theFirstNumberedListIsTheWayAndTheTextAroundItStays() {
        plain.replace("content/de/countries/china.adoc", ":jbake-type:", ":way: index\n:jbake-type:");
        List<SectionView> shown = shown(GERMAN, "<p>Text.</p>", "<p>Vor.</p><ol><li>A<ol><li>B</li></ol></li></ol><p>Nach.</p>",
                "<ol><li>C</li></ol>");
        assertEquals(section("<p>Text.</p>"), shown.get(0));
        assertEquals(new Html("<p>Vor.</p>"), shown.get(1).html());
        assertEquals(
                Optional.of(new WayView(
                        new Html("<ol><li>A<ol><li>B</li></ol></li></ol>"),
                        List.of(new TextLink("Willkommen", "../index.html", Optional.empty())),
                        new Html("<p>Nach.</p>"))),
                shown.get(1).way());
        assertEquals(section("<ol><li>C</li></ol>"), shown.get(2));
    }

    @Test
    void aPageThatIsNotTranslatedLeadsToThePagesOfItsReadersLanguage() {
        plain.replace("content/de/countries/china.adoc", ":jbake-type:", ":way: index\n:jbake-type:");
        assertEquals(
                List.of(new TextLink("Welcome", "../index.html", Optional.empty())),
                shown(ENGLISH, "<ol><li>A</li></ol>").get(0).way().orElseThrow().help());
    }

    @Test
    void aPageThatAsksForNoWayKeepsItsLists() {
        assertEquals(List.of(section("<ol><li>A</li></ol>")), shown(GERMAN, "<ol><li>A</li></ol>"));
    }

    private List<SectionView> shown(Language language, String... texts) {
        Site site = plain.read();
        Page china = page(site, language, "countries/china");
        return new WayViews(site, china, new PageText(site, china)).shown(List.of(texts).stream().map(WayViewsTest::section).toList());
    }

    private static SectionView section(String html) {
        return new SectionView("a", new Html("A"), List.of(), new Html(html), Optional.empty());
    }
}
