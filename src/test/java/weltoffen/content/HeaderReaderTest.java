package weltoffen.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class HeaderReaderTest {

    private final Findings findings = new Findings();

    @Test
    void theFirstLineIsTheTitleAndTheTextBeginsBelowTheBlankLine() {
        Header header = read("= China & mehr", ":slug: china", "", "Text.");
        assertEquals("China & mehr", header.title());
        assertEquals(4, header.bodyLine());
        assertTrue(findings.list().isEmpty());
    }

    @Test
    void aValueKeepsItsTextAndKnowsItsPlace() {
        Header header = read("= T", ":nav-title:  Müller, Söhne: {x} // y  ", "");
        assertEquals(new Header.Attribute("nav-title", "Müller, Söhne: {x} // y", 2, 14),
                header.attributes().get("nav-title"));
    }

    @Test
    void anAttributeWithoutAValueCountsAsMissing() {
        Header header = read("= T", ":slug:", ":order:   ");
        assertEquals(Optional.empty(), header.value("slug"));
        assertEquals(Optional.empty(), header.value("order"));
        assertEquals(7, header.attributes().get("slug").column());
        assertTrue(findings.list().isEmpty());
    }

    @Test
    void attributesKeepTheOrderInWhichTheyWereWritten() {
        Header header = read("= T", ":slug: b", ":order: 1", ":as-of: 2020");
        assertEquals(List.of("slug", "order", "as-of"),
                header.all().stream().map(Header.Attribute::name).toList());
    }

    @Test
    void aFileWithoutATitleSaysSoAndItsAttributesAreReadAllTheSame() {
        Header header = read(":slug: china", "", "Text.");
        assertEquals(List.of("a.adoc:1 missing-title []"), lines());
        assertEquals(Optional.of("china"), header.value("slug"));
        assertEquals(3, header.bodyLine());
    }

    @Test
    void anEmptyTitleIsOneFindingAndNotABrokenLineToo() {
        read("=", ":slug: china", "", "Text.");
        assertEquals(List.of("a.adoc:1 missing-title []"), lines());
    }

    @Test
    void aSectionHeadingIsNoTitle() {
        read("== China", "", "Text.");
        assertTrue(lines().contains("a.adoc:1 missing-title []"), lines().toString());
    }

    @Test
    void aLineThatIsNoAttributeIsNamedAndTheRestIsRead() {
        Header header = read("= T", "slug: china", ":Order: 3", ":order : 3", ":as-of: 2020", "", "Text.");
        assertEquals(
                List.of("a.adoc:2 broken-header [slug: china]", "a.adoc:3 broken-header [:Order: 3]",
                        "a.adoc:4 broken-header [:order : 3]"),
                lines());
        assertEquals(Optional.of("2020"), header.value("as-of"));
    }

    @Test
    void theFirstOfTwoEqualAttributesCountsAndTheSecondIsReported() {
        Header header = read("= T", ":slug: one", ":slug: two");
        assertEquals(List.of("a.adoc:3 duplicate-attribute [slug]"), lines());
        assertEquals(Optional.of("one"), header.value("slug"));
    }

    @Test
    void aFileThatEndsWithItsHeaderHasNoText() {
        Header header = read("= T", ":slug: one");
        assertEquals(3, header.bodyLine());
    }

    private Header read(String... lines) {
        return HeaderReader.read(new SourceFile(Path.of("a.adoc"), "a.adoc", String.join("\n", lines)), findings);
    }

    private List<String> lines() {
        return findings.list().stream().map(weltoffen.TestSite::line).toList();
    }
}
