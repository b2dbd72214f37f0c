package weltoffen.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import weltoffen.TestSite;
import weltoffen.browser.Chromium;
import weltoffen.content.Messages;

/** An editor's afternoon: the text in one window, the browser in the other. */
@ExtendWith(Chromium.class)
final class PreviewBrowserTest {

    private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(30);
    private static final String FILE = "content/de/countries/china.adoc";

    private final TestSite site = TestSite.plain();
    private final List<String> errors = new ArrayList<>();
    private PreviewServer server;

    @BeforeEach
    void start() throws Exception {
        StringBuilder longText = new StringBuilder("\n[#long]\n== Lang\n");
        for (int i = 0; i < 100; i++) {
            longText.append("\nAbsatz ").append(i).append(".\n");
        }
        site.append(FILE, longText.toString())
                .write("assets/css/tokens.css", "h1 { color: rgb(1, 2, 3); }\n")
                .warm();
        server = new PreviewServer(site.folders(), () -> LocalDate.of(2026, 11, 22), Messages.in(Locale.ENGLISH), 0);
    }

    @AfterEach
    void end() throws Exception {
        server.close();
    }

    @Test
    void aChangeIsSeenAtTheSamePlaceAndAMistakeOnlyUntilItIsMended(BrowserContext editor) {
        Page page = open(editor);
        page.evaluate("scrollTo(0, 1200)");
        await(page, "scrollY === 1200");
        site.replace(FILE, "Absatz 50.", "Absatz fünfzig.");
        page.getByText("Absatz fünfzig.").waitFor();
        await(page, "scrollY === 1200");

        String good = site.text(FILE);
        site.replace(FILE, "Absatz 51.", "include::nowhere.adoc[]");
        Locator panel = page.getByRole(AriaRole.ALERT);
        panel.waitFor();
        assertTrue(panel.innerText().contains(FILE + ":"), panel.innerText());
        assertTrue(panel.innerText().contains("nowhere.adoc"), panel.innerText());
        assertEquals(1, page.getByText("Absatz 51.").count());

        site.write(FILE, good.replace("Absatz 51.", "Absatz einundfünfzig."));
        page.getByText("Absatz einundfünfzig.").waitFor();
        panel.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        await(page, "scrollY === 1200");
        assertEquals(List.of(), errors);
    }

    @Test
    void aStyleSheetIsSwappedWithoutLoadingThePageAgain(BrowserContext editor) {
        Page page = open(editor);
        page.evaluate("window.stillTheSame = true");
        site.write("assets/css/tokens.css", "h1 { color: rgb(4, 5, 6); }\n");
        await(page, "getComputedStyle(document.querySelector('h1')).color === 'rgb(4, 5, 6)'");
        assertEquals(true, page.evaluate("window.stillTheSame"));
        await(page, "document.querySelectorAll('head link[rel=stylesheet]').length === 1");
        assertEquals(List.of(), errors);
    }

    @Test
    void theBarFollowsTheSectionThatIsReadAndStaysOpen(BrowserContext editor) {
        Page page = open(editor);
        Locator line = page.locator(".preview__line");
        assertEquals("1", line.innerText());
        page.locator(".preview summary").click();
        page.locator(".preview a[href='#long']").click();
        await(page, "document.querySelector('.preview__line').textContent === '17'");
        site.replace(FILE, "Absatz 99.", "Absatz neunundneunzig.");
        page.getByText("Absatz neunundneunzig.").waitFor();
        await(page, "document.querySelector('.preview details').open");
    }

    @Test
    void theBarDoesNotCoverTheEndOfThePage(BrowserContext editor) {
        Page page = open(editor);
        page.setViewportSize(320, 640);
        page.evaluate("scrollTo(0, document.documentElement.scrollHeight)");
        double lastText = page.locator("main").boundingBox().y + page.locator("main").boundingBox().height;
        assertTrue(page.locator(".preview").boundingBox().y >= lastText - 1);
        assertNotEquals(0, page.locator(".preview summary").boundingBox().height);
        assertEquals(320, page.evaluate("document.documentElement.scrollWidth"));
    }

    /** Waits by asking again: Playwright's own way evaluates a text in the page, which the page's policy forbids. */
    private static void await(Page page, String condition) {
        long start = System.nanoTime();
        while (!isSo(page, condition)) {
            assertTrue(System.nanoTime() - start < LONGEST_WAIT, condition);
            page.waitForTimeout(20);
        }
    }

    private static boolean isSo(Page page, String condition) {
        try {
            return Boolean.TRUE.equals(page.evaluate(condition));
        } catch (PlaywrightException loadingAgain) {
            return false;
        }
    }

    private Page open(BrowserContext editor) {
        Page page = editor.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.location().contains("favicon.ico")) {
                errors.add(message.text());
            }
        });
        page.onPageError(errors::add);
        page.navigate(server.address().resolve("de/laender/china.html").toString());
        page.locator(".preview summary").waitFor();
        return page;
    }
}
