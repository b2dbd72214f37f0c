package weltoffen.cli;

import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code site new …}: writes the files that something new begins with. The kinds of pages are added when they are asked
 * for, because every other command would pay for their options.
 */
@Command(
        name = "new",
        description = "writes the files that something new begins with",
        mixinStandardHelpOptions = true,
        subcommands = NewLanguageCommand.class)
final class NewCommand implements Runnable {

    @Spec
    private CommandSpec command;

    /** Adds the commands for each kind of page to the command of this class. */
    static void addKindsTo(CommandLine line, Function<String, Optional<String>> questions) {
        for (NewPage.Kind kind : NewPage.Kind.values()) {
            line.addSubcommand(kind.name(), NewPageCommand.of(kind, questions));
        }
    }

    @Override
    public void run() {
        throw new ParameterException(command.commandLine(), command.commandLine().getUsageMessage());
    }
}
