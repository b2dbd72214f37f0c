package weltoffen.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import weltoffen.TestSite;

/** The HTML and the placeholders that {@code converter.rb} writes. */
final class AsciidocTest {

    private static final String FILE = "content/de/test.adoc";

    @BeforeAll
    static void makeSite() {
        TestSite.plain();
    }

    @Test
    void paragraphsAndListsHaveNoWrappers() {
        assertEquals("<p>One\ntwo.</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<ol>\n<li>c</li>\n</ol>",
                html("One\ntwo.\n\n* a\n* b\n\n//-\n\n. c\n"));
    }

    @Test
    void whatLooksLikeHtmlIsEscaped() {
        assertEquals("<p>&lt;script&gt; &amp; &lt;?xref a?&gt;</p>", html("<script> & <?xref a?>\n"));
    }

    @Test
    void idsAndRolesAreKept() {
        assertEquals("<p id=\"here\" class=\"big\">x</p>", html("[#here.big]\nx\n"));
    }

    @Test
    void aSectionIsAPlaceholderWithItsLineAndIdAndASubsectionIsHtml() {
        assertEquals(
                "<?section 4 more?>More<?text?><p>x</p>\n<section id=\"sub\"><h3>Sub</h3>\n<p>y</p>\n</section><?end?>",
                html("\n\n[#more]\n== More\n\nx\n\n[#sub]\n=== Sub\n\ny\n"));
    }

    @Test
    void noIdIsInvented() {
        assertTrue(html("== More & more\n\nx\n").startsWith("<?section 1 -?>More &amp; more<?text?>"));
    }

    @ParameterizedTest
    @CsvSource({
        "xref:../services/index.adoc[],              ../services/index.adoc",
        "xref:china.adoc#activities[],               china.adoc#activities",
        "xref:china.adoc#[],                         china.adoc",
        "<<more>>,                                   #more",
        "xref:#more[],                               #more",
    })
    void aCrossReferenceIsAPlaceholderWithItsPlace(String written, String target) {
        assertEquals("<p>See <?xref content/de/test.adoc:2 " + target + "?><?/xref?>.</p>", html("\nSee " + written + ".\n"));
    }

    @Test
    void aCrossReferenceKeepsItsText() {
        assertEquals("<p><?xref content/de/test.adoc:1 a.adoc?>the <strong>text</strong><?/xref?></p>",
                html("xref:a.adoc[the *text*]\n"));
    }

    @Test
    void aTermIsAPlaceholder() {
        assertEquals("<p><?term content/de/test.adoc:1 feg?>Fachkräfte &amp; Gesetz<?/term?></p>",
                html("term:feg[Fachkräfte & Gesetz]\n"));
    }

    @Test
    void aTermMayHaveNoTextOfItsOwn() {
        assertEquals("<p>Das <?term content/de/test.adoc:1 FEG?><?/term?>.</p>", html("Das term:FEG[].\n"));
    }

