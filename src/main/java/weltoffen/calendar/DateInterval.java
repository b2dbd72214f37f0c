package weltoffen.calendar;

import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All the time from one date to another, both included; one of the ends may be open.
 *
 * @param from the start; empty if it is open
 * @param to the end; empty if it is open
 */
public record DateInterval(Optional<DatePoint> from, Optional<DatePoint> to) implements EventDate {

    /**
     * Makes an interval.
     *
     * @throws IllegalArgumentException if both ends are open, both are the same, or the end lies before the start
     */
    public DateInterval {
        if (from.isEmpty() && to.isEmpty()) {
            throw new IllegalArgumentException("both ends are open");
        }
        if (from.equals(to)) {
            throw new IllegalArgumentException("both ends are the same: " + from.get());
        }
        if (from.isPresent() && to.isPresent() && endsBeforeItStarts(from.get(), to.get())) {
            throw new IllegalArgumentException("ends before it starts: " + from.get() + "/" + to.get());
        }
    }

    /**
     * An interval with two ends.
     *
     * @param from the start
     * @param to the end
     * @return the interval
     */
    public static DateInterval of(DatePoint from, DatePoint to) {
        return new DateInterval(Optional.of(from), Optional.of(to));
    }

    /** Whether all of the end lies before all of the start; 15 April to "April" is possible, to "March" is not. */
    static boolean endsBeforeItStarts(DatePoint from, DatePoint to) {
        return to.latest().orElseThrow().isBefore(from.start());
    }

    @Override
    public DatePrecision precision() {
        return Collections.max(ends().map(DatePoint::precision).toList());
    }

    @Override
    public boolean isCertain() {
        return ends().allMatch(DatePoint::isCertain);
    }

    @Override
    public boolean isExact() {
        List<DatePoint> ends = ends().toList();
        return ends.size() == 2 && ends.stream().allMatch(DatePoint::isExact);
    }

    @Override
    public Optional<LocalDateTime> earliest() {
        return from.flatMap(DatePoint::earliest);
    }

    @Override
    public Optional<LocalDateTime> latest() {
        return to.flatMap(DatePoint::latest);
    }

    @Override
    public String toString() {
        return written(from) + "/" + written(to);
    }

    private Stream<DatePoint> ends() {
        return Stream.concat(from.stream(), to.stream());
    }

    private static String written(Optional<DatePoint> end) {
        return end.map(DatePoint::toString).orElse("..");
    }
}
