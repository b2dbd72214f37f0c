package weltoffen.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every web server of {@code deploy/} does with the published site, at the root of its host and below a path. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WebServerContract {

    private static final String ROOT = "";
    private static final String BELOW = "/sub/path";

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("ics", "text/calendar; charset=utf-8"),
            Map.entry("xml", "application/xml; charset=utf-8"),
            Map.entry("atom", "application/atom+xml; charset=utf-8"),
            Map.entry("svg", "image/svg+xml; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/vnd.microsoft.icon"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("webp", "image/webp"),
            Map.entry("avif", "image/avif"));

    private static final Set<String> COMPRESSED =
            Set.of("html", "css", "js", "txt", "ics", "xml", "atom", "svg", "json", "webmanifest");

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, RunningServer> servers = new LinkedHashMap<>();

    /** The command that the server is. */
    abstract String command();

    /** Says how the server is started. */
    abstract RunningServer.Launcher launcher();

    /** Whether this server can send what was compressed with Brotli. */
    boolean hasBrotli() {
        return true;
    }

    /** Whether it reads the redirects of the baked site; otherwise the pages at former addresses lead on by themselves. */
    boolean readsRedirects() {
        return true;
    }

    @BeforeAll
    void startBoth() throws Exception {
        boolean installed = PublishedSite.exists(command());
        assertTrue(installed || !Boolean.parseBoolean(System.getenv("CI")), () -> "CI must have " + command());
        Assumptions.assumeTrue(installed, () -> command() + " is not installed: its configuration was not tested");
        Brotli4jLoader.ensureAvailability();
        for (String base : List.of(ROOT, BELOW)) {
            servers.put(base, RunningServer.start(PublishedSite.at(base), launcher()));
        }
    }

    @AfterAll
    void stopBoth() throws InterruptedException {
        for (RunningServer server : servers.values()) {
            server.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ROOT, BELOW})
    void everyFileComesWithItsTypeAndHeadersCompressedAsAskedAndUnharmed(String base) {
        RunningServer server = servers.get(base);
        List<String> wrong = server.site().files().keySet().parallelStream()
                .flatMap(name -> Stream.of("gzip, deflate, br", "gzip, deflate", "identity")
                        .flatMap(accepted -> wrongWith(server, name, accepted).stream()))
                .sorted()
                .toList();
        assertEquals(List.of(), wrong);
    }

    private List<String> wrongWith(RunningServer server, String name, String accepted) {
        List<String> wrong = new ArrayList<>();
        HttpResponse<byte[]> answer = get(server.url(name), "Accept-Encoding", accepted);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        boolean compressed = COMPRESSED.contains(ending) && !accepted.equals("identity");
        String encoding = !compressed ? "" : hasBrotli() && accepted.endsWith("br") ? "br" : "gzip";
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put("status", "200");
        expected.put("content-type", String.valueOf(TYPES.get(ending)));
        expected.put("content-encoding", encoding);
        expected.put("cache-control", name.matches(".*\\.[0-9a-f]{8}\\.[a-z0-9]+")
                ? "public, max-age=31536000, immutable" : "public, max-age=60, must-revalidate");
        expected.putAll(security());
        expected.forEach((header, value) -> {
            String is = header.equals("status") ? String.valueOf(answer.statusCode()) : header(answer, header);
            if (!is.equalsIgnoreCase(value)) {
                wrong.add(name + " (" + accepted + "): " + header + " is \"" + is + "\", not \"" + value + "\"");
            }
        });
        if (COMPRESSED.contains(ending) && !header(answer, "vary").equalsIgnoreCase("Accept-Encoding")) {
            wrong.add(name + " (" + accepted + "): vary is \"" + header(answer, "vary") + "\"");
        }
        if (wrong.isEmpty() && !java.util.Arrays.equals(server.site().files().get(name), decoded(answer, encoding))) {
            wrong.add(name + " (" + accepted + "): other bytes");
        }
        return wrong;
    }

    /** The policy of the header is that of the pages, and who may frame them, which a page cannot say. */
    private static Map<String, String> security() {
        String page = new String(PublishedSite.at(ROOT).files().get("en/index.html"), StandardCharsets.UTF_8);
        String policy = Jsoup.parse(page).select("meta[http-equiv=Content-Security-Policy]").attr("content");
        assertTrue(policy.contains("default-src 'self' file:") && !policy.contains("unsafe"), policy);
        return Map.of(
                "content-security-policy", policy.replace(" file:", "") + "; frame-ancestors 'none'",
                "x-content-type-options", "nosniff",
                "referrer-policy", "same-origin",
                "permissions-policy",
                "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
                "cross-origin-opener-policy", "same-origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {ROOT, BELOW})
    void everyLinkAndEveryAddressOfTheSitemapLeadsToAFile(String base) {
        RunningServer server = servers.get(base);
        String sitemap = new String(server.site().files().get("sitemap.xml"), StandardCharsets.UTF_8);
        List<String> pages = Jsoup.parse(sitemap, Parser.xmlParser()).select("loc").eachText().stream()
                .map(loc -> URI.create(loc).getRawPath())
                .toList();
        assertTrue(pages.size() > 100, pages.toString());
        assertTrue(server.site().links().size() > 100);
        List<String> broken = Stream.concat(pages.stream(), server.site().links().stream())
                .distinct()
                .filter(path -> !path.startsWith(base + "/")
                        || !server.site().files().containsKey(path.substring(base.length() + 1))
                                && get(server.host() + path).statusCode() != 200)
                .toList();
        assertEquals(List.of(), broken);
    }

    @ParameterizedTest
    @ValueSource(strings = {ROOT, BELOW})
    void aFolderShowsItsIndexAndTheRootIsAChoiceForEverybody(String base) {
        RunningServer server = servers.get(base);
        for (String folder : List.of("", "de/", "pl/", "en/countries/")) {
            HttpResponse<byte[]> answer = get(server.url(folder), "Accept-Language", "pl", "Accept-Encoding", "gzip");
            assertEquals(200, answer.statusCode(), folder);
            assertEquals("gzip", header(answer, "content-encoding"), folder);
            assertArrayEquals(server.site().files().get(folder + "index.html"), decoded(answer, "gzip"), folder);
        }
        HttpResponse<byte[]> withoutSlash = get(server.url("de"));
        assertTrue(Set.of(301, 308).contains(withoutSlash.statusCode()), withoutSlash.toString());
        assertTrue(header(withoutSlash, "location").endsWith(base + "/de/"), header(withoutSlash, "location"));
    }

    @ParameterizedTest
    @ValueSource(strings = {ROOT, BELOW})
    void whatIsNotThereIsSaidInTheLanguageOfTheAddress(String base) {
        RunningServer server = servers.get(base);
        assertTrue(server.site().languages().size() >= 3);
        for (String language : server.site().languages()) {
            for (String path : List.of("nothing.html", "x/y/", "countries/no/such", "a.0123abcd.css", ".hidden")) {
                isNotFound(server, language + "/" + path, language + "/404.html");
            }
        }
        for (String path : List.of("nothing.html", "xx/nothing.html", "css/", "css/site.0123abcd.css", "images/")) {
            isNotFound(server, path, "404.html");
        }
    }

    private void isNotFound(RunningServer server, String path, String page) {
        for (String accepted : List.of("identity", "gzip")) {
            HttpResponse<byte[]> answer = get(server.url(path), "Accept-Encoding", accepted);
            assertEquals(404, answer.statusCode(), path);
            assertArrayEquals(server.site().files().get(page), decoded(answer, header(answer, "content-encoding")), path);
            assertEquals("text/html; charset=utf-8", header(answer, "content-type").toLowerCase(java.util.Locale.ROOT));
            assertEquals("public, max-age=60, must-revalidate", header(answer, "cache-control"), path);
            security().forEach((name, value) -> assertEquals(value, header(answer, name), path));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ROOT, BELOW})
    void nothingBesideTheSiteAndNothingHiddenIsServed(String base) throws IOException {
        RunningServer server = servers.get(base);
        for (String path : List.of(
                "/../secret.txt", "/../../secret.txt", "/de/../../secret.txt", "/%2e%2e/secret.txt",
                "/%2e%2e/%2e%2e/secret.txt", "/..%2fsecret.txt", "/de/%2e%2e%2f%2e%2e%2fsecret.txt", "/..%5csecret.txt",
                "/%252e%252e/secret.txt", "//../secret.txt", "/../../../../../../../../../../etc/passwd",
                "/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd", "/de/index.html%00.txt",
                "/.git/config", "/.git/", "/.git", "/.env", "/%2egit/config", "/de/.htpasswd", "/de/../.env",
                "//.env", "/de/%2e%2e/.env", "/.htaccess", "/.redirects/nginx.conf")) {
            String answer = server.raw(base + path);
            assertTrue(answer.matches("(?s)HTTP/1\\.1 (40[034]|500) .*"), path + ": " + answer.lines().findFirst());
            assertFalse(answer.contains(PublishedSite.SECRET) || answer.contains("root:"), path);
        }
        assertEquals(200, get(server.url(".well-known/security.txt")).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {ROOT, BELOW})
    void whoHasAFileAlreadyIsOnlyToldSo(String base) {
        RunningServer server = servers.get(base);
        for (String accepted : List.of("identity", "gzip")) {
            HttpResponse<byte[]> first = get(server.url("de/index.html"), "Accept-Encoding", accepted);
            HttpResponse<byte[]> second = get(server.url("de/index.html"),
                    "Accept-Encoding", accepted, "If-None-Match", header(first, "etag"));
            assertEquals(304, second.statusCode(), accepted);
            assertEquals("public, max-age=60, must-revalidate", header(second, "cache-control"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ROOT, BELOW})
    void aFormerAddressLeadsOnAndWhatIsGoneSaysSo(String base) {
        RunningServer server = servers.get(base);
        HttpResponse<byte[]> moved = get(server.url(PublishedSite.MOVED));
        HttpResponse<byte[]> gone = get(server.url(PublishedSite.GONE));
        if (readsRedirects()) {
            String location = header(moved, "location");
            assertEquals(301, moved.statusCode());
            assertTrue(location.endsWith(base + "/" + PublishedSite.MOVED_TO), location);
        } else {
            assertTrue(new String(moved.body(), StandardCharsets.UTF_8).contains("http-equiv=\"refresh\""));
        }
        assertEquals(readsRedirects() ? 410 : 200, gone.statusCode());
        String text = new String(gone.body(), StandardCharsets.UTF_8);
        assertTrue(text.contains("<html lang=\"de\""), text);
        security().forEach((name, value) -> assertEquals(value, header(gone, name)));
    }

    private HttpResponse<byte[]> get(String url, String... headers) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(url, e);
        }
    }

    private static String header(HttpResponse<?> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }

    private static byte[] decoded(HttpResponse<byte[]> answer, String encoding) {
        try (InputStream body = new ByteArrayInputStream(answer.body());
                InputStream decoded = switch (encoding) {
                    case "br" -> new BrotliInputStream(body);
                    case "gzip" -> new GZIPInputStream(body);
                    default -> body;
                }) {
            return decoded.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(answer + ": not " + encoding, e);
        }
    }
}
