package weltoffen.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import weltoffen.TestSite;

/** The publisher chooses which languages go public. */
class ReleaseLanguagesTest {

    private final TestSite site = TestSite.plain();

    @Test
    void withoutAChoiceAReleaseHasAllLanguages() {
        assertEquals(List.of("de", "en"), site.settings().forRelease().languages());
    }

    @Test
    void onlyAReleaseIsLimitedToTheChosenLanguages() {
        site.append("jbake.properties", "\nsite.release.languages = de\n");
        site.replace("jbake.properties", "site.default-language = en", "site.default-language = de");
        assertEquals(List.of("de", "en"), site.settings().languages());
        assertEquals(List.of("de"), site.settings().forRelease().languages());
    }

    @Test
    void aChoiceWithoutTheLanguageThatOthersFallBackToIsReported() {
        site.append("jbake.properties", "\nsite.release.languages = de, eng\n");
        Findings findings = new Findings();
        Settings.read(site.folders(), findings);
        assertEquals(
                List.of("release-without-language [en]", "unlisted-language [site.release.languages, eng]"),
                findings.list().stream().map(found -> found.rule() + " " + found.arguments()).toList());
    }
}
