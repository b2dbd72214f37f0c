package weltoffen.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weltoffen.browser.Chromium;
import weltoffen.browser.StaticServer;
import weltoffen.cli.EventsSite;

/**
 * The rules of axe-core over a page of every type in every language, in light and dark, on a phone and on a wide screen:
 * WCAG 2.2 up to AA, its best practices, and of AAA the contrast of text.
 */
@ExtendWith(Chromium.class)
class AccessibilityBrowserTest {

    private static final int[] WIDTHS = {360, 1280};

    /** What is behind buttons is looked at too: the menu and the filters on the phone, the languages and a term else. */
    private static final String OPEN =
            """
            wide => {
              document.querySelectorAll('details').forEach(box => { box.open = false; });
              document.querySelectorAll('.term-note:popover-open').forEach(note => note.hidePopover());
              const boxes = wide ? '.language-switch' : '.navigation__menu, .filter__box';
              document.querySelectorAll(boxes).forEach(box => { box.open = true; });
              if (wide) {
                document.querySelector('.term-note')?.showPopover();
              }
            }""";

    /**
     * Begins to look; what is found comes later, so that two pages can be looked at together.
     *
     * <p>The contrast of text stands on its own in the dark, for nothing but colours depends on the scheme: axe's rule for AAA,
     * without its lower bound (7:1, large text 4.5:1), so that it stands for the rule for AA too.
     */
    private static final String RULES =
            """
            coloursOnly => {
              const colours = ['color-contrast-enhanced', 'link-in-text-block'];
              const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
              window.problems = axe.run(document, {
                runOnly: coloursOnly ? colours : levels,
                rules: coloursOnly ? {} : {
                  'color-contrast': {enabled: false},
                  'color-contrast-enhanced': {enabled: true},
                  'target-size': {enabled: true},
                },
                checks: {'color-contrast-enhanced': {options: {contrastRatio: {
                  normal: {expected: 7, minThreshold: 0}, large: {expected: 4.5, minThreshold: 0},
                }}}},
                resultTypes: ['violations'],
              }).then(({violations}) => violations.flatMap(({id, help, nodes}) =>
                nodes.map(({target, any}) => `${id}: ${target.join(' ')}: ${any[0]?.message ?? help}`)));
            }""";

    static List<String> languages() {
        return BakedSite.languages();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noPageOfAnyTypeBreaksARule(String language, Browser browser) throws IOException {
        try (StaticServer server = StaticServer.of(BakedSite.ROOT)) {
            assertEquals(List.of(), problems(browser, server, PageTypes.addresses(language)));
        }
    }

    @Test
    void theChoiceOfLanguagesAndThePageForWrongAddressesBreakNoRule(Browser browser) throws IOException {
        try (StaticServer server = StaticServer.of(BakedSite.ROOT)) {
            assertEquals(List.of(), problems(browser, server, List.of("index.html", "404.html")));
        }
    }

    @ParameterizedTest
    @MethodSource("languagesOfEvents")
    void aCalendarWithMonthsAndEventsToComeBreaksNoRule(String language, Browser browser) throws IOException {
        try (StaticServer server = StaticServer.of(EventsSite.root())) {
            assertEquals(List.of(), problems(browser, server, PageTypes.ofEventsSite(language)));
        }
    }

    static List<String> languagesOfEvents() {
        return List.of("de", "en");
    }

    @Test
    void aBrokenRuleIsFoundInEachVariant(Browser browser) {
        try (BrowserContext visitor = visitor(browser)) {
            Page page = visitor.newPage();
            page.setContent("""
                    <!doctype html><title>x</title><style>body { color: #707070; background: #fff }
                    @media (width < 500px) { p { color: #aaa } } b { color: #000 }
                    @media (prefers-color-scheme: dark) { b { color: #888 } }</style>
                    <main><h1>Large enough</h1><p>Words</p><b>More words</b><br><button style="padding: 0">x</button><button
                    style="padding: 0">y</button></main>""");
            List<String> problems = problems(Map.of("broken", page)).stream()
                    .map(line -> line.replaceAll("(broken \\w+ \\d+ [\\w-]+: [^:]*):.*", "$1"))
                    .toList();
            List<String> wanted = new ArrayList<>();
            for (int width : WIDTHS) {
                for (String rule : List.of("color-contrast-enhanced: p", "html-has-lang: html", "target-size: button")) {
                    assertTrue(problems.stream().anyMatch(("broken LIGHT " + width + " " + rule)::equals),
                            () -> rule + ": " + problems);
                }
                assertTrue(problems.contains("broken DARK " + width + " color-contrast-enhanced: b"), problems::toString);
            }
        }
    }

    /** Two pages are looked at side by side, each in a process of its own. */
    private static List<String> problems(Browser browser, StaticServer server, Collection<String> addresses) {
        List<String> problems = new ArrayList<>();
        Iterator<String> rest = addresses.iterator();
        try (BrowserContext one = visitor(browser);
                BrowserContext other = visitor(browser)) {
            List<Page> pages = List.of(one.newPage(), other.newPage());
            while (rest.hasNext()) {
                Map<String, Page> shown = new TreeMap<>();
                for (Page page : pages) {
                    if (rest.hasNext()) {
                        String address = rest.next();
                        page.navigate(server.url(address));
                        shown.put(address, page);
                    }
                }
                problems.addAll(problems(shown));
            }
        }
        return problems;
    }

    private static List<String> problems(Map<String, Page> shown) {
        List<String> problems = new ArrayList<>();
        shown.forEach((address, page) -> {
            if (address.contains("?q=")) {
                page.locator(".search__results li").first().waitFor();
            }
        });
        for (int width : WIDTHS) {
            shown.values().forEach(page -> {
                page.setViewportSize(width, 800);
                page.evaluate(OPEN, width > 1000);
            });
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                shown.values().forEach(page -> {
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                    page.evaluate(RULES, scheme == ColorScheme.DARK);
                });
                shown.forEach((address, page) -> ((List<?>) page.evaluate("() => window.problems"))
                        .forEach(problem -> problems.add(address + " " + scheme + " " + width + " " + problem)));
            }
        }
        return problems;
    }

    /** A visitor for whom nothing moves, so that no colour is met on its way. */
    private static BrowserContext visitor(Browser browser) {
        BrowserContext visitor =
                browser.newContext(new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
        visitor.addInitScript(axe());
        return visitor;
    }

    private static String axe() {
        try (InputStream script = AccessibilityBrowserTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
