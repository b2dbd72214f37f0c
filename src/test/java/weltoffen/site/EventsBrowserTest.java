package weltoffen.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import weltoffen.browser.Chromium;
import weltoffen.browser.StaticServer;
import weltoffen.cli.EventsSite;

/** The calendar in a real browser, with its script and without. */
@ExtendWith(Chromium.class)
class EventsBrowserTest {

    private static final String CALENDAR = "de/veranstaltungen/index.html";

    private static StaticServer server;

    @BeforeAll
    static void serve() throws Exception {
        server = StaticServer.of(EventsSite.root());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** A visitor on a day, in Baku unless said otherwise, on a phone. */
    private static Page visitor(Browser browser, String now, Browser.NewContextOptions options, String address) {
        BrowserContext context = browser.newContext(options.setViewportSize(360, 740));
        Page page = context.newPage();
        page.clock().setFixedTime(Date.from(Instant.parse(now)));
        page.navigate(server.url(address));
        return page;
    }

    private static Page visitor(Browser browser, String now, String zone, String address) {
        return visitor(browser, now, new Browser.NewContextOptions().setTimezoneId(zone), address);
    }

    private static List<String> titles(Page page) {
        return page.locator(".event:visible .event__title").allInnerTexts();
    }

    @Test
    void aFilterAnswersAtOnceAndStandsInTheAddress(Browser browser) {
        Page page = visitor(browser, "2026-11-22T12:00:00Z", "Europe/Berlin", CALENDAR);
        int all = titles(page).size();
        page.locator(".filter summary").press("Enter");
        page.locator("[data-code=china]").press("Enter");
        assertEquals(List.of("Pflegekräfte aus China", "Arbeitsgespräche zu China"), titles(page));
        assertEquals(server.url(CALENDAR + "?place=china"), page.url());
        assertEquals("China – Einträge: 2", page.locator("[role=status]").innerText());
        page.locator("[data-code=employers]").click();
        assertEquals(List.of("Pflegekräfte aus China"), titles(page));
        assertEquals(server.url(CALENDAR + "?place=china&audience=employers"), page.url());
        assertEquals(List.of("#on-2027-03-01-2"), page.locator(".month a[href]:visible").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList());
        page.goBack();
        assertEquals(2, titles(page).size());
        page.goBack();
        assertEquals(all, titles(page).size());
        page.locator("[data-code=talks]").click();
        page.locator("[data-code=employers]").click();
        assertEquals("Arbeitsgespräche + Arbeitgeber – Zu dieser Auswahl gibt es keinen Eintrag.",
                page.locator("[role=status]").innerText());
        page.locator(".filter__all a").press("Enter");
        assertEquals(all, titles(page).size());
        assertEquals(server.url(CALENDAR), page.url());
        page.context().close();
    }

    @Test
    void anAddressWithAFilterCanBeShared(Browser browser) {
        Page page = visitor(
                browser, "2026-11-22T12:00:00Z", "Europe/Berlin", CALENDAR + "?kind=forum&series=network-forums");
        assertEquals(List.of("10. Netzwerkforum"), titles(page).subList(0, 1));
        assertEquals(5, titles(page).size());
        assertFalse(page.locator("#formats").isVisible());
        page.context().close();
    }

    @Test
    void withoutScriptsAFilterIsALinkToAPageOfItsOwn(Browser browser) {
        Page page = visitor(
                browser,
                "2026-11-22T12:00:00Z",
                new Browser.NewContextOptions().setJavaScriptEnabled(false),
                CALENDAR);
        page.locator(".filter summary").click();
        page.locator("[data-code=china]").click();
        page.waitForURL(server.url("de/veranstaltungen/filter/place-china.html"));
        assertEquals(List.of("Pflegekräfte aus China", "Arbeitsgespräche zu China"), titles(page));
        page.locator(".filter__all a").click();
        page.waitForURL(server.url(CALENDAR));
        page.context().close();
    }

    @Test
    void whatHasPassedSinceTheBakeMovesToTheArchive(Browser browser) {
        Page before = visitor(browser, "2027-03-01T22:59:00Z", "Europe/Berlin", CALENDAR);
        assertTrue(before.locator("#upcoming").innerText().contains("Offener Tag"), "the day is not over in Berlin");
        before.context().close();
        Page after = visitor(browser, "2027-03-01T23:01:00Z", "America/New_York", CALENDAR);
        assertFalse(after.locator("#upcoming").innerText().contains("Offener Tag"));
        assertEquals(
                List.of("Pflegekräfte aus China", "Offener Tag", "Dialog am Dienstag"),
                after.locator("#year-2027 .event__title").allInnerTexts());
        after.context().close();
    }

    @Test
    void onceEverythingHasPassedNothingIsToComeAndPlansAreNotCalledHeld(Browser browser) {
        Page page = visitor(browser, "2028-01-01T12:00:00Z", "Europe/Berlin", CALENDAR);
        assertFalse(page.locator("#upcoming").isVisible());
        assertTrue(page.locator("#nothing-to-come").isVisible());
        assertEquals(List.of("Sommertreffen"), page.locator("#announced-2027 .event__title").allInnerTexts());
        assertFalse(page.locator("#year-2027").innerText().contains("Sommertreffen"));
        page.navigate(server.url("de/veranstaltungen/2027-03-01-nursing.html"));
        assertEquals(0, page.locator(".ticket__calendar").count());
        page.context().close();
    }

    @Test
    void clockTimesAreSaidInTheReadersZoneWhereThatIsAnother(Browser browser) {
        String address = "en/events/2027-03-01-nursing.html";
        Page baku = visitor(browser, "2026-11-22T12:00:00Z", "Asia/Baku", address);
        String told = baku.locator(".event__clock").innerText();
        assertTrue(told.contains("(Berlin time)"), told);
        assertTrue(told.contains("Your local time: 1 March 2027"), told);
        assertTrue(told.matches("(?s).*12:00.{1,3}15:00.*GMT\\+4.*"), told);
        baku.context().close();
        Page paris = visitor(browser, "2026-11-22T12:00:00Z", "Europe/Paris", address);
        assertEquals(0, paris.locator(".event__local").count());
        paris.context().close();
    }

    @Test
    void nothingIsWiderThanAPhone(Browser browser) {
        for (String address : List.of(CALENDAR, "de/veranstaltungen/2027-03-10-forum.html", "en/events/index.html")) {
            Page page = visitor(browser, "2026-11-22T12:00:00Z", "Asia/Baku", address);
            page.setViewportSize(320, 700);
            page.locator("details").all().forEach(details -> details.evaluate("box => box.open = true"));
            assertEquals(320, page.evaluate("document.documentElement.scrollWidth"), address);
            page.context().close();
        }
    }
}
