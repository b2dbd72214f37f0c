package weltoffen.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import nu.validator.validation.SimpleDocumentValidator;
import org.junit.jupiter.api.Test;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;
import weltoffen.cli.EventsSite;

/** Every page goes through the Nu HTML checker, which also knows the rules of ARIA, without an error or a warning. */
class HtmlValidityTest {

    /**
     * The checker takes a block of application/ld+json for a script that the page's policy blocks; to browsers it is data
     * (HTML, "prepare the script element"). What they do block is looked for by SecurityPolicyBrowserTest.
     */
    private static final String TAKES_DATA_FOR_A_SCRIPT = "Inline script violates Content Security Policy";

    @Test
    void everyPageIsValidHtml() throws Exception {
        assertEquals(List.of(), problems(BakedSite.ROOT, BakedSite.pages().keySet()));
    }

    @Test
    void aCalendarWithDatesToComeIsValidHtml() throws Exception {
        assertEquals(List.of(), problems(EventsSite.root(), Set.of(
                "de/index.html",
                "de/veranstaltungen/index.html",
                "de/veranstaltungen/filter/place-china.html",
                "de/veranstaltungen/2027-02-02-dialogue.html",
                "de/veranstaltungen/2027-03-10-forum.html",
                "en/events/index.html")));
    }

    private static List<String> problems(Path root, Set<String> pages) throws Exception {
        List<String> problems = new ArrayList<>();
        AtomicReference<String> address = new AtomicReference<>("");
        ErrorHandler handler = new ErrorHandler() {
            @Override
            public void warning(SAXParseException e) {
                error(e);
            }

            @Override
            public void error(SAXParseException e) {
                if (!e.getMessage().startsWith(TAKES_DATA_FOR_A_SCRIPT)) {
                    problems.add(address + ":" + e.getLineNumber() + ": " + e.getMessage());
                }
            }

            @Override
            public void fatalError(SAXParseException e) {
                error(e);
            }
        };
        SimpleDocumentValidator validator = new SimpleDocumentValidator(true);
        validator.setUpMainSchema("http://s.validator.nu/html5-rdfalite.rnc", handler);
        validator.setUpValidatorAndParsers(handler, false, false);
        for (String page : new TreeSet<>(pages)) {
            address.set(page);
            InputSource source = new InputSource(BakedSite.HOST + page); // the security policy needs an origin
            try (InputStream file = Files.newInputStream(root.resolve(page))) {
                source.setByteStream(file);
                source.setEncoding("UTF-8");
                validator.checkHtmlInputSource(source);
            }
        }
        return problems.subList(0, Math.min(20, problems.size()));
    }
}
