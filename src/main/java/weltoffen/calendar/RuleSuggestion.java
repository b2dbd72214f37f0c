package weltoffen.calendar;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import weltoffen.content.Nearest;

/** Guesses which recurrence rule an editor meant; a guess is given only if it is a rule. */
final class RuleSuggestion {

    private static final List<String> NAMES = List.of("FREQ", "UNTIL", "COUNT", "INTERVAL", "WKST", "BYDAY", "BYMONTH",
            "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYHOUR", "BYMINUTE", "BYSETPOS");
    private static final List<String> LISTS = NAMES.subList(NAMES.indexOf("BYDAY"), NAMES.size());
    private static final List<String> FREQUENCIES =
            List.of("YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY", "MINUTELY");

    /** Frequencies that RFC 5545 writes with an interval. */
    private static final Map<String, String> WITH_INTERVAL = Map.of(
            "QUARTERLY", "MONTHLY;INTERVAL=3",
            "BIWEEKLY", "WEEKLY;INTERVAL=2",
            "FORTNIGHTLY", "WEEKLY;INTERVAL=2",
            "ANNUALLY", "YEARLY");

    /** German's abbreviations, where they differ. */
    private static final Map<String, String> GERMAN_DAYS = Map.of("DI", "TU", "MI", "WE", "DO", "TH", "SO", "SU");

    private RuleSuggestion() {}

    static Optional<String> nearest(String text) {
        String tidy = text.toUpperCase(Locale.ROOT)
                .replaceFirst("^\\s*RRULE:", "")
                .replaceAll("\\s+", "")
                .replaceAll(";+$", "");
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : tidy.split(";+")) {
            int equals = part.indexOf('=');
            if (equals < 1) {
                return Optional.empty();
            }
            String name = closest(part.substring(0, equals), NAMES);
            parts.merge(name, value(name, part.substring(equals + 1)),
                    (first, second) -> LISTS.contains(name) ? first + "," + second : first);
        }
        parts.computeIfAbsent("FREQ", missing -> frequencyFor(parts));
        return withoutMisplaced(parts);
    }

    private static String value(String name, String written) {
        return switch (name) {
            case "FREQ" -> WITH_INTERVAL.getOrDefault(written, closest(written, FREQUENCIES));
            case "UNTIL" -> until(written);
            case "BYDAY" -> Arrays.stream(written.split(","))
                    .map(RuleSuggestion::weekday)
                    .collect(Collectors.joining(","));
            default -> written;
        };
    }

    private static String weekday(String written) {
        String number = written.replaceFirst("[A-Z]+$", "");
        String day = written.substring(number.length());
        String twoLetters = day.length() > 2 ? day.substring(0, 2) : day;
        return number + GERMAN_DAYS.getOrDefault(twoLetters, twoLetters);
    }

    private static String until(String written) {
        if (UntilText.parse(written).isPresent()) {
            return written;
        }
        return DateSuggestion.nearest(written)
                .map(date -> date.replaceAll("[-:]", ""))
                .map(date -> date.contains("T") ? date + "00" : date)
                .orElse(written);
    }

    private static String frequencyFor(Map<String, String> parts) {
        boolean plainDays = parts.getOrDefault("BYDAY", "1").matches("[A-Z,]+");
        return plainDays ? "WEEKLY" : parts.containsKey("BYMONTH") ? "YEARLY" : "MONTHLY";
    }

    private static Optional<String> withoutMisplaced(Map<String, String> parts) {
        Optional<String> problem = problem(parts);
        if (problem.filter("BYDAY"::equals).isPresent()) {
            parts.computeIfPresent("BYDAY", (name, days) -> days.replaceAll("[+0-9-]", ""));
        } else {
            problem.ifPresent(parts::remove);
        }
        return problem(parts).isEmpty() ? Optional.of(written(parts)) : Optional.empty();
    }

    /** The part that has a problem; an empty result means that there is none. */
    private static Optional<String> problem(Map<String, String> parts) {
        try {
            RuleText.parseAsIs(written(parts));
            return Optional.empty();
        } catch (DateProblem problem) {
            boolean misplaced = problem.code() == DateProblem.Code.RULE_PART_MISPLACED;
            return Optional.of(misplaced ? problem.part().split("=")[0] : "");
        }
    }

    private static String written(Map<String, String> parts) {
        return parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining(";"));
    }

    /** The word that is two or fewer edits away; the word itself if there is none. */
    private static String closest(String word, List<String> known) {
        return Nearest.to(word, known).orElse(word);
    }
}
