package weltoffen.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import weltoffen.TestSite;

final class EventCheckTest {

    private static final String EVENT = "content/de/events/forum.adoc";

    private final TestSite site = TestSite.plain();

    @ParameterizedTest
    @ValueSource(strings = {"2020-02-18", "2027-03-01T09:00/2027-03-01T12:00", "2018-12", "2020-Q2", "2020-Q2, 2020-Q3", "2020",
        "2020?", "2019/2020"})
    void aDateAsPreciseAsItIsKnownIsRight(String when) {
        event(":when: " + when);
        assertEquals(List.of(), site.problems());
    }

    @Test
    void anEventWithoutADateIsReported() {
        event(":place: Erfurt");
        expect(EVENT + ":1 missing-date []");
    }

    @Test
    void anEmptyDateIsOneMessage() {
        event(":when:");
        assertEquals(1, site.problems().size(), site.problems().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2020-13-01            | 4:13 wrong-date [13] -> 2020-12-01",
        "2020-02-30            | 4:16 wrong-date [30] -> 2020-02-29",
        "2020-Q5               | 4:14 wrong-date [5] -> 2020-Q4",
        "2020-Q2, 2020-Q7      | 4:23 wrong-date [7] -> 2020-Q2, 2020-Q4",
    })
    void aDateThatCannotBeIsReportedAtItsWrongPart(String when, String expected) {
        event(":when: " + when);
        expect(EVENT + ":" + expected);
    }

    @Test
    void aDateInWordsIsReportedWithAProposal() {
        event(":when: 18.02.2020");
        expect(EVENT + ":4:8 wrong-date [18.02.2020] -> 2020-02-18");
    }

    @Test
    void anUnknownTimeZoneIsReportedWithTheNearest() {
        event(":when: 2020\n:timezone: Europe/Berln");
        expect(EVENT + ":5:12 unknown-zone [Europe/Berln] -> Europe/Berlin");
    }

    @Test
    void aRuleThatCannotBeSaidInWordsIsReported() {
        format(":rrule: FREQ=SECONDLY;BYDAY=1TU");
        expect("content/de/advice.adoc:4:9 wrong-rhythm [FREQ=SECONDLY;BYDAY=1TU]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FREQ=WEEKLY", "FREQ=MONTHLY", "FREQ=MONTHLY;INTERVAL=3", "FREQ=YEARLY"})
    void aRhythmOfAFormatIsRight(String rule) {
        format(":rrule: " + rule);
        assertEquals(List.of(), site.problems());
    }

    @Test
    void anUnknownAudienceOrStatusIsAWrongValue() {
        event(":when: 2020\n:audience: employers, everybody\n:event-status: off");
        expect(EVENT + ":5:12 wrong-value [audience, employers, everybody, employers, individuals, institutions, public]",
                EVENT + ":6:16 wrong-value [event-status, off, scheduled, announced, tentative, postponed, cancelled]");
    }

    private void event(String lines) {
        site.write(EVENT, "= Forum\n:jbake-type: event\n:description: D.\n" + lines + "\n\nText.\n");
    }

    private void format(String lines) {
        site.append("jbake.properties", "template.service.file = page.ftlh\n");
        site.write("content/de/advice.adoc", "= Beratung\n:jbake-type: service\n:description: D.\n" + lines + "\n\nText.\n");
    }

    private void expect(String... lines) {
        assertEquals(List.of(lines), site.problems());
    }
}
