import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Times this generator beside stock JBake and AsciidoctorJ alone. Every contender is a whole process, started anew. A
 * round runs all of them in turn, so that a noise of the machine hits all; the first round is a rehearsal, which fills the
 * machine's file cache and is not counted.
 *
 * <p>Stock JBake gets the same files and a template with a navigation of the page's language. It does less than our bake:
 * no fallbacks, no checks, no sitemap, none of the components of our pages. AsciidoctorJ alone does less than that.
 */
final class Benchmark {

    private final Map<String, String> options = new LinkedHashMap<>(Map.of(
            "--pages", "100,350,1000,3500,10000", "--stock", "1000", "--rounds", "3", "--source", "", "--write", ""));
    private final Path home = Path.of(System.getProperty("bench.home"));
    private final Path bench = home.resolve("target/bench");
    private final Stopwatch stopwatch = new Stopwatch(bench);
    private final Report report = new Report();

    private Benchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Benchmark benchmark = new Benchmark();
        if (!benchmark.understands(arguments)) {
            System.err.println("usage: src/bench/benchmark [--pages LIST] [--stock N] [--rounds N] [--source DIR] [--write]");
            System.exit(2);
        }
        try {
            benchmark.run();
        } catch (Stopwatch.Failure failure) {
            System.err.println(failure.getMessage());
            System.exit(1);
        }
    }

    private boolean understands(String[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (!options.containsKey(arguments[i])) {
                return false;
            }
            boolean flag = arguments[i].equals("--write");
            if (!flag && i + 1 == arguments.length) {
                return false;
            }
            options.put(arguments[i], flag ? "yes" : arguments[++i]);
        }
        return options.get("--pages").matches("\\d{2,6}(,\\d{2,6})*")
                && options.get("--stock").matches("\\d{1,6}")
                && options.get("--rounds").matches("[1-9]\\d{0,2}");
    }

    private void run() throws IOException, InterruptedException {
        fetchStock();
        execute("jar", List.of("jar", "-c", "-f", bench.resolve("bench.jar").toString(), "-C",
                bench.resolve("classes").toString(), "."));
        double load = load();
        if (options.get("--source").isEmpty()) {
            Corpus corpus = new Corpus(home);
            List<Integer> sizes = Stream.of(options.get("--pages").split(",")).map(Integer::valueOf).sorted().toList();
            for (int size : sizes) {
                Path site = bench.resolve("corpus-" + size);
                corpus.write(site, size);
                execute("stamp", List.of(home.resolve("site").toString(), "stamp", "--all", "--source", site.toString()));
                measure(site, size == sizes.get(sizes.size() - 1));
                Trees.delete(site);
            }
        } else {
            Path source = Path.of(options.get("--source")).toAbsolutePath().normalize();
            Path site = bench.resolve("real-site");
            Trees.delete(site);
            for (String part : List.of("content", "templates", "assets", "jbake.properties")) {
                Trees.copy(source.resolve(part), site.resolve(part));
            }
            measure(site, false);
        }
        String about = String.format(Locale.ROOT, "%s rounds, %d processors, load %.1f before and %.1f after, Java %s",
                options.get("--rounds"), Runtime.getRuntime().availableProcessors(), load, load(), Runtime.version());
        String table = report.markdown(about);
        System.out.println("\n" + table);
        if (!options.get("--write").isEmpty()) {
            write(table);
        }
    }

    private void measure(Path site, boolean largest) throws IOException, InterruptedException {
        Path work = bench.resolve("work");
        List<Path> pages = Trees.files(site.resolve("content"), ".adoc");
        List<Contender> contenders =
                new ArrayList<>(Contender.ours(home, site, work.resolve("ours"), pages.size(), largest));
        Path bare = work.resolve("bare");
        Files.createDirectories(work);
        for (List<String> training : Contender.bareTraining(home, site, bare)) {
            execute("bare-training", training);
        }
        contenders.add(Contender.bare(home, site, bare, pages.size()));
        if (pages.size() <= Integer.parseInt(options.get("--stock"))) {
            contenders.add(Contender.stock(home, site, work, pages));
        }
        int rounds = Integer.parseInt(options.get("--rounds"));
        for (int round = 0; round <= rounds; round++) {
            for (Contender contender : contenders) {
                contender.prepare().run();
                Stopwatch.Time time = stopwatch.time(contender.name(), contender.command());
                contender.verify().run();
                System.out.printf(Locale.ROOT, "%6d pages  round %d  %-28s %7.2f s%n",
                        pages.size(), round, contender.name(), time.wall());
                if (round > 0) {
                    report.add(pages.size(), contender.name(), time);
                }
            }
        }
        Trees.delete(work);
    }

    /** Has Maven fetch stock JBake, once for each version of its POM. */
    private void fetchStock() throws IOException, InterruptedException {
        Path pom = home.resolve("src/bench/stock-jbake/pom.xml");
        Path fetched = bench.resolve("stock-jbake/pom.xml");
        if (Files.exists(fetched) && Files.mismatch(pom, fetched) == -1) {
            return;
        }
        System.out.println("Fetching stock JBake …");
        Trees.delete(bench.resolve("stock-jbake"));
        execute("maven", List.of("mvn", "-q", "-B", "-f", pom.toString(), "dependency:copy-dependencies",
                "-DincludeScope=runtime", "-DoutputDirectory=" + bench.resolve("stock-jbake/lib")));
        Files.copy(pom, fetched);
    }

    private void execute(String name, List<String> command) throws IOException, InterruptedException {
        stopwatch.time(name, command);
    }

    /** Puts the figures between the two marks of the page about performance, and the plot beside it. */
    private void write(String table) throws IOException {
        Path page = home.resolve("docs/performance.md");
        String before = Files.readString(page);
        String start = "<!-- figures -->\n";
        String end = "<!-- /figures -->";
        Files.writeString(page, before.substring(0, before.indexOf(start) + start.length())
                + table + before.substring(before.indexOf(end)));
        Files.writeString(home.resolve("docs/images/performance.svg"), report.svg());
        System.out.println("Written: docs/performance.md, docs/images/performance.svg");
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
