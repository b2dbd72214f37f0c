package weltoffen.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weltoffen.checks.BakedPage.Element;

final class StrictHtmlTest {

    @Test
    void aPlainPageIsReadElementByElement() {
        List<Element> elements = strict("<main id=\"m\"><h1>A <em>b</em>\n &amp; c</h1><br><a href=\"?a&amp;b\" hidden>x</a></main>");

        assertEquals(List.of("html", "body", "main", "h1", "em", "br", "a"), elements.stream().map(Element::name).toList());
        assertEquals("A b & c", elements.get(3).text());
        assertEquals(Map.of("href", "?a&b", "hidden", ""), elements.get(6).attributes());
        assertEquals(Optional.of("main"), elements.get(6).parent().map(Element::name));
        assertEquals(true, elements.get(4).isIn("main"));
        assertEquals(false, elements.get(2).isIn("main"));
    }

    @Test
    void elementsOfADrawingMayCloseThemselves() {
        List<Element> elements = strict("<svg viewBox=\"0 0 1 1\"><path d=\"M0 0\"/><title>x</title></svg><p>y</p>");

        assertEquals(List.of("html", "body", "svg", "path", "title", "p"), elements.stream().map(Element::name).toList());
        assertEquals(Map.of("viewbox", "0 0 1 1"), elements.get(2).attributes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>a<p>b</p>",
                "<p>a</div>",
                "<b><i>x</b></i>",
                "<div/>",
                "<p id=x>a</p>",
                "<p id='x'>a</p>",
                "<p id=\"x\"class=\"y\">a</p>",
                "<p id=\"x>a</p>",
                "<p @x=\"y\">a</p>",
                "<p\tid=\"x\">a</p>",
                "<!-- a --><p>a</p>",
                "<p>1 < 2</p>",
                "<p>a</p >",
                "<p>a</p><",
                "<script>if (a < b) x();</script>",
                "<script><!-- <script></script> --></script>",
                "<textarea><p></p></textarea>",
                "<noscript><p id=\"x\">a</p></noscript>",
                "<svg><br></svg>",
                "<svg><title><p></p></title></svg>",
                "<plaintext>",
                "<p>\0</p>",
                "<p>a</p></body></html><p>b</p"
            })
    void whateverBrowsersHaveToGuessIsLeftToAnother(String body) {
        assertEquals(Optional.empty(), StrictHtml.read(page(body)).map(BakedPage::elements));
    }

    @Test
    void aPageWithoutItsDoctypeIsLeftToAnother() {
        assertEquals(Optional.empty(), StrictHtml.read("<html><body></body></html>"));
        assertEquals(Optional.empty(), StrictHtml.read(""));
        assertEquals(Optional.empty(), StrictHtml.read("<!DOCTYPE html>"));
    }

    private static List<Element> strict(String body) {
        return StrictHtml.read(page(body)).orElseThrow().elements();
    }

    private static String page(String body) {
        return "<!DOCTYPE html>\n<html lang=\"de\"><body>" + body + "</body></html>\n";
    }
}
