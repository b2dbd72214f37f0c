package weltoffen.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * This site in German and English with events to come of every kind, a video in sign language and nearly all of the
 * publisher's data, baked once for all tests as of 22 November 2026.
 */
public final class EventsSite {

    private static final Path ROOT = Path.of("target/test-sites/events").toAbsolutePath();
    private static final String GROUPS = "(?:publisher|privacy|accessibility)";
    private static final String LACKING = "publisher.register";
    private static final EventsSite BAKED = bake();

    private EventsSite() {}

    /** What the site says of its publisher; it lacks the entry in a register. */
    public static String publisher(String key) {
        return switch (key) {
            case "publisher.email" -> "info@agency.example";
            case "publisher.phone" -> "+49 361 000000";
            default -> "Angabe zu " + key;
        };
    }

    /** The folder of the baked site. */
    public static Path root() {
        return BAKED.output();
    }

    /** A baked page. */
    public static Document page(String address) {
        try {
            return Jsoup.parse(Files.readString(root().resolve(address)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path output() {
        return ROOT.resolve("target/site");
    }

    private static EventsSite bake() {
        try {
            return new EventsSite().write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EventsSite write() throws IOException {
        for (String folder : new String[] {"content/de", "content/en", "templates", "assets"}) {
            copy(Path.of(folder), ROOT.resolve(folder));
        }
        Files.writeString(ROOT.resolve("jbake.properties"), Pattern.compile("(?m)^site\\.(" + GROUPS + "\\..*) =$")
                .matcher(Files.readString(Path.of("jbake.properties"))
                        .replaceAll("(?m)^site.languages = .*", "site.languages = de, en"))
                .replaceAll(key -> key.group(1).equals(LACKING) ? key.group() : key.group() + " " + publisher(key.group(1))));
        event("2027-03-01-nursing", "Pflegekräfte aus China", ":when: 2027-03-01T09:00/2027-03-01T12:00",
                ":place: Erfurt", ":related: countries/china", ":audience: employers", ":kind: exchange",
                ":online: https://rooms.example.org/a");
        event("2027-03-01-open-day", "Offener Tag", ":when: 2027-03-01", ":audience: public", ":kind: meeting");
        event("2027-03-fair", "Mobilitätsmesse", ":when: 2027-03", ":related: regions/hauts-de-france", ":kind: fair");
        event("2027-03-10-forum", "10. Netzwerkforum", ":when: 2027-03-10/2027-03-12",
                ":series: networks/network-forums", ":kind: forum", ":event-status: cancelled");
        event("2027-04-20-trip", "Reise nach Vietnam", ":when: 2027-04-20", ":related: countries/vietnam",
                ":kind: trip", ":event-status: postponed");
        event("2027-q3-meeting", "Sommertreffen", ":when: 2027-Q3", ":event-status: tentative", ":kind: meeting",
                ":audience: institutions");
        event("2027-02-02-dialogue", "Dialog am Dienstag", ":when: 2027-02-02T16:00/2027-02-02T18:00",
                ":rrule: FREQ=MONTHLY;BYDAY=1TU", ":series: services/dialogue-with-companies", ":kind: exchange",
                ":audience: employers");
        event("2027-03-02-cancelled", "Dialog im März", ":when: 2027-03-02T16:00/2027-03-02T18:00",
                ":occurrence-of: events/2027-02-02-dialogue", ":original-when: 2027-03-02",
                ":event-status: cancelled", ":kind: exchange");
        event("2027-04-07-moved", "Dialog im April", ":when: 2027-04-07T16:00/2027-04-07T18:00",
                ":occurrence-of: events/2027-02-02-dialogue", ":original-when: 2027-04-06", ":kind: exchange");
        for (String file : new String[] {"hello.mp4", "hello.vtt", "hello.png"}) {
            Path video = ROOT.resolve("assets/videos/" + file);
            Files.createDirectories(video.getParent());
            Files.write(video, file.endsWith(".png") ? Files.readAllBytes(Path.of("docs/images/home.png")) : new byte[0]);
        }
        Path about = ROOT.resolve("content/de/about.adoc");
        Files.writeString(about, Files.readString(about)
                .replaceFirst("\n:description:", "\n:sign-video: videos/hello.mp4\n:description:"));
        Run run = Run.plain("bake", "--source", ROOT.toString(), "--date", LocalDate.of(2026, 11, 22).toString());
        if (run.status() != 0) {
            throw new AssertionError(run.err());
        }
        return this;
    }

    private void event(String name, String title, String... facts) throws IOException {
        Files.writeString(ROOT.resolve("content/de/events/" + name + ".adoc"), "= " + title
                + "\n:jbake-type: event\n:description: Worum es geht: " + title + ".\n" + String.join("\n", facts)
                + "\n\nEin Satz.\n");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.write(copy, Files.readAllBytes(file));
            }
        }
    }
}
