package weltoffen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import weltoffen.TestSite;
import weltoffen.content.Finding;

final class BakeryTest {

    private final TestSite site = TestSite.plain().warm();

    @Test
    void everyPageIsThereInEveryLanguageAndNothingOfTheSources() throws IOException {
        Bakery.Result result = Run.bake(site);
        assertEquals(List.of(), errors(result));
        assertEquals(8, result.pages());
        Set<String> files = new TreeSet<>(TestSite.tree(site.path("target/site")).keySet());
        files.removeIf(name -> name.startsWith("css/site."));
        assertEquals(
                new TreeSet<>(Set.of("index.html", "404.html", "robots.txt", "sitemap.xml",
                        "de/manifest.webmanifest", "en/manifest.webmanifest",
                        "de/404.html", "de/index.html", "de/laender/index.html", "de/laender/china.html",
                        "en/404.html", "en/index.html", "en/countries/index.html", "en/countries/china.html")),
                files);
    }

    @Test
    void aPageIsBakedWithItsTemplateAndItsLinks() throws IOException {
        Run.bake(site);
        Document page = Jsoup.parse(site.text("target/site/de/index.html"));
        assertEquals("de", page.select("html").attr("lang"));
        assertEquals("Willkommen", page.select("h1").text());
        assertEquals(List.of("laender/china.html", "laender/china.html#activities", "laender/index.html"),
                page.select("#more > p a").eachAttr("href"));
    }

    @Test
    void withAChangedTemplateJRubyDoesNotStart() throws IOException {
        Run.bake(site);
        site.replace("templates/page.ftlh", "<h1>", "<h1 class=\"new\">");
        Bakery.Result result = Run.bake(site);
        assertFalse(result.jrubyStarted());
        assertEquals(0, result.converted());
        assertEquals(8, result.changed());
        assertTrue(site.text("target/site/de/index.html").contains("<h1 class=\"new\">Willkommen</h1>"));
    }

    @Test
    void withAChangedTitleOnlyThePagesThatShowItChange() throws IOException {
        Run.bake(site);
        Object untouched = Files.getLastModifiedTime(site.path("target/site/en/countries/index.html"));
        site.replace("content/en/index.adoc", "= Welcome", "= Hello").warm();
        Bakery.Result result = Run.bake(site);
        assertEquals(1, result.changed());
        assertEquals(untouched, Files.getLastModifiedTime(site.path("target/site/en/countries/index.html")));
    }

    @Test
    void aPageThatWasDeletedIsGone() throws IOException {
        site.write("content/de/about.adoc", "= A\n:jbake-type: page\n:description: D.\n\nx\n").warm();
        Run.bake(site);
        assertTrue(Files.exists(site.path("target/site/en/about.html")));
        site.remove("content/de/about.adoc");
        assertEquals(List.of(), errors(Run.bake(site)));
        assertFalse(Files.exists(site.path("target/site/en/about.html")));
    }

    @Test
    void aTemplateWithoutAMainHeadingIsReportedForItsPages() throws IOException {
        site.replace("templates/page.ftlh", "<h1>${page.title}</h1>", "<p id=\"x\"></p><p id=\"x\"></p><a href=\"#y\">z</a>")
                .replace("jbake.properties", "template.home.file = page.ftlh", "template.home.file = home.ftlh")
                .write("templates/home.ftlh", "<h1>${page.title}</h1>")
                .remove("content/de/404.adoc");
        Bakery.Result result = Run.bake(site);
        assertEquals(
                List.of("content/de/countries/china.adoc dead-anchor [#y, y]",
                        "content/de/countries/china.adoc duplicate-id [x]",
                        "content/de/countries/china.adoc heading-order [Was geschieht]",
                        "content/de/countries/china.adoc main-heading [0]"),
                errors(result).stream().filter(line -> line.startsWith("content/de/countries/china.adoc")).toList());
        assertFalse(Files.exists(site.path("target/site")));
    }

    @Test
    void aTextThatNoLanguageHasIsReportedWhenAPageWantsIt() throws IOException {
        for (String language : List.of("de", "en")) {
            site.replace("content/" + language + "/labels.properties", "fact.seeks = Gesucht\n", "");
        }
        assertEquals(
                List.of("content/de/labels.properties missing-label [fact.seeks]",
                        "content/en/labels.properties missing-label [fact.seeks]"),
                errors(Run.bake(site)));
    }

    @Test
    void aTypeWhoseTemplateIsNotThereIsReported() throws IOException {
        site.replace("jbake.properties", "template.country.file = page.ftlh", "template.country.file = country.ftlh");
        assertEquals(List.of("templates/country.ftlh missing-template []"), errors(Run.bake(site)));
    }

    @Test
    void aTemplateThatIsNotUtf8IsReported() throws IOException {
        byte[] latin = site.text("templates/page.ftlh").replace("<main", "<!-- für -->\n<main").getBytes(StandardCharsets.ISO_8859_1);
        site.write("templates/page.ftlh", latin);
        assertEquals(List.of("templates/page.ftlh:17 not-utf-8 []"), errors(Run.bake(site)));
    }

    @Test
    void aDraftIsNotBaked() throws IOException {
        site.write("content/de/secret.adoc", "= S\n:jbake-type: page\n:description: D.\n:jbake-status: draft\n\nx\n");
        Bakery.Result result = Run.bake(site.warm());
        assertEquals(8, result.pages());
        assertTrue(TestSite.tree(site.path("target/site")).keySet().stream().noneMatch(name -> name.contains("secret")));
    }

    @Test
    void aSiteOfTwoEventsShowsWhatIsToCome() throws IOException {
        site.write("content/de/events/past.adoc", "= Vorbei\n:jbake-type: event\n:description: D.\n:when: 2020-02-18\n\nx\n")
                .write("content/de/events/next.adoc", "= Bald\n:jbake-type: event\n:description: D.\n:when: 2027-02-18\n\nx\n")
                .replace("templates/page.ftlh", "</main>", "<#list page.eventGroups as group><ul id=\"${group.id}\">"
                        + "<#list group.events as event><li>${event.title}</li></#list></ul></#list></main>");
        assertEquals(List.of(), errors(Run.bake(site.warm())));
        assertEquals(List.of("Bald"), Jsoup.parse(site.text("target/site/de/index.html")).select("#upcoming li").eachText());
    }

    private static List<String> errors(Bakery.Result result) {
        return result.findings().stream().filter(Finding::isError).map(TestSite::line).toList();
    }
}
