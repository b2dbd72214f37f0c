package weltoffen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import weltoffen.content.Findings;
import weltoffen.content.Header;
import weltoffen.content.HeaderReader;
import weltoffen.content.Messages;
import weltoffen.content.SourceFile;
import weltoffen.model.Site;

/**
 * {@code site mv OLD NEW}: moves a page in all its languages. {@code site mv FILE --slug NAME} changes its address in
 * one language. Links follow, and former addresses lead on.
 */
@Command(name = "mv", description = "moves a page; links follow, and former addresses lead on",
        mixinStandardHelpOptions = true)
final class MoveCommand implements Callable<Integer> {

    private static final String NAME = "[a-z0-9]+(-[a-z0-9]+)*";

    @Spec
    private CommandSpec command;

    @Mixin
    private SiteOptions options;

    @Parameters(index = "0", paramLabel = "OLD",
            description = "the page: countries/china, or one of its files, content/fr/countries/china.adoc")
    private String old;

    @Parameters(index = "1", arity = "0..1", paramLabel = "NEW", description = "its new place, in all languages")
    private String target;

    @Option(names = "--slug", paramLabel = "NAME", description = "its name in the address instead, in one language")
    private String slug;

    @Override
    public Integer call() throws IOException {
        Messages messages = options.messages();
        if ((target == null) == (slug == null)) {
            throw new ParameterException(command.commandLine(), messages.text("usage.mv"));
        }
        Relocator relocator = new Relocator(options);
        Optional<Site> site = relocator.read();
        if (site.isEmpty()) {
            return 1;
        }
        Relocator.Named page = relocator.named(old);
        if (!site.get().keys().contains(page.key())) {
            throw new ParameterException(command.commandLine(), relocator.unknown(site.get(), page));
        }
        Relocation relocation = new Relocation(site.get());
        if (slug != null) {
            setSlug(relocation, site.get(), page, messages);
            return relocator.carryOut(site.get(), relocation, Optional::of) ? 0 : 1;
        }
        Relocator.Named goal = relocator.named(target);
        String source = site.get().settings().sourceLanguage();
        if (!page.language().orElse(source).equals(source) || !goal.language().orElse(source).equals(source)) {
            throw new ParameterException(command.commandLine(), messages.text("usage.mv-translation"));
        }
        if (!goal.key().matches(NAME + "(/" + NAME + ")*")) {
            throw new ParameterException(command.commandLine(), messages.text("usage.mv-key", goal.key()));
        }
        if (site.get().keys().contains(goal.key())) {
            throw new ParameterException(command.commandLine(), messages.text("new.exists", goal.key()));
        }
        relocation.move(page.key(), goal.key());
        return relocator.carryOut(
                site.get(), relocation, key -> Optional.of(key.equals(page.key()) ? goal.key() : key)) ? 0 : 1;
    }

    private void setSlug(Relocation relocation, Site site, Relocator.Named page, Messages messages) throws IOException {
        Path file = site.settings().folders().content()
                .resolve(page.language().orElse(site.settings().sourceLanguage()))
                .resolve(page.key() + ".adoc");
        if (!slug.matches(NAME) || !Files.isRegularFile(file)) {
            throw new ParameterException(command.commandLine(), messages.text("usage.mv-slug", slug));
        }
        SourceFile text = new SourceFile(file, page.key(), Files.readString(file));
        Header header = HeaderReader.read(text, new Findings());
        List<String> lines = new ArrayList<>(text.lines());
        Header.Attribute present = header.attributes().get("slug");
        if (present == null) {
            Header.Attribute description = header.attributes().get("description");
            lines.add(description == null ? 1 : description.line(), ":slug: " + slug);
        } else {
            lines.set(present.line() - 1, ":slug: " + slug);
        }
        relocation.set(file, String.join("\n", lines));
    }
}
