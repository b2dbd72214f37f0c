package weltoffen.cli;

import java.io.PrintStream;
import weltoffen.content.Messages;

/** Says on a terminal what is going on, in one line that is written over; elsewhere it is quiet. */
final class Progress {

    private static final String CLEAR_LINE = "\r\u001B[K";

    private final PrintStream out;
    private final Messages messages;
    private final boolean terminal;

    Progress(PrintStream out, Messages messages, boolean terminal) {
        this.out = out;
        this.messages = messages;
        this.terminal = terminal;
    }

    /** Shows a step. */
    void step(String name) {
        if (terminal) {
            out.print(CLEAR_LINE + messages.text("progress." + name) + " …");
            out.flush();
        }
    }

    /** Says, on a terminal or not, that another bake or publication is at work and has to end first. */
    void waiting() {
        say("bake.waiting");
    }

    /** Says something that is worth a line of its own. */
    void say(String message) {
        done();
        out.println(messages.text(message));
    }

    /** Removes the line. */
    void done() {
        if (terminal) {
            out.print(CLEAR_LINE);
            out.flush();
        }
    }
}
