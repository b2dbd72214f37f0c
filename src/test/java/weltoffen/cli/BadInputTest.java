package weltoffen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import weltoffen.TestSite;

/**
 * What an editor can get wrong: each mistake gives one message with file, line, what is wrong and what to do; all of
 * them show in one run; the site that was there stays as it was.
 */
final class BadInputTest {

    /** One mistake and what is said about it. */
    enum Mistake {
        BROKEN_FRONT_MATTER(
                site -> site.write("content/de/broken.adoc", head("broken") + "order 10\n\nText.\n"),
                "content/de/broken.adoc:4  broken-header  \"order 10\" is no attribute;"
                        + " write :name: value, and leave a blank line before the text"),
        EMPTY_FILE(
                site -> site.write("content/de/empty.adoc", ""),
                "content/de/empty.adoc  empty-file  is empty; write a title and a text, or delete the file"),
        INCLUDE_OUTSIDE(
                site -> site.write("content/de/including.adoc", head("including") + "\ninclude::../../jbake.properties[]\n"),
                "content/de/including.adoc:5  include-outside  includes ../../jbake.properties, which is no file inside"
                        + " the content folder; include only files of the content folder"),
        NOT_UTF_8(
                site -> site.write("content/de/latin.adoc", (head("latin") + "\nGrüße\n").getBytes(StandardCharsets.ISO_8859_1)),
                "content/de/latin.adoc:5  not-utf-8  is not UTF-8 text; save the file with the encoding UTF-8"),
        SAME_SLUG(
                site -> site.write("content/de/one.adoc", head("one") + ":slug: same\n\nText.\n")
                        .write("content/de/two.adoc", head("two") + ":slug: same\n\nText.\n"),
                "content/de/two.adoc:4:8  duplicate-slug  two pages want the address de/same.html;"
                        + " the other one is content/de/one.adoc; give one of them another :slug:"),
        UNKNOWN_ATTRIBUTE(
                site -> site.write("content/de/unknown.adoc", head("unknown") + ":ordre: 10\n\nText.\n"),
                "content/de/unknown.adoc:4:2  unknown-attribute  there is no attribute ordre; did you mean order?"),
        WRONG_VALUE(
                site -> site.write("content/de/wrong.adoc", head("wrong") + ":order: first\n\nText.\n"),
                "content/de/wrong.adoc:4:9  wrong-value  \"first\" is no value of order; write it like this: 10"),
        LANGUAGE_WITHOUT_FOLDER(
                site -> site.replace("jbake.properties", "site.languages = de, en", "site.languages = de, en, fr"),
                "jbake.properties:2  language-without-folder  site.languages lists fr, but there is no folder"
                        + " content/fr; make the folder or remove the language"),
        MISSING_VARIABLE(
                site -> site.replace("templates/page.ftlh", "<body>", "<body>${page.nothing}"),
                "templates/page.ftlh:12:9  missing-variable  uses page.nothing, which is not there;"
                        + " use a variable that PageView has, or a text of labels.properties");

        private final Consumer<TestSite> maker;
        private final String message;

        Mistake(Consumer<TestSite> maker, String message) {
            this.maker = maker;
            this.message = message;
        }

        private static String head(String name) {
            return "= " + name + "\n:jbake-type: page\n:description: What is " + name + ".\n";
        }

        void makeIn(TestSite site) {
            maker.accept(site);
        }
    }

    private final TestSite site = TestSite.plain().warm();
    private Map<String, String> before;

    @BeforeEach
    void bakeTheGoodSite() {
        assertEquals(0, Run.of(site, "bake").status());
        before = TestSite.tree(site.path("target/site"));
        assertFalse(before.isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void eachMistakeIsOneMessageAndTheSiteStays(Mistake mistake) {
        mistake.makeIn(site);
        expectFailure(Stream.of(mistake));
    }

    @Test
    void allMistakesShowInOneRun() {
        Stream.of(Mistake.values()).forEach(mistake -> mistake.makeIn(site));
        expectFailure(Stream.of(Mistake.values()));
    }

    @Test
    void theMessagesAreThereInGermanToo() {
        Mistake.EMPTY_FILE.makeIn(site);
        Run run = Run.of(site, "bake", "--lang", "de");
        assertEquals("content/de/empty.adoc  empty-file  ist leer; Titel und Text schreiben oder die Datei löschen",
                run.problems().get(0));
        assertEquals("1 Fehler, 18 Warnungen; die vorhandene Site ist unverändert",
                run.err().lines().reduce((first, last) -> last).orElseThrow());
    }

    @Test
    void afterTheMistakeIsMendedTheSiteIsBakedAgain() {
        Mistake.UNKNOWN_ATTRIBUTE.makeIn(site);
        assertEquals(1, Run.of(site, "bake").status());
        site.replace("content/de/unknown.adoc", ":ordre:", ":order:").warm();
        assertEquals(0, Run.of(site, "bake").status());
        assertFalse(before.equals(TestSite.tree(site.path("target/site"))));
    }

    private void expectFailure(Stream<Mistake> mistakes) {
        site.warm();
        Run run = Run.of(site, "bake");
        assertEquals(mistakes.map(mistake -> mistake.message).toList(), run.problems());
        assertEquals(1, run.status());
        assertEquals("", run.out());
        assertFalse(run.err().contains("Exception") || run.err().contains("\tat "), run.err());
        assertEquals(before, TestSite.tree(site.path("target/site")));
    }
}
