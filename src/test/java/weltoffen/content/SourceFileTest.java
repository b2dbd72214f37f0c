package weltoffen.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weltoffen.TestSite;

final class SourceFileTest {

    @TempDir
    private Path folder;

    private final Findings findings = new Findings();

    @Test
    void textIsReadAsUtf8() throws IOException {
        assertEquals(Optional.of("Tiếng Việt – Łódź"), read("Tiếng Việt – Łódź".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aByteOrderMarkIsNotPartOfTheText() throws IOException {
        assertEquals(Optional.of("= T\n"), read("\uFEFF= T\n".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theLineEndsOfWindowsAndOldMacsAreLineEnds() throws IOException {
        assertEquals(Optional.of("a\nb\nc\n"), read("a\r\nb\rc\r\n".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aFileInAnotherEncodingIsReportedWithTheLineOfTheBadByte() throws IOException {
        assertEquals(Optional.empty(), read("= T\n\nGrüße\nText\n".getBytes(StandardCharsets.ISO_8859_1)));
        assertEquals(List.of("a.adoc:3 not-utf-8 []"), lines());
    }

    @Test
    void aCharacterThatIsCutOffAtTheEndOfALineIsReportedOnThatLine() throws IOException {
        read(new byte[] {'a', '\n', 'b', (byte) 0xC3, '\n', 'c'});
        assertEquals(List.of("a.adoc:2 not-utf-8 []"), lines());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "  \r\n\t\n", "\uFEFF", "\uFEFF\n"})
    void aFileWithoutTextIsEmpty(String text) throws IOException {
        assertEquals(Optional.empty(), read(text.getBytes(StandardCharsets.UTF_8)));
        assertEquals(List.of("a.adoc empty-file []"), lines());
    }

    @Test
    void aFileThatIsNotThereIsReported() {
        assertEquals(Optional.empty(), SourceFile.read(folder.resolve("no.adoc"), "no.adoc", findings));
        assertEquals("unreadable-file", findings.list().get(0).rule());
    }

    @Test
    void linesAreCountedWithTheEmptyOneAtTheEnd() {
        assertEquals(List.of("a", "", "b", ""), new SourceFile(folder, "x", "a\n\nb\n").lines());
    }

    private Optional<String> read(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("a.adoc"), bytes);
        return SourceFile.read(file, "a.adoc", findings).map(SourceFile::text);
    }

    private List<String> lines() {
        return findings.list().stream().map(TestSite::line).toList();
    }
}
