package weltoffen.bake;

import com.ibm.icu.text.DateFormatSymbols;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import weltoffen.bake.PageView.DayCell;
import weltoffen.bake.PageView.EventItem;
import weltoffen.bake.PageView.MonthView;
import weltoffen.bake.PageView.Weekday;
import weltoffen.calendar.DateCertainty;
import weltoffen.calendar.DatePoint;
import weltoffen.calendar.DatePrecision;
import weltoffen.calendar.EventDate;
import weltoffen.calendar.EventDateFormat;
import weltoffen.calendar.EventStatus;
import weltoffen.model.Labels;
import weltoffen.model.Language;

/**
 * Makes a table of every month in which a list has an exact date. What is known only to the month is named beside the
 * table and stands on no day.
 */
final class MonthViews {

    /** Of an event that goes on for longer, only the first and the last day are marked. */
    private static final int LONGEST_SPAN = 31;

    private static final String CANCELLED = EventStatus.CANCELLED.code();
    private static final DayCell EMPTY = new DayCell(Optional.empty(), "", Optional.empty(), "", false);

    private final Language language;
    private final Labels labels;
    private final EventDateFormat dates;

    /**
     * An item of the list.
     *
     * @param when its date
     * @param item what the list shows
     */
    record Listed(EventDate when, EventItem item) { }

    /** Tables in a language. */
    MonthViews(Language language, Labels labels) {
        this.language = language;
        this.labels = labels;
        this.dates = new EventDateFormat(language.locale(), labels::text);
    }

    /**
     * The tables of a list.
     *
     * @param list the list
     * @param forward whether the months run forward, or the latest stands first
     */
    List<MonthView> of(List<Listed> list, boolean forward) {
        Comparator<YearMonth> order = forward ? Comparator.naturalOrder() : Comparator.reverseOrder();
        Map<YearMonth, Map<LocalDate, List<EventItem>>> months = new TreeMap<>(order);
        list.stream().filter(one -> one.when().isExact()).forEach(one -> days(one.when()).forEach(day -> months
                .computeIfAbsent(YearMonth.from(day), any -> new TreeMap<>())
                .computeIfAbsent(day, any -> new ArrayList<>())
                .add(one.item())));
        Map<YearMonth, List<EventItem>> undated = list.stream()
                .filter(one -> one.when() instanceof DatePoint && one.when().precision() == DatePrecision.MONTH)
                .collect(Collectors.groupingBy(
                        one -> YearMonth.from(one.when().earliest().orElseThrow()),
                        Collectors.mapping(Listed::item, Collectors.toList())));
        List<Weekday> weekdays = months.isEmpty() ? List.of() : weekdays();
        return months.entrySet().stream()
                .map(month -> new MonthView(
                        dates.format(new DatePoint(
                                month.getKey().atDay(1).atStartOfDay(), DatePrecision.MONTH, DateCertainty.CERTAIN)),
                        weekdays,
                        weeks(month.getKey(), month.getValue()),
                        undated.getOrDefault(month.getKey(), List.of())))
                .toList();
    }

    private static Stream<LocalDate> days(EventDate when) {
        LocalDate first = when.earliest().orElseThrow().toLocalDate();
        LocalDate last = when.latest().orElseThrow().toLocalDate();
        return ChronoUnit.DAYS.between(first, last) < LONGEST_SPAN
                ? first.datesUntil(last.plusDays(1))
                : Stream.of(first, last);
    }

    /** The days of the week from Monday on; ICU counts them from 1 for Sunday. */
    private List<Weekday> weekdays() {
        DateFormatSymbols names = DateFormatSymbols.getInstance(language.locale());
        String[] brief = names.getWeekdays(DateFormatSymbols.STANDALONE, DateFormatSymbols.SHORT);
        String[] whole = names.getWeekdays(DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE);
        return IntStream.of(2, 3, 4, 5, 6, 7, 1).mapToObj(day -> new Weekday(brief[day], whole[day])).toList();
    }

    private List<List<DayCell>> weeks(YearMonth month, Map<LocalDate, List<EventItem>> days) {
        List<List<DayCell>> weeks = new ArrayList<>();
        LocalDate day = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        while (!YearMonth.from(day).isAfter(month)) {
            List<DayCell> week = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                week.add(YearMonth.from(day).equals(month) ? cell(day, days.getOrDefault(day, List.of())) : EMPTY);
                day = day.plusDays(1);
            }
            weeks.add(week);
        }
        return weeks;
    }

    private DayCell cell(LocalDate day, List<EventItem> items) {
        String titles = items.stream()
                .map(item -> item.status().map(status -> item.title() + " (" + status + ")").orElse(item.title()))
                .collect(Collectors.joining("; "));
        return new DayCell(
                Optional.of(String.valueOf(day.getDayOfMonth())),
                items.stream().flatMap(item -> item.id().stream()).collect(Collectors.joining(" ")),
                items.stream().flatMap(item -> item.id().stream()).findFirst(),
                items.isEmpty()
                        ? ""
                        : dates.format(DatePoint.day(day)) + labels.text("punctuation.colon") + " " + titles,
                !items.isEmpty() && items.stream().allMatch(item -> item.statusCode().equals(CANCELLED)));
    }
}
