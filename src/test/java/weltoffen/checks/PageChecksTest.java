package weltoffen.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import weltoffen.TestSite;
import weltoffen.content.Location;

/** The rules about baked pages: {@link UniqueIdCheck}, {@link HeadingOrderCheck} and {@link AnchorCheck}. */
final class PageChecksTest {

    @Test
    void anIdThatStandsTwiceIsReported() {
        assertEquals(List.of("a.adoc duplicate-id [x]"),
                check(new UniqueIdCheck(), "<p id=x></p><p id=y></p><div><p id=x></p></div>"));
    }

    @Test
    void idsThatDifferOnlyInCaseAreTwo() {
        assertEquals(List.of(), check(new UniqueIdCheck(), "<p id=x></p><p id=X></p>"));
    }

    @Test
    void aPageHasOneMainHeading() {
        assertEquals(List.of("a.adoc main-heading [0]"), check(new HeadingOrderCheck(), "<p>x</p>"));
        assertEquals(List.of("a.adoc main-heading [2]"), check(new HeadingOrderCheck(), "<h1>a</h1><h1>b</h1>"));
    }

    @Test
    void headingsGoDownOneLevelAtATimeAndUpAsTheyLike() {
        assertEquals(List.of(), check(new HeadingOrderCheck(), "<h1>a</h1><h2>b</h2><h3>c</h3><h2>d</h2>"));
        assertEquals(List.of("a.adoc heading-order [c]", "a.adoc heading-order [e]"),
                check(new HeadingOrderCheck(), "<h1>a</h1><h3><em>c</em></h3><h2>d</h2><h4>e</h4>"));
    }

    @Test
    void aHeadingAboveTheMainOneIsReported() {
        assertEquals(List.of("a.adoc heading-order [a]"), check(new HeadingOrderCheck(), "<h2>a</h2><h1>b</h1>"));
    }

    @Test
    void aSkipLinkToNowhereIsReportedOnce() {
        assertEquals(List.of("a.adoc dead-anchor [#main, main]"),
                check(new AnchorCheck(), "<a href='#main'>a</a><a href='#main'>b</a><a href='#there'></a><p id=there>"));
    }

    private static List<String> check(PageCheck rule, String html) {
        return rule.check(BakedPage.of(html), Location.of("a.adoc")).map(TestSite::line).toList();
    }
}
