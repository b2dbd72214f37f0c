package weltoffen.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import weltoffen.content.Passage.Markup;

final class BodyTest {

    @Test
    void whatStandsBeforeTheFirstSectionIsTheLead() {
        Body body = Body.parse("<p>Lead</p>\n<?section 5 more?>More<?text?>\n<p>Text</p>\n<?end?>", "a.adoc", "1");
        assertEquals(List.of(new Markup("<p>Lead</p>")), body.lead().pieces());
        assertEquals(
                List.of(new Body.Section("more", 5, passage("More"), passage("<p>Text</p>"))), body.sections());
    }

    @Test
    void aTextWithoutSectionsIsAllLead() {
        Body body = Body.parse("\n<p>Lead</p>\n", "a.adoc", "1");
        assertEquals(passage("<p>Lead</p>"), body.lead());
        assertEquals(List.of(), body.sections());
    }

    @Test
    void aTextMayBeginWithASection() {
        Body body = Body.parse("<?section 3 a?>A<?text?><?end?><?section 5 b?>B<?text?>x<?end?>", "a.adoc", "1");
        assertTrue(body.lead().isEmpty());
        assertEquals(List.of("a", "b"), body.sections().stream().map(Body.Section::id).toList());
        assertTrue(body.sections().get(0).text().isEmpty());
    }

    @Test
    void aSectionWithoutAnIdHasAnEmptyOne() {
        assertEquals("", Body.parse("<?section 3 -?>A<?text?><?end?>", "a.adoc", "1").sections().get(0).id());
    }

    @Test
    void placeholdersInHeadingsArePartOfTheHeading() {
        Body body = Body.parse("<?section 3 a?>By <?setting publisher.name?><?text?><p>x</p><?end?>", "a.adoc", "1");
        assertEquals(1, body.sections().get(0).heading().placeholders("setting").count());
        assertEquals(3, body.passages().count());
    }

    private static Passage passage(String html) {
        return new Passage(List.of(new Markup(html)));
    }
}
