package weltoffen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import weltoffen.TestSite;
import weltoffen.model.Site;

/** A bake after a change gives the same bytes as one from nothing, although it leaves alone what cannot differ. */
final class IncrementalBakeTest {

    private static final String TEXT = "\nNeu. xref:%sindex.adoc[], term:feg[].\n";

    private final TestSite site = TestSite.ours("de", "en", "sr", "sr-latn");

    @Test
    void aTextOfEveryTypeOfPageCanChangeInTheSourceAndInATranslation() {
        bake();
        keyOfEachType().values().forEach(key -> change("de", key));
        for (String type : List.of("home", "events", "glossary", "process")) {
            change("sr", keyOfEachType().get(type));
        }
    }

    @Test
    void whatOtherPagesShowOfAPageCanChange() {
        bake();
        changeFile("content/de/regions/hauts-de-france.adoc", "\nSiehe xref:../countries/china.adoc#pilot-project[].\n");
        site.replace("content/de/countries/china.adoc", "[#pilot-project]\n== ", "[#pilot-project]\n== Neu: ");
        compare("the heading that a link on another page shows");
        site.replace("content/de/about.adoc", "= ", "= Neu: ");
        compare("a title");
        site.replace("content/de/labels.properties", "site.tagline = ", "site.tagline = Neu: ");
        compare("a label");
        site.append("templates/components/footer.ftlh", "<!-- new -->\n");
        compare("a template");
        site.append("content/de/about.adoc", "\ninclude::_part.adoc[]\n").write("content/de/_part.adoc", "Ein Teil.\n");
        compare("an include");
        changeFile("content/de/_part.adoc", "\nNoch ein Satz.\n");
    }

    @Test
    void whatCannotDifferIsTakenOverAsItIs() throws IOException {
        bake();
        Path untouched = site.path("target/site/de/kontakt.html");
        Path changed = site.path("target/site/de/netzwerke/index.html");
        String before = Files.readString(changed);
        FileTime time = Files.getLastModifiedTime(untouched);
        String marked = Files.readString(untouched).replace("<html lang=\"de\"", "<html lang=\"DE\"");
        Files.writeString(untouched, marked); // nobody can see it: neither size nor time tells of it
        Files.setLastModifiedTime(untouched, time);
        site.append("content/de/networks/index.adoc", "\nNeu.\n");
        bake();
        assertEquals(marked, Files.readString(untouched));
        assertNotEquals(before, Files.readString(changed));
    }

    @Test
    void aSiteThatIsNotAsTheLastBakeLeftItIsBakedAnew() {
        bake();
        site.append("target/site/de/kontakt.html", "<!-- by hand -->");
        changeFile("content/de/networks/index.adoc", "\nNeu.\n");
    }

    private Map<String, String> keyOfEachType() {
        Map<String, String> keys = new LinkedHashMap<>();
        Site read = site.read(new weltoffen.content.Findings());
        read.pages(TestSite.GERMAN).forEach(page -> keys.putIfAbsent(page.type(), page.key()));
        return keys;
    }

    private void change(String language, String key) {
        String up = "../".repeat((int) key.chars().filter(letter -> letter == '/').count());
        changeFile("content/" + language + "/" + key + ".adoc", TEXT.formatted(up));
    }

    private void changeFile(String file, String text) {
        site.append(file, text);
        compare(file);
    }

    /** Bakes after a change, and once more from nothing. */
    private void compare(String what) {
        bake();
        Path fresh = site.path("target/fresh");
        Run run = Run.of(site, "bake", "--out", fresh.toString());
        assertEquals(0, run.status(), () -> what + ": " + run.problems());
        Map<String, String> expected = TestSite.tree(fresh);
        Map<String, String> actual = TestSite.tree(site.path("target/site"));
        List<String> different = Stream.concat(expected.keySet().stream(), actual.keySet().stream())
                .distinct()
                .filter(name -> !String.valueOf(expected.get(name)).equals(actual.get(name)))
                .toList();
        assertEquals(List.of(), different, what);
        for (String left : List.of("target/fresh", "target/.fresh.state")) {
            TestSite.delete(site.path(left));
        }
    }

    private void bake() {
        Run run = Run.of(site.warm(), "bake");
        assertEquals(0, run.status(), () -> String.join("\n", run.problems()));
    }
}