    @Test
    void aFileIsAPlaceholderAndAnotherSiteIsALink() {
        assertEquals("<p><?file content/de/test.adoc:1 files/a.pdf?>PDF<?/file?> "
                        + "<a class=\"external\" href=\"https://a.de/\">A</a></p>",
                html("link:files/a.pdf[PDF] https://a.de/[A]\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "link:https://a.de/\"onclick=\"alert(1)[x]",
        "image::a.png[Alt,100\"onload=\"x]",
        "[start=1\"x]\n. a",
        "[role=a\"b]\nx",
        "[id=a\"b]\nx"
    })
    void noQuotationMarkLeavesItsAttribute(String text) {
        String html = html(text + "\n");
        assertTrue(html.contains("&quot;"), html);
        assertFalse(html.matches("(?s).*=\"[^\"<>]*\"[a-z].*"), html);
    }

    @Test
    void aSectionInATableCellStaysInTheCell() {
        String html = html("|===\na|\n[#q]\n== In a cell\n\nx\n|===\n");
        assertFalse(html.contains("<?section"), html);
    }

    @Test
    void anImageIsAPlaceholderThatSaysWhetherItWasDescribed() {
        assertEquals("<figure><img src=\"<?image content/de/test.adoc:1 alt images/a.svg?>\" alt=\"A &quot;map&quot;\""
                        + " width=\"200\" loading=\"lazy\"></figure>",
                html("image::images/a.svg[A \"map\",200]\n"));
        assertTrue(html("Look image:images/a.svg[] here\n").contains("<?image content/de/test.adoc:1 - images/a.svg?>"));
    }

    @Test
    void placesInListsAndTablesAreThoseOfTheirItemsAndCells() {
        assertTrue(html("x\n\n* a\n* xref:b.adoc[]\n").contains("<?xref content/de/test.adoc:4 b.adoc?>"));
        assertTrue(html("x\n\n|===\n| a | xref:b.adoc[]\n|===\n").contains("<?xref content/de/test.adoc:4 b.adoc?>"));
    }

    @Test
    void aTableHasHeadersWithScopeAndNoStyle() {
        String html = html("""
                .Countries
                [%header,cols="1h,2"]
                |===
                | Land | Stand
                | China | good
                |===
                """);
        assertEquals("""
                <table>
                <caption>Countries</caption>
                <thead>
                <tr><th scope="col">Land</th><th scope="col">Stand</th></tr>
                </thead>
                <tbody>
                <tr><th scope="row">China</th><td>good</td></tr>
                </tbody>
                </table>""", html);
    }

    @Test
    void cellsMaySpanAndHoldBlocks() {
        String html = html("|===\n2+| wide\na| * x | y\n|===\n");
        assertTrue(html.contains("<td colspan=\"2\">wide</td>"), html);
        assertTrue(html.contains("<ul>\n<li>x</li>\n</ul>"), html);
    }

    @Test
    void anAdmonitionsCaptionIsALabel() {
        assertEquals("<aside class=\"admonition admonition--note\">\n"
                        + "<p class=\"admonition__caption\"><?label caption.note?></p>\n<p>x</p>\n</aside>",
                html("NOTE: x\n"));
    }

    @Test
    void aDescriptionListIsOne() {
        assertEquals("<dl>\n<dt>FEG</dt>\n<dd><p>a law</p></dd>\n</dl>", html("FEG:: a law\n"));
    }

    @Test
    void dataOfThePublisherIsAPlaceholder() {
        assertEquals("<p>By <?setting publisher.name?>.</p>", html("By {publisher-name}.\n"));
    }

    @Test
    void everyPlaceholderCanBeReadAgain() {
        String html = html("""
                xref:a.adoc[] term:b[c] link:d.pdf[e] image:f.svg[] {publisher-name}

                NOTE: g

                [#h]
                == H {publisher-name}

                xref:#h[]
                """);
        Body body = Body.parse(html, FILE, "1");
        assertEquals(List.of("xref", "term", "file", "image", "setting", "label", "setting", "xref"), body.passages()
                .flatMap(passage -> passage.pieces().stream())
                .filter(Passage.Placeholder.class::isInstance)
                .map(piece -> ((Passage.Placeholder) piece).kind())
                .toList());
    }

    @Test
    void aTextIsTheSameBeforeAndAfterRubyIsCompiled() {
        SourceFile file = new SourceFile(Path.of(FILE), FILE, """
                [#one]
                == One

                *A* xref:a.adoc[link], term:b[c] and {publisher-name}.

                * d
                * e

                [%header,cols="1,2"]
                |===
                |f |g
                |h |i
                |===

                NOTE: j
                """);
        try (Asciidoc large = new Asciidoc(TestSite.plain().settings())) {
            large.expect(Asciidoc.MANY_TEXTS);
            List<String> texts = IntStream.range(0, Asciidoc.MANY_CONVERSIONS + 100)
                    .mapToObj(i -> large.convert(file, 1).html())
                    .distinct()
                    .toList();
            assertEquals(List.of(TestSite.convert(FILE, file.text()).html()), texts);
        }
    }

    private static String html(String text) {
        Asciidoc.Conversion conversion = TestSite.convert(FILE, text);
        assertEquals(List.of(), conversion.findings());
        return conversion.html().strip();
    }
}
