package weltoffen.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static weltoffen.TestSite.ENGLISH;
import static weltoffen.TestSite.GERMAN;
import static weltoffen.TestSite.page;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import weltoffen.TestSite;
import weltoffen.content.Asciidoc;
import weltoffen.content.Findings;
import weltoffen.content.Settings;

final class SiteReaderTest {

    private final TestSite plain = TestSite.plain().warm();
    private final Findings findings = new Findings();

    @Test
    void draftsAreReadWhenTheyAreWanted() {
        plain.write("content/de/about.adoc", "= A\n:jbake-type: page\n:description: D.\n:jbake-status: draft\n\nx\n").warm();
        assertEquals("A", page(read(true).orElseThrow(), GERMAN, "about").title());
        assertTrue(read(false).orElseThrow().page(GERMAN, "about").isEmpty());
    }

    @Test
    void theTranslationOfADraftIsADraftToo() {
        plain.write("content/de/about.adoc", "= A\n:jbake-type: page\n:description: D.\n:jbake-status: draft\n\nx\n")
                .write("content/en/about.adoc", "= B\n:description: E.\n:translation: reviewed\n\ny\n")
                .warm();
        Site site = read(true).orElseThrow();
        assertTrue(site.page(GERMAN, "about").orElseThrow().isDraft());
        assertTrue(site.page(ENGLISH, "about").orElseThrow().isDraft());
        assertFalse(site.page(GERMAN, "index").orElseThrow().isDraft());
    }

    @Test
    void aLanguageWithoutLabelsIsReported() {
        plain.remove("content/en/labels.properties")
                .replace("jbake.properties", "site.default-language = en", "site.default-language = de");
        assertEquals(List.of("de"), read(false).orElseThrow().languages().stream().map(Language::folder).toList());
        assertEquals(List.of("content/en/labels.properties unreadable-file"),
                findings.list().stream().map(it -> it.location() + " " + it.rule()).toList());
    }

    @Test
    void withoutTheLabelsOfTheDefaultLanguageThereIsNoSite() {
        plain.remove("content/en/labels.properties");
        assertEquals(Optional.empty(), read(false));
        assertEquals(List.of("content/en/labels.properties unreadable-file"),
                findings.list().stream().map(it -> it.location() + " " + it.rule()).toList());
    }

    @Test
    void withoutTheLabelsOfTheSourceLanguageThereIsNoSite() {
        plain.write("content/de/labels.properties", "");
        assertEquals(Optional.empty(), read(false));
        assertEquals(List.of("content/de/labels.properties empty-file []"),
                findings.list().stream().map(TestSite::line).toList());
    }

    private Optional<Site> read(boolean drafts) {
        Settings settings = plain.settings();
        try (Asciidoc asciidoc = new Asciidoc(settings)) {
            return SiteReader.read(settings, plain.reader(settings, asciidoc, findings), drafts, findings);
        }
    }
}
