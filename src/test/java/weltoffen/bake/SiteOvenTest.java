package weltoffen.bake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jbake.app.configuration.JBakeConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weltoffen.TestSite;
import weltoffen.model.Page;
import weltoffen.model.Site;

final class SiteOvenTest {

    @TempDir
    private Path output;

    private final TestSite plain = TestSite.plain();

    @Test
    void everyPageIsPrintedOnceAtItsAddressWithTheTemplateOfItsType() {
        plain.replace("jbake.properties", "template.country.file = page.ftlh", "template.country.file = country.ftlh");
        Site site = plain.read();
        bake(site);
        Map<String, String> expected = new TreeMap<>();
        site.pages().forEach(page -> expected.put(page.address(),
                page.language().folder() + " " + page.key() + " "
                        + (page.type().equals("country") ? "country.ftlh" : "page.ftlh")));
        assertEquals(8, expected.size());
        assertEquals(expected, TestSite.tree(output));
    }

    @Test
    void draftsPartsAndLabelsAreNotBaked() {
        plain.write("content/de/draft.adoc", "= D\n:jbake-type: page\n:description: D.\n:jbake-status: draft\n\nx\n")
                .write("content/de/_part.adoc", "part")
                .write("content/de/notes.txt", "notes");
        bake(plain.read());
        assertEquals(8, TestSite.tree(output).size());
    }

    @Test
    void theLocaleOfTheJvmStays() {
        Locale before = Locale.getDefault();
        bake(plain.read());
        assertEquals(before, Locale.getDefault());
    }

    @Test
    void theParserAnswersWithPagesOnly() {
        Site site = plain.read();
        SiteParser parser = new SiteParser(site);
        Page home = (Page) parser.parse(null, plain.path("content/en/index.adoc").toFile()).get(SiteParser.PAGE);
        assertEquals(List.of("en", "index"), List.of(home.language().folder(), home.key()));
        assertNull(parser.parse(null, plain.path("content/en/_part.adoc").toFile()));
        assertNull(parser.parse(null, plain.path("content/en/countries/china.adoc").toFile()));
    }

    private void bake(Site site) {
        JBakeConfiguration configuration = SiteOven.configuration(plain.folders());
        new SiteOven(site, configuration, output, (page, template, writer) ->
                writer.write(page.language().folder() + " " + page.key() + " " + template)).bake();
    }
}
