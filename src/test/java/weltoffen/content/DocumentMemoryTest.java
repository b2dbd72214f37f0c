package weltoffen.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import weltoffen.TestSite;
import weltoffen.model.Language;

final class DocumentMemoryTest {

    private static final String HOME = "content/de/index.adoc";
    private static final String CHINA = "content/de/countries/china.adoc";

    private final TestSite site = TestSite.plain().warm();
    private final DocumentMemory memory = new DocumentMemory();
    private Findings findings = new Findings();

    @Test
    void whatDidNotChangeIsTheSameDocument() {
        List<Document> before = read();
        site.replace(HOME, "= Willkommen", "= Hallo");
        memory.forget(Set.of(site.path(HOME)));
        List<Document> after = read();
        assertNotSame(document(before, "index"), document(after, "index"));
        assertEquals("Hallo", document(after, "index").header().title());
        assertSame(document(before, "countries/china"), document(after, "countries/china"));
    }

    @Test
    void aFolderIsForgottenWithAllItsFiles() {
        List<Document> before = read();
        memory.forget(Set.of(site.path("content/de/countries")));
        assertNotSame(document(before, "countries/china"), document(read(), "countries/china"));
    }

    @Test
    void aPageThatIncludesAnotherFileIsReadAgainWhateverChanged() {
        site.write("content/de/_part.adoc", "Eins.\n").append(HOME, "\ninclude::_part.adoc[]\n");
        List<Document> before = read();
        site.write("content/de/_part.adoc", "Zwei.\n");
        memory.forget(Set.of(site.path("content/de/_part.adoc")));
        List<Document> after = read();
        assertTrue(document(after, "index").body().toString().contains("Zwei."));
        assertSame(document(before, "countries/china"), document(after, "countries/china"));
    }

    @Test
    void theLastGoodStateStandsInForABrokenFileAndItsFindingsStay() {
        List<Document> before = read();
        site.write(CHINA, new byte[] {(byte) 0xC3, 0x28});
        memory.forget(Set.of(site.path(CHINA)));
        for (int i = 0; i < 2; i++) {
            findings = new Findings();
            assertSame(document(before, "countries/china"), document(read(), "countries/china"));
            assertEquals(List.of("not-utf-8"), findings.list().stream().map(Finding::rule).toList());
        }
        assertEquals(Set.of(site.path(CHINA)), memory.heldBack());
        assertEquals(Set.of(site.path(CHINA)), memory.problems().keySet());
    }

    @Test
    void whatStandsInForAFileThatWasDeletedIsForgotten() {
        String text = site.text(CHINA);
        read();
        site.remove(CHINA);
        memory.forget(Set.of(site.path(CHINA)));
        read();
        site.write(CHINA, "");
        read();
        assertEquals(Set.of(), memory.heldBack());
        site.write(CHINA, text);
        memory.forget(Set.of(site.path(CHINA)));
        assertEquals("China", document(read(), "countries/china").header().title());
    }

    @Test
    void whatIsMadeOfADocumentIsMadeOnce() {
        Document home = document(read(), "index");
        Document made = memory.derived(home, "xx", one -> document(read(), "countries/china"));
        assertSame(made, memory.derived(home, "xx", one -> home));
        memory.forgetAll();
        assertSame(home, memory.derived(document(read(), "index"), "xx", one -> home));
    }

    @Test
    void aFileThatAnEditorHidesIsNoPage() {
        site.write("content/de/.#index.adoc", "= Lock\n");
        assertTrue(read().stream().noneMatch(document -> document.key().contains("#")));
        assertEquals(List.of(), findings.list());
    }

    private List<Document> read() {
        Settings settings = site.settings();
        try (Asciidoc asciidoc = new Asciidoc(settings)) {
            return new ContentReader(
                            settings, asciidoc, new ConversionCache(site.folders()), Language.derived(), memory, findings)
                    .read();
        }
    }

    private static Document document(List<Document> documents, String key) {
        return documents.stream()
                .filter(document -> document.language().equals("de") && document.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
