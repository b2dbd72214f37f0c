package weltoffen.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import weltoffen.content.Finding;
import weltoffen.content.Messages;

/** {@code site check}: every rule in one run, without touching the baked site. */
@Command(name = "check", description = "checks the site by every rule", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private SiteOptions options;

    @Option(names = "--json", description = "print an array of {file, line, column, rule, severity, message, remedy}")
    private boolean json;

    @Option(names = "--release", description = "take placeholders of the publisher's data as errors")
    private boolean release;

    @Override
    public Integer call() throws IOException {
        long start = System.nanoTime();
        Messages messages = options.messages();
        Progress progress = new Progress(System.err, messages, System.console() != null && !json);
        Bakery.Order order = new Bakery.Order(options.folders(), options.today(), release, false, false);
        Bakery.Result result = new Bakery(order, progress).bake();
        progress.done();
        if (json) {
            Gson gson = new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();
            System.out.println(gson.toJson(result.findings().stream().map(found -> json(found, messages)).toList()));
        } else {
            print(result, messages, start);
        }
        return result.failed() ? 1 : 0;
    }

    private static void print(Bakery.Result result, Messages messages, long start) {
        List<Finding> findings = result.findings();
        findings.forEach(finding -> System.out.println(messages.line(finding)));
        long errors = findings.stream().filter(Finding::isError).count();
        System.out.println(findings.isEmpty()
                ? messages.text("check.clean", result.pages(), BakeCommand.seconds(start))
                : messages.text("check.found", errors, findings.size() - errors, result.pages(),
                        BakeCommand.seconds(start)));
    }

    private static Map<String, Object> json(Finding finding, Messages messages) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("file", finding.location().file());
        object.put("line", finding.location().line());
        object.put("column", finding.location().column());
        object.put("rule", finding.rule());
        object.put("severity", finding.severity().code());
        object.put("message", messages.message(finding));
        object.put("remedy", messages.remedy(finding));
        return object;
    }
}
