import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** What was measured, as tables and as a plot. */
final class Report {

    private static final int LINE_HEIGHT = 16;

    private final Map<Integer, Map<String, List<Stopwatch.Time>>> runs = new TreeMap<>();

    void add(int pages, String contender, Stopwatch.Time time) {
        runs.computeIfAbsent(pages, any -> new LinkedHashMap<>())
                .computeIfAbsent(contender, any -> new ArrayList<>())
                .add(time);
    }

    String markdown(String about) {
        StringBuilder text = new StringBuilder("Medians of whole processes; " + about + ".\n\n");
        runs.forEach((pages, contenders) -> {
            text.append(String.format("**%,d AsciiDoc files**%n%n", pages));
            text.append("| | seconds | fastest–slowest | CPU | memory | of AsciidoctorJ alone | of stock JBake |\n");
            text.append("|---|--:|--:|--:|--:|--:|--:|\n");
            contenders.forEach((name, times) -> text.append(String.format(Locale.ROOT,
                    "| %s | %.2f | %.2f–%.2f | %.1f | %.0f MB | %s | %s |%n",
                    name, wall(pages, name).orElseThrow(),
                    times.stream().mapToDouble(Stopwatch.Time::wall).min().orElseThrow(),
                    times.stream().mapToDouble(Stopwatch.Time::wall).max().orElseThrow(),
                    median(times, Stopwatch.Time::cpu), median(times, Stopwatch.Time::memory),
                    ratio(pages, name, Contender.BARE), ratio(pages, name, Contender.STOCK))));
            text.append('\n');
        });
        if (runs.size() > 1) {
            text.append("**Each further page**, cold, in milliseconds:\n\n| from | to | this | AsciidoctorJ alone | stock JBake |\n");
            text.append("|--:|--:|--:|--:|--:|\n");
            List<Integer> sizes = List.copyOf(runs.keySet());
            for (int i = 1; i < sizes.size(); i++) {
                text.append(String.format(Locale.ROOT, "| %d | %d | %s | %s | %s |%n", sizes.get(i - 1), sizes.get(i),
                        growth(sizes.get(i - 1), sizes.get(i), Contender.COLD),
                        growth(sizes.get(i - 1), sizes.get(i), Contender.BARE),
                        growth(sizes.get(i - 1), sizes.get(i), Contender.STOCK)));
            }
            text.append('\n');
        }
        return text.append(goals()).toString();
    }

    /** What was wanted beside what was measured; goals whose corpora were not in the run are left out. */
    private String goals() {
        StringBuilder rows = new StringBuilder();
        row(rows, "cold, 350 pages", 350, Contender.COLD, 350, Contender.BARE, 1.3, "AsciidoctorJ alone");
        row(rows, "cold, 350 pages", 350, Contender.COLD, 350, Contender.STOCK, 0.17, "stock JBake");
        row(rows, "cold, 1,000 pages", 1000, Contender.COLD, 1000, Contender.STOCK, 0.06, "stock JBake");
        row(rows, "cold, 3,500 pages", 3500, Contender.COLD, 1000, Contender.COLD, 2.3, "1,000 pages");
        row(rows, "nothing changed, 350 pages", 350, Contender.UNCHANGED, 350, Contender.STOCK, 0.03, "stock JBake");
        row(rows, "nothing changed, 3,500 pages", 3500, Contender.UNCHANGED, 350, Contender.UNCHANGED, 3, "350 pages");
        row(rows, "one page changed, 350 pages", 350, Contender.PAGE, 350, Contender.STOCK, 0.07, "stock JBake");
        List<Integer> sizes = runs.keySet().stream().filter(pages -> pages >= 350).toList();
        for (int i = 2; i < sizes.size(); i++) {
            String before = growth(sizes.get(i - 2), sizes.get(i - 1), Contender.COLD);
            String after = growth(sizes.get(i - 1), sizes.get(i), Contender.COLD);
            rows.append(String.format(Locale.ROOT, "| time per further page, from %d to %d | ≤ %s ms, as before | %s ms | %s |%n",
                    sizes.get(i - 1), sizes.get(i), before, after,
                    Double.parseDouble(after) <= Double.parseDouble(before) ? "yes" : "no"));
        }
        if (runs.containsKey(10_000)) {
            boolean done = wall(10_000, Contender.SMALL).isPresent();
            rows.append(String.format("| 10,000 pages, cold, in a heap of 512 MB | done | %s | %s |%n",
                    done ? "done" : "not done", done ? "yes" : "no"));
        }
        return rows.isEmpty() ? "" : "**Goals**\n\n| | goal | measured | reached |\n|---|---|--:|---|\n" + rows + "\n";
    }

