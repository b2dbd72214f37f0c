package weltoffen.outputs;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.List;

/**
 * Describes a time zone for programs that do not know its name (RFC 5545 §3.6.5), from the JDK's rules: every change of
 * offset from the first event on, and the yearly rules that hold ever after.
 */
final class TimeZoneText {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    private TimeZoneText() {}

    /**
     * Writes the component.
     *
     * @param from the time of the first event in this zone
     */
    static void write(ICalendarText text, ZoneId zone, LocalDateTime from) {
        ZoneRules rules = zone.getRules();
        Instant start = from.minusYears(1).atZone(zone).toInstant();
        text.begin("VTIMEZONE").value("TZID", zone.getId());
        ZoneOffset before = rules.getOffset(start);
        observance(text, rules.isDaylightSavings(start), LOCAL.format(LocalDateTime.ofInstant(start, before)), before, before, "");
        List<ZoneOffsetTransitionRule> yearly = rules.getTransitionRules();
        // changes that were laid down one by one; behind the last of them the yearly rules hold
        ZoneOffsetTransition next = rules.nextTransition(start);
        List<ZoneOffsetTransition> listed = rules.getTransitions();
        Instant lastListed = listed.isEmpty() ? Instant.MIN : listed.get(listed.size() - 1).getInstant();
        while (next != null && !next.getInstant().isAfter(lastListed)) {
            change(text, rules, next, "");
            next = rules.nextTransition(next.getInstant());
        }
        if (next != null) {
            int year = next.getDateTimeBefore().getYear();
            for (ZoneOffsetTransitionRule rule : yearly) {
                ZoneOffsetTransition first = rule.createTransition(year);
                change(text, rules, first.getInstant().isBefore(next.getInstant()) ? rule.createTransition(year + 1) : first,
                        yearly(rule, first));
            }
        }
        text.end("VTIMEZONE");
    }

    private static void change(ICalendarText text, ZoneRules rules, ZoneOffsetTransition change, String rule) {
        observance(text, rules.isDaylightSavings(change.getInstant()), LOCAL.format(change.getDateTimeBefore()),
                change.getOffsetBefore(), change.getOffsetAfter(), rule);
    }

    private static void observance(
            ICalendarText text, boolean daylight, String start, ZoneOffset from, ZoneOffset to, String rule) {
        String component = daylight ? "DAYLIGHT" : "STANDARD";
        text.begin(component).value("DTSTART", start);
        if (!rule.isEmpty()) {
            text.value("RRULE", rule);
        }
        text.value("TZOFFSETFROM", offset(from)).value("TZOFFSETTO", offset(to)).end(component);
    }

    /** The day of a yearly change: "the last Sunday of March", "the first Sunday from the 8th of March on". */
    private static String yearly(ZoneOffsetTransitionRule rule, ZoneOffsetTransition example) {
        String month = "FREQ=YEARLY;BYMONTH=" + example.getDateTimeBefore().getMonthValue();
        DayOfWeek weekday = rule.getDayOfWeek();
        int day = rule.getDayOfMonthIndicator();
        if (weekday == null) {
            return month + ";BYMONTHDAY=" + day;
        }
        String name = weekday.name().substring(0, 2);
        if (day == -1) {
            return month + ";BYDAY=-1" + name;
        }
        if (day == 25 && rule.getMonth().maxLength() == 31) {
            return month + ";BYDAY=-1" + name;
        }
        return day % 7 == 1
                ? month + ";BYDAY=" + (day / 7 + 1) + name
                : month + ";BYDAY=" + name + ";BYMONTHDAY=" + String.join(",", java.util.stream.IntStream
                        .range(day, day + 7).mapToObj(String::valueOf).toList());
    }

    private static String offset(ZoneOffset offset) {
        String id = offset.getTotalSeconds() == 0 ? "+00:00" : offset.getId();
        return id.replace(":", "");
    }
}
