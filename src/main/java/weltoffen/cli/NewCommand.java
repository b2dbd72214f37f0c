package weltoffen.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code site new …}: writes the files that something new begins with. */
@Command(
        name = "new",
        description = "writes the files that something new begins with",
        mixinStandardHelpOptions = true,
        subcommands = NewLanguageCommand.class)
final class NewCommand implements Runnable {

    @Spec
    private CommandSpec command;

    @Override
    public void run() {
        throw new ParameterException(command.commandLine(), command.commandLine().getUsageMessage());
    }
}
