package weltoffen.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import weltoffen.browser.Chromium;
import weltoffen.browser.StaticServer;

/** A visitor's first page in a real browser. */
@ExtendWith(Chromium.class)
class LanguageChoiceBrowserTest {

    @Test
    void everyLanguageOfTheChoiceLeadsToItsHomePageWithoutAnErrorInTheConsole(BrowserContext visitor) throws Exception {
        try (StaticServer server = StaticServer.of(BakedSite.ROOT)) {
            Page page = visitor.newPage();
            List<String> errors = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    errors.add(message.text());
                }
            });
            page.onPageError(errors::add);
            List<String> reached = new ArrayList<>();
            page.navigate(server.url(""));
            List<String> languages = page.locator("main a[hreflang]").all().stream()
                    .map(link -> link.getAttribute("href").replace("/index.html", ""))
                    .toList();
            for (String language : languages) {
                page.navigate(server.url(""));
                page.locator("main a[href^='" + language + "/']").first().click();
                page.waitForURL(server.url(language + "/index.html"));
                reached.add(language);
            }
            assertEquals(List.of(), errors);
            assertEquals(BakedSite.languages().stream().sorted().toList(), reached.stream().sorted().toList());
        }
    }
}
