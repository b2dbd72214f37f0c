package weltoffen.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import weltoffen.browser.Chromium;
import weltoffen.browser.StaticServer;

/** The ways of a reader who has a keyboard and no pointer. */
@ExtendWith(Chromium.class)
class KeyboardBrowserTest {

    /** More than there are stops before the text of any page. */
    private static final int MOST_STOPS = 40;

    private static StaticServer server;

    @BeforeAll
    static void serve() throws IOException {
        server = StaticServer.of(BakedSite.ROOT);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theFirstStopIsTheWayAroundTheMenuAndLeadsIntoTheText(BrowserContext visitor) {
        Page page = open(visitor, 1280, "de/ziellaender/china.html");
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        assertTrue(page.locator(".skip").boundingBox().y >= 0, "the link is seen once it has the focus");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertEquals(true, page.evaluate("document.querySelector('main').contains(document.activeElement)"));
    }

    @Test
    void theMenuOfAPhoneOpensLeadsOnAndClosesWithEscape(BrowserContext visitor) {
        Page page = open(visitor, 360, "de/index.html");
        Locator button = page.locator(".navigation__button");
        Locator first = page.locator(".navigation__list a").first();
        assertThat(first).isHidden();
        tabTo(page, button);
        page.keyboard().press("Enter");
        assertThat(first).isVisible();
        page.keyboard().press("Tab");
        assertThat(first).isFocused();
        page.keyboard().press("Escape");
        assertThat(first).isHidden();
        assertThat(button).isFocused();
        page.keyboard().press("Space");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*(?<!/de/index)\\.html$"));
        assertEquals("page", page.locator(".navigation__list a").first().getAttribute("aria-current"));
    }

    @Test
    void theLanguageSwitchKeepsThePageAndItsListHidesNothingThatHasTheFocus(BrowserContext visitor) {
        Page page = open(visitor, 1280, "de/ziellaender/china.html");
        Locator button = page.locator(".language-switch__button");
        Locator list = page.locator(".language-switch__list");
        tabTo(page, button);
        page.keyboard().press("Enter");
        assertThat(list).isVisible();
        page.keyboard().press("Tab");
        page.keyboard().press("Escape");
        assertThat(list).isHidden();
        assertThat(button).isFocused();
        page.keyboard().press("Enter");
        tabTo(page, page.locator(".language-switch__link").last());
        page.keyboard().press("Tab");
        assertThat(list).isHidden();
        page.keyboard().press("Shift+Tab");
        tabBackTo(page, button);
        page.keyboard().press("Enter");
        tabTo(page, page.locator(".language-switch__link[hreflang=en]"));
        page.keyboard().press("Enter");
        page.waitForURL(server.url("en/countries/china.html"));
    }

    @Test
    void theFiltersOfTheCalendarKeepTheFocusWhileTheyAnswer(BrowserContext visitor) {
        Page page = open(visitor, 360, "en/events/index.html");
        tabTo(page, page.locator(".filter__title"));
        page.keyboard().press("Space");
        Locator value = page.locator(".filter__value").first();
        page.keyboard().press("Tab");
        assertThat(value).isFocused();
        String all = page.locator(".filter__status").innerText();
        page.keyboard().press("Enter");
        assertThat(value).isFocused();
        assertThat(value).hasAttribute("aria-current", "true");
        assertThat(page.locator(".filter__status")).not().hasText(all);
        page.keyboard().press("Enter");
        assertThat(page.locator(".filter__status")).hasText(all);
        tabTo(page, page.locator(".filter__value").last());
        page.keyboard().press("Enter");
        tabTo(page, page.locator(".filter__all a"));
        page.keyboard().press("Enter");
        assertThat(page.locator(".filter__title")).isFocused();
        assertThat(page.locator(".filter__status")).hasText(all);
    }

    @Test
    void theSearchIsOpenedAskedAndFollowedWithoutAPointer(BrowserContext visitor) {
        Page page = open(visitor, 360, "en/countries/china.html");
        page.keyboard().press("/");
        page.waitForURL(Pattern.compile(".*/en/search\\.html#search-field$"));
        assertThat(page.locator(".search__field")).isFocused();
        page.keyboard().type("Vietnam");
        Locator hit = page.locator(".search__results a").first();
        assertThat(hit).isVisible();
        tabTo(page, hit);
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/en/countries/vietnam\\.html.*"));
    }

    @Test
    void theKeyOfTheSearchCanBeSwitchedOffForAllPagesWithoutStoringAnything(BrowserContext visitor) {
        Page page = open(visitor, 1280, "en/search.html");
        Locator box = page.locator(".search__key input");
        assertThat(box).isChecked();
        tabTo(page, box);
        page.keyboard().press("Space");
        assertThat(page).hasURL(server.url("en/search.html?key=off"));
        page.keyboard().press("/");
        assertThat(box).isFocused();
        page.locator(".navigation__list a").first().press("Enter");
        page.waitForURL(Pattern.compile(".*/en/about\\.html\\?key=off$"));
        page.keyboard().press("/");
        page.locator(".card__link").first().press("Enter");
        page.waitForURL(Pattern.compile(".*/en/(?!about)[a-z/-]+\\.html\\?key=off$"));
        page.keyboard().press("/");
        page.locator(".navigation__search").press("Enter");
        page.waitForURL(Pattern.compile(".*/en/search\\.html\\?key=off$"));
        assertThat(box).not().isChecked();
        box.press("Space");
        assertThat(page).hasURL(server.url("en/search.html"));
        page.keyboard().press("/");
        assertThat(page.locator(".search__field")).isFocused();
    }

    @Test
    void everyStopOnEveryTypeOfPageShowsThatItHasTheFocusAndIsNotCovered(Browser browser) {
        try (BrowserContext visitor =
                browser.newContext(new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE))) {
            List<String> problems = new ArrayList<>();
            List<String> addresses = new ArrayList<>(PageTypes.in("de").values());
            addresses.add("index.html");
            for (String address : addresses) {
                Page page = open(visitor, 360, address);
                if (address.contains("?q=")) {
                    page.locator(".search__results li").first().waitFor();
                }
                page.keyboard().press("Tab"); // the focus that a script sets is shown once somebody uses the keyboard
                for (Object problem : (List<?>) page.evaluate(FOCUS)) {
                    problems.add(address + " " + problem);
                }
                page.close();
            }
            assertEquals(List.of(), problems);
        }
    }

