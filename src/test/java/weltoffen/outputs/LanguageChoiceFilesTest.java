package weltoffen.outputs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import weltoffen.TestSite;

final class LanguageChoiceFilesTest {

    private final TestSite plain = TestSite.plain();

    @Test
    void theRootOffersEveryLanguageInItsOwnWords() throws IOException {
        Document page = page("index.html");
        assertEquals(List.of("de", "en"), page.select("p").eachAttr("lang"));
        assertEquals(List.of("Deutsch", "English"), page.select("a").eachText());
        assertEquals(List.of("de/index.html", "en/index.html"), page.select("a").eachAttr("href"));
        assertEquals("English To the English page", page.select("p[lang=en]").text());
    }

    @Test
    void nobodyIsSentAway() throws IOException {
        assertFalse(page("index.html").html().contains("http-equiv"));
        plain.write("templates/choice.ftlh", "<h1>x</h1>${choice.script!\"none\"}");
        assertEquals("x none", page("index.html").text());
    }

    @Test
    void thePageNotFoundLinksFromTheBasePathBecauseServersShowItAnywhere() throws IOException {
        assertEquals(List.of("/base/de/index.html", "/base/en/index.html"), page("404.html").select("a").eachAttr("href"));
    }

    @Test
    void styleSheetScriptAndIconAreFoundFromEitherPage() throws IOException {
        plain.write("assets/js/choice.js", "x");
        for (String template : List.of("choice", "choice-notfound")) {
            plain.write("templates/" + template + ".ftlh", "${choice.stylesheet} ${choice.script} ${choice.icon}");
        }
        assertEquals(true, page("index.html").text().matches("css/site\\.\\w{8}\\.css js/choice\\.\\w{8}\\.js images/icon\\.svg"));
        assertEquals(true, page("404.html").text().matches(
                "/base/css/site\\.\\w{8}\\.css /base/js/choice\\.\\w{8}\\.js /base/images/icon\\.svg"));
    }

    @Test
    void aLanguageWithoutAHomePageIsOfferedAllTheSameWithAFallback() throws IOException {
        plain.remove("content/en/index.adoc");
        assertEquals(List.of("de/index.html", "en/index.html"), page("index.html").select("a").eachAttr("href"));
    }

    private Document page(String name) throws IOException {
        Map<String, String> files = OutputFiles.of(plain, new LanguageChoiceFiles());
        assertEquals(Set.of("index.html", "404.html"), files.keySet());
        return Jsoup.parse(files.get(name));
    }
}
