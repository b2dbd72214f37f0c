package weltoffen.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weltoffen.TestSite;

/**
 * This project's own site, baked on two machines that have nothing in common but its files and the day that is asked for:
 * another folder on another file system, which lists files in another order and dates them otherwise, another language,
 * another zone, another number of processors. What the plain site shows is in {@link ReproducibleBakeTest}, other JDKs and
 * shared caches in {@link SharedCacheTest}.
 */
final class SameInputSameBytesTest {

    private static final Path MEMORY = Path.of("/dev/shm");

    @TempDir
    private Path folder;

    private Path other;

    @AfterEach
    void tidy() throws IOException {
        if (other != null) {
            try (Stream<Path> files = Files.walk(other)) {
                for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Test
    void twoMachinesGiveTheSameBytes() throws Exception {
        Path here = copy(folder.resolve("here"), false, Instant.parse("2019-01-01T00:00:00Z"));
        other = Files.isDirectory(MEMORY)
                ? Files.createTempDirectory(MEMORY, "weltoffen over there")
                : Files.createTempDirectory("weltoffen over there");
        Path there = copy(other.resolve("site"), true, Instant.parse("2031-07-31T23:59:59Z"));
        Map<String, String> one = bake(here, "C.UTF-8", List.of(
                "-Duser.language=de", "-Duser.country=DE", "-Duser.timezone=Europe/Berlin", "-XX:ActiveProcessorCount=1"));
        Map<String, String> two = bake(there, "C", List.of(
                "-Duser.language=ar", "-Duser.country=EG", "-Duser.timezone=Pacific/Kiritimati", "-XX:ActiveProcessorCount=5"));
        assertTrue(one.size() > 100, one.keySet().toString());
        assertEquals(one.keySet(), two.keySet());
        one.forEach((name, bytes) -> assertEquals(bytes, two.get(name), name));
    }

    @Test
    void nothingAsksForTheTimeButTheCommands() {
        noClasses().that().doNotHaveFullyQualifiedName("weltoffen.cli.SiteOptions") // the day, unless it is given
                .and().doNotHaveFullyQualifiedName("weltoffen.cli.PublishCommand") // the name of a release
                .should().callMethod(LocalDate.class, "now")
                .orShould().callMethod(LocalDate.class, "now", ZoneId.class)
                .orShould().callMethod(LocalDateTime.class, "now")
                .orShould().callMethod(ZonedDateTime.class, "now")
                .orShould().callMethod(Instant.class, "now")
                .orShould().callMethod(Clock.class, "systemUTC")
                .orShould().callMethod(Clock.class, "systemDefaultZone")
                .orShould().callMethod(System.class, "currentTimeMillis")
                .orShould().callConstructor(Date.class)
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("weltoffen"));
    }

    @Test
    void noTemplateAsksForTheTime() throws IOException {
        try (Stream<Path> templates = Files.walk(Path.of("templates"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                assertFalse(Files.readString(template).matches("(?s).*[^\\w\\])]\\.now\\b.*"), template.toString());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localdate", "localtime", "localyear", "docdate", "doctime", "docdatetime"})
    void noTextAsksForTheTime(String attribute) {
        TestSite site = TestSite.plain().append("content/de/countries/china.adoc", "\nHeute ist {" + attribute + "}.\n");
        assertEquals(List.of("content/de/countries/china.adoc:16:11 unknown-reference [" + attribute + "]"), site.problems());
    }

    /** Copies this site in two languages, the files in one order or the other. */
    private static Path copy(Path to, boolean backwards, Instant day) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String part : List.of("content/de", "content/en", "content/sr", "templates", "assets")) {
            try (Stream<Path> all = Files.walk(Path.of(part))) {
                all.filter(Files::isRegularFile).sorted().forEach(files::add);
            }
        }
        if (backwards) {
            Collections.reverse(files);
        }
        for (Path file : files) {
            Path copy = to.resolve(file.toString());
            Files.createDirectories(copy.getParent());
            Files.write(copy, Files.readAllBytes(file));
            Files.setLastModifiedTime(copy, FileTime.from(day));
        }
        Files.writeString(to.resolve("jbake.properties"), Files.readString(Path.of("jbake.properties"))
                .replaceAll("(?m)^site.languages = .*", "site.languages = de, en, sr, sr-latn"));
        return to;
    }

    private static Map<String, String> bake(Path site, String language, List<String> options) throws Exception {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString()));
        command.addAll(options);
        command.addAll(List.of(
                "@" + Path.of("src/main/launcher/java.options").toAbsolutePath(),
                "-jar", Path.of("target/weltoffen.jar").toAbsolutePath().toString(),
                "bake", "--date", Run.TODAY.toString(), "--lang", "en", "--source", site.toString()));
        Path said = Files.createTempFile("bake", ".txt");
        ProcessBuilder bake = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        bake.environment().put("LC_ALL", language);
        Process process = bake.start();
        assertTrue(process.waitFor(5, TimeUnit.MINUTES), "the bake does not end");
        assertEquals(0, process.exitValue(), Files.readString(said));
        Files.delete(said);
        return TestSite.tree(site.resolve("target/site"));
    }
}
