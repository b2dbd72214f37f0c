import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * One of those that are compared, over one site.
 *
 * @param prepare what is done before the clock starts
 * @param verify fails when the run did not do what was to be timed: a fast failure is no record
 */
record Contender(String name, List<String> command, Step prepare, Step verify) {

    static final String COLD = "this, cold";
    static final String SMALL = "this, cold, heap of 512 MB";
    static final String UNCHANGED = "this, nothing changed";
    static final String PAGE = "this, one page changed";
    static final String TEMPLATE = "this, one template changed";
    static final String BARE = "AsciidoctorJ alone";
    static final String STOCK = "stock JBake";

    /** Something to do with files before or after a run. */
    interface Step {
        void run() throws IOException;
    }

    /** Our bake: from nothing, again, after a change of a page, after a change of a template. */
    static List<Contender> ours(Path home, Path site, Path work, int pages, boolean small) throws IOException {
        Path out = work.resolve("site");
        List<String> bake = List.of(
                home.resolve("site").toString(), "bake", "--source", site.toString(), "--out", out.toString(),
                "--cache", work.resolve("cache").toString(), "--date", LocalDate.now().toString());
        List<String> inSmallHeap = new ArrayList<>(List.of("env", "JAVA_TOOL_OPTIONS=-Xmx512m -Xlog:disable"));
        inSmallHeap.addAll(bake);
        List<Path> files = Trees.files(site.resolve("content/de"), ".adoc");
        Change page = new Change(files.get(files.size() / 2), out, "\n\nChange number %d.\n");
        Change template = new Change(site.resolve("templates/components/footer.ftlh"), out, "<#-- %d -->");
        Step all = () -> expectPages(out, pages, home);
        List<Contender> ours = new ArrayList<>(List.of(
                new Contender(COLD, bake, () -> Trees.delete(work), all),
                new Contender(UNCHANGED, bake, () -> { }, all),
                new Contender(PAGE, bake, page::make, page::verify),
                new Contender(TEMPLATE, bake, template::make, all)));
        if (small) {
            ours.add(new Contender(SMALL, inSmallHeap, () -> Trees.delete(work), all));
        }
        return ours;
    }

    /** AsciidoctorJ with the options and the class archive of our own bakes, and nothing else. */
    static Contender bare(Path home, Path site, Path work, int pages) throws IOException {
        Path out = work.resolve("site");
        Path archive = work.resolveSibling("bare.jsa");
        List<String> bare = new ArrayList<>(List.of(
                java(), "@" + home.resolve("src/main/launcher/java.options"), "-XX:SharedArchiveFile=" + archive));
        bare.addAll(bareMain(home, site, out));
        return new Contender(BARE, bare, () -> Trees.delete(work), () -> expectPages(out, pages, home));
    }

    /** The runs that make the class archive of {@link #bare}, as the launcher makes ours: one lists classes, one keeps them. */
    static List<List<String>> bareTraining(Path home, Path site, Path work) {
        Path classes = work.resolveSibling("bare.classes");
        return Stream.of(
                        List.of("-XX:DumpLoadedClassList=" + classes),
                        List.of("-Xshare:dump", "-XX:SharedClassListFile=" + classes,
                                "-XX:SharedArchiveFile=" + work.resolveSibling("bare.jsa")))
                .map(options -> Stream.of(
                                List.of(java(), "@" + home.resolve("src/main/launcher/java.options")),
                                options,
                                bareMain(home, site, work.resolve("site")))
                        .flatMap(List::stream)
                        .toList())
                .toList();
    }

    private static List<String> bareMain(Path home, Path site, Path out) {
        // a class archive takes jars only, hence a jar of the benchmark's own
        String libraries = home.resolve("target/bench/bench.jar") + ":" + home.resolve("target/lib") + "/*";
        return List.of("-cp", libraries, "BareAsciidoctor", site.resolve("content").toString(), out.toString());
    }

    /** Stock JBake over the same pages; its store is in memory, so every bake begins from nothing. */
    static Contender stock(Path home, Path site, Path work, List<Path> pages) throws IOException {
        Path stock = work.resolve("stock-site");
        Path out = stock.resolve("output");
        Trees.delete(stock);
        Trees.copy(home.resolve("src/bench/stock-jbake/site"), stock);
        Files.createDirectories(stock.resolve("assets"));
        for (Path page : pages) {
            Path target = stock.resolve(site.relativize(page));
            Files.createDirectories(target.getParent());
            Files.writeString(target, stockText(Files.readString(page)));
        }
        List<String> command = List.of(
                java(), "-Dlogback.configurationFile=" + home.resolve("src/bench/stock-jbake/logback.xml"),
                "-cp", home.resolve("target/bench/stock-jbake/lib") + "/*", "org.jbake.launcher.Main",
                "--bake", stock.toString(), out.toString(), "--reset");
        return new Contender(STOCK, command, () -> {
                    Trees.delete(out);
                    Trees.delete(stock.resolve("cache"));
                },
                () -> expectPages(out, pages.size(), home));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin/java").toString();
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

    private static void expectPages(Path out, int least, Path home) throws IOException {
        long pages = Trees.files(out, ".html").size();
        if (pages < least) {
            throw new Stopwatch.Failure(out + " has " + pages + " pages, " + least + " were to be baked; see "
                    + home.resolve("target/bench/logs"));
        }
    }

    /** A change of one file, each time another. */
    private static final class Change {

        private final Path file;
        private final Path out;
        private final String text;
        private final String original;
        private int number;

        Change(Path file, Path out, String text) throws IOException {
            this.file = file;
            this.out = out;
            this.text = text;
            this.original = Files.readString(file);
        }

        void make() throws IOException {
            number++;
            Files.writeString(file, original + String.format(text, number));
        }

        void verify() throws IOException {
            for (Path page : Trees.files(out, ".html")) {
                if (Files.readString(page).contains(String.format(text, number).strip())) {
                    return;
                }
            }
            throw new Stopwatch.Failure("No page of " + out + " shows change number " + number);
        }
    }
}
