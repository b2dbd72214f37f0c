package weltoffen.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import nu.validator.validation.SimpleDocumentValidator;
import org.junit.jupiter.api.Test;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/** Every page goes through the Nu HTML checker, which also knows the rules of ARIA, without an error or a warning. */
class HtmlValidityTest {

    @Test
    void everyPageIsValidHtml() throws Exception {
        List<String> problems = new ArrayList<>();
        AtomicReference<String> address = new AtomicReference<>("");
        ErrorHandler handler = new ErrorHandler() {
            @Override
            public void warning(SAXParseException e) {
                error(e);
            }

            @Override
            public void error(SAXParseException e) {
                problems.add(address + ":" + e.getLineNumber() + ": " + e.getMessage());
            }

            @Override
            public void fatalError(SAXParseException e) {
                error(e);
            }
        };
        SimpleDocumentValidator validator = new SimpleDocumentValidator(true);
        validator.setUpMainSchema("http://s.validator.nu/html5-rdfalite.rnc", handler);
        validator.setUpValidatorAndParsers(handler, false, false);
        for (String page : new TreeSet<>(BakedSite.pages().keySet())) {
            address.set(page);
            validator.checkHtmlFile(BakedSite.ROOT.resolve(page).toFile(), true);
        }
        assertEquals(List.of(), problems.subList(0, Math.min(20, problems.size())));
    }
}
