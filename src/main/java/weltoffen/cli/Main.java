package weltoffen.cli;

import java.io.Console;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/**
 * The entry point of {@code ./site}. Exit status: 0 good, 1 findings or a failed bake, 2 wrong usage.
 */
@Command(
        name = "site",
        description = "Bakes and checks ThAFF International.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.JarVersion.class)
public final class Main implements Runnable {

    private static final List<Class<?>> COMMANDS = List.of(
            BakeCommand.class,
            ServeCommand.class,
            PublishCommand.class,
            CheckCommand.class,
            StampCommand.class,
            StatusCommand.class,
            ExportCommand.class,
            ImportCommand.class,
            EventsCommand.class,
            NewCommand.class,
            MoveCommand.class,
            RemoveCommand.class);

    @Spec
    private CommandSpec command;

    private Main() {}

    /** Runs a command and ends the JVM with its exit status. */
    public static void main(String[] arguments) {
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
        System.exit(run(arguments));
    }

    /**
     * Runs a command.
     *
     * @return its exit status
     */
    static int run(String... arguments) {
        return run(Main::askOnTerminal, arguments);
    }

    /**
     * Runs a command for somebody who can be asked.
     *
     * @param questions puts a question to the editor; answers with nothing when nobody is there or nothing was said
     * @return its exit status
     */
    static int run(Function<String, Optional<String>> questions, String... arguments) {
        CommandLine commands = new CommandLine(new Main());
        named(List.of(arguments)).forEach(commands::addSubcommand);
        if (List.of(arguments).contains("new")) {
            NewCommand.addKindsTo(commands.getSubcommands().get("new"), questions);
        }
        return commands.setExecutionExceptionHandler(new Failure()).execute(arguments);
    }

    /** The commands that the arguments name, because setting up all takes a tenth of a second; all when they name none. */
    private static List<Class<?>> named(List<String> arguments) {
        List<Class<?>> named = COMMANDS.stream()
                .filter(type -> arguments.contains(type.getAnnotation(Command.class).name()))
                .toList();
        return named.isEmpty() ? COMMANDS : named;
    }

    /** What {@code --version} says: the version in the jar's manifest, and the Java that runs it. */
    static final class JarVersion implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"site " + (version == null ? "of classes without a jar" : version),
                "Java " + Runtime.version()};
        }
    }

    /** Says what failed; a class with a name, because a lambda would keep picocli's own out of the class archive. */
    private static final class Failure implements IExecutionExceptionHandler {

        @Override
        public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
            line.getErr().println(failure.getMessage() == null ? failure.toString() : failure.getMessage());
            if (Boolean.getBoolean("weltoffen.debug")) {
                failure.printStackTrace(line.getErr());
            }
            return 1;
        }
    }

    private static Optional<String> askOnTerminal(String question) {
        Console console = System.console();
        return console == null ? Optional.empty() : Optional.ofNullable(console.readLine("%s ", question));
    }

    @Override
    public void run() {
        throw new ParameterException(command.commandLine(), command.commandLine().getUsageMessage());
    }
}
