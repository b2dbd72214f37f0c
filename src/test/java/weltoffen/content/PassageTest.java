package weltoffen.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import weltoffen.content.Passage.End;
import weltoffen.content.Passage.Markup;
import weltoffen.content.Passage.Placeholder;

final class PassageTest {

    @Test
    void markupAndPlaceholdersAlternate() {
        Passage passage = Passage.parse("<p>See <?xref a.adoc:7 b.adoc#c?>this<?/xref?>.</p>", "a.adoc");
        assertEquals(
                List.of(
                        new Markup("<p>See "),
                        new Placeholder("xref", "b.adoc#c", Location.of("a.adoc", 7), false),
                        new Markup("this"),
                        new End("xref"),
                        new Markup(".</p>")),
                passage.pieces());
    }

    @Test
    void aPlaceholderWithNothingBeforeItsEndIsEmpty() {
        Passage passage = Passage.parse("<?xref a.adoc:7 b.adoc?><?/xref?>", "a.adoc");
        assertTrue(passage.placeholders("xref").findFirst().orElseThrow().empty());
    }

    @Test
    void aPlaceholderWithoutAPlaceOfItsOwnStandsInThePage() {
        Passage passage = Passage.parse("<?term -:3 feg?>x<?/term?><?label caption.note?>", "page.adoc");
        assertEquals("page.adoc:3", passage.placeholders("term").findFirst().orElseThrow().location().toString());
        assertEquals("page.adoc", passage.placeholders("label").findFirst().orElseThrow().location().toString());
    }

    @Test
    void targetsMayHaveSpacesAndColons() {
        Passage passage = Passage.parse("<?image a.adoc:2 alt images/a b:c.svg?>", "a.adoc");
        assertEquals("alt images/a b:c.svg", passage.placeholders("image").findFirst().orElseThrow().target());
    }

    @Test
    void onlyThePlaceholdersOfTheKindAreGiven() {
        Passage passage = Passage.parse("<?label a?><?setting b?><?label c?>", "a.adoc");
        assertEquals(List.of("a", "c"), passage.placeholders("label").map(Placeholder::target).toList());
    }

    @Test
    void nothingIsEmptyAndSpaceAtTheEndIsNothing() {
        assertTrue(Passage.parse(" \n", "a.adoc").isEmpty());
        assertFalse(Passage.parse("x", "a.adoc").isEmpty());
    }
}
