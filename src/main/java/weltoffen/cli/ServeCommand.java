package weltoffen.cli;

import java.io.IOException;
import java.net.BindException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import weltoffen.content.Messages;
import weltoffen.preview.PreviewServer;

/** {@code site serve}: shows the site as a bake would make it, and follows every change until it is ended. */
@Command(name = "serve", description = "shows the site while it is edited", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    private static final int LAST_PORT = 65535;

    @Spec
    private CommandSpec command;

    @Mixin
    private SiteOptions options;

    @Option(names = "--port", paramLabel = "PORT", description = "the port on this machine (default: ${DEFAULT-VALUE})",
            defaultValue = "8820")
    private int port;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Messages messages = options.messages();
        if (port < 1 || port > LAST_PORT) {
            throw new ParameterException(
                    command.commandLine(), messages.text("preview.no-port", String.valueOf(port)));
        }
        Progress progress = new Progress(System.err, messages, System.console() != null);
        progress.step("reading");
        try (PreviewServer server = new PreviewServer(options.folders(), options::today, messages, port)) {
            progress.done();
            System.out.println(messages.text("preview.ready", server.address().toString()));
            new CountDownLatch(1).await(); // until the process is ended
            return 0;
        } catch (BindException e) {
            progress.done();
            System.err.println(messages.text("preview.port-taken", String.valueOf(port), String.valueOf(port + 1)));
            return 1;
        }
    }
}
