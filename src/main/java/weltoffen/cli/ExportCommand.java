package weltoffen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import weltoffen.content.Findings;
import weltoffen.content.Messages;
import weltoffen.exchange.Exchange;
import weltoffen.exchange.XliffFile;
import weltoffen.model.Language;
import weltoffen.model.Site;

/** {@code site export LANG --xliff FILE}: what a translator has to do, as an XLIFF file. */
@Command(name = "export", description = "writes what is to be translated into an XLIFF file", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Mixin
    private SiteOptions options;

    @Parameters(paramLabel = "LANG", description = "the language to translate into, for example pl")
    private String language;

    @Option(names = "--xliff", paramLabel = "FILE", required = true, description = "the file to write")
    private Path file;

    @Option(names = "--all", description = "also what is up to date, for a translator who reads everything again")
    private boolean all;

    @Override
    public Integer call() throws IOException {
        Messages messages = options.messages();
        Findings findings = new Findings();
        Optional<Site> site = Bakery.read(options.folders(), findings);
        findings.list().forEach(finding -> System.err.println(messages.line(finding)));
        if (site.isEmpty() || findings.hasErrors()) {
            return 1;
        }
        Language target = Exchange.languages(site.get()).stream()
                .filter(one -> one.folder().equals(language))
                .findFirst()
                .orElseThrow(() -> new ParameterException(command.commandLine(), messages.text(
                        "export.no-language", language, Exchange.languages(site.get()).stream()
                                .map(Language::folder).collect(Collectors.joining(", ")))));
        XliffFile xliff = XliffFile.of(Exchange.of(site.get(), target), all);
        if (xliff.units() == 0) {
            System.out.println(messages.text("export.nothing", language));
            return 0;
        }
        Files.writeString(file, xliff.text());
        System.out.println(messages.text("export.done", xliff.units(), file));
        return 0;
    }
}
