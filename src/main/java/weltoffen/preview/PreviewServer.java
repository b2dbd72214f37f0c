package weltoffen.preview;

import com.google.gson.Gson;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import weltoffen.bake.Html;
import weltoffen.content.Digests;
import weltoffen.content.Folders;
import weltoffen.content.Messages;
import weltoffen.model.Site;

/**
 * Shows the preview to browsers on this machine, and to no other. A browser, which asks for {@code text/html}, gets
 * pages with the editor's bar; whoever takes anything gets the bytes that a bake writes.
 */
public final class PreviewServer implements AutoCloseable {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("xml", "application/xml"),
            Map.entry("atom", "application/atom+xml"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("webp", "image/webp"),
            Map.entry("avif", "image/avif"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("ics", "text/calendar; charset=utf-8"));

    /** As strict as the site's own may be, so that a page that needs more is noticed here. */
    private static final String POLICY =
            "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

    private static final int DIGEST_DIGITS = 16;

    private final Preview preview;
    private final EditorBar bar;
    private final SideBySide sideBySide;
    private final HttpServer server;
    private final ExecutorService workers = Executors.newCachedThreadPool(task -> {
        Thread worker = new Thread(task, "preview");
        worker.setDaemon(true);
        return worker;
    });

    /**
     * Reads a site and serves it until it is closed.
     *
     * @param today the day that decides what is upcoming and what is past, asked for at each change
     * @param messages the language in which the bar speaks
     * @param port the port of the loopback address; 0 for any free one
     * @throws java.net.BindException if the port is taken
     * @throws IOException if the site's folders cannot be watched
     */
    public PreviewServer(Folders folders, Supplier<LocalDate> today, Messages messages, int port) throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true"); // else a second answer waits 40 ms for the first's ACK
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        try {
            this.preview = new Preview(folders, today);
        } catch (IOException | RuntimeException e) {
            server.stop(0);
            throw e;
        }
        this.bar = new EditorBar(preview, messages);
        this.sideBySide = new SideBySide(bar);
        server.createContext("/", this::answer);
        server.setExecutor(workers);
        server.start();
    }

    /** The address of the site's root. */
    public URI address() {
        String base = preview.current().parts().map(parts -> parts.site().settings().basePath()).orElse("/");
        return URI.create("http://localhost:" + server.getAddress().getPort() + base);
    }

    /** The address that the server listens at. */
    public InetAddress boundTo() {
        return server.getAddress().getAddress();
    }

