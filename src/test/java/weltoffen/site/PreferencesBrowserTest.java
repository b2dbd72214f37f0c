package weltoffen.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Contrast;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import weltoffen.browser.Chromium;
import weltoffen.browser.StaticServer;
import weltoffen.cli.EventsSite;

/** What readers have chosen in their system: less movement, colours of their own, more contrast. */
@ExtendWith(Chromium.class)
class PreferencesBrowserTest {

    private static final String CALENDAR = "de/veranstaltungen/index.html";

    private static StaticServer site;
    private static StaticServer events;

    @BeforeAll
    static void serve() throws IOException {
        site = StaticServer.of(BakedSite.ROOT);
        events = StaticServer.of(EventsSite.root());
    }

    @AfterAll
    static void stop() {
        site.close();
        events.close();
    }

    @Test
    void whoWantsLessMovementSeesNone(BrowserContext visitor) {
        Page page = visitor.newPage();
        for (String address : PageTypes.in("de").values()) {
            page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
            page.navigate(site.url(address));
            assertTrue(moving(page) > 0, () -> address + " has nothing that could move");
            page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            assertEquals(0, moving(page), address);
        }
    }

    @Test
    void inForcedColoursEverythingKeepsItsFrameAndMarksAreSeen(BrowserContext visitor) {
        Page page = visitor.newPage();
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        page.navigate(site.url("de/ziellaender/index.html"));
        framed(page, ".card");
        framed(page, ".language-switch__button");
        assertEquals("solid", style(page, ".navigation__link[aria-current]", "outline-style"));
        seen(page, ".map__land", "fill");
        seen(page, ".map__arc", "stroke");
        seen(page, ".map__origin", "fill");
        seen(page, ".mark__arc", "stroke");
        page.navigate(site.url("de/ziellaender/china.html"));
        framed(page, ".hero__side > .facts");
        framed(page, ".notice");
        page.navigate(site.url("index.html"));
        framed(page, ".choice__language");
        page.navigate(events.url(CALENDAR + "?audience=employers"));
        framed(page, ".month__day:any-link");
        framed(page, ".button");
        page.locator(".filter__title").click();
        assertEquals("solid", style(page, ".filter__value[aria-current]", "outline-style"));
    }

    /** Browsers lay the paper's colour behind letters, so letters of that colour must say that they want none. */
    @Test
    void inForcedColoursAllLettersAreSeen(BrowserContext visitor) {
        Page page = visitor.newPage();
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        List<String> addresses = new ArrayList<>(PageTypes.in("de").values().stream().map(site::url).toList());
        addresses.add(events.url(CALENDAR + "?audience=employers"));
        addresses.add(events.url("de/veranstaltungen/2027-03-01-nursing.html"));
        List<String> unseen = new ArrayList<>();
        int filled = 0;
        for (String address : addresses) {
            page.navigate(address);
            Map<?, ?> found = (Map<?, ?>) page.evaluate("""
                    () => {
                      document.querySelectorAll('details').forEach(box => { box.open = true; });
                      const paper = getComputedStyle(document.documentElement).backgroundColor;
                      const ofPaper = [...document.querySelectorAll('body *')].filter(element =>
                        getComputedStyle(element).color === paper && element.innerText?.trim());
                      return {filled: ofPaper.length, unseen: ofPaper
                        .filter(element => getComputedStyle(element).forcedColorAdjust !== 'none')
                        .map(element => element.outerHTML.slice(0, 90))};
                    }""");
            filled += (int) found.get("filled");
            ((List<?>) found.get("unseen")).forEach(element -> unseen.add(address + " " + element));
        }
        assertEquals(List.of(), unseen);
        assertTrue(filled > 5, "what is filled is found");
    }

    @Test
    void moreContrastMeansFullInkAndLines(BrowserContext visitor) {
        Page page = visitor.newPage();
        page.navigate(site.url("de/ziellaender/china.html"));
        String usual = style(page, ".card", "border-bottom-style");
        assertNotEquals(style(page, "html", "color"), style(page, ".footer__source", "color"));
        page.emulateMedia(new Page.EmulateMediaOptions().setContrast(Contrast.MORE));
        assertEquals(style(page, "html", "color"), style(page, ".footer__source", "color"));
        assertEquals(List.of("none", "solid"), List.of(usual, style(page, ".card", "border-bottom-style")));
        framed(page, ".card");
    }

    private static int moving(Page page) {
        return (int) page.evaluate("""
                () => [...document.querySelectorAll('*')].filter(element => ['', '::before', '::after'].some(part => {
                  const style = getComputedStyle(element, part || null);
                  const transition = style.transitionDuration.split(',').some(time => parseFloat(time) > 0);
                  return transition || style.animationName !== 'none' || style.scrollBehavior === 'smooth';
                })).length""");
    }

    private static void framed(Page page, String selector) {
        Map<?, ?> frame = (Map<?, ?>) page.locator(selector).first().evaluate("""
                element => {
                  const style = getComputedStyle(element);
                  return {style: style.borderBottomStyle, width: parseFloat(style.borderBottomWidth),
                    color: style.borderBottomColor, paper: getComputedStyle(document.documentElement).backgroundColor};
                }""");
        assertNotEquals("none", frame.get("style"), selector);
        assertTrue(((Number) frame.get("width")).doubleValue() >= 1, selector);
        assertNotEquals(frame.get("paper"), frame.get("color"), selector);
    }

    private static void seen(Page page, String selector, String property) {
        assertNotEquals(style(page, "html", "background-color"), style(page, selector, property), selector);
    }

    private static String style(Page page, String selector, String property) {
        return (String) page.locator(selector).first()
                .evaluate("(element, property) => getComputedStyle(element).getPropertyValue(property)", property);
    }
}
