package weltoffen.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import weltoffen.TestSite;

final class LabelCheckTest {

    private static final String GERMAN = "content/de/labels.properties";
    private static final String ENGLISH = "content/en/labels.properties";

    private final TestSite site = TestSite.plain();

    @Test
    void aTextThatALanguageLacksIsReported() {
        site.replace(ENGLISH, "fact.seeks = Gesucht\n", "");
        expect(ENGLISH + " missing-label [fact.seeks]");
    }

    @Test
    void anEmptyTextCountsAsMissingOnItsLine() {
        site.replace(ENGLISH, "language.name = English", "language.name =");
        expect(ENGLISH + ":1 missing-label [language.name]");
    }

    @Test
    void aTextThatTheSourceLacksIsReportedWithTheNearest() {
        site.append(ENGLISH, "fact.seks = Wanted\n");
        expect(ENGLISH + ":30 unknown-label [fact.seks] -> fact.seeks");
    }

    @Test
    void aPatternThatIcuCannotReadIsReported() {
        site.replace(ENGLISH, "asof = Stand: {0}", "asof = Stand: {0");
        expect(ENGLISH + ":8 broken-label [asof]");
    }

    @Test
    void aBrokenPatternOfTheSourceIsReportedThereOnly() {
        site.replace(GERMAN, "asof = Stand: {0}", "asof = Stand: {0");
        expect(GERMAN + ":8 broken-label [asof]");
    }

    @Test
    void otherParametersThanTheSourcesAreReported() {
        site.replace(ENGLISH, "title.pattern = {0} – {1}", "title.pattern = {0} – {2}");
        expect(ENGLISH + ":7 label-parameters [title.pattern, {0}, {1}, {0}, {2}]");
    }

    @Test
    void aTextThatLostItsParametersIsReported() {
        site.replace(ENGLISH, "asof = Stand: {0}", "asof = As of then");
        expect(ENGLISH + ":8 label-parameters [asof, {0}, ]");
    }

    @Test
    void parametersMayStandInAnotherOrderAndWithAPlural() {
        site.replace(ENGLISH, "title.pattern = {0} – {1}", "title.pattern = {1}: {0, plural, one {# a} other {# b}}");
        assertEquals(List.of(), site.problems());
    }

    private void expect(String... lines) {
        assertEquals(List.of(lines), site.problems());
    }
}
