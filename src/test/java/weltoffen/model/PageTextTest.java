package weltoffen.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static weltoffen.TestSite.ENGLISH;
import static weltoffen.TestSite.GERMAN;
import static weltoffen.TestSite.page;

import java.util.List;
import org.junit.jupiter.api.Test;
import weltoffen.TestSite;
import weltoffen.content.Passage;

final class PageTextTest {

    private final TestSite plain = TestSite.plain();

    @Test
    void anEmptyLinkGetsTheTitleOfThePageOrOfTheSection() {
        String html = more(GERMAN);
        assertTrue(html.contains("<a href=\"laender/china.html\">China</a>"), html);
        assertTrue(html.contains("<a href=\"laender/china.html#activities\">Was geschieht</a>"), html);
    }

    @Test
    void aLinkWithATextKeepsIt() {
        String html = more(GERMAN);
        assertTrue(html.contains("<a href=\"laender/index.html\">zu den Ländern</a>"), html);
    }

    @Test
    void aLinkToAPageThatIsNotTranslatedSaysInWhichLanguageItIs() {
        assertTrue(more(ENGLISH).startsWith("<p>To <a href=\"countries/china.html\" hreflang=\"de\" lang=\"de\">China</a>.</p>"));
        plain.replace("content/en/index.adoc", "china.adoc[]", "china.adoc[my text]");
        assertTrue(more(ENGLISH).startsWith("<p>To <a href=\"countries/china.html\" hreflang=\"de\">my text</a>.</p>"));
    }

    @Test
    void aLinkOnTheSamePageIsOnlyItsId() {
        Site site = plain.read();
        Page china = page(site, GERMAN, "countries/china");
        String html = new PageText(site, china).html(china.text().body().sections().get(0).text());
        assertTrue(html.contains("<a href=\"#activities\">Was geschieht</a>"), html);
        Page fallback = page(site, ENGLISH, "countries/china");
        assertEquals(html, new PageText(site, fallback).html(fallback.text().body().sections().get(0).text()));
    }

    @Test
    void thePageNotFoundLinksFromTheBasePathBecauseServersShowItAnywhere() {
        assertEquals("<p>Zur <a href=\"/base/de/index.html\">Startseite</a>.</p>", lead(GERMAN, "404"));
    }

    @Test
    void titlesAreEscaped() {
        plain.replace("content/de/countries/china.adoc", "= China", "= China & \"mehr\" <b>");
        assertTrue(more(GERMAN).contains(">China &amp; &quot;mehr&quot; &lt;b&gt;</a>"), more(GERMAN));
    }

    @Test
    void theHeadingOfASectionIsPlainTextInALink() {
        plain.replace("content/de/countries/china.adoc", "== Was geschieht", "== Was *heute* & morgen");
        assertTrue(more(GERMAN).contains("#activities\">Was heute &amp; morgen</a>"), more(GERMAN));
    }

    @Test
    void dataOfThePublisherIsFilledInWithItsComma() {
        assertEquals("<p>Write to Müller, Söhne.</p>", lead(ENGLISH, "index"));
    }

    @Test
    void missingDataOfThePublisherIsAMarkedPlaceholder() {
        String html = lead(GERMAN, "index");
        assertTrue(html.contains("<span class=\"placeholder\">[E-Mail fehlt]</span>"), html);
    }

    @Test
    void addressAndTelephoneOfThePublisherAreLinks() {
        plain.append("jbake.properties", "site.publisher.email = a&b@example.org\nsite.publisher.phone = +49 (361) 12-3\n"
                        + "site.publisher.address = Platz 1\\n<99084> Erfurt\n")
                .write("content/de/index.adoc", "= W\n:jbake-type: home\n:description: D.\n\n"
                        + "{publisher-email} {publisher-phone} {publisher-address}\n");
        assertEquals("<p><a href=\"mailto:a&amp;b@example.org\">a&amp;b@example.org</a> "
                + "<a href=\"tel:+49361123\">+49 (361) 12-3</a> Platz 1<br>&lt;99084&gt; Erfurt</p>", lead(GERMAN, "index"));
    }

    @Test
    void aTermLeadsToTheGlossaryOfTheLanguage() {
        plain.write("content/de/glossary.adoc", "= G\n:jbake-type: page\n:description: D.\n\n[#feg]\n== FEG\n\nEin Gesetz.\n")
                .append("content/de/countries/china.adoc", "\nSiehe term:feg[das Gesetz].\n");
        Site site = plain.read();
        Page china = page(site, GERMAN, "countries/china");
        String html = new PageText(site, china).html(china.text().body().sections().get(0).text());
        assertTrue(html.contains("<a class=\"term__link\" href=\"../glossary.html#feg\">das Gesetz</a>"), html);
    }

