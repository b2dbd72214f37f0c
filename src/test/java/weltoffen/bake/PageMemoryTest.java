package weltoffen.bake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import weltoffen.TestSite;
import weltoffen.content.History;
import weltoffen.model.Page;
import weltoffen.model.Site;

final class PageMemoryTest {

    private static final String CHINA = "countries/china";

    private final TestSite plain = TestSite.plain();
    private PageMemory earlier;

    @BeforeEach
    void remember() {
        earlier = memory("others");
    }

    @Test
    void withNothingChangedEveryPageIsTheSame() {
        PageMemory now = memory("others");
        assertTrue(plain.read().pages().allMatch(page -> now.isSame(page, earlier) && now.hasSameText(page, earlier)));
    }

    @Test
    void aChangedTextMakesItsPageAndTheTranslationsOthers() {
        plain.append("content/de/index.adoc", "\nMehr.\n");
        PageMemory now = memory("others");
        Site site = plain.read();
        Page source = TestSite.page(site, TestSite.GERMAN, "index");
        Page translation = TestSite.page(site, TestSite.ENGLISH, "index");
        assertTrue(now.sharesAllWith(earlier));
        assertFalse(now.isSame(source, earlier) || now.hasSameText(source, earlier));
        assertFalse(now.isSame(translation, earlier)); // which now says that it is outdated
        assertTrue(now.hasSameText(translation, earlier));
        assertTrue(now.isSame(TestSite.page(site, TestSite.GERMAN, CHINA), earlier));
    }

    @Test
    void titlesAttributesAndHeadingsAreSharedByAll() {
        plain.replace("content/de/countries/china.adoc", "= ", "= Neu: ");
        assertFalse(memory("others").sharesAllWith(earlier));
    }

    @Test
    void aNewPageIsSharedByAll() {
        plain.write("content/de/new.adoc", "= N\n:jbake-type: page\n:description: N.\n\nNeu.\n");
        assertFalse(memory("others").sharesAllWith(earlier));
    }

    @Test
    void whatIsNoTextIsSharedByAll() {
        assertFalse(memory("other templates").sharesAllWith(earlier));
    }

    @Test
    void itsLinesCanBeReadAndBrokenOnesAreNothing() {
        List<String> lines = earlier.lines();
        PageMemory read = PageMemory.read(lines);
        assertTrue(plain.read().pages().allMatch(page -> earlier.isSame(page, read)));
        PageMemory half = PageMemory.read(lines.subList(0, lines.size() / 2));
        assertTrue(plain.read().pages().anyMatch(page -> !earlier.isSame(page, half)));
        assertFalse(earlier.sharesAllWith(PageMemory.read(List.of("x", "y"))));
        assertEquals(PageMemory.NOTHING, PageMemory.read(List.of()));
    }

    private PageMemory memory(String others) {
        return PageMemory.of(plain.read(), History.of(plain.folders()), others);
    }
}
