package weltoffen.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weltoffen.TestSite;

/** What Asciidoctor and the includes complain about, with the lines of the source. */
final class AsciidocFindingTest {

    private static final String FILE = "content/de/test.adoc";

    private TestSite site;

    @BeforeEach
    void makeSite() {
        site = TestSite.plain();
    }

    @Test
    void anIncludeOfTheContentFolderIsTakenInAndNoted() {
        site.write("content/de/_part.adoc", "From the part.\n");
        Asciidoc.Conversion conversion = TestSite.convert(FILE, "Before.\n\ninclude::_part.adoc[]\n");
        assertEquals("<p>Before.</p>\n<p>From the part.</p>", conversion.html());
        assertEquals(List.of("content/de/_part.adoc"), List.copyOf(conversion.includes().keySet()));
        assertEquals(List.of(), conversion.findings());
    }

    @Test
    void includesOfIncludesStartFromTheirOwnFolder() {
        site.write("content/de/shared/_one.adoc", "include::../_two.adoc[]\n");
        site.write("content/de/_two.adoc", "Two.\n");
        Asciidoc.Conversion conversion = TestSite.convert(FILE, "include::shared/_one.adoc[]\n");
        assertEquals("<p>Two.</p>", conversion.html());
        assertEquals(List.of("content/de/shared/_one.adoc", "content/de/_two.adoc"),
                List.copyOf(conversion.includes().keySet()));
    }

    @Test
    void aLinkInAnIncludedFileHasItsPlaceThere() {
        site.write("content/de/_part.adoc", "A.\n\nxref:b.adoc[]\n\nB.\n");
        assertTrue(TestSite.convert(FILE, "x\n\ninclude::_part.adoc[]\n").html()
                .contains("<?xref content/de/_part.adoc:3 b.adoc?>"));
    }

