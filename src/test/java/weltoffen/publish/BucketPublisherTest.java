package weltoffen.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import weltoffen.publish.FaultyLine.Fault;

final class BucketPublisherTest {

    private static final String ADDRESS = "s3://" + ObjectStore.BUCKET + "/site";

    @TempDir
    private Path site;

    private ObjectStore store;

    @BeforeEach
    void start() throws Exception {
        store = ObjectStore.start();
        write("robots.txt", "robots");
        write("sitemap.xml", "<urlset/>");
        write("index.html", "index");
        write("de/index.html", "<p>Grüße</p>");
        write("de/events.ics", "BEGIN:VCALENDAR");
        write("css/site.0123abcd.css", "p {}");
        write("images/icon.svg", "<svg/>");
    }

    @AfterEach
    void stop() throws Exception {
        store.close();
    }

    @Test
    void everyFileBecomesAnObjectWithItsTypeAndItsAge() throws IOException {
        publish(store.endpoint());
        assertEquals(7, objects().size());
        HeadObjectResponse page = head("de/index.html");
        assertEquals("text/html; charset=utf-8", page.contentType().replace(";charset", "; charset"));
        assertEquals("public, max-age=60, must-revalidate", page.cacheControl());
        HeadObjectResponse style = head("css/site.0123abcd.css");
        assertEquals("text/css; charset=utf-8", style.contentType().replace(";charset", "; charset"));
        assertEquals("public, max-age=31536000, immutable", style.cacheControl());
        assertEquals("text/calendar; charset=utf-8", head("de/events.ics").contentType().replace(";charset", "; charset"));
        assertEquals("image/svg+xml; charset=utf-8", head("images/icon.svg").contentType().replace(";charset", "; charset"));
    }

    @Test
    void assetsComeFirstThenPagesThenWhatListsThemAndDeletionsLast() throws IOException {
        write("old.html", "old");
        publish(store.endpoint());
        Files.delete(site.resolve("old.html"));
        write("a.html", "new page");
        write("css/site.4567abcd.css", "q {}");
        write("sitemap.xml", "<urlset>a</urlset>");
        try (FaultyLine line = new FaultyLine(store.endpoint(), number -> Fault.NONE)) {
            publish(line.endpoint());
            assertEquals(
                    List.of("PUT /thaff/site/css/site.4567abcd.css", "PUT /thaff/site/a.html",
                            "PUT /thaff/site/sitemap.xml", "DELETE /thaff/site/old.html"),
                    changes(line));
        }
    }

    @Test
    void whatIsThereAlreadyIsNotSentAgain() throws IOException {
        publish(store.endpoint());
        BucketChanges changes = publish(store.endpoint());
        assertEquals(new BucketChanges(List.of(), List.of(), 7), changes);
    }

    @Test
    void copiesThatWereCompressedBeforehandStayAtHome() throws IOException {
        write("index.html.br", "compressed");
        write("index.html.gz", "compressed");
        publish(store.endpoint());
        assertEquals(7, objects().size());
    }

    @Test
    void droppedConnectionsAndBusyAnswersAreTriedAgain() throws IOException {
        try (FaultyLine line = new FaultyLine(store.endpoint(), number ->
                number % 3 == 1 ? Fault.UNAVAILABLE : number % 3 == 2 ? Fault.DROPPED : Fault.NONE)) {
            publish(line.endpoint());
            assertTrue(line.requests() >= 3 * 8, () -> line.requests() + " requests");
        }
        assertEquals(7, objects().size());
        assertEquals("<p>Grüße</p>", objects().get("site/de/index.html"));
    }

    @Test
    void aPublicationThatWasBrokenOffGoesOnWhereItStopped() throws IOException {
        try (FaultyLine line = new FaultyLine(store.endpoint(), number -> number <= 4 ? Fault.NONE : Fault.UNAVAILABLE)) {
            BucketPublisher.Failure failure =
                    assertThrows(BucketPublisher.Failure.class, () -> publish(line.endpoint()));
            assertTrue(failure.getMessage().contains("503"), failure.getMessage());
        }
        assertEquals(3, objects().size());
        BucketChanges rest = publish(store.endpoint());
        assertEquals(4, rest.uploads().size());
        assertEquals(3, rest.unchanged());
        assertEquals(7, objects().size());
    }

    @Test
    void objectsOfOthersAreNotDeleted() {
        store.client().putObject(
                object -> object.bucket(ObjectStore.BUCKET).key("site/diary.txt"), RequestBody.fromString("mine"));
        assertThrows(IllegalArgumentException.class, () -> publish(store.endpoint()));
        assertEquals(Map.of("site/diary.txt", "mine"), objects());
    }

    @Test
    void whatLiesBesideThePrefixIsNotTouched() throws IOException {
        store.client().putObject(
                object -> object.bucket(ObjectStore.BUCKET).key("site2/diary.txt"), RequestBody.fromString("mine"));
        publish(store.endpoint());
        assertEquals("mine", objects().get("site2/diary.txt"));
    }

    @Test
    void anAddressThatIsNoneIsRefused() {
        for (String address : List.of("s3:/bucket", "s3://", "s3://AB/x", "s3://a")) {
            assertThrows(IllegalArgumentException.class, () -> BucketPublisher.to(address, Optional.empty()), address);
        }
    }

    private BucketChanges publish(URI endpoint) throws IOException {
        try (BucketPublisher publisher = BucketPublisher.to(ADDRESS, Optional.of(endpoint))) {
            BucketChanges changes = publisher.compare(site);
            publisher.publish(site, changes);
            return changes;
        }
    }

    private static List<String> changes(FaultyLine line) {
        return line.passed().stream().filter(request -> !request.startsWith("GET")).map(r -> r.replaceAll("\\?.*", "")).toList();
    }

    private HeadObjectResponse head(String name) {
        return store.client().headObject(object -> object.bucket(ObjectStore.BUCKET).key("site/" + name));
    }

    private Map<String, String> objects() {
        Map<String, String> objects = new TreeMap<>();
        store.client().listObjectsV2(all -> all.bucket(ObjectStore.BUCKET)).contents().forEach(object -> objects.put(
                object.key(),
                store.client().getObjectAsBytes(one -> one.bucket(ObjectStore.BUCKET).key(object.key())).asUtf8String()));
        return objects;
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(site.resolve(name).getParent());
        Files.writeString(site.resolve(name), text);
    }
}
