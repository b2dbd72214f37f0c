package weltoffen.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import weltoffen.TestSite;

final class ImageCheckTest {

    private static final String CHINA = "content/de/countries/china.adoc";

    private final TestSite site = TestSite.plain().write("assets/images/wall.svg", "<svg/>");

    @Test
    void aDescribedImageIsRight() {
        site.append(CHINA, "\nimage::images/wall.svg[Eine Mauer]\n");
        assertEquals(List.of(), site.problems());
    }

    @Test
    void anImageWithoutADescriptionIsReported() {
        site.append(CHINA, "\nimage::images/wall.svg[]\n\nHier image:images/wall.svg[] ist\n");
        expect(CHINA + ":16:8 missing-alt [images/wall.svg]", CHINA + ":18:12 missing-alt [images/wall.svg]");
    }

    @Test
    void anImageThatIsNotThereIsReported() {
        site.append(CHINA, "\nimage::images/wal.svg[Eine Mauer]\n\nimage::../jbake.properties[x]\n");
        expect(CHINA + ":16:8 dead-file [images/wal.svg] -> images/wall.svg", CHINA + ":18:8 dead-file [../jbake.properties]");
    }

    private void expect(String... lines) {
        assertEquals(List.of(lines), site.problems());
    }
}
