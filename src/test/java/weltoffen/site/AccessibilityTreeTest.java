package weltoffen.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weltoffen.browser.Chromium;
import weltoffen.browser.StaticServer;
import weltoffen.cli.EventsSite;

/** What a screen reader gets of a page: its landmarks, headings, lists, links and their names, in their order. */
@ExtendWith(Chromium.class)
class AccessibilityTreeTest {

    private static final Path GOLDEN = Path.of("src/test/resources/accessibility");

    /** Sentences may change without a change of the tree; they are shown by their first words. */
    private static final int WORDS = 60;

    /** After a change that is meant: {@code mvn verify -Dtest=AccessibilityTreeTest -Dweltoffen.golden=true}. */
    @ParameterizedTest
    @CsvSource({"home, de/index.html", "country, de/ziellaender/china.html", "events, de/veranstaltungen/index.html"})
    void theTreeIsExactlyThis(String name, String address, Browser browser) throws IOException {
        try (StaticServer server = StaticServer.of(EventsSite.root());
                BrowserContext visitor = browser.newContext(new Browser.NewContextOptions().setTimezoneId("Europe/Berlin"))) {
            Page page = visitor.newPage();
            page.clock().setFixedTime("2026-11-22T12:00:00Z");
            page.setViewportSize(1280, 800);
            page.navigate(server.url(address));
            StringBuilder tree = new StringBuilder("# " + page.title() + "\n");
            page.locator("body").ariaSnapshot().lines()
                    .filter(line -> !line.strip().startsWith("- /url:"))
                    .map(line -> line.length() > WORDS + 40 ? line.substring(0, WORDS + 39) + "…" : line)
                    .forEach(line -> tree.append(line).append('\n'));
            Path golden = GOLDEN.resolve(name + ".yaml");
            if (Boolean.getBoolean("weltoffen.golden")) {
                Files.createDirectories(GOLDEN);
                Files.writeString(golden, tree);
            }
            assertEquals(Files.readString(golden), tree.toString());
        }
    }

    @Test
    void everyPageHasOneMainHeadingALandmarkForEachPartAndATitleOfItsOwn() {
        List<String> problems = new ArrayList<>();
        Map<String, Set<String>> titles = new java.util.HashMap<>();
        BakedSite.languagePages().forEach((address, page) -> {
            for (String once : List.of("h1", "body > header", "body > main", "body > footer")) {
                if (page.select(once).size() != 1) {
                    problems.add(address + ": " + once + " is there " + page.select(once).size() + " times");
                }
            }
            if (page.selectFirst("main h1") == null) {
                problems.add(address + ": the main heading is not in the main part");
            }
            Set<String> names = new HashSet<>();
            page.select("nav").forEach(nav -> {
                if (!names.add(nameOf(page, nav)) || nameOf(page, nav).isEmpty()) {
                    problems.add(address + ": a navigation has no name of its own: " + nameOf(page, nav));
                }
            });
            String language = address.substring(0, address.indexOf('/'));
            if (!titles.computeIfAbsent(language, any -> new HashSet<>()).add(page.title())) {
                problems.add(address + ": another page has the title " + page.title());
            }
            if (page.select("a[href$=accessibility.html], a[href$=barrierefreiheit.html]").isEmpty()) {
                problems.add(address + ": no link to the accessibility statement");
            }
        });
        assertEquals(List.of(), problems);
        assertTrue(titles.size() > 10);
    }

    private static String nameOf(Document page, Element nav) {
        return nav.hasAttr("aria-label")
                ? nav.attr("aria-label")
                : page.getElementById(nav.attr("aria-labelledby")).text();
    }
}
