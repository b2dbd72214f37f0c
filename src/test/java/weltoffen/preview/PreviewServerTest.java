package weltoffen.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import weltoffen.TestSite;
import weltoffen.content.Messages;

final class PreviewServerTest {

    private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(30);

    private final HttpClient client = HttpClient.newHttpClient();
    private final TestSite site = TestSite.plain().warm();
    private PreviewServer server;

    @BeforeEach
    void start() throws Exception {
        server = start(Locale.ENGLISH, 0);
    }

    @AfterEach
    void end() throws Exception {
        server.close();
    }

    @Test
    void aBrowserSeesTheBarAndEverybodyElseWhatIsBaked() throws Exception {
        String plain = get("de/index.html", "*/*").body();
        String shown = get("de/index.html", "text/html,*/*").body();
        assertFalse(plain.contains("_preview"));
        String bar = shown.substring(shown.indexOf("<link rel=\"stylesheet\" href=\"/_preview"), shown.lastIndexOf("</body>"));
        assertEquals(plain, shown.replace(bar, ""));
    }

    @Test
    void theBarSaysWhereTheTextStandsAndHowFarItsTranslationsAre() throws Exception {
        Document page = page("de/laender/china.html");
        assertEquals("content/de/countries/china.adoc:1", page.select(".preview summary code").text());
        assertEquals("countries/china", page.select(".preview section p code").text());
        assertEquals(List.of("Deutsch: source text", "English: missing, Side by side"),
                page.select(".preview__state").eachText());
        assertEquals("11", page.select("a[href=#activities][data-line]").attr("data-line"));
    }

    @Test
    void theBarSpeaksGermanToo() throws Exception {
        try (PreviewServer german = start(Locale.GERMAN, 0)) {
            Document page = Jsoup.parse(get(german, "en/index.html", "text/html", "localhost").body());
            assertEquals("de", page.select(".preview").attr("lang"));
            assertTrue(page.select(".preview__state").eachText().contains("Deutsch: Quelltext"));
        }
    }

    @Test
    void aTranslationStandsBesideItsSource() throws Exception {
        Document page = Jsoup.parse(get("/_preview/beside/en/index.html", "text/html").body());
        assertEquals(List.of("Willkommen", "Welcome", "Mehr & weiter", "More & on"), page.select("section h2").eachText());
        assertEquals("/base/de/laender/china.html", page.select("section div[lang=de] a").first().attr("href"));
        Document missing = Jsoup.parse(get("/_preview/beside/en/countries/china.html", "text/html").body());
        assertTrue(missing.text().contains("This section is missing here."));
    }

    @Test
    void aBrokenPageKeepsItsLastGoodStateAndSaysWhy() throws Exception {
        String good = get("de/index.html", "*/*").body();
        site.write("content/de/index.adoc", new byte[] {(byte) 0xC3, 0x28});
        Document page = pageOnce("de/index.html", one -> !one.select(".preview__panel").isEmpty());
        assertTrue(page.select(".preview__panel").text().contains("the last good state"));
        assertTrue(page.select(".preview__panel li").text().startsWith("content/de/index.adoc:1 is not UTF-8 text → save"),
                page.select(".preview__panel").text());
        assertEquals(good, get("de/index.html", "*/*").body());
        assertTrue(page("de/laender/china.html").select(".preview__panel").isEmpty());
        site.write("content/de/index.adoc", "= Wieder gut\n:jbake-type: home\n:description: D.\n\nx\n");
        Document mended = pageOnce("de/index.html", one -> one.select("h1").text().equals("Wieder gut"));
        assertFalse(mended.select(".preview__panel").text().contains("UTF-8"));
    }

    @Test
    void aBrokenTemplateKeepsAllPages() throws Exception {
        String good = get("de/laender/china.html", "*/*").body();
        String template = site.text("templates/page.ftlh");
        site.write("templates/page.ftlh", template.replace("<main", "<#if x.y><main"));
        Document page = pageOnce("de/laender/china.html", one -> !one.select(".preview__panel").isEmpty());
        assertTrue(page.select(".preview__panel").text().contains("templates/page.ftlh"), page.select(".preview").text());
        assertEquals(good, get("de/laender/china.html", "*/*").body());
        site.write("templates/page.ftlh", template.replace("<main", "<main class=\"new\""));
        pageOnce("de/laender/china.html",
                one -> !one.select("main.new").isEmpty() && one.select(".preview__panel").isEmpty());
    }

    @Test
    void brokenSettingsAndLabelsAreSaidOnEveryPage() throws Exception {
        site.write("content/de/labels.properties", "").write("jbake.properties", "");
        Document page = pageOnce("en/index.html", one -> one.select(".preview__panel li").size() == 2);
        assertEquals("Welcome", page.select("h1").text());
    }

