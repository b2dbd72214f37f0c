package weltoffen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import weltoffen.content.Messages;

final class ProgressTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void aTerminalShowsOneLineThatIsWrittenOverAndRemoved() {
        run(true);
        assertEquals("\r\u001B[Klese …\r\u001B[Kbaue Seiten …\r\u001B[K", bytes.toString(StandardCharsets.UTF_8));
    }

    @Test
    void elsewhereItIsQuiet() {
        run(false);
        assertEquals("", bytes.toString(StandardCharsets.UTF_8));
    }

    private void run(boolean terminal) {
        PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
        Progress progress = new Progress(out, Messages.in(Locale.GERMAN), terminal);
        progress.step("reading");
        progress.step("rendering");
        progress.done();
    }
}
