package weltoffen.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import weltoffen.content.Finding;
import weltoffen.content.Findings;
import weltoffen.content.Folders;
import weltoffen.content.Location;
import weltoffen.content.Messages;
import weltoffen.exchange.Exchange;
import weltoffen.exchange.Importer;
import weltoffen.exchange.XliffInput;
import weltoffen.model.Language;
import weltoffen.model.Site;

/** {@code site import FILE}: puts what a translator sent back into the content, all of it or nothing. */
@Command(name = "import", description = "puts a translated XLIFF file into the content", mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    @Mixin
    private SiteOptions options;

    @Option(names = "--reviewed", description = "a person has read all of it, whatever the states in the file say")
    private boolean reviewed;

    @Parameters(paramLabel = "FILE", description = "the XLIFF file that came back")
    private Path file;

    @Override
    public Integer call() throws IOException {
        Messages messages = options.messages();
        Folders folders = options.folders();
        Findings findings = new Findings();
        Optional<XliffInput> input = XliffInput.read(file, folders.name(file), findings);
        Map<Path, String> changes = Map.of();
        if (input.isPresent()) {
            Optional<Site> site = Bakery.read(folders, findings);
            if (site.isPresent() && !findings.hasErrors()) {
                changes = changes(site.get(), input.get(), folders, findings);
            }
        }
        findings.list().forEach(finding -> System.err.println(messages.line(finding)));
        if (findings.hasErrors()) {
            System.err.println(messages.text("import.refused", file));
            return 1;
        }
        Importer.write(changes);
        changes.keySet().forEach(path -> System.out.println(folders.name(path)));
        long open = input.orElseThrow().untranslated();
        System.out.println(messages.text("import.done", changes.size(), open));
        return 0;
    }

    private Map<Path, String> changes(Site site, XliffInput input, Folders folders, Findings findings) throws IOException {
        String name = folders.name(file);
        Optional<Language> language = Exchange.languages(site).stream()
                .filter(one -> one.tag().equalsIgnoreCase(input.target()))
                .findFirst();
        if (language.isEmpty() || !site.sourceLanguage().tag().equalsIgnoreCase(input.source())) {
            findings.add(Finding.error(Location.of(name), "xliff-languages",
                    input.source(), input.target(), site.sourceLanguage().tag()));
            return Map.of();
        }
        return new Importer(Exchange.of(site, language.get()), input, name, reviewed, findings)
                .changes(folders.content());
    }
}
