package weltoffen.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EventDatePropertyTest {

    @Property
    void parsing_the_written_form_gives_an_equal_date(@ForAll("dates") EventDate date) throws DateProblem {
        assertEquals(date, EventDate.parse(date.toString()));
    }

    @Property
    void the_order_agrees_with_equals(@ForAll("dates") EventDate one, @ForAll("dates") EventDate other) {
        assertEquals(one.equals(other), one.compareTo(other) == 0);
        assertEquals(0, one.compareTo(one));
    }

    @Property
    void the_order_is_the_same_from_both_sides(@ForAll("dates") EventDate one, @ForAll("dates") EventDate other) {
        assertEquals(Integer.signum(one.compareTo(other)), -Integer.signum(other.compareTo(one)));
    }

    @Property
    void the_order_is_transitive(
            @ForAll("dates") EventDate one, @ForAll("dates") EventDate other, @ForAll("dates") EventDate third) {
        if (one.compareTo(other) <= 0 && other.compareTo(third) <= 0) {
            assertTrue(one.compareTo(third) <= 0);
        }
    }

    @Property
    void a_date_does_not_end_before_it_begins(@ForAll("dates") EventDate date) {
        if (date.earliest().isPresent() && date.latest().isPresent()) {
            assertFalse(date.latest().get().isBefore(date.earliest().get()));
        }
    }

    @Property
    void a_date_is_past_from_the_day_after_its_last_one(@ForAll("dates") EventDate date) {
        date.latest().ifPresent(last -> {
            assertFalse(date.isPast(last.toLocalDate()));
            assertTrue(date.isPast(last.toLocalDate().plusDays(1)));
        });
    }

    /** Whatever an editor writes: a date or a problem, and a suggestion is always a date. */
    @Property
    void any_text_is_a_date_or_a_problem_whose_suggestion_is_one(@ForAll("scribbles") String text) throws DateProblem {
        AtomicReference<Optional<String>> suggestion = new AtomicReference<>(Optional.empty());
        try {
            EventDate.parse(text);
        } catch (DateProblem problem) {
            suggestion.set(problem.suggestion());
            assertTrue(problem.column() >= 1 && problem.column() <= text.length() + 1);
            assertTrue(text.startsWith(problem.part(), problem.column() - 1));
        }
        if (suggestion.get().isPresent()) {
            EventDate.parse(suggestion.get().get());
        }
    }

    @Provide
    static Arbitrary<EventDate> dates() {
        return Arbitraries.oneOf(
                points().map(point -> (EventDate) point),
                Combinators.combine(points(), points()).filter((from, to) -> !from.equals(to))
                        .as(EventDatePropertyTest::interval),
                points().map(from -> (EventDate) new DateInterval(Optional.of(from), Optional.empty())),
                points().map(to -> (EventDate) new DateInterval(Optional.empty(), Optional.of(to))),
                points().list().ofMinSize(2).ofMaxSize(4).uniqueElements().map(DateSet::new));
    }

    /** Few years, so that dates meet; sometimes any year. */
    private static Arbitrary<DatePoint> points() {
        Arbitrary<Integer> years = Arbitraries.oneOf(Arbitraries.integers().between(2019, 2021),
                Arbitraries.integers().between(1583, 9999));
        return Combinators.combine(
                        years,
                        Arbitraries.integers().between(0, 366 * 24 * 60),
                        Arbitraries.of(DatePrecision.class),
                        Arbitraries.of(DateCertainty.class))
                .as(EventDatePropertyTest::point);
    }

    private static DatePoint point(int year, int minute, DatePrecision precision, DateCertainty certainty) {
        LocalDateTime time = LocalDateTime.of(year, 1, 1, 0, 0).plusMinutes(minute).withYear(year);
        LocalDateTime day = time.truncatedTo(ChronoUnit.DAYS);
        LocalDateTime start = switch (precision) {
            case TIME -> time;
            case DAY -> day;
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
            case YEAR -> day.withDayOfYear(1);
        };
        return new DatePoint(start, precision, certainty);
    }

    private static EventDate interval(DatePoint one, DatePoint other) {
        return DateInterval.endsBeforeItStarts(one, other) ? DateInterval.of(other, one) : DateInterval.of(one, other);
    }

    @Provide
    static Arbitrary<String> scribbles() {
        return Arbitraries.of("2020", "2019", "20", "1", "02", "30", "13", "-", "/", "T", "09:00", ":", ",", " ", ".",
                        "..", "Q", "5", "?", "~", "%", "Z", "April", "bis", "und", "Uhr", "2020-Q2", "2020-02-18", "é")
                .list().ofMaxSize(8).map(parts -> String.join("", parts));
    }
}