    private void row(StringBuilder rows, String what, int pages, String name, int basePages, String base, double limit,
            String of) {
        Optional<Double> measured = runs.containsKey(pages) ? wall(pages, name) : Optional.empty();
        Optional<Double> against = runs.containsKey(basePages) ? wall(basePages, base) : Optional.empty();
        if (measured.isPresent() && against.isPresent()) {
            double ratio = measured.get() / against.get();
            rows.append(String.format(Locale.ROOT, "| %s | ≤ %s × %s | %.3f | %s |%n",
                    what, limit, of, ratio, ratio <= limit ? "yes" : "no"));
        }
    }

    /** Seconds over pages, both on logarithmic scales; colours and words are dark or light as the reader's screen is. */
    String svg() {
        List<String> names = List.of(Contender.STOCK, Contender.BARE, Contender.COLD, Contender.TEMPLATE, Contender.PAGE,
                Contender.UNCHANGED);
        StringBuilder svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 440" role="img" aria-label="Seconds of a bake over the number of pages">
                <style>
                  text { font: 13px system-ui, sans-serif; fill: #1c2420 }
                  .grid { stroke: #8884; fill: none } .line { fill: none; stroke-width: 2 }
                  .c0 { stroke: #a33 } .c1 { stroke: #777 } .c2 { stroke: #0a5c3c; stroke-width: 3.5 }
                  .c3 { stroke: #b7791f } .c4 { stroke: #36c } .c5 { stroke: #639 }
                  @media (prefers-color-scheme: dark) { text { fill: #e8ece9 } .c2 { stroke: #6fd3a5 } .c4 { stroke: #8af } .c5 { stroke: #b8f } .c0 { stroke: #f88 } }
                </style>
                """);
        for (double seconds : List.of(0.1, 0.3, 1.0, 3.0, 10.0, 30.0, 100.0)) {
            svg.append(String.format(Locale.ROOT,
                    "<path class=\"grid\" d=\"M60 %1$.1fH520\"/><text x=\"52\" y=\"%2$.1f\" text-anchor=\"end\">%3$s s</text>%n",
                    y(seconds), y(seconds) + 4, seconds < 1 ? String.valueOf(seconds) : String.format("%.0f", seconds)));
        }
        runs.keySet().forEach(pages -> svg.append(String.format(Locale.ROOT,
                "<path class=\"grid\" d=\"M%1$.1f 20V400\"/><text x=\"%1$.1f\" y=\"420\" text-anchor=\"middle\">%2$d</text>%n",
                x(pages), pages)));
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            line(svg, names.get(i), i).ifPresent(labels::add);
        }
        labels.sort(Comparator.comparingDouble(Label::y));
        Map<Double, Double> lowest = new HashMap<>(); // at each end of lines, so that no label covers another
        for (Label label : labels) {
            double y = Math.max(label.y(), lowest.getOrDefault(label.x(), 0.0));
            lowest.put(label.x(), y + LINE_HEIGHT);
            svg.append(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\">%s</text>%n", label.x(), y, label.name()));
        }
        return svg.append("</svg>\n").toString();
    }

    /** What stands at the end of a line. */
    private record Label(String name, double x, double y) { }

    private Optional<Label> line(StringBuilder svg, String name, int number) {
        StringBuilder path = new StringBuilder();
        double endX = 0;
        double endY = 0;
        for (int pages : runs.keySet()) {
            Optional<Double> wall = wall(pages, name);
            if (wall.isPresent()) {
                endX = x(pages);
                endY = y(wall.get());
                path.append(String.format(Locale.ROOT, "%s%.1f %.1f", path.isEmpty() ? "M" : "L", endX, endY));
            }
        }
        if (path.isEmpty()) {
            return Optional.empty();
        }
        svg.append(String.format(Locale.ROOT, "<path class=\"line c%d\" d=\"%s\"/>%n", number, path));
        return Optional.of(new Label(name, endX + 8, endY + 4));
    }

    private double x(double pages) {
        int first = runs.keySet().iterator().next();
        int last = runs.keySet().stream().mapToInt(Integer::intValue).max().orElseThrow();
        double range = Math.max(1e-9, Math.log((double) last / first));
        return 60 + 460 * Math.log(pages / first) / range;
    }

    private static double y(double seconds) {
        return 400 - 380 * Math.log(seconds / 0.1) / Math.log(1000);
    }

    private String growth(int from, int to, String name) {
        Optional<Double> before = wall(from, name);
        Optional<Double> after = wall(to, name);
        return before.isEmpty() || after.isEmpty()
                ? "–"
                : String.format(Locale.ROOT, "%.2f", 1000 * (after.get() - before.get()) / (to - from));
    }

    private String ratio(int pages, String name, String to) {
        return wall(pages, to)
                .map(base -> String.format(Locale.ROOT, "%.3f", wall(pages, name).orElseThrow() / base))
                .orElse("–");
    }

    private Optional<Double> wall(int pages, String name) {
        return Optional.ofNullable(runs.get(pages).get(name)).map(times -> median(times, Stopwatch.Time::wall));
    }

    private static double median(List<Stopwatch.Time> times, ToDoubleFunction<Stopwatch.Time> figure) {
        double[] sorted = times.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
