package weltoffen.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import weltoffen.TestSite;
import weltoffen.content.Finding;
import weltoffen.content.Findings;
import weltoffen.model.Site;

final class AllowancesTest {

    private static final String CHINA = "content/de/countries/china.adoc";

    private final TestSite site = TestSite.plain();

    @Test
    void aRemarkIsForTheLineBelowIt() {
        site.append(CHINA, "\n// check: allow double-space: ein Schild\nZwei  Worte.\nNoch  zwei.\n");
        expect(List.of(CHINA + ":18:5 double-space []"), List.of(CHINA + ":17:5 double-space [] ein Schild"));
    }

    @Test
    void remarksAndAttributesOfABlockMayStandBetween() {
        site.append(CHINA, "\n// check: allow double-space: ein Schild\n// check: allow straight-quote: ein Zitat\n"
                + "[.x]\n.Titel\nZwei  \"Worte.\n");
        expect(List.of(), List.of(CHINA + ":20:5 double-space [] ein Schild", CHINA + ":20:7 straight-quote [\"] -> „ ein Zitat"));
    }

    @Test
    void aPageMayAllowSeveralRules() {
        site.replace(CHINA, ":order: 2", ":check-allow: double-space: so; wrong-quote: weil es so ist")
                .append(CHINA, "\nZwei  “Worte.\n");
        expect(List.of(), List.of(CHINA + ":16:5 double-space [] so", CHINA + ":16:7 wrong-quote [“, „ “] weil es so ist"));
    }

    @Test
    void anErrorCannotBeAllowed() {
        site.append(CHINA, "\n// check: allow dead-link: kommt noch\nxref:chnia.adoc[Dorthin]\n");
        expect(List.of(CHINA + ":16 unused-allowance [dead-link]",
                CHINA + ":17:6 dead-link [chnia.adoc] -> china.adoc"), List.of());
    }

    @Test
    void aRemarkWithoutAReasonOrARuleIsAFindingAndAllowsNothing() {
        site.append(CHINA, "\n// check: allow double-space:\nZwei  Worte.\n\n// check: allow everything: warum nicht\nText.\n");
        expect(List.of(CHINA + ":16 allowance-without-reason [double-space]", CHINA + ":17:5 double-space []",
                CHINA + ":19 unknown-rule [everything]"), List.of());
    }

    @Test
    void aRemarkDoesNotMakeTranslationsOutdated() {
        site.append("content/de/index.adoc", "\n// check: allow double-space: so\nText.\n");
        String with = weltoffen.model.Translation.stamp(TestSite.document(site.read(), "de", "index"));
        site.replace("content/de/index.adoc", "// check: allow double-space: so\n", "");
        assertEquals(weltoffen.model.Translation.stamp(TestSite.document(site.read(), "de", "index")), with);
    }

    private void expect(List<String> findings, List<String> silenced) {
        Findings found = new Findings();
        Site read = site.read(found);
        Checks.SITE.forEach(check -> found.addAll(check.check(read)));
        Allowances.Outcome outcome = Allowances.apply(read, found.list(), true);
        assertEquals(findings, outcome.findings().stream()
                .filter(finding -> !finding.rule().equals("placeholder"))
                .map(TestSite::line)
                .toList());
        assertEquals(silenced, outcome.silenced().stream()
                .map(one -> TestSite.line(one.finding()) + " " + one.reason())
                .toList());
    }
}
