package weltoffen.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import weltoffen.TestSite;

final class RawHtmlCheckTest {

    private static final String CHINA = "content/de/countries/china.adoc";

    private final TestSite site = TestSite.plain();

    @ParameterizedTest
    @CsvSource({
        "Hier +++<b>fett</b>+++.,       16:6, +++",
        "Hier pass:[<b>fett</b>].,      16:6, pass:[",
        "'pass:q,a[<b>fett</b>]',       16:1, 'pass:q,a['",
        "[subs=normal],                 16:2, subs=",
    })
    void aPassthroughIsReportedAtItsColumn(String text, String place, String found) {
        site.append(CHINA, "\n" + text + "\nmehr\n");
        assertEquals(List.of(CHINA + ":" + place + " raw-html [" + found + "]"), site.problems());
    }

    @Test
    void aBlockOfHtmlIsReported() {
        site.append(CHINA, "\n++++\n<script></script>\n++++\n");
        assertEquals(List.of(CHINA + ":16:1 raw-html [++++]", CHINA + ":18:1 raw-html [++++]"), site.problems());
        site.write(CHINA, site.text(CHINA).replace("\n++++\n<script></script>\n++++\n", "\n[pass]\n<script></script>\n"));
        assertEquals(List.of(CHINA + ":16:1 raw-html [[pass]"), site.problems());
    }

    @ParameterizedTest
    @ValueSource(strings = {"+++<?+++", "+++<?xref a?>+++", "+++<?section 1 a?>+++", "pass:[<?x y z?>]"})
    void aPlaceholderThatSomebodyForgedIsReportedAndHarmless(String text) {
        site.append(CHINA, "\n" + text + "\n");
        assertTrue(site.problems().contains(CHINA + ":16:1 raw-html [" + text.replaceAll("<.*", "") + "]"));
    }

    @Test
    void anIncludedFileIsLookedAtToo() {
        site.write("content/de/_part.adoc", "A.\n\n+++<script></script>+++\n\nB.\n")
                .append(CHINA, "\ninclude::../_part.adoc[]\n");
        assertEquals(List.of("content/de/_part.adoc:3:1 raw-html [+++]"), site.problems());
    }

    @Test
    void whatTheConverterEscapesIsHarmless() {
        site.append(CHINA, "\n<b>fett</b>, +<i>+, `a ++ b`, C++, 1 + 1\n");
        assertEquals(List.of(), site.problems());
    }
}