    /** Gives the focus to one element after the other, those in closed lists too; says which do not show it. */
    private static final String FOCUS =
            """
            () => {
              document.querySelectorAll('.navigation__menu, .filter__box').forEach(box => { box.open = true; });
              const look = element => {
                const {outlineStyle, outlineWidth, outlineColor} = getComputedStyle(element);
                return {shown: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2, outlineColor};
              };
              const problems = [];
              let stops = 0;
              document.activeElement.blur();
              for (const element of document.querySelectorAll('a[href], button, input, summary, [tabindex="0"]')) {
                if (!element.checkVisibility({visibilityProperty: true}) || element.tabIndex < 0) {
                  continue;
                }
                stops++;
                const before = look(element);
                element.focus();
                const after = look(element);
                const name = element.outerHTML.slice(0, 80);
                if (document.activeElement !== element) {
                  problems.push(`cannot be focused: ${name}`);
                } else if (before.shown || !after.shown) {
                  problems.push(`does not show the focus: ${name}`);
                } else {
                  const paper = getComputedStyle(document.documentElement).backgroundColor;
                  if (after.outlineColor === paper) {
                    problems.push(`shows the focus in the colour of the paper: ${name}`);
                  }
                  const {x, y, width, height} = element.getClientRects()[0];
                  const top = document.elementFromPoint(x + width / 2, y + height / 2);
                  if (!top || !(element.contains(top) || top.contains(element) || top.closest('label')?.contains(element))) {
                    problems.push(`is covered by ${top?.outerHTML.slice(0, 60)}: ${name}`);
                  }
                }
                element.blur();
              }
              return stops < 5 && document.querySelector('.header') ? [...problems, `only ${stops} stops`] : problems;
            }""";

    private static Page open(BrowserContext visitor, int width, String address) {
        Page page = visitor.newPage();
        page.setViewportSize(width, 800);
        page.navigate(server.url(address));
        return page;
    }

    private static void tabTo(Page page, Locator wanted) {
        press(page, wanted, "Tab");
    }

    private static void tabBackTo(Page page, Locator wanted) {
        press(page, wanted, "Shift+Tab");
    }

    private static void press(Page page, Locator wanted, String... keys) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            if ((boolean) wanted.evaluate("element => element === document.activeElement")) {
                return;
            }
            Arrays.stream(keys).forEach(page.keyboard()::press);
        }
        throw new AssertionError("the keyboard does not reach " + wanted);
    }
}
