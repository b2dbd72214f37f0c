package weltoffen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import weltoffen.TestSite;
import weltoffen.content.Finding;
import weltoffen.content.Messages;
import weltoffen.preview.PreviewServer;

/** A preview of a test site, which can be compared with what a bake makes of the same sources. */
final class ServedSite implements AutoCloseable {

    private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(30);

    private final TestSite site;
    private final PreviewServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    /** Every address that any bake wrote. */
    private final Set<String> addresses = new TreeSet<>();

    ServedSite(TestSite site) throws IOException {
        this.site = site;
        this.server = new PreviewServer(site.folders(), () -> Run.TODAY, Messages.in(Locale.ENGLISH), 0);
    }

    /** The bytes at an address, each as one character. */
    HttpResponse<String> get(String address) throws Exception {
        URI uri = server.address().resolve(address);
        return client.send(
                HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
    }

    /**
     * Bakes the site and waits until all files that this gave are served byte for byte, and none that it did not.
     *
     * @param when what to say when that does not come to pass
     */
    void assertEqualsBake(String when) throws Exception {
        Bakery.Result result = Run.bake(site);
        assertEquals(List.of(), result.findings().stream().filter(Finding::isError).map(TestSite::line).toList(), when);
        Map<String, String> baked = TestSite.tree(site.path("target/site"));
        addresses.addAll(baked.keySet());
        long start = System.nanoTime();
        Set<String> different = different(baked);
        while (!different.isEmpty() && System.nanoTime() - start < LONGEST_WAIT) {
            Thread.sleep(20);
            different = different(baked);
        }
        if (!different.isEmpty()) {
            String address = different.iterator().next();
            assertEquals(baked.get(address), get(address).body(), when + ": " + address + " of " + different);
        }
    }

    private Set<String> different(Map<String, String> baked) throws Exception {
        Set<String> different = new TreeSet<>();
        for (String address : addresses) {
            HttpResponse<String> served = get(address);
            boolean same = baked.containsKey(address)
                    ? served.statusCode() == 200 && served.body().equals(baked.get(address))
                    : served.statusCode() == 404;
            if (!same) {
                different.add(address);
            }
        }
        return different;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
