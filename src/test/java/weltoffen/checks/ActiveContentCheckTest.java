package weltoffen.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weltoffen.content.Location;

class ActiveContentCheckTest {

    private static List<String> check(String main) {
        return new ActiveContentCheck()
                .check(BakedPage.of("<body><main>" + main + "</main></body>"), Location.of("a.adoc"))
                .map(found -> found.rule() + " " + found.arguments())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<script>alert(1)</script>",
        "<script src=\"x.js\"></script>",
        "<iframe src=\"x.html\"></iframe>",
        "<p onclick=\"alert(1)\">x</p>",
        "<a href=\" java\nscript:alert(1)\">x</a>",
        "<a href=\"data:text/html,x\">x</a>",
        "<meta http-equiv=\"refresh\" content=\"0; url=x\">",
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'self'\">",
        "<p style=\"color: red\">x</p>"
    })
    void whatRunsInABrowserIsReported(String html) {
        assertTrue(check(html).get(0).startsWith("raw-html ["), () -> check(html).toString());
    }

    @Test
    void whatTheConverterWritesIsFine() {
        assertEquals(List.of(), check("<p id=\"on\">x <a class=\"external\" href=\"https://a.de/\">y</a></p>"));
    }
}
