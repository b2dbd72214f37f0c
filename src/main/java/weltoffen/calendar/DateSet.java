package weltoffen.calendar;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Several dates, all of them meant, and nothing between them: "2nd and 3rd quarter of 2020".
 *
 * @param dates at least two different dates, in their natural order
 */
public record DateSet(List<DatePoint> dates) implements EventDate {

    /**
     * Makes a set; the order in which the dates are given does not matter.
     *
     * @throws IllegalArgumentException if there are fewer than two, or one is there twice
     */
    public DateSet {
        if (dates.size() < 2 || dates.stream().distinct().count() < dates.size()) {
            throw new IllegalArgumentException("not a set of different dates: " + dates);
        }
        dates = dates.stream().sorted().toList();
    }

    @Override
    public DatePrecision precision() {
        return dates.stream().map(DatePoint::precision).max(Comparator.naturalOrder()).orElseThrow();
    }

    @Override
    public boolean isCertain() {
        return dates.stream().allMatch(DatePoint::isCertain);
    }

    @Override
    public boolean isExact() {
        return false;
    }

    @Override
    public Optional<LocalDateTime> earliest() {
        return dates.stream().map(DatePoint::start).min(Comparator.naturalOrder());
    }

    @Override
    public Optional<LocalDateTime> latest() {
        return dates.stream().flatMap(date -> date.latest().stream()).max(Comparator.naturalOrder());
    }

    @Override
    public String toString() {
        return dates.stream().map(DatePoint::toString).collect(Collectors.joining(", "));
    }
}
