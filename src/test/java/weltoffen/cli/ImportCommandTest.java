package weltoffen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import weltoffen.TestSite;

/** The way to a translator and back. */
final class ImportCommandTest {

    /** The rules that only an import can break. */
    static final Set<String> RULES = Set.of(
            "xliff-unreadable", "xliff-doctype", "xliff-languages", "xliff-unknown-file", "xliff-unknown-unit",
            "xliff-unit-twice", "xliff-source-changed", "xliff-untranslated", "xliff-code-lost", "xliff-code-added",
            "xliff-code-order", "xliff-new-markup", "xliff-broken-block", "xliff-label-places", "xliff-page-hidden");

    private static final String CHINA = """
            = China
            :jbake-type: page
            :description: Über China.
            :slug: china

            Ein *wichtiges* Wort, siehe xref:index.adoc[Länder].

            [#plan]
            == Plan

            Erster Satz.

            * Punkt {publisher-name}
            """;

    private TestSite site;

    @BeforeEach
    void aPageThatIsNotTranslated() {
        site = TestSite.plain().write("content/de/countries/china.adoc", CHINA);
        site.append("content/de/labels.properties", "try.count = {0} von {1}\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "pl", "uk", "sr", "az", "mn", "vi", "zh"})
    void whatNobodyChangedComesBackByteForByte(String language) throws IOException {
        site = TestSite.ours();
        Map<String, String> before = contents();
        assertEquals(0, run("export", language, "--xliff", xlf(), "--all").status());
        Run run = run("import", xlf());
        assertEquals("", run.err());
        assertTrue(run.out().startsWith("0 files written"), run.out());
        assertEquals(before, contents());
    }

    @Test
    void aTranslatedPageIsWrittenAndStampedAndMatchesItsSource() throws IOException {
        translateAll();
        Run run = importing();
        assertEquals("", run.err());
        assertEquals(0, run.status());
        String page = site.text("content/en/countries/china.adoc");
        assertTrue(page.startsWith("= XChina\n:description: XÜber China.\n:slug: xchina\n:translated-from: lead="), page);
        assertTrue(page.contains(":translation: machine\n\nXEin *wichtiges* Wort, siehe xref:index.adoc[Länder].\n\n"
                + "[#plan]\n== XPlan\n\nXErster Satz.\n\n* XPunkt {publisher-name}\n"), page);
        assertTrue(site.text("content/en/labels.properties").contains("try.count = X{0} von {1}\n"));
        String status = Run.of(site, "status").out();
        assertFalse(status.contains("1 missing"), status);
        assertTrue(exporting().out().startsWith("nothing is missing"));
    }

    @Test
    void aPersonWhoReadItMakesItReviewed() {
        translateAll();
        site.write("x.xlf", site.text("x.xlf").replaceAll("state=\"translated\"", "state=\"reviewed\""));
        assertEquals(0, importing().status());
        assertTrue(site.text("content/en/countries/china.adoc").contains(":translation: reviewed\n"));
    }

    @Test
    void onlyTheSectionThatChangedGoesToTheTranslatorAgainAndOnlyItChanges() {
        translateAll();
        importing();
        site.replace("content/en/countries/china.adoc", "\n", "\r\n");
        String before = site.text("content/en/countries/china.adoc");
        site.replace("content/de/countries/china.adoc", "Erster Satz.", "Anderer Satz.\n\nNeuer Absatz.");
        exporting();
        assertFalse(site.text("x.xlf").contains("lead."), site.text("x.xlf"));
        fill();
        Run run = importing();
        assertEquals("", run.err());
        String after = site.text("content/en/countries/china.adoc");
        String expected = before.replace("XErster Satz.", "XAnderer Satz.\r\n\r\nXNeuer Absatz.");
        assertEquals(expected.replaceAll("plan=\\w+", ""), after.replaceAll("plan=\\w+", ""));
        assertTrue(exporting().out().startsWith("nothing is missing"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "original=\"countries/china.adoc\" | original=\"../../../evil.adoc\" | xliff-unknown-file",
        "id=\"plan.2\" | id=\"plan.99\" | xliff-unknown-unit",
        "<source xml:space=\"preserve\">Erster | <source xml:space=\"preserve\">Letzter | xliff-source-changed",
        "XErster Satz. | '' | xliff-untranslated",
        "XErster Satz. | XErster {evil} | xliff-new-markup",
        "XErster Satz. | include::/etc/passwd[] | xliff-broken-block",
        "XErster Satz. | * punkt | xliff-broken-block",
        "XÜber China. | 'a&#10;:jbake-type: x' | xliff-broken-block",
        "trgLang=\"en\" | trgLang=\"it\" | xliff-languages",
        "srcLang=\"de\" | srcLang=\"fr\" | xliff-languages",
        "</xliff> | '' | xliff-unreadable",
        "version=\"2.1\" | version=\"1.2\" | xliff-unreadable",
    })
    void whatIsWrongIsToldAndNothingIsWritten(String part, String by, String rule) throws IOException {
        translateAll();
        String sent = site.text("x.xlf");
        assertTrue(sent.contains(part), sent);
        site.write("x.xlf", sent.replace(part, by == null ? "" : by));
        refused(rule);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "(?s)(<target[^>]*>XEin )<pc.*?</pc> | $1 | xliff-code-lost",
        "(?s)(<target[^>]*>XPunkt )(<ph.*?/>) | $1$2<ph id=\"9\"/> | xliff-code-added",
        "(?s)(<target[^>]*>X)<ph[^>]*/>( von ) | $1{0}{2}$2 | xliff-code-lost",
        "(?s)(<target[^>]*>X)(<ph[^>]*/>)( von ) | $1$2 {7}$3 | xliff-label-places",
    })
    void markupMustComeBackExactlyOnce(String pattern, String by, String rule) throws IOException {
        translateAll();
        String sent = site.text("x.xlf");
        String changed = sent.replaceAll(pattern, by);
        assertFalse(changed.equals(sent), sent);
        site.write("x.xlf", changed);
        refused(rule);
    }

    @Test
    void aTextThatTheEditorsChangedMeanwhileIsNotOverwrittenByATranslationOfTheOldOne() throws IOException {
        translateAll();
        site.replace("content/de/countries/china.adoc", "Erster Satz.", "Anderer Satz.");
        Run run = refused("xliff-source-changed");
        assertTrue(run.err().matches("(?s)x\\.xlf:\\d+  xliff-source-changed  the source of plan\\.2 in countries/china\\.adoc.*"), run.err());
    }

    @Test
    void aFileThatStandsThereTwiceIsToldUnitByUnit() throws IOException {
        translateAll();
        String sent = site.text("x.xlf");
        String file = sent.substring(sent.lastIndexOf(" <file "), sent.lastIndexOf("</xliff>"));
        site.write("x.xlf", sent.replace("</xliff>", file.replaceFirst("<file id=\"", "<file id=\"again") + "</xliff>"));
        refused("xliff-unit-twice");
    }

    @Test
    void theSameSiteGivesTheSameFile() {
        exporting();
        String first = site.text("x.xlf");
        exporting();
        assertEquals(first, site.text("x.xlf"));
    }

    @Test
    void aDraftIsNotOverwritten() throws IOException {
        translateAll();
        site.write("content/en/countries/china.adoc", "= China\n:description: d\n:jbake-status: draft\n\nText.\n");
        refused("xliff-page-hidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<!DOCTYPE xliff [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>",
        "<!DOCTYPE xliff SYSTEM \"http://localhost:1/x.dtd\">",
        "<!DOCTYPE xliff [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY e \"&b;&b;&b;&b;\">]>",
    })
    void entitiesAreRefusedBeforeAnythingIsRead(String doctype) throws IOException {
        translateAll();
        site.write("x.xlf", site.text("x.xlf").replace("<xliff", doctype + "<xliff").replace("XErster", "&e;"));
        refused("xliff-doctype");
    }

    private Run refused(String rule) throws IOException {
        Map<String, String> before = contents();
        Run run = importing();
        assertEquals(1, run.status());
        assertTrue(run.err().contains("  " + rule + "  "), run.err());
        assertTrue(run.err().contains("nothing was written"), run.err());
        assertFalse(run.err().contains("\tat "), run.err());
        assertEquals(before, contents());
        return run;
    }

    private void translateAll() {
        assertEquals(0, exporting().status());
        fill();
    }

    /** Translates as nobody else does: an X in front. */
    private void fill() {
        site.write("x.xlf", site.text("x.xlf")
                .replaceAll("(?s)<segment ([^>]*)>\\s*<source([^>]*)>(.*?)</source>\\s*</segment>",
                        "<segment $1 state=\"translated\"><source$2>$3</source><target$2>X$3</target></segment>"));
    }

    private Run exporting() {
        return run("export", "en", "--xliff", xlf());
    }

    private Run importing() {
        return run("import", xlf());
    }

    private Run run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(Run.options(site));
        all.addAll(List.of("--lang", "en"));
        return Run.plain(all.toArray(String[]::new));
    }

    private String xlf() {
        return site.path("x.xlf").toString();
    }

    private Map<String, String> contents() throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(site.path("content"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.put(file.toString(), Files.readString(file));
            }
        }
        return all;
    }
}
