package weltoffen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import weltoffen.TestSite;

/** A translation is outdated when, and only when, a section of its source reads differently than it did. */
class FreshnessTest {

    private static final String HOME = "content/de/index.adoc";

    private final TestSite site = TestSite.plain();

    private JsonObject english() {
        Run run = Run.plain("status", "--json", "--source", site.path("").toString(), "--lang", "en");
        assertEquals(0, run.status(), run.err());
        return JsonParser.parseString(run.out()).getAsJsonObject().getAsJsonObject("en");
    }

    private void stampAll() {
        assertEquals(0, Run.plain("stamp", "--all", "--source", site.path("").toString()).status());
    }

    @Test
    void aChangedSentenceMarksItsSectionAndNothingElse() {
        stampAll();
        site.replace(HOME, "oder", "und auch");
        assertEquals("{\"index\":[\"more\"]}", english().getAsJsonObject("outdated").toString());
    }

    @Test
    void aChangedTitleOrDescriptionMarksTheLead() {
        stampAll();
        site.replace(HOME, "Die Startseite des Beispiels.", "Die erste Seite des Beispiels.");
        assertEquals("{\"index\":[\"lead\"]}", english().getAsJsonObject("outdated").toString());
    }

    @Test
    void reWrappingMovingBlankLinesAndTouchingMarkNothing() throws IOException {
        stampAll();
        String text = site.text(HOME);
        site.write(HOME, text.replace(", zum Abschnitt", ",\nzum Abschnitt").replace("\n\nNOTE:", "\n\n\nNOTE:"));
        Files.setLastModifiedTime(site.path(HOME), java.nio.file.attribute.FileTime.fromMillis(0));
        assertEquals("{}", english().getAsJsonObject("outdated").toString());
    }

    @Test
    void stampingSaysThatTheTranslationMatchesAgain() {
        site.replace(HOME, "oder", "und auch");
        Run run = Run.plain("stamp", site.path("content/en/index.adoc").toString(), "--source", site.path("").toString());
        assertEquals(0, run.status(), run.err());
        assertEquals("{}", english().getAsJsonObject("outdated").toString());
    }

    @Test
    void stampingTwiceChangesNothing() {
        stampAll();
        String once = site.text("content/en/index.adoc");
        stampAll();
        assertEquals(once, site.text("content/en/index.adoc"));
    }

    @Test
    void onlyATranslationOfAPageCanBeStamped() {
        for (String file : List.of(HOME, "content/en/labels.properties", "jbake.properties")) {
            Run run = Run.plain("stamp", site.path(file).toString(), "--source", site.path("").toString());
            assertEquals(1, run.status(), file);
        }
    }

    @Test
    void easyLanguageIsNoTranslationAndIsNotStamped() {
        site.write("content/de-simple/index.adoc", "= Start\n:description: Die erste Seite.\n:review: pending\n\nHallo.\n");
        site.write("content/de-simple/labels.properties", site.text("content/de/labels.properties"));
        site.replace("jbake.properties", "site.languages = de, en", "site.languages = de, de-simple, en");
        stampAll();
        assertTrue(!site.text("content/de-simple/index.adoc").contains("translated-from"));
        assertEquals(List.of(), site.problems());
    }

    @Test
    void theReaderIsToldWithALinkToTheChangedSection() throws IOException {
        stampAll();
        site.replace(HOME, "oder", "und auch");
        assertEquals(0, Run.of(site, "bake").status());
        String page = Files.readString(site.path("target/site/en/index.html"));
        assertEquals(1, Jsoup.parse(page).select(".notice--outdated").size());
        assertEquals(1, Jsoup.parse(page).select("section#more .notice--outdated a[href$=#more]").size(), page);
    }

    @Test
    void aChangeOfTheLeadIsToldAboveTheText() throws IOException {
        stampAll();
        site.replace(HOME, "= Willkommen", "= Guten Tag");
        assertEquals(0, Run.of(site, "bake").status());
        String page = Files.readString(site.path("target/site/en/index.html"));
        assertEquals(0, Jsoup.parse(page).select("section .notice--outdated").size());
        assertEquals(1, Jsoup.parse(page).select(".notice--outdated").size(), page);
    }

    @Test
    void statusCountsPagesThatAreMissingMadeByAMachineOrReviewed() {
        site.replace("content/en/countries/index.adoc", ":translation: machine", ":translation: reviewed");
        JsonObject english = english();
        assertEquals(english.get("pages").getAsInt(),
                english.get("machine").getAsInt() + english.get("reviewed").getAsInt());
        assertEquals(1, english.get("reviewed").getAsInt());
        assertTrue(english.getAsJsonArray("missing").toString().contains("countries/china"));
    }

    @Test
    void theEditorsPageShowsTheMatrixAndTheTextOfToday() throws IOException {
        stampAll();
        site.replace(HOME, "oder", "und auch");
        Run run = Run.of(site, "status");
        assertEquals(0, run.status(), run.err());
        String page = Files.readString(site.path("target/status/index.html"));
        assertTrue(page.contains("und auch"), page);
        assertTrue(page.contains("countries/china"), page);
    }
}
