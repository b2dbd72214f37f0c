package weltoffen.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import weltoffen.TestSite;

final class PropertiesFileTest {

    private final Findings findings = new Findings();

    @Test
    void valuesStayWholeWithTheirCommasAndLetters() {
        PropertiesFile file = parse("name = Müller, Söhne; \"x\" = y\n");
        assertEquals(Optional.of("Müller, Söhne; \"x\" = y"), file.value("name"));
    }

    @Test
    void aValueMayGoOnOverSeveralLines() {
        assertEquals(Optional.of("Am Platz 1\n99084 Erfurt"), parse("address = Am Platz 1\\n\\\n    99084 Erfurt\n").value("address"));
    }

    @Test
    void anEmptyValueCountsAsMissing() {
        PropertiesFile file = parse("a =   \nb\n");
        assertEquals(Optional.empty(), file.value("a"));
        assertEquals(Optional.empty(), file.value("b"));
        assertEquals(Optional.empty(), file.value("c"));
    }

    @Test
    void commentsAreNoKeys() {
        assertEquals(List.of("a"), List.copyOf(parse("# b = 1\n! c = 2\na = 3\n").values().keySet()));
    }

    @Test
    void aKeyKnowsItsLineEvenWhenAnotherKeyBeginsLikeIt() {
        PropertiesFile file = parse("# site.name = no\nsite.name.long = a\nsite.name=b\n  spaced : c\n");
        assertEquals("x.properties:2", file.locationOf("site.name.long").toString());
        assertEquals("x.properties:3", file.locationOf("site.name").toString());
        assertEquals("x.properties:4", file.locationOf("spaced").toString());
        assertEquals("x.properties", file.locationOf("not.there").toString());
    }

    @Test
    void aKeyThatStandsTwiceIsReportedWhereItStandsAgain() {
        parse("a = 1\nb = 2\na = 3\n");
        assertEquals(List.of("x.properties:3 duplicate-key [a]"), lines());
    }

    @Test
    void aBrokenEscapeIsReportedWithItsLine() {
        parse("a = 1\nb = \\u00zz\n");
        assertEquals(List.of("x.properties:2 broken-properties []"), lines());
    }

    private PropertiesFile parse(String text) {
        return PropertiesFile.parse(new SourceFile(Path.of("x.properties"), "x.properties", text), findings);
    }

    private List<String> lines() {
        return findings.list().stream().map(TestSite::line).toList();
    }
}
