import java.io.IOException;
import java.io.Reader;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Compares our bake with stock JBake over the same AsciiDoc pages. {@code src/bench/compare} starts it.
 *
 * <p>Each contender is a whole process, started anew, with what it leaves behind emptied before. A round runs all of
 * them in turn; the first round is a rehearsal, which compiles what is to be compiled, fills the machine's file cache
 * and is not counted. After every run the result is looked at: a fast failure is no record.
 *
 * <p>Stock JBake gets the same files and a template with a navigation of the page's language. It does less than our
 * bake: no fallbacks for missing translations, no checks, no sitemap, none of the components of our pages.
 */
final class Compare {

    private static final String STOCK = "stock JBake";

    /** Something to do with files before or after a run. */
    private interface Step {
        void run() throws IOException;
    }

    /**
     * One of those that are compared.
     *
     * @param prepare what is done before the clock starts
     * @param verify fails when the run did not do what was to be timed
     */
    private record Contender(String name, List<String> command, Step prepare, Step verify) { }

    /** One run, in seconds: on the wall's clock, and of all processors together. */
    private record Time(double wall, double cpu) { }

    /** What cannot be compared, in a sentence. */
    private static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1;

        Failure(String message) {
            super(message);
        }
    }

    private final Path home = Path.of(System.getProperty("bench.home")).toAbsolutePath().normalize();
    private final Path bench = home.resolve("target/bench");
    private final Path java = Path.of(System.getProperty("java.home"), "bin/java");
    private final Path source;
    private final int rounds;

    // our bake: a copy of the site, so that nobody's typing disturbs the measuring
    private final Path site = bench.resolve("site");
    private final Path ours = bench.resolve("ours");
    private final Path oursOut = ours.resolve("site");

    // stock JBake: the program, and the site made for it
    private final Path stockLibraries = bench.resolve("stock-jbake/lib");
    private final Path stock = bench.resolve("stock-site");
    private final Path stockOut = stock.resolve("output");

    private Compare(Path source, int rounds) {
        this.source = source;
        this.rounds = rounds;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        try {
            of(arguments).run();
        } catch (Failure failure) {
            System.err.println(failure.getMessage());
            System.exit(1);
        }
    }

    private static Compare of(String[] arguments) {
        Map<String, String> options = new LinkedHashMap<>(Map.of("--rounds", "3", "--source", ""));
        for (int i = 0; i < arguments.length; i += 2) {
            if (!options.containsKey(arguments[i]) || i + 1 == arguments.length) {
                System.err.println("usage: src/bench/compare [--rounds N] [--source DIR]");
                System.exit(2);
            }
            options.put(arguments[i], arguments[i + 1]);
        }
        if (!options.get("--rounds").matches("[1-9]\\d{0,3}")) {
            System.err.println("--rounds wants a number from 1, not " + options.get("--rounds"));
            System.exit(2);
        }
        Path source = options.get("--source").isEmpty()
                ? Path.of(System.getProperty("bench.home"))
                : Path.of(options.get("--source"));
        return new Compare(source.toAbsolutePath().normalize(), Integer.parseInt(options.get("--rounds")));
    }

    private void run() throws IOException, InterruptedException {
        double load = load();
        prepareStock();
        copySite();
        List<Path> pages = pages();
        makeStockSite(pages);
        List<Contender> contenders = contenders(pages);

        round(contenders, "rehearsal");
        FileTime compiled = Files.getLastModifiedTime(home.resolve("target/weltoffen.jar"));
        Map<String, List<Time>> times = new LinkedHashMap<>();
        for (int round = 1; round <= rounds; round++) {
            round(contenders, "round " + round + " of " + rounds)
                    .forEach((name, time) -> times.computeIfAbsent(name, key -> new ArrayList<>()).add(time));
        }
        if (!compiled.equals(Files.getLastModifiedTime(home.resolve("target/weltoffen.jar")))) {
            throw new Failure("The generator changed while it was timed, so the figures are void; run it again.");
        }
        print(times, pages.size(), load);
    }

    // ------------------------------------------------------------------------------------------ what is compared

    private List<Contender> contenders(List<Path> pages) throws IOException {
        List<String> bake = List.of(
                home.resolve("site").toString(), "bake", "--source", site.toString(), "--out", oursOut.toString(),
                "--cache", ours.resolve("cache").toString(), "--date", LocalDate.now().toString());
        List<String> jbake = List.of(
                java.toString(), "-Dlogback.configurationFile=" + home.resolve("src/bench/stock-jbake/logback.xml"),
                "-cp", stockLibraries + "/*", "org.jbake.launcher.Main",
                "--bake", stock.toString(), stockOut.toString(), "--reset");

        Path changing = pages.get(pages.size() / 2);
        String original = Files.readString(changing);
        List<String> sentences = new ArrayList<>();
        Step change = () -> {
            sentences.add("This is change number " + (sentences.size() + 1) + ".");
            Files.writeString(changing, original + "\n" + sentences.get(sentences.size() - 1) + "\n");
        };
        return List.of(
                new Contender("ours, cold", bake, () -> delete(ours), () -> expectPages(oursOut, pages.size())),
                new Contender("ours, nothing changed", bake, () -> { }, () -> expectPages(oursOut, pages.size())),
                new Contender("ours, one page changed", bake, change,
                        () -> expectText(oursOut, sentences.get(sentences.size() - 1))),
                new Contender(STOCK, jbake,
                        () -> {
                            delete(stockOut);
                            delete(stock.resolve("cache"));
                        },
                        () -> expectPages(stockOut, pages.size())));
    }

    private void expectPages(Path out, int least) throws IOException {
        long pages = files(out, ".html").size();
        if (pages < least) {
            throw new Failure(out + " has " + pages + " pages, " + least + " were to be baked; see " + logs());
        }
    }

    private void expectText(Path out, String text) throws IOException {
        for (Path page : files(out, ".html")) {
            if (Files.readString(page).contains(text)) {
                return;
            }
        }
        throw new Failure("No page of " + out + " says \"" + text + "\"; see " + logs());
    }

    // ------------------------------------------------------------------------------------------ what goes before

    /** Has Maven fetch stock JBake, once for each version of its POM. */
    private void prepareStock() throws IOException, InterruptedException {
        Path pom = home.resolve("src/bench/stock-jbake/pom.xml");
        Path fetched = bench.resolve("stock-jbake/pom.xml");
        if (Files.exists(fetched) && Files.mismatch(pom, fetched) == -1) {
            return;
        }
        say("Fetching stock JBake …");
        delete(bench.resolve("stock-jbake"));
        execute("maven", List.of(
                "mvn", "-q", "-B", "-f", pom.toString(), "dependency:copy-dependencies",
                "-DincludeScope=runtime", "-DoutputDirectory=" + stockLibraries));
        Files.copy(pom, fetched);
    }

    private void copySite() throws IOException {
        if (!Files.isRegularFile(source.resolve("jbake.properties"))) {
            throw new Failure(source + " is no site: it has no jbake.properties.");
        }
        delete(site);
        for (String part : List.of("content", "templates", "assets", "jbake.properties")) {
            copy(source.resolve(part), site.resolve(part));
        }
    }

    /** The files of all pages in the folders of the site's languages; derived languages have no folder. */
    private List<Path> pages() throws IOException {
        Properties settings = new Properties();
        try (Reader reader = Files.newBufferedReader(site.resolve("jbake.properties"))) {
            settings.load(reader);
        }
        List<Path> pages = new ArrayList<>();
        for (String language : settings.getProperty("site.languages", "").strip().split("\\s*,\\s*")) {
            pages.addAll(files(site.resolve("content").resolve(language), ".adoc"));
        }
        pages.removeIf(page -> page.getFileName().toString().startsWith("_"));
        if (pages.isEmpty()) {
            throw new Failure("The site has no pages in the languages of " + source.resolve("jbake.properties"));
        }
        return pages;
    }

    private void makeStockSite(List<Path> pages) throws IOException {
        delete(stock);
        copy(home.resolve("src/bench/stock-jbake/site"), stock);
        Files.createDirectories(stock.resolve("assets"));
        for (Path page : pages) {
            Path target = stock.resolve(site.relativize(page));
            Files.createDirectories(target.getParent());
            Files.writeString(target, stockText(Files.readString(page)));
        }
    }

    /** A page with a header that stock JBake understands: everything is a published page. */
    private static String stockText(String text) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        int title = 0;
        while (title < lines.size() && !lines.get(title).startsWith("= ")) {
            title++;
        }
        int end = Math.min(title, lines.size() - 1);
        while (end < lines.size() && !lines.get(end).isBlank()) {
            end++;
        }
        lines.subList(0, end).removeIf(line -> line.startsWith(":jbake-"));
        lines.addAll(Math.min(title + 1, lines.size()), List.of(":jbake-type: page", ":jbake-status: published"));
        return String.join("\n", lines);
    }

    // ------------------------------------------------------------------------------------------ the clock

    private Map<String, Time> round(List<Contender> contenders, String name) throws IOException, InterruptedException {
        Map<String, Time> times = new LinkedHashMap<>();
        for (Contender contender : contenders) {
            contender.prepare().run();
            Time time = execute(contender.name(), contender.command());
            contender.verify().run();
            times.put(contender.name(), time);
            say("%-14s %-24s %6.2f s", name, contender.name(), time.wall());
        }
        return times;
    }

    /** Runs a process to its end; what it says goes into a file. */
    private Time execute(String name, List<String> command) throws IOException, InterruptedException {
        Files.createDirectories(logs());
        Path log = logs().resolve(name.replaceAll("\\W+", "-").toLowerCase(Locale.ROOT) + ".log");
        double cpu = childrenCpu();
        long start = System.nanoTime();
        int status = new ProcessBuilder(command)
                .directory(bench.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        double wall = (System.nanoTime() - start) / 1e9;
        if (status != 0) {
            throw new Failure("\"" + name + "\" ended with status " + status + ":\n" + Files.readString(log)
                    + "\nThis is also in " + log);
        }
        return new Time(wall, childrenCpu() - cpu);
    }

    /** The processor time of all processes that ended so far, in seconds; Linux tells it in hundredths. */
    private static double childrenCpu() throws IOException {
        Path stat = Path.of("/proc/self/stat");
        if (!Files.isReadable(stat)) {
            return Double.NaN;
        }
        String text = Files.readString(stat);
        String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / 100.0;
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    // ------------------------------------------------------------------------------------------ what is printed

    private void print(Map<String, List<Time>> times, int pages, double load) throws IOException {
        double stockMedian = median(times.get(STOCK).stream().map(Time::wall).toList());
        say("");
        say("%d AsciiDoc files; our bake wrote %d pages (fallbacks and language choice too), stock JBake %d.",
                pages, files(oursOut, ".html").size(), files(stockOut, ".html").size());
        say("Seconds of whole processes, %d rounds; %d processors, load %.1f before and %.1f after, Java %s.",
                rounds, Runtime.getRuntime().availableProcessors(), load, load(), Runtime.version());
        say("");
        say("| %-22s | median | fastest | slowest |  CPU | ratio to stock |", "");
        say("|%s|-------:|--------:|--------:|-----:|---------------:|", "-".repeat(24));
        times.forEach((name, runs) -> {
            List<Double> walls = runs.stream().map(Time::wall).sorted().toList();
            double median = median(walls);
            say("| %-22s | %6.2f | %7.2f | %7.2f | %4.1f | %14.3f |", name, median, walls.get(0),
                    walls.get(walls.size() - 1), median(runs.stream().map(Time::cpu).toList()), median / stockMedian);
        });
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    // ------------------------------------------------------------------------------------------ files

    private Path logs() {
        return bench.resolve("logs");
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.toString().endsWith(ending)).filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        if (Files.notExists(from)) {
            return;
        }
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.toAbsolutePath().getParent());
                    Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
