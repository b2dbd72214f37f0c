package weltoffen.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weltoffen.browser.Chromium;
import weltoffen.browser.StaticServer;
import weltoffen.cli.EventsSite;

/** Every type of page in every language at 320 pixels (400 % of 1280), and with text twice as large. */
@ExtendWith(Chromium.class)
class ReflowBrowserTest {

    /** Where things lie upon each other is looked at in the first screen, which has the header and all that opens. */
    private static final int HEIGHT = 1000;

    /** What does not fit, is cut off, or lies under something else, in a text size relative to the usual. */
    private static final String LOSSES =
            """
            size => {
              const root = document.documentElement;
              root.style.fontSize = size === 1 ? '' : `calc(${size} * var(--step-0))`;
              const problems = [];
              if (root.scrollWidth > innerWidth) {
                problems.push(`scrolls sideways: ${root.scrollWidth} of ${innerWidth}`);
              }
              const name = element => `<${element.localName} class="${element.className}">`;
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              const range = document.createRange();
              while (texts.nextNode()) {
                const element = texts.currentNode.parentElement;
                if (!texts.currentNode.data.trim() || !element.checkVisibility({visibilityProperty: true})
                    || element.closest('svg, .visually-hidden, .skip, script')) {
                  continue;
                }
                range.selectNodeContents(texts.currentNode);
                for (const {x, y, width, height} of range.getClientRects()) {
                  if (width < 1) {
                    continue;
                  }
                  const what = `${texts.currentNode.data.trim().slice(0, 30)} in ${name(element)}`;
                  if (x < -.5 || x + width > innerWidth + .5) {
                    problems.push(`leaves the page: ${what}`);
                    break;
                  }
                  if (y + height > innerHeight) {
                    continue;
                  }
                  const top = document.elementFromPoint(x + width / 2, y + height / 2);
                  const card = element.closest('li');
                  if (!top || !(element.contains(top) || top.contains(element) || card?.contains(top))) {
                    problems.push(`is covered by ${top && name(top)}: ${what}`);
                    break;
                  }
                }
              }
              for (const box of document.body.querySelectorAll('*')) {
                const style = getComputedStyle(box);
                if (style.overflowX !== 'visible' && box.checkVisibility() && !box.closest('.visually-hidden, svg, input')
                    && (box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1)) {
                  problems.push(`cuts off: ${name(box)}`);
                }
              }
              return problems;
            }""";

    static List<String> languages() {
        return BakedSite.languages();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void nothingIsLostOnASmallScreenOrWithLargeText(String language, Browser browser) throws IOException {
        try (StaticServer server = StaticServer.of(BakedSite.ROOT)) {
            assertEquals(List.of(), losses(browser, server, PageTypes.addresses(language)));
        }
    }

    @Test
    void nothingIsLostOfTheChoiceOfLanguagesAndOfACalendarWithMonths(Browser browser) throws IOException {
        try (StaticServer server = StaticServer.of(BakedSite.ROOT);
                StaticServer events = StaticServer.of(EventsSite.root())) {
            List<String> losses = new ArrayList<>(losses(browser, server, List.of("index.html", "404.html")));
            losses.addAll(losses(browser, events, PageTypes.ofEventsSite("de")));
            assertEquals(List.of(), losses);
        }
    }

    @Test
    void whatIsLostIsFound(Browser browser) {
        try (BrowserContext visitor = browser.newContext()) {
            Page page = visitor.newPage();
            page.setContent("""
                    <!doctype html><style>:root { --step-0: 20px } body { margin: 0 }</style>
                    <p style="width: 18rem; background: #ccc">wide</p>
                    <p style="height: 20px; overflow: hidden">cut off</p>
                    <p>covered</p><div style="position: relative; top: -2em; height: 2em; background: #fff"></div>""");
            List<String> found = losses(page, "", 320, 2).stream().map(line -> line.replaceAll(":.*", "")).toList();
            assertEquals(List.of(" 320 × 2.0 scrolls sideways", " 320 × 2.0 is covered by <div class=\"\">",
                    " 320 × 2.0 cuts off"), found);
        }
    }

    private static List<String> losses(Browser browser, StaticServer server, Collection<String> addresses) {
        List<String> losses = new ArrayList<>();
        try (BrowserContext visitor =
                browser.newContext(new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE))) {
            Page page = visitor.newPage();
            for (String address : addresses) {
                page.setViewportSize(320, HEIGHT);
                page.navigate(server.url(address));
                if (address.contains("?q=")) {
                    page.locator(".search__results li").first().waitFor();
                }
                page.evaluate("document.querySelectorAll('.navigation__menu, .filter__box').forEach(box => box.open = true)");
                losses.addAll(losses(page, address, 320, 1));
                losses.addAll(losses(page, address, 360, 2));
                losses.addAll(losses(page, address, 1280, 2));
            }
        }
        return losses;
    }

    private static List<String> losses(Page page, String address, int width, double size) {
        page.setViewportSize(width, HEIGHT);
        return ((List<?>) page.evaluate(LOSSES, size))
                .stream().map(loss -> address + " " + width + " × " + size + " " + loss).toList();
    }
}