    @Test
    void whatTheRulesSayIsThereAMomentLater() throws Exception {
        site.append("content/de/index.adoc", "\nxref:nowhere.adoc[x]\n");
        Document page = pageOnce("de/index.html", one -> one.select(".preview__panel").text().contains("nowhere.adoc"));
        assertTrue(page.select(".preview__panel").text().contains("content/de/index.adoc:20:6"), page.select(".preview").text());
        assertTrue(page.select(".preview__panel").text().contains("A bake would refuse this"));
        assertTrue(get("/_preview/findings", "text/html").body().contains("nowhere.adoc"));
    }

    @Test
    void aDraftIsSeenAndMarked() throws Exception {
        site.write("content/de/plan.adoc", "= Plan\n:jbake-type: page\n:description: D.\n:jbake-status: draft\n\nx\n");
        Document page = pageOnce("de/plan.html", one -> one.select("h1").text().equals("Plan"));
        assertEquals("Draft, seen in the preview only", page.select(".preview__draft").text());
    }

    @Test
    void aDeletedPageIsGone() throws Exception {
        site.write("content/de/plan.adoc", "= Plan\n:jbake-type: page\n:description: D.\n\nx\n");
        pageOnce("de/plan.html", one -> one.select("h1").text().equals("Plan"));
        site.remove("content/de/plan.adoc");
        pageOnce("de/plan.html", one -> one.select("h1").text().equals("Nicht da"));
        assertEquals(404, get("de/plan.html", "*/*").statusCode());
    }

    @Test
    void addressesWorkAsOnAnyWebServer() throws Exception {
        assertEquals(302, get("de", "*/*").statusCode());
        assertEquals(200, get("de/", "*/*").statusCode());
        assertEquals("application/xml", get("sitemap.xml", "*/*").headers().firstValue("Content-Type").orElse(""));
        HttpResponse<String> missing = get("en/nowhere/at/all.html", "*/*");
        assertEquals(404, missing.statusCode());
        assertEquals(get("en/404.html", "*/*").body(), missing.body());
        assertEquals(get("404.html", "*/*").body(), get("nowhere.html", "*/*").body());
        assertEquals(404, get("/_preview/nowhere", "*/*").statusCode());
    }

    @Test
    void theStrictestPolicyIsAskedFor() throws Exception {
        HttpResponse<String> page = get("de/index.html", "text/html");
        assertTrue(page.headers().firstValue("Content-Security-Policy").orElse("").startsWith("default-src 'self';"));
        assertEquals(0, Jsoup.parse(page.body()).select("style, script:not([src]), [style]").size());
    }

    @Test
    void itListensOnTheLoopbackAddressOnly() throws Exception {
        assertTrue(server.boundTo().isLoopbackAddress());
        for (InetAddress address : ownAddresses()) {
            try (Socket socket = new Socket()) {
                assertThrows(ConnectException.class,
                        () -> socket.connect(new InetSocketAddress(address, server.address().getPort()), 2000));
            }
        }
    }

    @Test
    void anotherSitesNameDoesNotLeadHere() throws Exception {
        assertEquals(403, statusFor("evil.example"));
        assertEquals(200, statusFor("localhost"));
    }

    @Test
    void aPortThatIsTakenIsToldApart() {
        assertThrows(BindException.class, () -> start(Locale.ENGLISH, server.address().getPort()));
    }

    private PreviewServer start(Locale language, int port) throws Exception {
        return new PreviewServer(site.folders(), () -> LocalDate.of(2026, 11, 22), Messages.in(language), port);
    }

    private Document page(String address) throws Exception {
        return Jsoup.parse(get(address, "text/html").body());
    }

    /** The page as soon as something is true of it. */
    private Document pageOnce(String address, Predicate<Document> isSo) throws Exception {
        long start = System.nanoTime();
        Document page = page(address);
        while (!isSo.test(page)) {
            assertTrue(System.nanoTime() - start < LONGEST_WAIT, page.html());
            Thread.sleep(20);
            page = page(address);
        }
        return page;
    }

    private HttpResponse<String> get(String address, String accept) throws Exception {
        return get(server, address, accept, "localhost");
    }

    private HttpResponse<String> get(PreviewServer from, String address, String accept, String host) throws Exception {
        URI uri = URI.create(from.address().toString().replace("localhost", host)).resolve(address);
        return client.send(
                HttpRequest.newBuilder(uri).header("Accept", accept).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Spoken by hand, because Java's clients do not let a program choose the host's name. */
    private int statusFor(String host) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
            socket.getOutputStream().write(("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            InputStream answer = socket.getInputStream();
            return Integer.parseInt(new String(answer.readNBytes(12), StandardCharsets.US_ASCII).substring(9));
        }
    }

    private static List<InetAddress> ownAddresses() throws Exception {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .toList();
    }
}
