package weltoffen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import weltoffen.content.Finding;
import weltoffen.content.Messages;

/** {@code site check}: every rule in one run, without touching the baked site. */
@Command(name = "check", description = "checks the site by every rule", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    /** How the findings are printed; the names are those of the option. */
    enum Format { text, json, sarif, codequality }

    @Mixin
    private SiteOptions options;

    @Option(names = "--json", description = "the same as --format json:"
            + " an array of {file, line, column, rule, severity, message, remedy}")
    private boolean json;

    @Option(names = "--format", paramLabel = "FORMAT", description = "how to print what is found:"
            + " text (default), json, sarif (2.1.0, for GitHub), codequality (for GitLab)")
    private Format format = Format.text;

    @Option(names = "--sarif", paramLabel = "FILE", description = "write a SARIF file as well")
    private Path sarif;

    @Option(names = "--brief", description = "do not list what is allowed")
    private boolean brief;

    @Option(names = "--release", description = "take placeholders of the publisher's data as errors")
    private boolean release;

    @Override
    public Integer call() throws IOException {
        long start = System.nanoTime();
        Messages messages = options.messages();
        Format form = json ? Format.json : format;
        Progress progress = new Progress(System.err, messages, System.console() != null && form == Format.text);
        Bakery.Order order = new Bakery.Order(options.folders(), options.today(), release, false, false);
        Bakery.Result result = new Bakery(order, progress).bake();
        progress.done();
        CheckReports reports = new CheckReports(result.findings(), result.silenced(), messages);
        switch (form) {
            case text -> print(result, messages, start);
            case json -> System.out.println(reports.json());
            case sarif -> System.out.println(reports.sarif());
            case codequality -> System.out.println(reports.codeQuality());
        }
        if (sarif != null) {
            Files.createDirectories(sarif.toAbsolutePath().getParent());
            Files.writeString(sarif, reports.sarif() + "\n");
        }
        return result.failed() ? 1 : 0;
    }

    private void print(Bakery.Result result, Messages messages, long start) {
        List<Finding> findings = result.findings();
        findings.forEach(finding -> System.out.println(messages.line(finding)));
        result.silenced().stream().filter(silenced -> !brief).forEach(silenced -> System.out.println(messages.text(
                "check.silenced",
                silenced.finding().location(),
                silenced.finding().rule(),
                messages.message(silenced.finding()),
                silenced.reason())));
        long errors = findings.stream().filter(Finding::isError).count();
        System.out.println(findings.isEmpty()
                ? messages.text("check.clean", result.pages(), BakeCommand.seconds(start))
                : messages.text("check.found", errors, findings.size() - errors, result.pages(),
                        BakeCommand.seconds(start)));
    }
}
