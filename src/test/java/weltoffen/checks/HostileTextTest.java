package weltoffen.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import weltoffen.TestSite;
import weltoffen.content.Asciidoc;

/** What somebody may write who means harm: each is refused with a message that names its file, and with no other harm. */
final class HostileTextTest {

    private static final String FILE = "content/de/hostile.adoc";

    /** A text, which begins on line 5, and what is said about it. */
    enum Text {
        INCLUDE_OF_THE_MACHINE("include::/etc/passwd[]", ":5 include-outside [/etc/passwd]"),
        INCLUDE_FROM_ABOVE("include::../../jbake.properties[]", ":5 include-outside [../../jbake.properties]"),
        INCLUDE_FROM_FAR_ABOVE("include::../../../../../../../../etc/passwd[]",
                ":5 include-outside [../../../../../../../../etc/passwd]"),
        INCLUDE_FROM_THE_WEB("include::https://example.org/a.adoc[]", ":5 include-outside [https://example.org/a.adoc]"),
        INCLUDE_BY_AN_ATTRIBUTE("x\n\n:up: ../..\n\ninclude::{up}/jbake.properties[]",
                ":9 include-outside [../../jbake.properties]"),
        INCLUDE_IN_A_LISTING("x\n\n----\ninclude::/etc/passwd[]\n----", ":8 include-outside [/etc/passwd]"),
        INCLUDE_IN_A_TABLE("x\n\n[%header,format=csv]\n|===\ninclude::/etc/passwd[]\n|===",
                ":9 include-outside [/etc/passwd]"),
        INCLUDE_OF_A_DEVICE("include::/dev/zero[]", ":5 include-outside [/dev/zero]"),
        IMAGES_FROM_ABOVE("x\n\n:imagesdir: ../../\n", ":7:2 built-in-attribute [imagesdir]"),
        IMAGES_FROM_ABOVE_INLINE("x {set:imagesdir:../../} y", ":5:8 built-in-attribute [imagesdir]"),
        IMAGE_FROM_ABOVE("image::../../secret.png[Ein Bild]", ":5:8 dead-file [../../secret.png]"),
        IMAGE_OF_THE_WEB("image::https://evil.example/a.png[Ein Bild]", ":5:8 dead-file [https://evil.example/a.png]"),
        DOCINFO("x\n\n:docinfo: shared\n", ":7:2 built-in-attribute [docinfo]"),
        ATTRIBUTE_SWITCHED_OFF("x\n\n:!sectids:\n", ":7:3 built-in-attribute [sectids]"),
        FORMULA("x stem:[y<z] w", ":5 unsupported [stem]"),
        FORMULA_BLOCK("[stem]\n++++\nx\n++++", ":6:1 raw-html [++++]", ":8:1 raw-html [++++]", ":6 unsupported [stem]"),
        DIAGRAM("[mermaid]\n----\nx\n----", ":6 unsupported [[mermaid]]"),
        FILM("video::rPQoq7ThGAU[youtube]", ":5 unsupported [video]"),
        SOUND("audio::https://evil.example/a.mp3[]", ":5 unsupported [audio]"),
        SCRIPT_LINK("link:javascript:alert(1)[hier]", ":5:6 dead-file [javascript:alert(1)]"),
        SCRIPT_LINK_IN_CAPITALS("link:JaVaScRiPt:alert(1)[hier]", ":5:6 dead-file [JaVaScRiPt:alert(1)]"),
        SCRIPT_LINK_WITH_ENTITIES("link:&#x6a;avascript:alert(1)[hier]", ":5 dead-file [javascript:alert(1)]"),
        SCRIPT_LINK_WITH_A_TAB("link:java&#9;script:alert(1)[hier]", ":5:6 dead-file [java&#9;script:alert(1)]"),
        SCRIPT_LINK_BY_AN_ATTRIBUTE("x\n\n:go: javascript:alert(1)\n\nlink:{go}[hier]", ":9 dead-file [javascript:alert(1)]"),
        SCRIPT_IMAGE("image:javascript:alert(1)[Ein Bild]", ":5:7 dead-file [javascript:alert(1)]"),
        DATA_LINK("link:data:text/html,x[hier]", ":5:6 dead-file [data:text/html,x]"),
        FILE_LINK("link:file:///etc/passwd[hier]", ":5:6 dead-file [file:///etc/passwd]"),
        LINK_WITHOUT_SCHEME("link://evil.example/[hier]", ":5:6 dead-file [//evil.example/]"),
        PASS_BLOCK("[\"pass\"]\n<b>", ":5:1 raw-html [[\"pass]"),
        PASS_BY_SUBSTITUTIONS("[subs=none]\n<b>", ":5:2 raw-html [subs=]"),
        PASS_BY_PLUS_SIGNS("x +++<b>+++ y", ":5:3 raw-html [+++]"),
        PASS_MACRO("x pass:[<b>] y", ":5:3 raw-html [pass:[]"),
        PASS_BY_AN_ATTRIBUTE("x\n\n:p: pass:[<b>]\n\n{p}", ":7:1 raw-html [:p: pass]"),
        PASS_BY_AN_ATTRIBUTE_ON_TWO_LINES("x\n\n:p: \\\npass:q,post-replacements[<b>]\n\n{p}",
                ":8:1 raw-html [pass:q,post-replacements[]",
                " asciidoc [invalid substitution type for passthrough macro: post-replacements]"),
        HTML_AS_A_NAME("[quote,<b>]\nx", ":6 raw-html [x]"),
        HTML_AS_A_CAPTION("[caption=\"<b>\"]\n.Titel\n====\nx\n====", ":7 raw-html [====]"),
        DEEP_LISTS(IntStream.range(1, 400).mapToObj(i -> "*".repeat(i) + " x\n").collect(Collectors.joining()),
                ":5 nested-too-deep []"),
        DEEP_QUOTES("> ".repeat(3_000) + "x", ":5 nested-too-deep []"),
        LAUGHS("x\n\n:a: xxxxxxxxxx\n" + IntStream.range('b', 'z')
                .mapToObj(i -> ":" + (char) i + ": " + ("{" + (char) (i - 1) + "}").repeat(42) + "\n").collect(Collectors.joining())
                + "\n{y}", ":31 too-many-references [1000]"),
        MILLION_COLUMNS("x\n\n[%header,cols=\"1000000*\"]\n|===\n| x\n|===", ":9 table-too-large [cols=\"1000000*\"]"),
        MILLION_CELLS("x\n\n[%header]\n|===\n5000000*| x\n|===",
                ":10 table-too-large [a cell that stands for more than 100]"),
        ENORMOUS_LINE("x".repeat(10_001), ":5 line-too-long [10000]"),
        ENORMOUS_FILE("Ein Satz.\n".repeat(110_000), " file-too-large [1024]"),
        NUL("a\u0000b", ":5:2 control-character [U+0000]"),
        ESCAPE("Ein \u001b[31mrotes Wort", ":5:5 control-character [U+001B]"),
        NO_CHARACTER("Ein \uFFFE Zeichen", ":5:5 control-character [U+FFFE]");