    @Test
    void theFirstMentionOfATermCanBeOpenedAndTheOthersAreLinks() {
        plain.write("content/de/glossary.adoc", "= G\n:jbake-type: page\n:description: D.\n\n[#feg]\n== FEG – Gesetz\n\nEin term:feg[Gesetz].\n")
                .append("content/de/countries/china.adoc", "\nDas term:FEG[] und das term:feg[Gesetz].\n");
        Site site = plain.read();
        Page china = page(site, GERMAN, "countries/china");
        PageText text = new PageText(site, china);
        String html = text.explainedHtml(china.text().body().sections().get(0).text());
        assertTrue(html.endsWith("<p>Das <dfn class=\"term\"><a class=\"term__link\" href=\"../glossary.html#feg\">FEG</a></dfn>"
                + "<button class=\"term__open\" type=\"button\" popovertarget=\"term-feg\" aria-label=\"Erklärung: FEG\"></button>"
                + " und das <a class=\"term__link\" href=\"../glossary.html#feg\">Gesetz</a>.</p>"), html);
        assertEquals(List.of("feg"), text.explained().stream().map(Glossary.Term::id).toList());
        Glossary.Term term = text.explained().get(0);
        assertEquals("<p>Ein <a class=\"term__link\" href=\"../glossary.html#feg\">Gesetz</a>.</p>",
                text.of(term.page()).html(term.entry().text()));
    }

    @Test
    void theGlossaryDoesNotExplainItselfAgain() {
        plain.write("content/de/glossary.adoc", "= G\n:jbake-type: page\n:description: D.\n\n[#feg]\n== FEG\n\nEin term:feg[Gesetz].\n");
        Site site = plain.read();
        Page glossary = page(site, GERMAN, "glossary");
        PageText text = new PageText(site, glossary);
        assertEquals("<p>Ein <a class=\"term__link\" href=\"#feg\">Gesetz</a>.</p>",
                text.explainedHtml(glossary.text().body().sections().get(0).text()));
        assertEquals(List.of(), text.explained());
    }

    @Test
    void filesAndImagesLieAtTheRootOfTheSite() {
        plain.write("content/de/countries/china.adoc",
                "= C\n:jbake-type: country\n:description: D.\n\nlink:files/a.pdf[PDF] image:images/a.svg[Alt]\n");
        assertEquals("<p><a href=\"../../files/a.pdf\">PDF</a> "
                + "<img src=\"../../images/a.svg\" alt=\"Alt\" loading=\"lazy\"></p>", lead(GERMAN, "countries/china"));
    }

    @Test
    void aFilesNameIsEscapedOnce() {
        plain.write("content/de/countries/china.adoc",
                "= C\n:jbake-type: country\n:description: D.\n\nlink:files/a&b.pdf[PDF]\n");
        assertEquals("<p><a href=\"../../files/a&amp;b.pdf\">PDF</a></p>", lead(GERMAN, "countries/china"));
    }

    @Test
    void captionsAreLabelsOfTheReadersLanguage() {
        assertTrue(more(GERMAN).contains("<p class=\"admonition__caption\">Hinweis</p>"));
        plain.append("content/en/index.adoc", "\nNOTE: x\n");
        assertTrue(more(ENGLISH).contains("<p class=\"admonition__caption\">Note</p>"));
    }

    @Test
    void aLinkToNowhereIsPlainText() {
        Passage passage = new Passage(List.of(
                new Passage.Placeholder("xref", "nowhere.adoc", weltoffen.content.Location.of("x"), false),
                new Passage.Markup("text"),
                new Passage.End("xref")));
        Site site = plain.read();
        assertEquals("text", new PageText(site, page(site, GERMAN, "index")).html(passage));
    }

    @Test
    void whatHtmlReadsAsMarkupIsEscaped() {
        assertEquals("&lt;a b=&quot;c&quot;&gt; &amp;amp; 'd'", PageText.escape("<a b=\"c\"> &amp; 'd'"));
    }

    private String more(Language language) {
        Site site = plain.read();
        Page home = page(site, language, "index");
        return new PageText(site, home).html(home.text().body().sections().get(0).text());
    }

    private String lead(Language language, String key) {
        Site site = plain.read();
        Page page = page(site, language, key);
        return new PageText(site, page).html(page.text().body().lead());
    }
}
