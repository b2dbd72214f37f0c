package weltoffen.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import weltoffen.browser.Chromium;
import weltoffen.browser.StaticServer;

/** Every kind of page under its own security policy, in a real browser, which tells in its console what it refuses. */
@ExtendWith(Chromium.class)
class SecurityPolicyBrowserTest {

    @Test
    void noKindOfPageNeedsWhatItsPolicyForbids(BrowserContext visitor) throws Exception {
        try (StaticServer server = StaticServer.of(BakedSite.ROOT)) {
            Page page = visitor.newPage();
            List<String> refused = refusals(page);
            for (String address : aPageOfEachKind()) {
                page.navigate(server.url(address));
                assertTrue(isStyled(page), address);
            }
            page.navigate(server.url(address("de", "search") + "?q=Mongolei"));
            page.locator(".search__results a").first().waitFor();
            page.navigate(server.url(address("de", "events/index") + "?audience=employers"));
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertEquals(List.of(), refused);
        }
    }

    @Test
    void inlineScriptsAndStylesAreRefused(BrowserContext visitor) throws Exception {
        try (StaticServer server = StaticServer.of(BakedSite.ROOT)) {
            Page page = visitor.newPage();
            List<String> refused = refusals(page);
            page.navigate(server.url("de/index.html"));
            page.evaluate("""
                    () => {
                      const script = document.createElement('script');
                      script.textContent = 'document.title = "taken over"';
                      document.body.append(script);
                      document.body.insertAdjacentHTML('beforeend', '<p id="inline" style="color: rgb(1, 2, 3)">x</p>');
                    }""");
            assertTrue(!page.title().equals("taken over"));
            assertTrue(!page.evaluate("() => getComputedStyle(document.getElementById('inline')).color").equals("rgb(1, 2, 3)"));
            assertEquals(2, refused.size(), refused.toString());
        }
    }

    @Test
    void aPageOpenedFromAFolderFindsItsStyleSheetAndItsIcon(BrowserContext visitor) {
        Page page = visitor.newPage();
        List<String> refused = refusals(page);
        for (String address : List.of("index.html", "de/index.html", address("de", "countries/china"))) {
            page.navigate(BakedSite.ROOT.resolve(address).toUri().toString());
            assertTrue(isStyled(page), address);
        }
        assertEquals(List.of(), refused);
    }

    private static List<String> refusals(Page page) {
        List<String> refused = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy") || message.text().contains("Content-Security-Policy")) {
                refused.add(page.url() + ": " + message.text());
            }
        });
        return refused;
    }

    private static boolean isStyled(Page page) {
        return Boolean.TRUE.equals(page.evaluate("() => [...document.styleSheets].some(sheet => sheet.href.includes('/css/site.'))"))
                && !page.evaluate("() => getComputedStyle(document.body).marginTop").equals("8px");
    }

    private static String address(String language, String key) {
        Document page = BakedSite.page(language, key);
        return page.baseUri().substring(BakedSite.HOST.length());
    }

    /** The first page of each template, and the first event with data for search engines. */
    private static Set<String> aPageOfEachKind() {
        Set<String> kinds = new TreeSet<>();
        Set<String> addresses = new TreeSet<>(List.of("index.html", "404.html"));
        BakedSite.languagePages().forEach((address, page) -> {
            String kind = page.body().className() + page.select("script[type=application/ld+json]").size()
                    + page.select("svg").size();
            if (kinds.add(kind)) {
                addresses.add(address);
            }
        });
        return addresses;
    }
}