    @Test
    void theNameOfAnIncludedFileMayHaveASpace() {
        site.write("content/de/_my part.adoc", "A.\n\nxref:b.adoc[]\n\nB.\n");
        Asciidoc.Conversion conversion = TestSite.convert(FILE, "include::_my part.adoc[]\n");
        Body body = Body.parse(conversion.html(), FILE, "1");
        assertEquals("content/de/_my part.adoc:3",
                body.lead().placeholders("xref").findFirst().orElseThrow().location().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../jbake.properties", "/etc/passwd", "https://example.org/a.adoc", "_missing.adoc", "."})
    void anIncludeFromOutsideIsReportedWithItsLineAndNotRead(String target) {
        Asciidoc.Conversion conversion = TestSite.convert(FILE, "x\n\ninclude::" + target + "[]\n\ny\n");
        assertEquals(List.of(FILE + ":3 include-outside [" + target + "]"), lines(conversion));
        assertEquals("<p>x</p>\n<p>y</p>", conversion.html());
    }

    @Test
    void aSymbolicLinkDoesNotLeadOutOfTheContentFolder() throws IOException {
        Files.createSymbolicLink(site.path("content/de/_link.adoc"), site.path("jbake.properties"));
        Files.createSymbolicLink(site.path("content/de/shared"), site.path("templates"));
        assertEquals(
                List.of(FILE + ":1 include-outside [_link.adoc]", FILE + ":3 include-outside [shared/page.ftlh]"),
                lines(TestSite.convert(FILE, "include::_link.adoc[]\n\ninclude::shared/page.ftlh[]\n")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tag=a", "tags=a;b", "lines=1..2"})
    void aPartOfAFileIsRefused(String part) {
        site.write("content/de/_part.adoc", "From the part.\n");
        Asciidoc.Conversion conversion = TestSite.convert(FILE, "include::_part.adoc[" + part + "]\n");
        assertEquals(List.of(FILE + ":1 partial-include [_part.adoc]"), lines(conversion));
    }

    @Test
    void anIncludedFileThatIsNoTextIsReportedUnderItsOwnName() {
        site.write("content/de/_part.adoc", new byte[] {'a', '\n', (byte) 0xFC, '\n'});
        assertEquals(List.of("content/de/_part.adoc:2 not-utf-8 []"),
                lines(TestSite.convert(FILE, "include::_part.adoc[]\n")));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "A +++<b>x</b>+++.", "A pass:[<b>x</b>].", "A pass:q[<b>x</b>].", "[subs=quotes]\n<b>x</b>", "[subs=none]\n----\n<b>x</b>\n----",
        "++++\n<b>x</b>\n++++", "* A +++<b>x</b>+++", "|===\n| pass:a[<b>x</b>]\n|==="})
    void aPassthroughIsEscapedAndNotedWhateverItsSyntax(String text) {
        String html = TestSite.convert(FILE, text + "\n").html();
        assertTrue(html.contains("&lt;b&gt;x&lt;/b&gt;"), html);
        assertTrue(html.contains("<?flaw " + FILE + ":"), html);
        assertTrue(html.contains(" raw-html?>"), html);
    }

    @Test
    void aPassageInAnotherLanguageSaysSo() {
        assertEquals("<p>A <span lang=\"uk\">так</span> b.</p>\n<p lang=\"en\">C.</p>\n<p class=\"x\" lang=\"en\">D.</p>",
                TestSite.convert(FILE, "A [.lang-uk]#так# b.\n\n[.lang-en]\nC.\n\n[.x.lang-en]\nD.\n").html());
    }

    @Test
    void anUnknownReferenceIsReportedWithItsColumn() {
        Asciidoc.Conversion conversion = TestSite.convert(FILE, "x\n\nBy {publisher-nmae}.\n");
        assertEquals(List.of(FILE + ":3:4 unknown-reference [publisher-nmae]"), lines(conversion));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{Publisher-Nmae}", "{publisher_name}"})
    void anUnknownReferenceIsFoundHoweverItIsWritten(String reference) {
        assertEquals(List.of(FILE + ":1:4 unknown-reference [" + reference.replaceAll("[{}]", "") + "]"),
                lines(TestSite.convert(FILE, "By " + reference + ".\n")));
    }

    @Test
    void anUnknownReferenceInAnIncludedFileIsReportedThere() {
        site.write("content/de/_part.adoc", "A.\n\nBy {nobody}.\n");
        assertEquals(List.of("content/de/_part.adoc:3:4 unknown-reference [nobody]"),
                lines(TestSite.convert(FILE, "include::_part.adoc[]\n")));
    }

    @Test
    void aReferenceThatIsMeantLiterallyIsNone() {
        Asciidoc.Conversion conversion = TestSite.convert(FILE, "Write \\{name}.\n");
        assertEquals(List.of(), lines(conversion));
        assertEquals("<p>Write {name}.</p>", conversion.html());
    }

    @Test
    void aSkippedLevelOfHeadingsIsReportedWithItsLine() {
        assertEquals(List.of(FILE + ":4 heading-order [expected level 2, got level 3]"),
                lines(TestSite.convert(FILE, "[#a]\n== A\n\n==== B\n\nx\n")));
    }

    @Test
    void anIdThatStandsTwiceIsReportedWhereItStandsAgain() {
        assertEquals(List.of(FILE + ":7 duplicate-id [a]"),
                lines(TestSite.convert(FILE, "[#a]\n== A\n\nx\n\n[#a]\n=== B\n\ny\n")));
    }

    @Test
    void whateverElseIsWrongIsReportedInAsciidoctorsWords() {
        List<String> lines = lines(TestSite.convert(FILE, "x\n\n----\ny\n"));
        assertEquals(List.of(FILE + ":3 asciidoc [unterminated listing block]"), lines);
    }

    @Test
    void lineNumbersAreThoseOfTheFileAndNotOfTheText() {
        site.append("content/de/404.adoc", "\nBy {nobody}, see xref:b.adoc[].\n");
        assertEquals(
                List.of("content/de/404.adoc:7:4 unknown-reference [nobody]", "content/de/404.adoc:7:23 dead-link [b.adoc]"),
                site.problems());
    }

    @Test
    void nothingStartsBeforeAPageNeedsIt() {
        try (Asciidoc asciidoc = new Asciidoc(site.settings())) {
            asciidoc.dependencies();
            assertFalse(asciidoc.isStarted());
        }
    }

    @Test
    void whatWasReportedIsNotLoggedToo() {
        List<String> logged = new CopyOnWriteArrayList<>();
        Handler handler = new ConsoleHandler() {
            @Override
            public void publish(LogRecord record) {
                logged.add(record.getMessage());
            }
        };
        Logger root = Logger.getLogger("");
        root.addHandler(handler);
        try {
            System.gc(); // the JDK keeps a logger, and what was set on it, only as long as somebody holds it
            TestSite.convert(FILE, "x\n\n----\ny\n");
        } finally {
            root.removeHandler(handler);
        }
        assertEquals(List.of(), logged);
    }

    private static List<String> lines(Asciidoc.Conversion conversion) {
        return conversion.findings().stream().map(TestSite::line).toList();
    }
}