        private final String body;
        private final List<String> expected;

        Text(String body, String... expected) {
            this.body = body;
            this.expected = List.of(expected);
        }
    }

    private final TestSite site = TestSite.plain();

    @ParameterizedTest
    @EnumSource
    void aHostileTextIsRefusedWithItsPlace(Text text) {
        assertEquals(text.expected.stream().map(line -> FILE + line).sorted().toList(),
                problems(text.body).stream().sorted().toList());
    }

    @Test
    void aThousandAttributesAreAThousandAttributes() {
        String all = IntStream.range(0, 1_000).mapToObj(i -> ":a" + i + ": v\n").collect(Collectors.joining());
        assertEquals(List.of(), problems("x\n\n" + all + "\nDas ist {a999}.\n"));
    }

    @Test
    void filesThatIncludeEachOtherAreReportedWhereTheCircleCloses() {
        site.write("content/de/_one.adoc", "Eins.\n\ninclude::_two.adoc[]\n")
                .write("content/de/_two.adoc", "Zwei.\n\ninclude::_one.adoc[]\n");
        assertEquals(List.of("content/de/_two.adoc:3 include-circle [_one.adoc]"), problems("include::_one.adoc[]"));
    }

    @Test
    void aPageMayNotIncludeItself() {
        assertEquals(List.of(FILE + ":7 include-circle [hostile.adoc]"), problems("x\n\ninclude::hostile.adoc[]"));
    }

    @Test
    void includesThatMultiplyAreReportedOnce() {
        IntStream.range(0, 9).forEach(i -> site.write(
                "content/de/_part" + i + ".adoc", ("include::_part" + (i + 1) + ".adoc[]\n").repeat(10)));
        site.write("content/de/_part9.adoc", "x\n");
        List<String> problems = problems("include::_part0.adoc[]");
        assertEquals(1, problems.size(), problems.toString());
        assertTrue(problems.get(0).matches("content/de/_part\\d.adoc:\\d+ too-many-includes \\[100, 1024]"), problems.get(0));
    }

