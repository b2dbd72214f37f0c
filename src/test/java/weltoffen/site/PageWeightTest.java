package weltoffen.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import weltoffen.browser.Chromium;
import weltoffen.browser.StaticServer;
import weltoffen.cli.EventsSite;

/** What a visitor's line carries for a page, and what the site leaves behind in a browser: next to nothing. */
@ExtendWith(Chromium.class)
class PageWeightTest {

    /** HTML, style sheet and scripts of a page, Brotli. */
    private static final int BYTES = 20 * 1024;

    /** Of a page, until somebody uses its search. */
    private static final int REQUESTS = 5;

    /** What a module needs at once; what it fetches later has brackets: {@code import('./a.js')}. */
    private static final Pattern IMPORT = Pattern.compile("(?:\\bfrom\\s*|\\bimport\\s*)[\"'](\\.{1,2}/[^\"']+)[\"']");

    private final Map<Path, Integer> weights = new HashMap<>();

    @Test
    void noPageIsHeavierThanTwentyKilobytes() throws IOException {
        assertTrue(Brotli4jLoader.isAvailable(), "Brotli runs on this machine");
        Map<String, Integer> heaviest = new TreeMap<>();
        List<String> tooHeavy = new ArrayList<>();
        for (Map.Entry<String, Document> page : BakedSite.pages().entrySet()) {
            Set<Path> files = new TreeSet<>(Set.of(BakedSite.ROOT.resolve(page.getKey())));
            for (var file : page.getValue().select("link[rel=stylesheet]")) {
                files.add(resolve(page.getKey(), file.attr("href")));
            }
            for (var file : page.getValue().select("script[src]")) {
                addModule(resolve(page.getKey(), file.attr("src")), files);
            }
            int bytes = 0;
            for (Path file : files) {
                bytes += weight(file);
            }
            heaviest.merge(page.getValue().body().className().replaceAll(".*page--", ""), bytes, Math::max);
            if (bytes > BYTES) {
                tooHeavy.add(page.getKey() + ": " + bytes);
            }
        }
        assertEquals(List.of(), tooHeavy);
        assertTrue(heaviest.values().stream().allMatch(bytes -> bytes > 5000), () -> "something is not counted: " + heaviest);
        System.out.println("heaviest page of each type, bytes of HTML, CSS and JavaScript in Brotli: " + heaviest);
    }

    @Test
    void aPageNeedsAtMostFiveRequestsAllOfThemToItsOwnSiteAndLeavesNothingBehind(Browser browser) throws IOException {
        try (StaticServer site = StaticServer.of(BakedSite.ROOT);
                StaticServer events = StaticServer.of(EventsSite.root())) {
            List<String> problems = new ArrayList<>();
            for (String language : List.of("de", "zh")) {
                for (String address : PageTypes.in(language).values()) {
                    problems.addAll(problems(browser, site.url(""), address, address.contains("?q=") ? 9 : REQUESTS));
                }
            }
            problems.addAll(problems(browser, site.url(""), "index.html", REQUESTS));
            for (String address : PageTypes.ofEventsSite("de")) {
                problems.addAll(problems(browser, events.url(""), address, REQUESTS));
            }
            assertEquals(List.of(), problems);
        }
    }

    @Test
    void nothingMovesWhileAPageLoads(Browser browser) throws IOException {
        try (StaticServer site = StaticServer.of(BakedSite.ROOT);
                StaticServer events = StaticServer.of(EventsSite.root());
                BrowserContext visitor = browser.newContext()) {
            Page page = visitor.newPage();
            page.route("**/js/*", script -> { // on a slow line the page is seen before its script comes
                LockSupport.parkNanos(150_000_000);
                script.resume();
            });
            Map<String, Object> shifts = new TreeMap<>();
            for (int width : new int[] {360, 1280}) {
                page.setViewportSize(width, 800);
                for (String type : List.of("home", "country", "events", "search", "results", "process")) {
                    String address = PageTypes.in("de").get(type);
                    shifts.put(width + " " + address, shift(page, site.url(address)));
                }
                String calendar = PageTypes.ofEventsSite("de").get(0);
                shifts.put(width + " " + calendar + " (to come)", shift(page, events.url(calendar)));
            }
            shifts.values().removeIf(shift -> ((Number) shift).doubleValue() == 0);
            assertEquals(Map.of(), shifts);
            page.navigate(site.url("de/index.html"));
            page.evaluate("() => new Promise(done => requestAnimationFrame(() => setTimeout(done, 50)))");
            page.evaluate("document.querySelector('main').insertAdjacentHTML('beforebegin', '<hr>'.repeat(20))");
            assertTrue(((Number) shiftSoFar(page)).doubleValue() > 0, "what moves is noticed");
        }
    }

    private static Object shift(Page page, String url) {
        page.navigate(url);
        if (url.contains("?q=")) {
            page.locator(".search__results li").first().waitFor();
        }
        return shiftSoFar(page);
    }

    private static Object shiftSoFar(Page page) {
        return page.evaluate("""
                () => new Promise(done => {
                  let sum = 0;
                  new PerformanceObserver(list => list.getEntries().forEach(shift => { sum += shift.value; }))
                    .observe({type: 'layout-shift', buffered: true});
                  requestAnimationFrame(() => setTimeout(() => done(sum), 100));
                })""");
    }

    /** Every page is a first visit, with nothing in the browser's memory. */
    private static List<String> problems(Browser browser, String root, String address, int most) {
        try (BrowserContext visitor = browser.newContext()) {
            Page page = visitor.newPage();
            List<String> requests = new ArrayList<>();
            page.onRequest(request -> requests.add(request.url()));
            page.navigate(root + address);
            if (address.contains("?q=")) {
                page.locator(".search__results li").first().waitFor();
            }
            List<String> problems = new ArrayList<>();
            if (requests.size() > most) {
                problems.add(address + " needs " + requests.size() + " requests: " + requests);
            }
            requests.stream().filter(url -> !url.startsWith(root)).forEach(url -> problems.add(address + " asks " + url));
            visitor.cookies().forEach(cookie -> problems.add(address + " sets the cookie " + cookie.name));
            var state = JsonParser.parseString(visitor.storageState()).getAsJsonObject();
            if (!state.getAsJsonArray("origins").isEmpty()) {
                problems.add(address + " stores " + state);
            }
            Object kept = page.evaluate("""
                    async () => [sessionStorage.length, (await indexedDB.databases()).length, (await caches.keys()).length,
                      window.name.length, (await navigator.serviceWorker.getRegistrations()).length].join()""");
            if (!"0,0,0,0,0".equals(kept)) {
                problems.add(address + " keeps something: " + kept);
            }
            return problems;
        }
    }

    private static Path resolve(String address, String href) {
        return BakedSite.ROOT.resolve(address).resolveSibling(href.replaceFirst("^/", BakedSite.ROOT + "/")).normalize();
    }

    private static void addModule(Path module, Set<Path> files) throws IOException {
        if (files.add(module)) {
            for (var found : IMPORT.matcher(Files.readString(module)).results().toList()) {
                addModule(module.resolveSibling(found.group(1)).normalize(), files);
            }
        }
    }

    private int weight(Path file) throws IOException {
        Integer known = weights.get(file);
        if (known == null) {
            known = Encoder.compress(Files.readAllBytes(file), new Encoder.Parameters().setQuality(11)).length;
            weights.put(file, known);
        }
        return known;
    }
}
