package weltoffen.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import weltoffen.TestSite;

final class FindingsTest {

    private final Findings findings = new Findings();

    @Test
    void findingsAreSortedByFileLineAndColumnAsNumbers() {
        findings.add(Finding.error(new Location("b.adoc", 1, 1), "x"));
        findings.add(Finding.error(new Location("a.adoc", 10, 0), "x"));
        findings.add(Finding.error(new Location("a.adoc", 9, 12), "x"));
        findings.add(Finding.error(new Location("a.adoc", 9, 2), "x"));
        findings.add(Finding.error(Location.of("a.adoc"), "x"));
        assertEquals(List.of("a.adoc", "a.adoc:9:2", "a.adoc:9:12", "a.adoc:10", "b.adoc:1:1"),
                findings.list().stream().map(finding -> finding.location().toString()).toList());
    }

    @Test
    void theSameMistakeIsReportedOnce() {
        findings.add(Finding.error(Location.of("a.adoc", 1), "dead-link", "b"));
        findings.addAll(List.of(Finding.error(Location.of("a.adoc", 1), "dead-link", "b")));
        findings.add(Finding.error(Location.of("a.adoc", 1), "dead-link", "c"));
        assertEquals(List.of("a.adoc:1 dead-link [b]", "a.adoc:1 dead-link [c]"),
                findings.list().stream().map(TestSite::line).toList());
    }

    @Test
    void onlyErrorsStopTheBake() {
        findings.add(Finding.warning(Location.of("a.adoc"), "placeholder", "x"));
        assertFalse(findings.hasErrors());
        findings.add(Finding.error(Location.of("a.adoc"), "empty-file"));
        assertTrue(findings.hasErrors());
    }

    @Test
    void nothingIsLostWhenManyThreadsAdd() {
        IntStream.range(0, 2000).parallel()
                .forEach(i -> findings.add(Finding.error(Location.of("a.adoc", i), "x")));
        assertEquals(2000, findings.list().size());
    }

    @Test
    void aSuggestionDoesNotChangeWhatIsWrong() {
        Finding finding = Finding.warning(Location.of("a.adoc", 1), "x", "y");
        assertEquals(new Finding(finding.location(), "x", Severity.WARNING, List.of("y"), Optional.of("z")),
                finding.suggesting(Optional.of("z")));
        assertEquals("warning", finding.severity().code());
    }
}