    @Test
    void aLineOnWhichTheConverterWouldTryForEverIsGivenUp() {
        System.setProperty("weltoffen.page-seconds", "1");
        try {
            assertEquals(List.of(FILE + ":5 page-too-slow [1]"), problems(("a *".repeat(3_000) + "\n").repeat(8)));
        } finally {
            System.clearProperty("weltoffen.page-seconds");
        }
        assertEquals(List.of(), problems("Danach geht es weiter."));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "[quote,<i>x</i>,<b>y</b>]\nx", "[verse,<i>x</i>]\nx", "[role='x\" onclick=\"y<b>']\n----\nx\n----", "[.a\"onclick=\"b]#x#",
        "[#a\" onclick=\"x]\n====\ny\n====", "[source,ruby\"onclick=\"x]\n----\nx\n----", "[caption=\"<b>\"]\n.T\n====\nx\n====",
        "[\"x\\\" onclick=\\\"y\"]\n--\nx\n--", "[.a\"style=\"b]\n****\nx\n****", "x\n\n:p: pass:[<b>]\n\n{p}",
        "x\n\n:p: \\\npass:q,post-replacements[<b>]\n\n{p}", "x {set:p:pass:[<b>]}{p}"})
    void nothingThatIsWrittenIntoAnAttributeBecomesHtml(String text) {
        Asciidoc.Conversion conversion = TestSite.convert(FILE, text + "\n");
        org.jsoup.nodes.Document html = org.jsoup.Jsoup.parse(conversion.html());
        assertEquals(List.of(), html.select("b, i, [onclick], [style]").eachText(), conversion.html());
    }

    @Test
    void symbolicLinksThatLeadElsewhereAreReported(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("a.adoc"), "= Geheim\n");
        site.write("assets/images/x.svg", "<svg/>");
        Files.createSymbolicLink(site.path("content/de/a.adoc"), elsewhere.resolve("a.adoc"));
        Files.createSymbolicLink(site.path("content/de/folder"), elsewhere);
        Files.createSymbolicLink(site.path("content/de/inner"), site.path("content/de/countries"));
        Files.createSymbolicLink(site.path("content/de/nowhere.adoc"), elsewhere.resolve("b.adoc"));
        Files.createSymbolicLink(site.path("assets/images/a.adoc"), elsewhere.resolve("a.adoc"));
        Files.createSymbolicLink(site.path("assets/folder"), elsewhere);
        Files.createSymbolicLink(site.path("templates/a.ftlh"), elsewhere.resolve("a.adoc"));
        Files.createSymbolicLink(site.path("templates/folder"), elsewhere);
        assertEquals(
                List.of(
                        "assets/folder linked-folder []",
                        "assets/images/a.adoc file-outside []",
                        "content/de/a.adoc file-outside []",
                        "content/de/folder linked-folder []",
                        "content/de/inner linked-folder []",
                        "content/de/nowhere.adoc unreadable-file [" + site.path("content/de/nowhere.adoc") + "]",
                        "templates/a.ftlh file-outside []",
                        "templates/folder linked-folder []"),
                site.problems());
    }

    @Test
    void aLanguageThatLiesElsewhereIsReported(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("labels.properties"), "a = b\n");
        site.replace("jbake.properties", "site.languages = de, en", "site.languages = de, en, fr");
        Files.createSymbolicLink(site.path("content/fr"), elsewhere);
        assertTrue(site.problems().contains("content/fr linked-folder []"), site.problems().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb.txt", "a\"b.txt", "<b>.txt", "a#b.txt", "javascript:alert(1)"})
    void aFileWhoseNameMeansSomethingElseIsReported(String name) {
        site.write("assets/files/" + name, "x\n").write("content/de/_" + name, "x\n");
        List<String> problems = site.problems();
        assertEquals(2, problems.stream().filter(line -> line.contains(" unsafe-file-name [U+00")).count(), problems.toString());
    }

    @Test
    void aPageWithAStrangeNameIsNoPage() {
        site.write("content/de/a\nb.adoc", "= A\n").write("content/de/<b>.adoc", "= A\n");
        assertEquals(2, site.problems().stream().filter(line -> line.contains(" wrong-file-name ")).count());
    }

    @Test
    void aByteThatIsNoUtf8IsReportedWithItsLine() {
        site.write(FILE, "= Gr\u00FC\u00DFe\n".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(List.of(FILE + ":1 not-utf-8 []"), site.problems());
    }

    @Test
    void aLabelCannotHoldWhatNoPageMayHold() {
        site.append("content/de/labels.properties", "bad = a\\u0000b\n");
        assertTrue(site.problems().stream().anyMatch(line -> line.startsWith("content/de/labels.properties:")
                && line.endsWith(" control-character [\\u]")), site.problems().toString());
        assertFalse(site.problems().isEmpty());
    }

    @Test
    void aLanguageIsNoWayOutOfTheFolder() {
        site.replace("jbake.properties", "site.languages = de, en", "site.languages = de, en, ../../x");
        assertEquals(List.of("jbake.properties:2 wrong-value [site.languages, ../../x, de, en, sr-latn]"), site.problems());
    }

    private List<String> problems(String body) {
        site.write(FILE, "= Feindlich\n:jbake-type: page\n:description: Was jemand schreibt, der Böses will.\n\n" + body + "\n");
        return site.problems();
    }
}
