package weltoffen.outputs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import weltoffen.EventsFixture;

final class FeedFilesTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    @TempDir
    private Path folder;

    @Test
    void everyLanguageHasAFeedOfAllEventsWithEverythingThatAtomWants() throws Exception {
        Map<String, String> files = OutputFiles.of(EventsFixture.in(folder), new FeedFiles());
        assertEquals(5, files.size(), files.keySet().toString());
        int events = EventsFixture.events().size();
        for (Map.Entry<String, String> file : files.entrySet()) {
            Document feed = parse(file.getValue());
            NodeList entries = feed.getElementsByTagNameNS(ATOM, "entry");
            assertEquals(events, entries.getLength(), file.getKey());
            Set<String> ids = new HashSet<>();
            for (int i = 0; i < entries.getLength(); i++) {
                Element entry = (Element) entries.item(i);
                assertTrue(ids.add(text(entry, "id")), text(entry, "id"));
                assertTrue(URI.create(text(entry, "id")).isAbsolute());
                assertTrue(!text(entry, "title").isBlank() && !text(entry, "summary").isBlank());
                OffsetDateTime.parse(text(entry, "updated"));
            }
        }
    }

    @Test
    void anImpreciseDateIsSaidInWordsAndTheLatestChangeComesFirst() throws IOException {
        String feed = OutputFiles.of(EventsFixture.in(folder), new FeedFiles()).get("de/events.atom");
        String german = new String(feed.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        assertTrue(german.contains("<summary>Mai 2027. Worum"), german);
        List<String> changes = Pattern.compile("<updated>(.*?)</updated>").matcher(german).results()
                .skip(1) // the feed's own
                .map(found -> found.group(1))
                .toList();
        assertEquals(changes.stream().sorted(Comparator.reverseOrder()).toList(), changes);
    }

    private static String text(Element entry, String name) {
        return entry.getElementsByTagNameNS(ATOM, name).item(0).getTextContent();
    }

    private static Document parse(String bytes) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes.getBytes(StandardCharsets.ISO_8859_1)));
    }
}
