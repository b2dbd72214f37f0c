package weltoffen.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weltoffen.TestSite;

final class SectionCheckTest {

    private static final String CHINA = "content/de/countries/china.adoc";

    private final TestSite site = TestSite.plain();

    @Test
    void aSectionWithoutAnIdIsReportedAtItsHeading() {
        site.append(CHINA, "\n== Mehr\n\nx\n");
        expect(CHINA + ":16 missing-id []");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mehr", "mehr_davon", "3-wege", "über-uns", "a--b"})
    void anIdThatIsNotTheSameInEveryScriptIsReported(String id) {
        site.append(CHINA, "\n[id=" + id + "]\n== Mehr\n\nx\n");
        expect(CHINA + ":17 wrong-id [" + id + "]");
    }

    @Test
    void anIdThatStandsTwiceIsReportedOnce() {
        site.append(CHINA, "\n[#activities]\n== Mehr\n\nx\n");
        expect(CHINA + ":17 duplicate-id [activities]");
    }

    @Test
    void aSkippedLevelIsReported() {
        site.append(CHINA, "\n==== Mehr\n\nx\n");
        expect(CHINA + ":16 heading-order [expected level 2, got level 3]");
    }

    private void expect(String... lines) {
        assertEquals(List.of(lines), site.problems());
    }
}
