package weltoffen.checks;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import weltoffen.checks.BakedPage.Element;

final class BakedPageTest {

    /** What the HTML standard adds to a page whose author left it out. */
    private static final Set<String> IMPLIED = Set.of("tbody", "colgroup");

    @Test
    void everyPageOfOurSiteIsReadStrictlyAndAsBrowsersDo() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("target/site"))) {
            List<Path> pages = files.filter(file -> file.toString().endsWith(".html")).toList();
            assertTrue(pages.size() > 100);
            assertAll(pages.stream().map(page -> () -> {
                String html = Files.readString(page);
                BakedPage strict = StrictHtml.read(html).orElseThrow(() -> new AssertionError(page + " is not strict"));
                assertEquals(lines(BakedPage.asBrowsersDo(html)), lines(strict), page::toString);
            }));
        }
    }

    @Test
    void aBrokenPageIsReadAsBrowsersDo() {
        assertEquals(
                List.of("html in", "head in html", "body in html", "h1 in body {id=x} a", "p in body"),
                lines(BakedPage.of("<h1 id=x>a</h1><p>b")));
    }

    private static List<String> lines(BakedPage page) {
        return page.elements().stream()
                .filter(element -> !IMPLIED.contains(element.name()))
                .map(BakedPageTest::line)
                .toList();
    }

    private static String line(Element element) {
        String parent = element.parent()
                .flatMap(above -> IMPLIED.contains(above.name()) ? above.parent() : element.parent())
                .map(Element::name)
                .orElse("");
        String attributes = element.attributes().isEmpty() ? "" : " " + element.attributes();
        return (element.name() + " in " + parent + attributes + " " + element.text()).stripTrailing();
    }
}
