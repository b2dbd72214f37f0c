package weltoffen.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import weltoffen.TestSite;

final class SettingsTest {

    private static final String GOOD = "site.host = https://www.example.org\nsite.languages = de, en\n";

    @TempDir
    private Path folder;

    private final Findings findings = new Findings();

    @Test
    void aNameWithACommaStaysWhole() {
        assertEquals(Optional.of("Müller, Söhne"),
                read(GOOD + "site.publisher.name = Müller, Söhne\n").publisher("publisher.name"));
    }

    @Test
    void languagesComeInTheirOrderEachOnce() {
        assertEquals(List.of("de", "en", "fr"),
                read("site.host = https://a.de\nsite.languages = de , en,, fr, en\n").languages());
    }

    @Test
    void theFirstLanguageIsTheSourceAndTheDefaultUnlessSaidOtherwise() {
        Settings plain = read(GOOD);
        assertEquals("de", plain.sourceLanguage());
        assertEquals("de", plain.defaultLanguage());
        Settings said = read(GOOD + "site.source-language = en\nsite.default-language = de\n");
        assertEquals("en", said.sourceLanguage());
        assertEquals("de", said.defaultLanguage());
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.example.org, https://www.example.org, /",
        "https://www.example.org/, https://www.example.org, /",
        "http://localhost:8820/a/b/, http://localhost:8820/a/b, /a/b/"
    })
    void theBasePathIsThePathOfTheHost(String host, String address, String basePath) {
        Settings settings = read("site.host = " + host + "\nsite.languages = de\n");
        assertEquals(address, settings.host());
        assertEquals(basePath, settings.basePath());
        assertEquals(List.of(), lines());
    }

    @ParameterizedTest
    @ValueSource(strings = {"www.example.org", "ftp://example.org", "https://", "https://a.de/?x", "https://exa mple.org",
        "https://exa|mple.org"})
    void aHostThatIsNoWebAddressIsReportedWithItsLine(String host) {
        read("site.languages = de\nsite.host = " + host + "\n");
        assertEquals(List.of("jbake.properties:2 wrong-host [" + host.replaceAll("/+$", "") + "]"), lines());
    }

    @Test
    void aMissingHostAndMissingLanguagesAreReported() {
        read("template.page.file = page.ftlh\n");
        assertEquals(List.of("jbake.properties no-languages []", "jbake.properties wrong-host []"), lines());
    }

    @Test
    void aLanguageThatIsNotListedIsReportedWithTheNearest() {
        read(GOOD + "site.source-language = dee\n");
        assertEquals(List.of("jbake.properties:3 unlisted-language [site.source-language, dee] -> de"), lines());
    }

    @Test
    void anUnknownSettingIsReportedWithTheNearest() {
        read(GOOD + "site.publisher.emial = a@b.de\n");
        assertEquals(List.of("jbake.properties:3 unknown-setting [site.publisher.emial] -> site.publisher.email"), lines());
    }

    @Test
    void settingsOfJbakeItselfAreNotOurs() {
        read(GOOD + "render.tags = false\n");
        assertEquals(List.of(), lines());
    }

    @Test
    void templatesAreKnownByTheirType() {
        assertEquals(Map.of("page", "page.ftlh", "home", "start.ftlh"),
                read(GOOD + "template.page.file = page.ftlh\ntemplate.home.file = start.ftlh\ntemplate.folder = t\n")
                        .templates());
    }

    @Test
    void onlyRegisterAndVatIdMayStayEmptyInARelease() {
        Settings settings = read(GOOD);
        assertEquals(List.of("publisher.register", "publisher.vat-id"),
                settings.publisherKeys().filter(key -> !settings.isRequired(key)).toList());
        assertTrue(settings.isRequired("accessibility.enforcement-body"));
        assertFalse(settings.isRequired("publisher.shoe-size"));
    }

    @Test
    void withoutTheFileThereAreNoSettings() {
        Path site = folder.resolve("none");
        assertEquals(Optional.empty(), Settings.read(folders(site), findings));
        assertEquals("unreadable-file", findings.list().get(0).rule());
    }

    private Settings read(String text) {
        try {
            Files.writeString(folder.resolve("jbake.properties"), text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return Settings.read(folders(folder), findings).orElseThrow();
    }

    private static Folders folders(Path site) {
        return new Folders(site, site.resolve("jbake.properties"), site.resolve("content"), site.resolve("templates"),
                site.resolve("assets"), site.resolve("out"), site.resolve("cache"));
    }

    private List<String> lines() {
        return findings.list().stream().map(TestSite::line).toList();
    }
}
