package weltoffen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weltoffen.TestSite;
import weltoffen.bake.PageMemory;
import weltoffen.content.History;
import weltoffen.model.Site;

final class BakeStateTest {

    private final TestSite site = TestSite.plain().write("target/site/de/index.html", "page");

    @BeforeEach
    void rememberABake() throws IOException {
        remember(List.of("a warning", "another"), PageMemory.NOTHING);
    }

    @Test
    void withNothingChangedTheWarningsAreThoseOfTheLastBake() throws IOException {
        assertEquals(Optional.of(List.of("a warning", "another")), state("today").upToDate());
    }

    @ParameterizedTest
    @ValueSource(strings = {"content/de/index.adoc", "content/en/labels.properties", "templates/page.ftlh",
        "assets/css/tokens.css", "jbake.properties", "content/de/new.adoc", "assets/images/new.svg"})
    void aChangedOrNewInputIsSomethingToDo(String name) throws IOException {
        if (Files.exists(site.path(name))) {
            site.append(name, "\n");
        } else {
            site.write(name, "new");
        }
        assertEquals(Optional.empty(), state("today").upToDate());
    }

    @Test
    void aDeletedOrMovedInputIsSomethingToDo() throws IOException {
        Files.move(site.path("content/en/index.adoc"), site.path("content/en/other.adoc"));
        assertEquals(Optional.empty(), state("today").upToDate());
        site.remove("content/en/other.adoc");
        assertEquals(Optional.empty(), state("today").upToDate());
    }

    @Test
    void otherOptionsAreSomethingToDo() throws IOException {
        assertEquals(Optional.empty(), state("tomorrow").upToDate());
    }

    @Test
    void anOutputThatIsNoMoreAsItWasIsSomethingToDo() throws IOException {
        site.write("target/site/de/index.html", "tampered");
        assertEquals(Optional.empty(), state("today").upToDate());
        remember(List.of(), PageMemory.NOTHING);
        assertTrue(state("today").upToDate().isPresent());
        site.write("target/site/foreign.html", "x");
        assertEquals(Optional.empty(), state("today").upToDate());
        site.remove("target/site/foreign.html");
        assertTrue(state("today").upToDate().isPresent());
        site.remove("target/site/de/index.html");
        assertEquals(Optional.empty(), state("today").upToDate());
    }

    @Test
    void textsAndEverythingElseAreToldApart() throws IOException {
        assertFalse(state("today").hasOtherTexts());
        assertTrue(state("today").hasOnlyOtherTexts());
        site.append("content/de/index.adoc", "\nMore.\n");
        assertTrue(state("today").hasOtherTexts());
        assertTrue(state("today").hasOnlyOtherTexts());
        site.append("content/de/labels.properties", "\n");
        assertFalse(state("today").hasOnlyOtherTexts());
    }

    @Test
    void whatPagesWereMadeFromIsForgottenWhenTheOutputIsNoMoreAsItWas() throws IOException {
        Site read = site.read();
        PageMemory made = PageMemory.of(read, History.of(site.folders()), "others");
        remember(List.of(), made);
        assertTrue(made.sharesAllWith(state("today").pages()));
        site.write("target/site/de/index.html", "tampered");
        assertFalse(made.sharesAllWith(state("today").pages()));
    }

    @Test
    void aTouchedInputIsNothingNew() throws IOException {
        Files.setLastModifiedTime(site.path("content/de/index.adoc"), FileTime.fromMillis(1_000_000_000_000L));
        assertTrue(state("today").upToDate().isPresent());
    }

    @Test
    void aBrokenStateIsSomethingToDo() throws IOException {
        String whole = site.text("target/.site.state");
        whole = whole.substring(0, whole.indexOf("another"));
        site.write("target/.site.state", new byte[] {(byte) 0xFF});
        assertEquals(Optional.empty(), state("today").upToDate());
        for (int length = 0; length < whole.length(); length += 10) {
            site.write("target/.site.state", whole.substring(0, length));
            assertEquals(Optional.empty(), state("today").upToDate());
        }
    }

    @Test
    void aChangeBehindASymbolicLinkIsSomethingToDo() throws IOException {
        Files.move(site.path("content"), site.path("elsewhere"));
        Files.createSymbolicLink(site.path("content"), site.path("elsewhere"));
        remember(List.of(), PageMemory.NOTHING);
        assertTrue(state("today").upToDate().isPresent());
        site.append("elsewhere/de/index.adoc", "\nMore.\n");
        assertEquals(Optional.empty(), state("today").upToDate());
    }

    @Test
    void aBakeThatWasKilledIsPutRightFirst() throws IOException {
        Files.move(site.path("target/site"), site.path("target/.site.old"));
        assertTrue(state("today").upToDate().isPresent());
        assertEquals("page", site.text("target/site/de/index.html"));
    }

    @Test
    void aBakeThatEndsLaterDoesNotSpeakForTheOutputOfAnother() throws IOException {
        BakeState first = state("today");
        first.published(PageMemory.NOTHING);
        site.write("target/site/de/index.html", "the other's page");
        first.remember(List.of());
        assertEquals(Optional.empty(), state("today").upToDate());
        assertEquals(PageMemory.NOTHING, state("today").pages());
    }

    private void remember(List<String> warnings, PageMemory made) throws IOException {
        BakeState state = state("today");
        state.published(made);
        state.remember(warnings);
    }

    private BakeState state(String options) throws IOException {
        return BakeState.of(site.folders(), options);
    }
}
