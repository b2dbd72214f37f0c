package weltoffen.outputs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import weltoffen.TestSite;

final class SearchFilesTest {

    private final TestSite plain = TestSite.plain()
            .append("jbake.properties", "template.search.file = page.ftlh\n")
            .write("content/de/search.adoc", "= Suche\n:jbake-type: search\n:description: D.\n\nEin Wort.\n");

    @Test
    void withoutASearchPageThereIsNoIndex() throws IOException {
        assertEquals(Map.of(), OutputFiles.of(plain.remove("content/de/search.adoc"), new SearchFiles()));
    }

    @Test
    void everyLanguageHasAnIndexOfWhatIsWrittenInIt() throws IOException {
        Map<String, String> files = OutputFiles.of(plain, new SearchFiles());
        assertEquals(List.of("de/search.json", "en/search.json"), List.copyOf(files.keySet()));
        assertEquals(List.of("laender/china.html", "laender/index.html", "index.html"), addresses(json(files, "de")));
        assertEquals(List.of("countries/index.html", "index.html"), addresses(json(files, "en")));
        assertEquals("de", json(files, "de").get("lang").getAsString());
    }

    @Test
    void aPageIsItsLeadAndItsSectionsWithoutMarkup() throws IOException {
        plain.write("content/de/countries/china.adoc", """
                = China & mehr
                :jbake-type: country
                :description: Worum es geht.
                :slug: china
                :seeks: Pflegepersonal

                Ein *Satz* & xref:index.adoc[].

                [#activities]
                == Was _geschieht_

                * Eins
                * Zwei
                """);
        JsonElement china = json(OutputFiles.of(plain, new SearchFiles()), "de").getAsJsonArray("pages").get(0);
        assertEquals("[\"China & mehr\",\"laender/china.html\",["
                + "[\"\",\"\",\"Worum es geht. Ein Satz & Länder. Pflegepersonal\"],"
                + "[\"activities\",\"Was geschieht\",\"Eins Zwei\"]]]", china.toString());
    }

    @Test
    void theNamesOfATermAreTheSame() throws IOException {
        plain.write("content/de/glossary.adoc", """
                = G
                :jbake-type: page
                :description: D.

                [#feg]
                == FEG – Fachkräfteeinwanderungsgesetz

                Ein Gesetz.

                [#cluster]
                == Cluster

                Ein Zusammenschluss.
                """);
        JsonObject index = json(OutputFiles.of(plain, new SearchFiles()), "de");
        assertEquals("[[[\"feg\"],[\"fachkrafteeinwanderungsgesetz\"]]]", index.get("same").toString());
    }

    @Test
    void theIndexBringsTheTableThatTheBrowserFoldsBy() throws IOException {
        JsonObject fold = json(OutputFiles.of(plain, new SearchFiles()), "de").getAsJsonObject("fold");
        assertEquals("ss", fold.get("ß").getAsString());
        assertEquals("a", fold.get("ae").getAsString());
        assertTrue(json(OutputFiles.of(plain, new SearchFiles()), "en").getAsJsonObject("fold").get("ae") == null);
    }

    private static JsonObject json(Map<String, String> files, String language) {
        byte[] bytes = files.get(language + "/search.json").getBytes(StandardCharsets.ISO_8859_1);
        return JsonParser.parseString(new String(bytes, StandardCharsets.UTF_8)).getAsJsonObject();
    }

    private static List<String> addresses(JsonObject index) {
        return StreamSupport.stream(index.getAsJsonArray("pages").spliterator(), false)
                .map(page -> page.getAsJsonArray().get(1).getAsString())
                .toList();
    }
}
