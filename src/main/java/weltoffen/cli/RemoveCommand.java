package weltoffen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import weltoffen.content.Location;
import weltoffen.content.Messages;
import weltoffen.model.Site;

/** {@code site rm PAGE}: takes a page away in all its languages, or one translation; former addresses say so. */
@Command(name = "rm", description = "takes a page away; its former addresses lead on or say that it is gone",
        mixinStandardHelpOptions = true)
final class RemoveCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Mixin
    private SiteOptions options;

    @Parameters(paramLabel = "PAGE",
            description = "the page: countries/china, or only a translation: content/fr/countries/china.adoc")
    private String words;

    @Option(names = "--to", paramLabel = "PAGE", description = "where links and former addresses lead from now on")
    private String instead;

    @Override
    public Integer call() throws IOException {
        Messages messages = options.messages();
        Relocator relocator = new Relocator(options);
        Optional<Site> read = relocator.read();
        if (read.isEmpty()) {
            return 1;
        }
        Site site = read.get();
        Relocator.Named page = relocator.named(words);
        Optional<Relocator.Named> to = Optional.ofNullable(instead).map(relocator::named);
        for (Relocator.Named one : to.map(other -> List.of(page, other)).orElse(List.of(page))) {
            if (!site.keys().contains(one.key())) {
                throw new ParameterException(command.commandLine(), relocator.unknown(site, one));
            }
        }
        if (to.filter(other -> other.key().equals(page.key())).isPresent()) {
            throw new ParameterException(command.commandLine(), messages.text("usage.rm-to"));
        }
        Relocation relocation = new Relocation(site);
        String source = site.settings().sourceLanguage();
        if (!page.language().orElse(source).equals(source)) {
            Path file = site.settings().folders().content().resolve(page.language().get()).resolve(page.key() + ".adoc");
            if (!Files.isRegularFile(file)) {
                throw new ParameterException(command.commandLine(), relocator.unknown(site, page));
            }
            relocation.remove(file);
            return relocator.carryOut(site, relocation, Optional::of) ? 0 : 1;
        }
        Optional<String> target = to.map(Relocator.Named::key);
        List<Location> links = relocation.remove(page.key(), target);
        if (!links.isEmpty()) {
            links.forEach(link -> System.err.println(link + "  " + messages.text("relocate.link", page.key())));
            System.err.println(messages.text("relocate.links"));
            return 1;
        }
        Function<String, Optional<String>> keys = key -> key.equals(page.key()) ? target : Optional.of(key);
        return relocator.carryOut(site, relocation, keys) ? 0 : 1;
    }
}
