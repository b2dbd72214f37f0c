package weltoffen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import weltoffen.TestSite;

/**
 * Any text in a title, a description, a place, an interface text or the publisher's data comes out of HTML, JSON, XML and
 * iCalendar as the same text when others read it back.
 */
final class TextStaysTextTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private TestSite site;
    private Path out;

    /** What one event says. */
    record Said(String title, String description, String place) { }

    @net.jqwik.api.Property(seed = "8", tries = 2, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void what_is_written_is_read_in_every_format(@ForAll("texts") List<String> texts) throws Exception {
        List<Said> events = write(texts);
        Run run = Run.of(site, "bake");
        assertEquals(0, run.status(), run.err());
        out = site.path("target/site");
        for (int i = 0; i < events.size(); i++) {
            assertPage(events.get(i), i);
        }
        assertCalendar(events);
        assertFeed(events);
        assertJson(events);
        try (Stream<Path> pages = Files.walk(out)) {
            for (Path page : pages.filter(file -> file.toString().endsWith(".html")).toList()) {
                assertEquals(List.of(), Harm.in(Jsoup.parse(Files.readString(page))), page.toString());
            }
        }
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return HostileWords.text(HostileWords.TEXT, 6).map(text -> text.replace("\n", " "))
                .list().ofSize(30 * Integer.getInteger("weltoffen.fuzz", 1));
    }

    private List<Said> write(List<String> texts) {
        site = TestSite.ours();
        site.write("jbake.properties", site.text("jbake.properties")
                .replaceAll("(?m)^site.languages = .*", "site.languages = de, en")
                .replaceAll("(?m)^site.publisher.name =.*", "site.publisher.name = " + property(texts.get(0))));
        site.write("content/de/labels.properties", site.text("content/de/labels.properties")
                .replaceAll("(?m)^nav.skip = .*", java.util.regex.Matcher.quoteReplacement("nav.skip = " + property(texts.get(1)))));
        List<Said> events = new ArrayList<>();
        for (int i = 0; i + 2 < texts.size(); i += 3) {
            Said said = new Said("A" + events.size() + texts.get(i) + ".", "B" + events.size() + texts.get(i + 1) + ".",
                    "C" + texts.get(i + 2) + ".");
            site.write("content/de/events/hostile-" + events.size() + ".adoc", "= " + said.title()
                    + "\n:jbake-type: event\n:description: " + said.description() + "\n:when: 2027-02-0" + (1 + i % 9)
                    + "\n:place: " + said.place() + "\n\nEin Satz.\n");
            events.add(said);
        }
        return events;
    }

    /** A text as a value of a file of keys and values; as an interface text it must not look like a parameter. */
    private static String property(String text) {
        return "D" + text.replace("\\", "\\\\").replace("{", "(").replace("}", ")") + ".";
    }

    private void assertPage(Said said, int number) throws Exception {
        Document page = Jsoup.parse(Files.readString(out.resolve("de/veranstaltungen/hostile-" + number + ".html")));
        assertEquals(folded(said.title()), folded(page.selectFirst("h1").wholeText()));
        assertTrue(folded(page.selectFirst("head > title").wholeText()).startsWith(folded(said.title())), page.title());
        assertEquals(folded(said.description()), folded(page.selectFirst("meta[name=description]").attr("content")));
        assertTrue(folded(page.body().wholeText()).contains(folded(said.place())), said.place());
        List<JsonElement> data = page.select("script[type=application/ld+json]").stream()
                .map(script -> JsonParser.parseString(script.data())).toList();
        assertTrue(data.stream().flatMap(TextStaysTextTest::strings).anyMatch(said.title()::equals), data + "\n" + said.title());
        assertTrue(data.stream().flatMap(TextStaysTextTest::strings).anyMatch(said.place()::equals), data + "\n" + said.place());
    }

    private void assertCalendar(List<Said> events) throws Exception {
        Map<String, Said> read = new HashMap<>();
        var calendar = new CalendarBuilder().build(new StringReader(Files.readString(out.resolve("de/calendar.ics"))));
        for (Component event : calendar.getComponents(Component.VEVENT)) {
            read.put(value(event, Property.SUMMARY),
                    new Said(value(event, Property.SUMMARY), value(event, Property.DESCRIPTION), value(event, Property.LOCATION)));
        }
        events.forEach(said -> assertEquals(
                new Said(folded(said.title()), folded(said.description()), folded(said.place())),
                read.get(folded(said.title())), read.keySet().toString()));
    }

    private static String value(Component event, String name) {
        return folded(event.getProperty(name).map(found -> ((Property) found).getValue()).orElse(""));
    }

    private void assertFeed(List<Said> events) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        NodeList entries = factory.newDocumentBuilder().parse(out.resolve("de/events.atom").toFile())
                .getElementsByTagNameNS(ATOM, "entry");
        Map<String, String> read = new HashMap<>();
        for (int i = 0; i < entries.getLength(); i++) {
            read.put(text(entries.item(i), "title"), text(entries.item(i), "summary"));
        }
        events.forEach(said -> assertTrue(read.getOrDefault(folded(said.title()), "").contains(folded(said.description())),
                said + "\n" + read));
    }

    private static String text(org.w3c.dom.Node entry, String name) {
        return folded(((Element) entry).getElementsByTagNameNS(ATOM, name).item(0).getTextContent());
    }

    private void assertJson(List<Said> events) throws Exception {
        JsonObject file = JsonParser.parseString(Files.readString(out.resolve("events.json"))).getAsJsonObject();
        List<String> strings = strings(file).toList();
        List<String> found = strings(JsonParser.parseString(Files.readString(out.resolve("de/search.json")))).toList();
        for (Said said : events) {
            assertTrue(strings.contains(said.title()) && strings.contains(said.place()), said.toString());
            assertTrue(found.contains(said.title()), said.title());
        }
    }

    private static Stream<String> strings(JsonElement json) {
        if (json.isJsonObject()) {
            return json.getAsJsonObject().asMap().values().stream().flatMap(TextStaysTextTest::strings);
        }
        if (json.isJsonArray()) {
            return json.getAsJsonArray().asList().stream().flatMap(TextStaysTextTest::strings);
        }
        return json.isJsonNull() ? Stream.empty() : Stream.of(json.getAsString());
    }

    private static String folded(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
