package weltoffen.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import weltoffen.browser.Chromium;
import weltoffen.browser.StaticServer;

/** A term of the glossary where it stands in a text. */
@ExtendWith(Chromium.class)
class TermBrowserTest {

    @Test
    void aTermOpensWithTheKeyboardAndEscapeLeadsBack(Browser browser) throws Exception {
        try (StaticServer server = StaticServer.of(BakedSite.ROOT);
                BrowserContext small = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(320, 640).setJavaScriptEnabled(false))) {
            Page page = small.newPage();
            page.navigate(server.url("de/ziellaender/mongolei.html"));
            Locator button = page.locator(".term__open").first();
            Locator note = page.locator("#term-thaff");
            assertThat(note).isHidden();
            assertThat(button).hasAttribute("aria-label", "Erklärung: ThAFF");
            button.press("Enter");
            assertThat(note).isVisible();
            assertThat(note).containsText("Die erste Anlaufstelle");
            assertTrue(note.boundingBox().x >= 0 && note.boundingBox().x + note.boundingBox().width <= 320);
            assertTrue(note.boundingBox().y >= 0 && note.boundingBox().y + note.boundingBox().height <= 640);
            page.keyboard().press("Escape");
            assertThat(note).isHidden();
            assertThat(button).isFocused();
            button.press("Enter");
            note.locator("a").click();
            assertThat(page).hasURL(Pattern.compile(".*/de/glossar\\.html#thaff$"));
        }
    }

    @Test
    void everyButtonOpensAnExplanationOfItsPageInTheReadersLanguage() {
        int buttons = 0;
        for (Map.Entry<String, Document> page : BakedSite.languagePages().entrySet()) {
            for (Element button : page.getValue().select(".term__open")) {
                buttons++;
                Element note = page.getValue().getElementById(button.attr("popovertarget"));
                assertTrue(note != null && note.hasAttr("popover"), () -> page.getKey() + ": " + button);
                assertEquals("", note.attr("lang"), page.getKey());
                assertTrue(button.hasAttr("aria-label") && page.getValue().select("body [title]").isEmpty());
                Element word = button.previousElementSibling();
                assertEquals("dfn", word.tagName());
                assertTrue(word.selectFirst("a[href]").attr("href").endsWith(
                        "#" + button.attr("popovertarget").substring("term-".length())), page.getKey());
            }
        }
        assertTrue(buttons > 500, "only " + buttons + " terms are explained");
    }

    @Test
    void theGlossaryIsSortedAsADictionaryOfItsLanguage() {
        for (String language : BakedSite.languages()) {
            if (language.equals("de-simple")) {
                continue;
            }
            var collator = com.ibm.icu.text.Collator.getInstance(com.ibm.icu.util.ULocale.forLanguageTag(language));
            var headings = BakedSite.page(language, "glossary").select(".section__title").eachText();
            assertTrue(headings.size() >= 20, language);
            assertEquals(headings.stream().sorted(collator::compare).toList(), headings, language);
        }
    }
}
