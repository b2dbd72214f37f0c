package weltoffen.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import weltoffen.TestSite;
import weltoffen.calendar.DateProblem;
import weltoffen.content.Messages;

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
        "2020-13-01            | 4:13 date-no-such-month [13, when] -> 2020-12-01",
        "2020-02-30            | 4:16 date-no-such-day [30, when] -> 2020-02-29",
        "2020-Q5               | 4:14 date-no-such-quarter [5, when] -> 2020-Q4",
        "2020-Q2, 2020-Q7      | 4:23 date-no-such-quarter [7, when] -> 2020-Q2, 2020-Q4",
    })
    void aDateThatCannotBeIsReportedAtItsWrongPart(String when, String expected) {
        event(":when: " + when);
        expect(EVENT + ":" + expected);
    }

    @Test
    void aDateInWordsIsReportedWithAProposal() {
        event(":when: 18.02.2020");
        expect(EVENT + ":4:8 date-not-a-date [18.02.2020, when] -> 2020-02-18");
    }

    @Test
    void anUnknownTimeZoneIsReportedWithTheNearest() {
        event(":when: 2020\n:timezone: Europe/Berln");
        expect(EVENT + ":5:12 date-no-such-zone [Europe/Berln, timezone] -> Europe/Berlin");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        ":when: 2027-03-02/2027-03-01 | 4:19 date-end-before-start [2027-03-01, when] -> 2027-03-01/2027-03-02",
        ":when: 2027-03-02T25:00 | 4:19 date-no-such-time [25, when] -> 2027-03-02",
        ":when: 2027-03-02T09:00Z | 4:24 date-zone-in-date [Z, when] -> 2027-03-02T09:00",
        ":when: 2027-03;:rrule: FREQ=MONTHLY | 4:8 date-start-not-exact [2027-03, when]",
        ":when: 2027-03-02;:rrule: FREQ=OFTEN | 5:14 date-rule-value-wrong [OFTEN, rrule]",
        ":when: 2027-03-02;:rrule: BYDAY=TU | 5:9 date-rule-without-freq [BYDAY=TU, rrule] -> BYDAY=TU~FREQ=WEEKLY",
        ":when: 2027-03-02;:rrule: FREQ=WEEKLY;:exdate: 2027-03-10 | 6:10 date-date-not-in-series [2027-03-10, exdate] -> 2027-03-09",
        ":when: 2027-03-02;:previous-when: 2027-02-31 | 5:25 date-no-such-day [31, previous-when] -> 2027-02-28",
    })
    void whatIsWrongWithADateIsSaidWhereItStands(String lines, String expected) {
        event(lines.replace(";:", "\n:"));
        expect(EVENT + ":" + expected.replace('~', ';'));
    }

    @Test
    void aChangedOccurrenceMustBeOneOfASeries() {
        site.write("content/de/events/talk.adoc", "= Gespräch\n:jbake-type: event\n:description: D.\n"
                + ":when: 2027-03-02\n:rrule: FREQ=WEEKLY\n\nText.\n");
        event(":when: 2027-03-11\n:occurrence-of: events/talk\n:original-when: 2027-03-09");
        assertEquals(List.of(), site.problems());
        event(":when: 2027-03-11\n:occurrence-of: events/talk\n:original-when: 2027-03-10");
        expect(EVENT + ":6:17 date-date-not-in-series [2027-03-10, original-when] -> 2027-03-09");
        event(":when: 2027-03-11\n:occurrence-of: events/tlak\n:original-when: 2027-03-09");
        expect(EVENT + ":5:17 unknown-series-event [events/tlak] -> events/talk");
        event(":when: 2027-03-11\n:occurrence-of: events/talk");
        expect(EVENT + ":5:17 change-without-date [events/talk]");
        event(":when: 2027-03-11\n:original-when: 2027-03-09");
        expect(EVENT + ":5:17 change-without-series [2027-03-09]");
        event(":when: 2027-03-11\n:occurrence-of: events/talk\n:original-when: 2027-03");
        expect(EVENT + ":6:17 date-date-not-exact [2027-03, original-when]");
    }

    @ParameterizedTest
    @EnumSource(DateProblem.Code.class)
    void everyKindOfProblemHasASentenceInBothLanguages(DateProblem.Code code) {
        String rule = code == DateProblem.Code.NO_WORDS_FOR_RULE ? "wrong-rhythm" : "date-" + code.key();
        assertTrue(Messages.in(Locale.ENGLISH).knows(rule), rule);
        assertTrue(Messages.in(Locale.GERMAN).knows(rule), rule);
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
