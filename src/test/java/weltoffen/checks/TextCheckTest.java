package weltoffen.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import weltoffen.TestSite;
import weltoffen.content.Findings;
import weltoffen.content.PropertiesFile;
import weltoffen.content.SourceFile;
import weltoffen.model.Language;

/** What is wrong with words, language by language. */
final class TextCheckTest {

    private static final String CHINA = "content/de/countries/china.adoc";

    private final TestSite site = TestSite.plain();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "Zwei  Wörter.                                | 5:double-space",
        "Das „Wort“, ‚klein‘ und »so« auch.           |",
        "Das \"Wort\".                                | 5:straight-quote 10:straight-quote",
        "So geht's.                                   | 8:straight-quote",
        "So geht’s.                                   |",
        "Das “Wort” hier.                             | 5:wrong-quote 10:wrong-quote",
        "Das “Wort“ hier.                             | 5:wrong-quote",
        "Ein Wort\u00ADchen.                          | 9:invisible-character",
        "Ein\uFEFF Wort, noch\u202E eins.             | 4:invisible-character 16:invisible-character",
        "u\u0308ber                                   | 1:not-nfc",
        "`\"Code\"  'x'` und xref:a.adoc#'b'[Wort]      |",
        "image:a.png[alt=\"Wort\"]                     |",
        "Zu xref:index.adoc[hier], xref:index.adoc[Hier!] | 20:link-text 43:link-text",
        "Zu https://www.example.org[www.example.org]. | 28:link-text",
        "Zu xref:index.adoc[] und xref:index.adoc[hier in Erfurt]. |",
        "Auf Ukrainisch: виграємо разом завжди.       | 17:foreign-passage",
        "Auf Ukrainisch: [.lang-uk]#виграємо разом завжди#. |",
        "Der Ort Улаанбаатар хот.                     |",
    }, ignoreLeadingAndTrailingWhitespace = true)
    void germanIsTypedAsGermanIs(String line, String expected) {
        expect("de", line, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "en | The “word” and ‘so’, it’s. |",
        "en | The „word“.                | 5:wrong-quote",
        "fr | Le «\u00A0mot\u00A0».       |",
        "fr | Le „mot“.                  | 4:wrong-quote",
        "pl | To „słowo”.                |",
        "uk | Це «слово».                |",
        "uk | «Weltoffen gemeinsam gewinnen!» — гасло. | 2:foreign-passage",
        "uk | (Thüringer Agentur Für Fachkräftegewinnung, ThAFF) — агентство. |",
        "sr | То је „реч“.               |",
        "zh | 这是“词语”。                |",
        "zh | “Weltoffen gemeinsam gewinnen!”（口号） | 2:foreign-passage",
        "tr | “Bu” „iyi“ «mi»            |",
    })
    void everyLanguageHasItsOwnMarks(String language, String line, String expected) {
        expect(language, line, expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "----\n\"So\"  nicht\n----\n", "....\n\"So\"\n....\n", "// \"So\"  nicht\n", "[%header]\n|===\n| a     | b\n\n| c     | d\n|===\n", "[quote,\"Wer\"]\nWort\n",
        "[.lang-en]\n“Open to the world”\n"})
    void whatIsNoProseIsLeftAlone(String block) {
        site.append(CHINA, "\n" + block);
        assertEquals(List.of(), warnings());
    }

    @Test
    void headersPartsAndInterfaceTextsAreReadToo() {
        site.replace(CHINA, ":seeks: Pflegepersonal", ":seeks: Pflege  \"personal\"")
                .write("content/de/_part.adoc", "Zwei  Wörter.\n")
                .append(CHINA, "\ninclude::../_part.adoc[]\n")
                .replace("content/de/labels.properties", "asof = Stand: {0}", "asof = Stand:  {0} '{'");
        assertEquals(
                List.of("content/de/_part.adoc:1:5 double-space", CHINA + ":6:15 double-space",
                        CHINA + ":6:17 straight-quote", CHINA + ":6:26 straight-quote",
                        "content/de/labels.properties:8:14 double-space"),
                warnings());
    }

    @Test
    void everyLanguageOfTheProjectHasMarks() {
        for (String language : List.of("de", "en", "fr", "pl", "uk", "sr", "az", "mn", "vi", "zh")) {
            assertEquals("1:straight-quote", found(language, "'x"), language);
            assertEquals("1:wrong-quote", found(language, "‟x"), language);
        }
    }

    private List<String> warnings() {
        Findings findings = new Findings();
        findings.addAll(new TextCheck().check(site.read()));
        return findings.list().stream().map(finding -> finding.location() + " " + finding.rule()).toList();
    }

    private static void expect(String language, String line, String expected) {
        assertEquals(expected == null ? "" : expected, found(language, unescaped(line)));
    }

    private static String found(String language, String line) {
        SourceFile file = new SourceFile(java.nio.file.Path.of("x"), "x", line + "\n");
        Language of = Language.ofFolder(language);
        List<weltoffen.content.Finding> findings = new java.util.ArrayList<>();
        for (Prose.Line prose : Prose.ofPart(file)) {
            for (TextCheck.Rule rule : List.of(new TypingRule(of), new LinkTextRule(of), new ForeignPassageRule(of))) {
                rule.check(file, prose, findings);
            }
        }
        return findings.stream()
                .sorted()
                .map(finding -> finding.location().column() + ":" + finding.rule())
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }

    /** Writes out {@code \\u00AD}, which nobody could see in a table of cases. */
    private static String unescaped(String text) {
        return PropertiesFile.parse(
                        new SourceFile(java.nio.file.Path.of("x"), "x", "x = " + text.replaceAll("\\\\(?!u)", "")), new Findings())
                .values().get("x");
    }
}
