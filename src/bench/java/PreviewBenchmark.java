import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Times the preview: from the moment a file is saved until the change is served. See {@code src/bench/preview}. */
final class PreviewBenchmark {

    private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(60);
    private static final int PAUSE_MILLIS = 700;

    private final Path site;
    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();

    private PreviewBenchmark(Path site, int port) {
        this.site = site;
        this.port = port;
    }

    public static void main(String[] arguments) throws Exception {
        int edits = arguments.length == 2 && arguments[0].equals("--edits") ? Integer.parseInt(arguments[1]) : 20;
        Path home = Path.of(System.getProperty("bench.home"));
        Path site = home.resolve("target/bench/preview");
        Trees.delete(site);
        for (String folder : List.of("content", "templates", "assets")) {
            Trees.copy(home.resolve(folder), site.resolve(folder));
        }
        Files.copy(home.resolve("jbake.properties"), site.resolve("jbake.properties"));
        PreviewBenchmark benchmark = new PreviewBenchmark(site, freePort());
        Process server = benchmark.start(home);
        try {
            benchmark.run(edits);
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    private void run(int edits) throws Exception {
        List<Path> pages;
        try (var files = Files.walk(site.resolve("content"))) {
            pages = files.filter(file -> file.toString().endsWith(".adoc"))
                    .filter(file -> !file.toString().contains("404") && !file.toString().contains("search"))
                    .sorted()
                    .toList();
        }
        awaitStart();
        Thread.sleep(5000); // an editor who has just started it reads before writing
        List<Double> texts = new ArrayList<>();
        for (int i = 0; i < edits; i++) {
            Path page = pages.get((int) ((long) i * pages.size() / edits));
            String mark = "Messung" + i + "x";
            String address = address(page);
            texts.add(time(page, Files.readString(page).stripTrailing() + "\n\n" + mark + "\n", address, mark));
        }
        List<Double> templates = new ArrayList<>();
        List<Double> labels = new ArrayList<>();
        for (int i = 0; i < Math.max(5, edits / 4); i++) {
            Path layout = site.resolve("templates/layouts/site.ftlh");
            String mark = "data-measured=\"" + i + "\"";
            templates.add(time(layout, Files.readString(layout).replaceFirst("<body[^>]*? class", "<body " + mark + " class"),
                    "de/index.html", mark));
            Path german = site.resolve("content/de/labels.properties");
            String name = "Gemessen " + i;
            labels.add(time(german, Files.readString(german).replaceFirst("(?m)^site\\.tagline *=.*$", "site.tagline = " + name),
                    "de/index.html", name));
        }
        print("a page", texts);
        print("a template", templates);
        print("a label", labels);
    }

    /** Saves a file and asks for a page until the change is in it; milliseconds. */
    private double time(Path file, String text, String address, String expected) throws Exception {
        long start = System.nanoTime();
        Files.writeString(file, text);
        while (!get(address).contains(expected)) {
            if (System.nanoTime() - start > LONGEST_WAIT) {
                throw new IllegalStateException(expected + " is not on " + address);
            }
            Thread.sleep(2);
        }
        double millis = (System.nanoTime() - start) / 1e6;
        Thread.sleep(PAUSE_MILLIS); // nobody saves faster; the inspection of all pages runs meanwhile
        return millis;
    }

    private static void print(String what, List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        System.out.printf(Locale.ROOT, "%-12s %3d times: median %4.0f ms, 95 %% %4.0f ms, longest %4.0f ms%n",
                what, sorted.size(), at(sorted, 0.5), at(sorted, 0.95), sorted.get(sorted.size() - 1));
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get(Math.min(sorted.size() - 1, (int) Math.ceil(share * sorted.size()) - 1));
    }

    /** The address of a page, from the link to itself that its head has. */
    private String address(Path page) throws Exception {
        String language = site.resolve("content").relativize(page).getName(0).toString();
        String key = site.resolve("content").resolve(language).relativize(page).toString().replace(".adoc", "");
        String sitemap = get("sitemap.xml");
        for (String line : sitemap.split("\n")) {
            String address = line.replaceAll(".*<loc>https?://[^/]*/([^<]*)</loc>.*", "$1").strip();
            if (line.contains("<loc>") && address.startsWith(language + "/")
                    && get(address).contains("data-key=\"" + key + "\"")) {
                return address;
            }
        }
        throw new IllegalStateException("no page shows " + page);
    }

    private String get(String address) throws IOException, InterruptedException {
        URI uri = URI.create("http://localhost:" + port + "/" + address);
        return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString()).body();
    }

    private Process start(Path home) throws IOException {
        return new ProcessBuilder(home.resolve("site").toString(), "serve", "--source", site.toString(),
                        "--cache", home.resolve("target/cache").toString(), "--port", String.valueOf(port))
                .inheritIO()
                .start();
    }

    private void awaitStart() throws InterruptedException {
        long start = System.nanoTime();
        while (System.nanoTime() - start < LONGEST_WAIT) {
            try {
                get("de/index.html");
                return;
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        throw new IllegalStateException("the preview does not start");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
