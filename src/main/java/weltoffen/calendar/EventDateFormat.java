package weltoffen.calendar;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Puts dates into words of one language, never saying more than is known. Days, months and years are formatted here; a
 * phrase around them is a label of the site, in ICU's MessageFormat:
 *
 * <ul>
 *   <li>{@code date.quarter.ordinal}: {0} the number 1 to 4
 *   <li>{@code date.quarter}, {@code date.quarters}: {0} the ordinal, or several of them joined; {1} the year as text;
 *       {2} the year as a number, for languages whose endings depend on it
 *   <li>{@code date.uncertain}, {@code date.approximate}: {0} the date
 *   <li>{@code date.interval}: {0} the start, {1} the end
 *   <li>{@code date.from}, {@code date.until}: {0} the known end of an open interval, in its dictionary form
 *   <li>{@code date.time}: {0} the day, {1} the time or times
 * </ul>
 *
 * <p>Objects of this class have no changing state and may be shared by threads: ICU's formatters, which do have it, are
 * made for each call.
 */
public final class EventDateFormat {

    private final ULocale locale;
    private final DatePatterns patterns;
    private final Function<String, String> labels;

    /**
     * Makes a formatter.
     *
     * @param locale the language; English without a country is formatted as in the United Kingdom
     * @param labels gives the MessageFormat pattern of a label's key; it must know all the keys above
     */
    public EventDateFormat(ULocale locale, Function<String, String> labels) {
        this.locale = locale.equals(ULocale.ENGLISH) ? ULocale.UK : locale;
        this.patterns = DatePatterns.of(locale);
        this.labels = labels;
    }

    /**
     * The whole date in words, such as "2nd and 3rd quarter of 2020".
     *
     * @param date the date
     * @return the words, beginning as they do in the middle of a sentence
     */
    public String format(EventDate date) {
        if (date instanceof DatePoint point) {
            return words(point);
        }
        if (date instanceof DateInterval interval) {
            return words(interval);
        }
        return words((DateSet) date);
    }

    /**
     * The upper line of a date block: the day's number, or the first and the last of an interval within one month.
     *
     * @param date the date
     * @return the number as the language writes it beside a month; empty unless the date is exact and in one month
     */
    public Optional<String> day(EventDate date) {
        if (!isInOneMonth(date)) {
            return Optional.empty();
        }
        String first = day(date.earliest().orElseThrow());
        String last = day(date.latest().orElseThrow());
        return Optional.of(first.equals(last) ? first : first + "–" + last);
    }

    /**
     * The lower line of a date block: month and year below a day; without a day the whole date in words.
     *
     * @param date the date
     * @return the words
     */
    public String monthYear(EventDate date) {
        return isInOneMonth(date) ? formatted(patterns.month(), date.earliest().orElseThrow()) : format(date);
    }

    private String words(DatePoint date) {
        LocalDateTime start = date.start();
        String words = switch (date.precision()) {
            case TIME -> phrase("date.time", formatted(patterns.day(), start), formatted(patterns.time(), start));
            case DAY -> formatted(patterns.day(), start);
            case MONTH -> formatted(patterns.month(), start);
            case QUARTER -> quarters("date.quarter", List.of(date));
            case YEAR -> formatted(patterns.year(), start);
        };
        String approximate = date.certainty().isApproximate() ? phrase("date.approximate", words) : words;
        return date.certainty().isUncertain() ? phrase("date.uncertain", approximate) : approximate;
    }

    private String words(DateInterval interval) {
        if (interval.from().isEmpty()) {
            return phrase("date.until", words(interval.to().orElseThrow()));
        }
        if (interval.to().isEmpty()) {
            return phrase("date.from", words(interval.from().get()));
        }
        DatePoint from = interval.from().get();
        DatePoint to = interval.to().get();
        return shortened(from, to).orElseGet(() -> phrase("date.interval", words(from), words(to)));
    }

    /** An interval that names what both ends share only once. */
    private Optional<String> shortened(DatePoint from, DatePoint to) {
        if (!from.isCertain() || !to.isCertain() || from.precision() != to.precision()) {
            return Optional.empty();
        }
        return switch (from.precision()) {
            case YEAR -> patterns.years().map(years -> span(years, from, to));
            case DAY -> YearMonth.from(from.start()).equals(YearMonth.from(to.start()))
                    ? patterns.days().map(days -> span(days, from, to))
                    : Optional.empty();
            case TIME -> from.start().toLocalDate().equals(to.start().toLocalDate())
                    ? Optional.of(phrase("date.time", formatted(patterns.day(), from.start()),
                            formatted(patterns.time(), from.start()) + "–" + formatted(patterns.time(), to.start())))
                    : Optional.empty();
            default -> Optional.empty();
        };
    }

    private String span(DatePatterns.Span span, DatePoint from, DatePoint to) {
        return formatted(span.from(), from.start()) + formatted(span.to(), to.start());
    }

    private String words(DateSet set) {
        List<DatePoint> dates = set.dates();
        boolean quartersOfOneYear = set.isCertain()
                && dates.stream().allMatch(date -> date.precision() == DatePrecision.QUARTER)
                && dates.stream().map(DatePoint::year).distinct().count() == 1;
        return quartersOfOneYear
                ? quarters("date.quarters", dates)
                : joined(dates.stream().map(date -> words(date)).toList());
    }

    private String quarters(String key, List<DatePoint> quarters) {
        List<String> ordinals = quarters.stream()
                .map(quarter -> phrase("date.quarter.ordinal", quarter.quarter()))
                .toList();
        int year = quarters.get(0).year();
        return phrase(key, joined(ordinals), String.valueOf(year), year);
    }

    private String joined(List<String> words) {
        return ListFormatter.getInstance(locale).format(words);
    }

    private String phrase(String key, Object... arguments) {
        return new MessageFormat(labels.apply(key), locale).format(arguments);
    }

    private static boolean isInOneMonth(EventDate date) {
        return date.isExact()
                && YearMonth.from(date.earliest().orElseThrow()).equals(YearMonth.from(date.latest().orElseThrow()));
    }

    private String day(LocalDateTime time) {
        return formatted(patterns.dayNumber(), time);
    }

    private String formatted(String pattern, LocalDateTime time) {
        // CLDR has no form for it: French says "1er avril", but "2 avril".
        boolean premier = locale.getLanguage().equals("fr") && time.getDayOfMonth() == 1;
        SimpleDateFormat format = new SimpleDateFormat(premier ? pattern.replace("d", "d'er'") : pattern, locale);
        format.setCalendar(new GregorianCalendar(TimeZone.GMT_ZONE, locale));
        return format.format(Date.from(time.toInstant(ZoneOffset.UTC)));
    }
}
