package weltoffen.bake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static weltoffen.TestSite.ENGLISH;
import static weltoffen.TestSite.GERMAN;
import static weltoffen.TestSite.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import weltoffen.TestSite;
import weltoffen.bake.PageView.Alternate;
import weltoffen.bake.PageView.LanguageItem;
import weltoffen.bake.PageView.MenuItem;
import weltoffen.calendar.EventCalendar;
import weltoffen.content.Findings;
import weltoffen.content.History;
import weltoffen.model.Language;
import weltoffen.model.Site;

final class PageViewsTest {

    private static final String HOST = "https://www.example.org/base/";

    private final TestSite plain = TestSite.plain();

    @Test
    void thePageHasItsTitleAndItsTrueTranslations() {
        PageView view = view(GERMAN, "countries/index");
        assertEquals("Länder – Beispiel", view.head().title());
        assertEquals(HOST + "de/laender/index.html", view.head().canonical());
        assertEquals(
                List.of(
                        new Alternate("de", HOST + "de/laender/index.html"),
                        new Alternate("en", HOST + "en/countries/index.html"),
                        new Alternate("x-default", HOST + "en/countries/index.html")),
                view.head().alternates());
        assertEquals(Optional.empty(), view.head().robots());
    }

    @Test
    void theHomePageHasTheSitesTitleAndTheLanguageChoiceForOthers() {
        PageView view = view(ENGLISH, "index");
        assertEquals("Beispiel – Eine kleine Site", view.head().title());
        assertTrue(view.head().alternates().contains(new Alternate("x-default", HOST)));
    }

    @Test
    void aPageThatIsNotTranslatedAnywhereIsItsOwnDefault() {
        assertEquals(
                List.of(
                        new Alternate("de", HOST + "de/laender/china.html"),
                        new Alternate("x-default", HOST + "de/laender/china.html")),
                view(GERMAN, "countries/china").head().alternates());
    }

    @Test
    void aTermIsExplainedInTheLanguageOfTheGlossaryThatThereIs() {
        plain.write("content/de/glossary.adoc", "= G\n:jbake-type: page\n:description: D.\n\n[#feg]\n== FEG\n\nSiehe xref:countries/china.adoc[].\n")
                .append("content/en/countries/index.adoc", "\nThe term:feg[act] and again the term:feg[act].\n");
        assertEquals(
                List.of(new PageView.TermView("feg", new Html("FEG"),
                        new Html("<p>Siehe <a href=\"china.html\">China</a>.</p>"), "../glossary.html#feg", Optional.of("de"))),
                view(ENGLISH, "countries/index").terms());
        plain.write("content/en/glossary.adoc", "= G\n:description: D.\n\n[#feg]\n== FEG\n\nAn *act*.\n");
        PageView.TermView english = view(ENGLISH, "countries/index").terms().get(0);
        assertEquals(new Html("<p>An <strong>act</strong>.</p>"), english.html());
        assertEquals(Optional.empty(), english.lang());
    }

    @Test
    void theSearchPageKnowsTheIndexesOfAllLanguages() {
        plain.append("jbake.properties", "template.search.file = page.ftlh\n")
                .write("content/de/search.adoc", "= Suche\n:jbake-type: search\n:description: D.\n\nEin Wort.\n");
        PageView view = view(GERMAN, "search");
        assertEquals("search.json", view.search().orElseThrow().index());
        assertEquals(
                List.of(new PageView.SearchIndexItem("en", "ltr", "English", "../en/search.json")),
                view.search().orElseThrow().others());
        assertEquals("../search.html", view(GERMAN, "countries/china").frame().search().orElseThrow().href());
        assertEquals(Optional.empty(), view(GERMAN, "countries/china").search());
    }

    @Test
    void theListOfAllPagesSaysWhatIsInAnotherLanguage() {
        plain.append("jbake.properties", "template.search.file = page.ftlh\n")
                .write("content/de/search.adoc", "= Suche\n:jbake-type: search\n:description: D.\n\nEin Wort.\n");
        assertEquals(
                List.of("China de", "Länder de", "Willkommen de"),
                view(GERMAN, "search").children().stream().map(card -> card.title() + " " + card.lang().orElse("de")).toList());
        assertEquals(
                List.of("China de", "Countries en", "Welcome en"),
                view(ENGLISH, "search").children().stream().map(card -> card.title() + " " + card.lang().orElse("en")).toList());
    }

    @Test
    void theGlossaryIsInTheOrderOfItsAlphabetWhateverItsMarkup() {
        plain.append("jbake.properties", "template.glossary.file = page.ftlh\n")
                .write("content/de/glossary.adoc", """
                        = G
                        :jbake-type: glossary
                        :description: D.

                        [#z]
                        == Zeit

                        x

                        [#oe]
                        == Öl & *mehr*

                        x

                        [#a]
                        == *Pause*

                        x
                        """);
        assertEquals(List.of("oe", "a", "z"),
                view(GERMAN, "glossary").sections().stream().map(PageView.SectionView::id).toList());
    }

