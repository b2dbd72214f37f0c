package weltoffen.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weltoffen.TestSite;

final class ContentReaderTest {

    private static final String PAGE = "= T\n:jbake-type: page\n:description: D.\n\nText.\n";

    private TestSite site;

    @BeforeEach
    void makeSite() {
        site = TestSite.plain();
    }

    @Test
    void pagesComeByLanguageAndKey() {
        assertEquals(
                List.of("de 404", "de countries/china", "de countries/index", "de index", "en countries/index", "en index"),
                site.read().documents().stream().map(document -> document.language() + " " + document.key()).toList());
    }

    @Test
    void headersAreThereAtOnceAndTextsWhenTheyAreAskedFor() {
        Findings findings = new Findings();
        try (Asciidoc asciidoc = new Asciidoc(site.settings())) {
            ContentReader reader = site.write("content/de/new.adoc", PAGE + "{unknown}\n").reader(site.settings(), asciidoc, findings);
            Document begun = reader.begin().stream().filter(one -> one.key().equals("new")).findFirst().orElseThrow();
            assertEquals("T", begun.header().title());
            assertEquals("<p>Text.\n{unknown}</p>", begun.body().lead().pieces().stream()
                    .map(piece -> ((Passage.Markup) piece).html()).findFirst().orElseThrow());
            assertEquals(List.of(), findings.list()); // they come with the end of reading
            assertSame(begun, reader.finish().stream().filter(one -> one.key().equals("new")).findFirst().orElseThrow());
        }
        assertEquals(List.of("content/de/new.adoc:6:1 unknown-reference [unknown]"),
                findings.list().stream().map(TestSite::line).toList());
    }

    @Test
    void filesThatBeginWithAnUnderscoreArePartsAndNoPages() {
        site.write("content/de/_part.adoc", "no page");
        assertEquals(List.of(), site.problems());
    }

    @Test
    void aLanguageWithoutAFolderIsReportedWhereItIsListed() {
        site.replace("jbake.properties", "site.languages = de, en", "site.languages = de, en, fr");
        assertEquals(List.of("jbake.properties:2 language-without-folder [fr]"), site.problems());
    }

    @ParameterizedTest
    @ValueSource(strings = {"China.adoc", "über.adoc", "a_b.adoc", "a b.adoc", "a--b.adoc", "Sub/a.adoc"})
    void aNameThatIsNoAddressIsReported(String name) {
        site.write("content/de/" + name, PAGE);
        assertEquals(List.of("content/de/" + name + " wrong-file-name []"), site.problems());
    }

    @Test
    void aFileThatASymbolicLinkBringsInFromOutsideIsReported() throws IOException {
        site.write("outside.adoc", PAGE);
        Files.createSymbolicLink(site.path("content/de/inside.adoc"), site.path("outside.adoc"));
        assertEquals(List.of("content/de/inside.adoc file-outside []"), site.problems());
    }

    @Test
    void aFolderThatIsNamedLikeAPageIsReported() throws IOException {
        Files.createDirectories(site.path("content/de/folder.adoc"));
        assertEquals(1, site.problems().size());
        assertEquals("content/de/folder.adoc unreadable-file", site.problems().get(0).replaceAll(" \\[.*", ""));
    }

    @Test
    void anAttributeBelowTheBlankLineIsReported() {
        site.write("content/de/new.adoc", "= T\n:jbake-type: page\n:description: D.\n\n:slug: x\n\nText.\n");
        assertEquals(List.of("content/de/new.adoc:5 header-in-body [:slug: x]"), site.problems());
    }

    @Test
    void aBlankLineAboveTheTitleIsReported() {
        site.write("content/de/new.adoc", "\n= T\n:jbake-type: page\n:description: D.\n\nText.\n");
        assertEquals("content/de/new.adoc:2 header-in-body [= T]",
                site.problems().stream().filter(line -> line.contains("header-in-body")).findFirst().orElseThrow());
    }

    @Test
    void aSecondReadingConvertsNothing() {
        site.read();
        Findings findings = new Findings();
        try (Asciidoc asciidoc = new Asciidoc(site.settings())) {
            ContentReader reader = site.reader(site.settings(), asciidoc, findings);
            assertEquals(6, reader.read().size());
            assertEquals(0, reader.converted());
            assertEquals(false, asciidoc.isStarted());
        }
    }

    @Test
    void oneMistakeInAPageThatOthersLinkToIsOneMessage() {
        site.write("content/de/countries/index.adoc", new byte[] {'=', ' ', (byte) 0xFC, '\n'});
        assertEquals(List.of("content/de/countries/index.adoc:1 not-utf-8 []"), site.problems());
    }

    @Test
    void anEmptyPageThatOthersLinkToIsOneMessage() {
        site.write("content/de/countries/china.adoc", "");
        assertEquals(List.of("content/de/countries/china.adoc empty-file []"), site.problems());
    }
}
