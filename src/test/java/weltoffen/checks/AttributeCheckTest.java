package weltoffen.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import weltoffen.TestSite;

final class AttributeCheckTest {

    private static final String CHINA = "content/de/countries/china.adoc";
    private static final String HOME = "content/en/index.adoc";

    private final TestSite site = TestSite.plain();

    @Test
    void theFixtureIsClean() {
        assertEquals(List.of(), site.problems());
    }

    @Test
    void anUnknownAttributeIsReportedWithTheNearest() {
        site.replace(CHINA, ":order: 2", ":ordre: 2");
        expect(CHINA + ":4:2 unknown-attribute [ordre] -> order");
    }

    @Test
    void anAttributeLikeNoOtherIsReportedWithoutAGuess() {
        site.replace(CHINA, ":order: 2", ":keywords: 2");
        expect(CHINA + ":4:2 unknown-attribute [keywords]");
    }

    @Test
    void anUnknownTypeIsOneMessageWithTheNearest() {
        site.replace(CHINA, ":jbake-type: country", ":jbake-type: contry");
        expect(CHINA + ":2:14 unknown-type [contry] -> country");
    }

    @Test
    void aMissingTypeIsOneMessageThatListsThem() {
        site.replace(CHINA, ":jbake-type: country\n", "");
        expect(CHINA + ":1 missing-type [country, event, home, notfound, page, section]");
    }

    @Test
    void anEmptyTypeIsOneMessage() {
        site.replace(CHINA, ":jbake-type: country\n", ":jbake-type:\n");
        assertEquals(List.of("missing-type"), rules());
    }

    @Test
    void aMissingDescriptionIsReported() {
        site.replace(HOME, ":description: The home page of the example.\n", "");
        expect(HOME + ":1 missing-description []");
    }

    @Test
    void anEmptyDescriptionIsOneMessage() {
        site.replace(HOME, ":description: The home page of the example.\n", ":description:\n");
        expect(HOME + ":2:14 missing-description []");
    }

    @Test
    void aFactInATranslationIsReportedWithItsTrueHome() {
        site.replace(HOME, ":translation: machine", ":order: 3\n:translation: machine");
        expect(HOME + ":3:2 attribute-of-source [order, de/index.adoc]");
    }

    @Test
    void aMarkOfTranslationsInTheSourceIsReported() {
        site.replace(CHINA, ":order: 2", ":translation: machine");
        expect(CHINA + ":4:2 attribute-of-translation [translation, de/countries/china.adoc]");
    }

    @Test
    void anAttributeOfAnotherTypeIsReportedWithItsTypes() {
        site.replace(CHINA, ":order: 2", ":online: https://a.de");
        expect(CHINA + ":4:2 attribute-of-type [online, country, event]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "order    | second       | 10",
        "order    | -1           | 10",
        "slug     | Über uns     | pays-cibles",
        "slug     | ../a         | pays-cibles",
        "as-of    | 20           | 2020",
        "review   | soon         | pending, 2026-11-30",
        "revdate  | 30.11.2026   | 2026-11-30",
        "country  | China        | CN",
        "map      | north        | 48.2, 16.4",
        "map      | 91, 10       | 48.2, 16.4",
        "map      | 9.1, 181     | 48.2, 16.4",
        "jbake-status | hidden   | draft, published",
    })
    void aWrongValueIsReportedWithARightOne(String name, String value, String right) {
        site.replace(CHINA, ":order: 2\n:map: 39.9, 116.4\n", ":" + name + ": " + value + "\n");
        expect(CHINA + ":4:" + (name.length() + 4) + " wrong-value [" + name + ", " + value + ", " + right + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {":order: 10", ":map: -33.9, -18", ":map: 90,180", ":as-of: 2020", ":country: CN",
        ":review: 2026-11-30", ":next: index, countries/index", ":nav-title: CN", ":jbake-status: published"})
    void aRightValueIsNotReported(String line) {
        site.replace(CHINA, ":order: 2\n:map: 39.9, 116.4\n", line + "\n");
        assertEquals(List.of(), site.problems());
    }

    @Test
    void anEmptyValueIsWrong() {
        site.replace(CHINA, ":order: 2", ":nav-title:");
        expect(CHINA + ":4:12 wrong-value [nav-title, , …]");
    }

    @Test
    void theKeyOfAPageThatIsNotThereIsReportedWithTheNearest() {
        site.replace(CHINA, ":order: 2", ":next: index, countries/chna, nowhere");
        expect(CHINA + ":4:8 unknown-key [next, countries/chna] -> countries/china",
                CHINA + ":4:8 unknown-key [next, nowhere]");
    }

    @Test
    void keysThatAreNoPathsAreAWrongValue() {
        site.replace(CHINA, ":order: 2", ":next: index.adoc");
        expect(CHINA + ":4:8 wrong-value [next, index.adoc, contact, services/index]");
    }

    @Test
    void anOrphanIsOneMessageWhateverAttributesItHas() {
        site.write("content/en/countries/chile.adoc",
                "= Chile\n:description: D.\n:translation: machine\n:seeks: Nurses\n\nx\n");
        expect("content/en/countries/chile.adoc:1 no-source [content/de/countries/chile.adoc]");
    }

    private void expect(String... lines) {
        assertEquals(List.of(lines), site.problems());
    }

    private List<String> rules() {
        return site.problems().stream().map(line -> line.split(" ")[1]).toList();
    }
}