    @Test
    void aFallbackSaysSoAndPointsToTheOriginal() {
        PageView view = view(ENGLISH, "countries/china");
        assertEquals("en", view.lang());
        assertEquals("de", view.textLang());
        assertEquals(HOST + "de/laender/china.html", view.head().canonical());
        assertEquals(List.of(), view.head().alternates());
        PageView.Notice notice = view.notices().get(0);
        assertEquals("fallback", notice.kind());
        assertEquals("Not translated yet, therefore in German", notice.text());
        assertEquals("../../de/laender/china.html", notice.link().orElseThrow().href());
        assertEquals(Optional.of("de"), notice.link().orElseThrow().lang());
    }

    @Test
    void aMachineTranslationSaysSo() {
        assertEquals(List.of("machine"), view(ENGLISH, "index").notices().stream().map(PageView.Notice::kind).toList());
    }

    @Test
    void thePageNotFoundIsNotListedAndLinksFromTheBasePath() {
        PageView view = view(GERMAN, "404");
        assertEquals(Optional.of("noindex"), view.head().robots());
        assertEquals(List.of(), view.head().alternates());
        assertEquals("/base/de/index.html", view.frame().home());
        assertTrue(view.head().stylesheet().startsWith("/base/css/site."), view.head().stylesheet());
    }

    @Test
    void theMenuMarksThePageAndWhatItLiesBelow() {
        assertEquals(List.of(new MenuItem("Länder", "index.html", true, false, Optional.empty())),
                view(GERMAN, "countries/index").frame().navigation());
        assertEquals(List.of(new MenuItem("Länder", "index.html", false, true, Optional.empty())),
                view(GERMAN, "countries/china").frame().navigation());
        assertEquals(List.of(new MenuItem("Länder", "laender/index.html", false, false, Optional.empty())),
                view(GERMAN, "index").frame().navigation());
    }

    @Test
    void breadcrumbsLeadFromTheHomePageToThePageAbove() {
        assertEquals(List.of("Willkommen", "Länder"),
                view(GERMAN, "countries/china").frame().breadcrumbs().stream().map(MenuItem::title).toList());
        assertEquals(List.of(), view(GERMAN, "index").frame().breadcrumbs());
    }

    @Test
    void theLanguageSwitchKeepsThePage() {
        assertEquals(
                List.of(
                        new LanguageItem("de", "ltr", "Deutsch", "china.html", true, false),
                        new LanguageItem("en", "ltr", "English", "../../en/countries/china.html", false, true)),
                view(GERMAN, "countries/china").frame().languages());
    }

    @Test
    void theTextStandsInLeadAndSections() {
        PageView view = view(GERMAN, "countries/china");
        assertEquals(new Html("<p>Ein Land.</p>"), view.lead());
        assertEquals(List.of("activities"), view.sections().stream().map(PageView.SectionView::id).toList());
        assertEquals(new Html("Was geschieht"), view.sections().get(0).heading());
        assertFalse(view.sections().get(0).html().isEmpty());
    }

    @Test
    void anOverviewHasCardsOfItsPages() {
        PageView.Card card = view(ENGLISH, "countries/index").children().get(0);
        assertEquals("China", card.title());
        assertEquals("china.html", card.href());
        assertEquals(Optional.of("de"), card.lang());
        assertEquals(List.of("Pflegepersonal"), card.facts().stream().map(PageView.Fact::value).toList());
    }

    @Test
    void theFactsOfAPageStandBesideIt() {
        assertEquals(List.of("Gesucht: Pflegepersonal"), view(GERMAN, "countries/china").facts().stream()
                .map(fact -> fact.label() + ": " + fact.value())
                .toList());
    }

    @Test
    void nextStepsAreThePagesThatAreNamedInTheirOrder() {
        plain.replace("content/de/countries/china.adoc", ":order: 2", ":next: index, countries/index");
        assertEquals(List.of("../index.html", "index.html"),
                view(GERMAN, "countries/china").nextSteps().stream().map(PageView.Card::href).toList());
    }

    @Test
    void theYearOfTheFactsIsAPhrase() {
        plain.replace("content/de/countries/china.adoc", ":order: 2", ":as-of: 2020");
        assertEquals(Optional.of("Stand: 2020"), view(GERMAN, "countries/china").asOf());
        assertEquals(Optional.empty(), view(GERMAN, "index").asOf());
    }

    private PageView view(Language language, String key) {
        Site site = plain.read();
        EventCalendar calendar = EventCalendar.of(site, LocalDate.of(2020, 1, 15));
        return new PageViews(site, calendar, Assets.read(plain.folders(), new Findings()), History.of(plain.folders())).of(page(site, language, key));
    }
}