    @Override
    public void close() throws IOException {
        server.stop(0);
        workers.shutdownNow();
        preview.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (!isForUs(exchange)) {
                send(exchange, 403, "txt", "This is a preview for this machine.");
            } else if (!exchange.getRequestMethod().matches("GET|HEAD")) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                send(exchange, 405, "txt", "GET or HEAD");
            } else if (path.startsWith(EditorBar.HOME)) {
                own(exchange, path.substring(EditorBar.HOME.length()));
            } else {
                site(exchange, path);
            }
        } catch (RuntimeException e) {
            exchange.close();
            throw e;
        }
    }

    /** Other sites could have their names lead here, to read what is not public yet. */
    private static boolean isForUs(HttpExchange exchange) {
        String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host")).replaceFirst(":\\d+$", "");
        return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
    }

    private void own(HttpExchange exchange, String name) throws IOException {
        if (name.equals("events")) {
            new EventStream(preview).answer(exchange);
        } else if (name.equals("state")) {
            String path = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("").replaceFirst("^path=", "");
            send(exchange, 200, "json", new Gson().toJson(state(found(path))));
        } else if (name.equals("findings")) {
            send(exchange, 200, "html", bar.list(preview.current()));
        } else if (name.equals("preview.js") || name.equals("preview.css")) {
            try (InputStream file = PreviewServer.class.getResourceAsStream(name)) {
                send(exchange, 200, ending(name), file.readAllBytes());
            }
        } else {
            Optional<String> html = preview.current().parts().map(Snapshot.Parts::site)
                    .filter(any -> name.startsWith("beside/"))
                    .flatMap(site -> beside(site, name.substring("beside/".length())));
            send(exchange, html.isPresent() ? 200 : 404, "html", html.orElse(""));
        }
    }

    private Optional<String> beside(Site site, String address) {
        return preview.current().page(address).flatMap(page -> sideBySide.html(site, page));
    }

    private void site(HttpExchange exchange, String path) throws IOException {
        Found found = found(path);
        if (found.redirect().isPresent()) {
            exchange.getResponseHeaders().set("Location", found.redirect().get());
            send(exchange, 302, "txt", "");
            return;
        }
        boolean isHtml = found.address().endsWith(".html");
        boolean forBrowser = String.valueOf(exchange.getRequestHeaders().getFirst("Accept")).contains("text/html");
        byte[] bytes = found.answer().bytes();
        if (isHtml && forBrowser) {
            bytes = withBar(found).getBytes(StandardCharsets.UTF_8);
        }
        send(exchange, found.status(), ending(found.address()), bytes);
    }

    /** What a path leads to, as on any web server. */
    private record Found(int status, String address, Preview.Answer answer, Optional<String> redirect) { }

    private Found found(String path) {
        String base = preview.current().parts().map(parts -> parts.site().settings().basePath()).orElse("/");
        String inside = path.startsWith(base) ? path.substring(base.length()) : path.substring(1);
        String address = inside.isEmpty() || inside.endsWith("/") ? inside + "index.html" : inside;
        Optional<Preview.Answer> answer = preview.at(address);
        if (answer.isPresent()) {
            return new Found(200, address, answer.get(), Optional.empty());
        }
        Optional<String> redirect = preview.at(address + "/index.html").map(any -> path + "/");
        String language = address.substring(0, address.indexOf('/') + 1);
        return Optional.of(language + "404.html")
                .filter(page -> preview.at(page).isPresent())
                .or(() -> Optional.of("404.html"))
                .map(page -> new Found(404, page, preview.at(page).orElseGet(this::nothing), redirect))
                .orElseThrow();
    }

    /** For a site of which nothing could be read yet; the bar says why. */
    private Preview.Answer nothing() {
        byte[] empty = bar.print("nothing.ftlh", Map.of("lang", bar.language())).getBytes(StandardCharsets.UTF_8);
        return new Preview.Answer(preview.current(), Optional.empty(), empty, true);
    }

    private String withBar(Found found) {
        String html = new String(found.answer().bytes(), StandardCharsets.UTF_8);
        State state = state(found);
        String injected = bar.print("injected.ftlh", Map.of(
                "lang", bar.language(),
                "page", state.page(),
                "stylesheet", state.stylesheet(),
                "digest", state.digest(),
                "bar", new Html(state.bar())));
        int end = html.lastIndexOf("</body>");
        return end < 0 ? html + injected : html.substring(0, end) + injected + html.substring(end);
    }

    /**
     * What a browser that shows a page compares with what it has.
     *
     * @param page a digest of the page, whatever the name of its style sheet
     * @param stylesheet the style sheet's address
     * @param bar the editor's bar
     * @param digest a digest of the bar
     */
    private record State(String page, String stylesheet, String bar, String digest) { }

    private State state(Found found) {
        String stylesheet =
                found.answer().snapshot().parts().map(parts -> parts.assets().stylesheet()).orElse("");
        String html = new String(found.answer().bytes(), StandardCharsets.UTF_8).replace(stylesheet, "");
        String barHtml = bar.html(found.answer());
        return new State(
                digest(found.status() + html), stylesheet, barHtml, digest(barHtml));
    }

    private static String digest(String text) {
        return Digests.sha256(text).substring(0, DIGEST_DIGITS);
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static void send(HttpExchange exchange, int status, String ending, String text) throws IOException {
        send(exchange, status, ending, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String ending, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", TYPES.getOrDefault(ending, "application/octet-stream"));
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        boolean withBody = exchange.getRequestMethod().equals("GET") && bytes.length > 0;
        exchange.sendResponseHeaders(status, withBody ? bytes.length : -1);
        if (withBody) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
