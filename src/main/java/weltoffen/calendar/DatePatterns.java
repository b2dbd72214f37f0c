package weltoffen.calendar;

import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.util.ULocale;
import java.util.Optional;

/**
 * How a language writes days, months, years and times, as patterns of ICU's {@code SimpleDateFormat}. Our own languages
 * have their own patterns, since CLDR 48 has "1 avril" in French, "1 tháng 4 2020" in Vietnamese, "1. апр 2020." for
 * Serbian's long date, spelled-out ordinals in Mongolian, and intervals such as "2020年四月1日 – 3日"; any other language
 * takes what CLDR has, and writes intervals in full.
 *
 * @param year a year that stands alone
 * @param month month and year that stand alone, hence the month in the nominative (LLLL)
 * @param day day, month and year
 * @param dayNumber a day whose month stands beside it
 * @param time a clock time
 * @param years an interval of years
 * @param days an interval of days in one month
 */
record DatePatterns(
        String year,
        String month,
        String day,
        String dayNumber,
        String time,
        Optional<Span> years,
        Optional<Span> days) {

    /**
     * The two halves of an interval, the dash standing at the beginning of the second.
     *
     * @param from the start
     * @param to the end
     */
    record Span(String from, String to) {}

    static DatePatterns of(ULocale locale) {
        return switch (locale.getLanguage()) {
            case "de" -> own("y", "LLLL y", "d. MMMM y", "d.", "H:mm", "d.", "–d. MMMM y");
            case "en" -> own("y", "LLLL y", "d MMMM y", "d", "HH:mm", "d", "–d MMMM y");
            case "fr" -> own("y", "LLLL y", "d MMMM y", "d", "H'h'mm", "d", "–d MMMM y");
            case "pl" -> own("y", "LLLL y", "d MMMM y", "d", "H:mm", "d", "–d MMMM y");
            case "uk" -> own("y 'рік'", "LLLL y 'року'", "d MMMM y 'року'", "d", "HH:mm", "d", "–d MMMM y 'року'")
                    .withYears("y", "–y 'роки'");
            case "sr" -> own("y.", "LLLL y.", "d. MMMM y.", "d.", "HH:mm", "d", "–d. MMMM y.").withYears("y", "–y.");
            case "az" -> own("y", "LLLL y", "d MMMM y", "d", "HH:mm", "d", "–d MMMM y");
            case "mn" -> own("y 'он'", "y 'оны' M'-р сар'", "y 'оны' M'-р сарын' d", "d", "HH:mm",
                    "y 'оны' M'-р сарын' d", "–d").withYears("y", "–y 'он'");
            case "vi" -> own("'năm' y", "'tháng' M 'năm' y", "d 'tháng' M 'năm' y", "d", "HH:mm",
                    "d", "–d 'tháng' M 'năm' y")
                    .withYears("'năm' y", "–y");
            case "zh" -> own("y年", "y年M月", "y年M月d日", "d日", "HH:mm", "y年M月d日", "至d日").withYears("y", "–y年");
            default -> ofCldr(locale);
        };
    }

    private static DatePatterns own(
            String year, String month, String day, String dayNumber, String time, String firstDay, String lastDay) {
        return new DatePatterns(year, month, day, dayNumber, time,
                Optional.of(new Span("y", "–y")), Optional.of(new Span(firstDay, lastDay)));
    }

    private DatePatterns withYears(String first, String last) {
        return new DatePatterns(year, month, day, dayNumber, time, Optional.of(new Span(first, last)), days);
    }

    private static DatePatterns ofCldr(ULocale locale) {
        DateTimePatternGenerator cldr = DateTimePatternGenerator.getInstance(locale);
        return new DatePatterns(
                cldr.getBestPattern("y"),
                cldr.getBestPattern("yMMMM"),
                cldr.getBestPattern("yMMMMd"),
                cldr.getBestPattern("d"),
                cldr.getBestPattern("Hm"),
                Optional.empty(),
                Optional.empty());
    }
}
