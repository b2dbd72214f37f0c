package weltoffen.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import weltoffen.TestSite;
import weltoffen.content.Finding;
import weltoffen.content.Severity;

final class PublisherCheckTest {

    private final TestSite site = TestSite.plain();

    @Test
    void missingDataIsAWarningForEachKeyThatTheLawWants() {
        List<Finding> findings = new PublisherCheck().check(site.read()).toList();
        assertEquals(18, findings.size());
        assertTrue(findings.stream().allMatch(finding ->
                finding.severity() == Severity.WARNING && finding.rule().equals("placeholder")));
        assertEquals("jbake.properties placeholder [site.publisher.legal-form]", TestSite.line(findings.get(0)));
    }

    @Test
    void aKeyThatIsThereButEmptyIsReportedOnItsLine() {
        site.append("jbake.properties", "site.publisher.email =\n");
        assertTrue(new PublisherCheck().check(site.read()).map(TestSite::line).toList()
                .contains("jbake.properties:12 placeholder [site.publisher.email]"));
    }

    @Test
    void whatIsOptionalIsNotMissed() {
        assertTrue(new PublisherCheck().check(site.read())
                .noneMatch(finding -> finding.arguments().get(0).matches("site.publisher.(register|vat-id|name)")));
    }
}
