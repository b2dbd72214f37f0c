package weltoffen;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A site with some forty events of every kind, in German, English, Vietnamese, Chinese and Mongolian. */
public final class EventsFixture {

    private static final List<String> OTHERS = List.of("vi", "zh", "mn");

    private EventsFixture() {}

    /** Writes the site into a folder. */
    public static TestSite in(Path folder) throws IOException {
        TestSite site = TestSite.copyTo(folder);
        site.replace("jbake.properties", "de, en", "de, en, " + String.join(", ", OTHERS));
        for (String language : OTHERS) {
            site.write("content/" + language + "/labels.properties", site.text("content/en/labels.properties"));
        }
        events().forEach((key, lines) -> {
            List<String> header = new ArrayList<>(lines);
            header.removeIf(line -> !line.startsWith(":"));
            site.write("content/de/events/" + key + ".adoc", "= " + title(key) + "\n:jbake-type: event\n"
                    + ":description: Worum es bei „" + key + "“ geht; mit Komma, Strichpunkt.\n"
                    + String.join("\n", header) + "\n\nText.\n");
            lines.stream().filter(line -> !line.startsWith(":")).forEach(line -> site.write(
                    "content/" + line.substring(0, 2) + "/events/" + key + ".adoc",
                    "= " + line.substring(4) + "\n:description: " + line.substring(4).repeat(4)
                            + "\n:translation: machine\n\n" + line.substring(4) + "\n"));
        });
        return site;
    }

    /** The title that an event of the fixture has in German. */
    public static String title(String key) {
        return "Termin „" + key + "“";
    }

    /** The header lines of all events, by their names. */
    public static Map<String, List<String>> events() throws IOException {
        Map<String, List<String>> events = new TreeMap<>();
        try (var resource = EventsFixture.class.getResourceAsStream("/sites/events/events.txt")) {
            String text = new String(resource.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^#.*\n", "").strip();
            for (String block : text.split("\n\n")) {
                List<String> lines = block.strip().lines().toList();
                events.put(lines.get(0), lines.subList(1, lines.size()));
            }
        }
        return events;
    }
}
