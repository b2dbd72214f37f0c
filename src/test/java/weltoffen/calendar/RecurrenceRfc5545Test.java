package weltoffen.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The examples of RFC 5545 §3.8.5.3, under the names that they have there. */
class RecurrenceRfc5545Test {

    @TestFactory
    Stream<DynamicTest> each_example_has_the_dates_that_the_rfc_lists() {
        return Arrays.stream(Rfc5545Examples.TEXT.split("\n\n"))
                .map(example -> example.lines().toList())
                .map(lines -> DynamicTest.dynamicTest(lines.get(0), () -> check(lines)));
    }

    private static void check(List<String> lines) throws DateProblem {
        String exdate = lines.get(3).startsWith("EXDATE ") ? lines.get(3).substring("EXDATE ".length()) : "";
        boolean goesOn = lines.get(lines.size() - 1).equals("...");
        LocalDateTime start = LocalDateTime.parse(lines.get(1));
        List<LocalDateTime> expected = new ArrayList<>();
        lines.subList(exdate.isEmpty() ? 3 : 4, lines.size() - (goesOn ? 1 : 0))
                .forEach(line -> expected.addAll(times(line, start.toLocalTime())));

        Recurrence series = Recurrence.of(
                EventDate.parse(lines.get(1)), ZoneId.of("America/New_York"), lines.get(2), "", exdate);
        LocalDate last = expected.get(expected.size() - 1).toLocalDate();
        List<LocalDateTime> found = series.between(start.toLocalDate(), goesOn ? last : last.plusYears(20)).stream()
                .map(date -> date.earliest().orElseThrow())
                .toList();

        assertEquals(goesOn, series.isEndless());
        assertEquals(expected, goesOn ? found.subList(0, expected.size()) : found);
    }

    private static List<LocalDateTime> times(String line, LocalTime time) {
        String[] words = line.split(":? +");
        if (words[0].length() == 7) {
            YearMonth month = YearMonth.parse(words[0]);
            return Arrays.stream(words).skip(1)
                    .flatMapToInt(RecurrenceRfc5545Test::days)
                    .mapToObj(day -> month.atDay(day).atTime(time))
                    .toList();
        }
        LocalDate day = LocalDate.parse(words[0]);
        return Arrays.stream(words).skip(1).map(word -> day.atTime(LocalTime.parse(word))).toList();
    }

    private static IntStream days(String word) {
        String[] ends = word.split("-");
        return IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
    }
}
