package weltoffen.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class SegmenterTest {

    @Test
    void oneTextForEachBlockAndNothingThatIsNotText() {
        String page = """
                = Title
                :jbake-type: page
                :description: About it.
                :slug: title

                Lead,
                two lines.

                // a remark
                [#one]
                == One

                * first
                ** second
                Term:: what it is
                image::map.png[A map,300]

                .Caption
                |===
                |a |b

                2+|c
                |===
                ----
                code
                ----
                ifdef::x[]
                NOTE: Mind it.
                endif::[]
                """;
        assertEquals(List.of(
                        "]header title Title", "]header description About it.", "lead paragraph Lead,\ntwo lines.",
                        "one section-title One", "one list-item first", "one list-item second", "one term Term",
                        "one list-item what it is", "one alt A map", "one block-title Caption", "one cell a",
                        "one cell b", "one cell c", "one paragraph Mind it."),
                Segmenter.of(page).stream().filter(Piece::isText)
                        .map(piece -> piece.section() + " " + piece.kind() + " " + piece.text()).toList());
    }

    @Test
    void thePiecesOfEveryFileOfThisSiteAreTheFile() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("content"))) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertFalse(all.isEmpty());
            for (Path file : all) {
                String text = Files.readString(file);
                assertEquals(text, together(text), file.toString());
                assertEquals(text, LabelLines.of(text).text(), file.toString());
            }
        }
    }

    @Property
    void thePiecesOfAnyTextAreTheText(@ForAll String text) {
        assertEquals(text, together(text));
        assertEquals(text, LabelLines.of(text).text());
        assertEquals(text, Token.text(Inline.of(text)));
        assertEquals(text, Token.text(LabelPattern.tokens(text)));
    }

    @Property
    void thePiecesOfAnythingLikeAsciidocAreTheText(@ForAll("asciidoc") String text) {
        assertEquals(text, together(text));
        assertEquals(text, LabelLines.of(text).text());
        for (Piece piece : Segmenter.of(text)) {
            assertEquals(piece.text(), Token.text(Inline.of(piece.text())));
        }
    }

    @Provide
    Arbitrary<String> asciidoc() {
        return Arbitraries.of("= T\n", "== S\n", "[#a]\n", "\n", "\r\n", "\r", " ", "* ", ". ", ".x", "|===\n", "|", "a|", "2+|",
                        "----\n", "////\n", "//", "+\n", "--\n", "x:: y", "::", "image::a[b]\n", "term:a[", "xref:b.adoc[",
                        "]", "[", "*", "_", "`", "+++", "{a}", "{", "}", "\\", "<<a,b>>", "a", "ß", "中", "\uFEFF", ":a: b\n",
                        ":description: d\n", "http://a.b/c", "a@b.c", "#", "\t", "ifdef::a[]\n", "😀")
                .list().ofMaxSize(40).map(parts -> String.join("", parts));
    }

    private static String together(String text) {
        return Segmenter.of(text).stream().map(Piece::text).collect(Collectors.joining());
    }
}
