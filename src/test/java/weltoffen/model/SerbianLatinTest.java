package weltoffen.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import java.nio.file.Path;
import weltoffen.content.Body;
import weltoffen.content.Document;
import weltoffen.content.Header;
import weltoffen.content.Location;
import weltoffen.content.Passage;
import weltoffen.content.SourceFile;

class SerbianLatinTest {

    @ParameterizedTest
    @CsvSource({
        "Љубав, Ljubav",
        "ЉУБАВ, LJUBAV",
        "Његов, Njegov",
        "ЊЕГОВ, NJEGOV",
        "Џон, Džon",
        "ЏОН, DŽON",
        "ђ ћ ч ш ж, đ ć č š ž",
        "Агенција ThAFF у Тирингији, Agencija ThAFF u Tiringiji"
    })
    void lettersAndCapitalsAreRight(String cyrillic, String latin) {
        assertEquals(latin, SerbianLatin.text(cyrillic));
    }

    @Test
    void lettersWithMarksAreComposed() {
        assertEquals("\u010D\u0161\u017E", SerbianLatin.text("чшж"));
    }

    @Test
    void codeIdsAndPlaceholdersStayAsTheyAre() {
        Passage text = new Passage(List.of(
                new Passage.Markup("<p id=\"a\">Код <code>ж = 1</code> и "),
                new Passage.Placeholder("xref", "b.adoc", Location.of("sr/a.adoc", 3), false),
                new Passage.Markup("веза"),
                new Passage.End("xref"),
                new Passage.Markup("</p>")));
        Document latin = SerbianLatin.document(document(text), "sr-latn");
        assertEquals(
                List.of(
                        new Passage.Markup("<p id=\"a\">Kod <code>ж = 1</code> i "),
                        text.pieces().get(1),
                        new Passage.Markup("veza"),
                        new Passage.End("xref"),
                        new Passage.Markup("</p>")),
                latin.body().lead().pieces());
    }

    @Test
    void codeThatHoldsAPlaceholderStaysCode() {
        Passage text = new Passage(List.of(
                new Passage.Markup("<pre>ж <b>"),
                new Passage.Placeholder("label", "site.name", Location.of("sr/a.adoc", 3), true),
                new Passage.Markup("</b> ж</pre> ж")));
        Passage latin = SerbianLatin.document(document(text), "sr-latn").body().lead();
        assertEquals(new Passage.Markup("<pre>ж <b>"), latin.pieces().get(0));
        assertEquals(new Passage.Markup("</b> ж</pre> ž"), latin.pieces().get(2));
    }

    @Test
    void addressesStayAsTheyAreAndAlternativeTextsDoNot() {
        Passage text = new Passage(List.of(new Passage.Markup(
                "<a href=\"https://example.org/Ниш\">Ниш</a> <img src=\"град.png\" alt=\"Град\">")));
        assertEquals(
                List.of(new Passage.Markup(
                        "<a href=\"https://example.org/Ниш\">Niš</a> <img src=\"град.png\" alt=\"Grad\">")),
                SerbianLatin.document(document(text), "sr-latn").body().lead().pieces());
    }

    @Test
    void titleAndAttributesAreWrittenInLatinToo() {
        Document latin = SerbianLatin.document(document(Passage.EMPTY), "sr-latn");
        assertEquals("Naslov", latin.header().title());
        assertEquals("Opis", latin.header().value("description").orElseThrow());
        assertEquals("sr-latn", latin.language());
        assertEquals("about", latin.key());
    }

    private static Document document(Passage lead) {
        Header header = new Header(
                "Наслов", Map.of("description", new Header.Attribute("description", "Опис", 2, 15)), 4);
        return new Document(
                new SourceFile(Path.of("sr/about.adoc"), "sr/about.adoc", "= Наслов\n"),
                "sr",
                "about",
                header,
                new Body(lead, List.of(), "1"));
    }
}
