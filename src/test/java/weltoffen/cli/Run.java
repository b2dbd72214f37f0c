package weltoffen.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import weltoffen.TestSite;

/**
 * A run of a command over a test site, in this JVM.
 *
 * @param status its exit status
 * @param out what it printed
 * @param err what it printed to the standard error stream
 */
record Run(int status, String out, String err) {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    /** Runs a command over a site, with its messages in English unless the options say otherwise. */
    static Run of(TestSite site, String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(options(site));
        arguments.addAll(List.of("--date", TODAY.toString(), "--lang", "en"));
        for (int i = 0; i < more.length; i++) {
            int at = arguments.indexOf(more[i]);
            if (at >= 0) {
                arguments.set(at + 1, more[++i]);
            } else {
                arguments.add(more[i]);
            }
        }
        return plain(arguments.toArray(String[]::new));
    }

    /** Runs a command with nothing but its own arguments. */
    static Run plain(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(outBytes, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(errBytes, true, StandardCharsets.UTF_8));
            int status = Main.run(arguments);
            return new Run(
                    status, outBytes.toString(StandardCharsets.UTF_8), errBytes.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    /** The options that say where a site's parts are. */
    static List<String> options(TestSite site) {
        return List.of("--source", site.path("").toString(), "--cache", site.cache().toString());
    }

    /** Bakes a site without the command line around it. */
    static Bakery.Result bake(TestSite site) throws IOException {
        Bakery.Order order = new Bakery.Order(site.folders(), TODAY, false, true, false);
        return new Bakery(order, new Progress(System.err, weltoffen.content.Messages.in(java.util.Locale.ENGLISH), false)).bake();
    }

    /** What was printed to the standard error stream, without the warnings of placeholders and the last line. */
    List<String> problems() {
        return err.lines()
                .filter(line -> !line.contains("  placeholder  ") && !line.matches("\\d+ errors?, .*"))
                .toList();
    }
}
