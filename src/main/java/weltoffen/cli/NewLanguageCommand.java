package weltoffen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import weltoffen.content.Findings;
import weltoffen.content.Folders;
import weltoffen.content.Header;
import weltoffen.content.HeaderReader;
import weltoffen.content.Messages;
import weltoffen.content.Settings;
import weltoffen.content.SourceFile;
import weltoffen.model.Language;

/**
 * {@code site new language TAG}: makes a language's folder with the interface texts and the home page to be translated.
 * The home page is a draft, so every page falls back until somebody has translated it.
 */
@Command(name = "language", description = "makes the folder of a language", mixinStandardHelpOptions = true)
final class NewLanguageCommand implements Callable<Integer> {

    private static final Pattern OWN_NAME = Pattern.compile("language\\.name\\s*=.*");
    private static final List<String> TRANSLATED = List.of("description", "nav-title");

    @Spec
    private CommandSpec command;

    @Mixin
    private SiteOptions options;

    @Parameters(paramLabel = "TAG", description = "the language as BCP 47 names it, for example tr")
    private String tag;

    @Override
    public Integer call() throws IOException {
        Messages messages = options.messages();
        Folders folders = options.folders();
        Path folder = folders.content().resolve(tag);
        if (!isTag(tag)) {
            throw new ParameterException(command.commandLine(), messages.text("new.no-tag", tag));
        }
        Language language = Language.ofFolder(tag);
        if (language.derivedFrom().isPresent()) {
            throw new ParameterException(
                    command.commandLine(), messages.text("new.derived", tag, language.derivedFrom().get()));
        }
        Path whole = folders.content().resolve(tag.replaceFirst("-[^-]*$", ""));
        if (language.isEasy() && !Files.isDirectory(whole)) {
            throw new ParameterException(
                    command.commandLine(), messages.text("new.easy-alone", tag, whole.getFileName()));
        }
        if (Files.exists(folder)) {
            throw new ParameterException(command.commandLine(), messages.text("new.exists", folders.name(folder)));
        }
        Findings findings = new Findings();
        Optional<Settings> settings = Settings.read(folders, findings);
        if (settings.isPresent()) {
            Path model = folders.content().resolve(settings.get().defaultLanguage());
            Optional<SourceFile> labels = read(model.resolve("labels.properties"), folders, findings);
            Optional<SourceFile> home = read(model.resolve("index.adoc"), folders, findings);
            if (labels.isPresent() && home.isPresent()) {
                Files.createDirectories(folder);
                Files.writeString(folder.resolve("labels.properties"), labels(labels.get(), messages));
                Files.writeString(folder.resolve("index.adoc"), home(home.get()));
                System.out.println(messages.text("new.language", folders.name(folder), tag));
                return 0;
            }
        }
        findings.list().forEach(finding -> System.err.println(messages.line(finding)));
        return 1;
    }

    private static boolean isTag(String text) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(text).build();
            return text.matches("[a-z]{2,3}(-[a-z0-9]{2,8})*")
                    && !locale.getDisplayLanguage(Locale.ENGLISH).equals(locale.getLanguage());
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    private static Optional<SourceFile> read(Path file, Folders folders, Findings findings) {
        return SourceFile.read(file, folders.name(file), findings);
    }

    /** The texts of the default language, to be translated in place; the language's own name is known from CLDR. */
    private String labels(SourceFile model, Messages messages) {
        Locale locale = Locale.forLanguageTag(tag);
        String name = locale.getDisplayName(locale);
        return "# " + messages.text("new.labels") + "\n\n"
                + OWN_NAME.matcher(model.text()).replaceFirst("language.name = " + name);
    }

    private static String home(SourceFile model) {
        Header header = HeaderReader.read(model, new Findings());
        List<String> lines = new ArrayList<>();
        lines.add("= " + header.title());
        header.all().stream()
                .filter(attribute -> TRANSLATED.contains(attribute.name()))
                .forEach(attribute -> lines.add(":" + attribute.name() + ": " + attribute.value()));
        lines.add(":jbake-status: draft");
        lines.add(":translation: machine");
        lines.add("");
        lines.addAll(model.lines().subList(header.bodyLine() - 1, model.lines().size()));
        return String.join("\n", lines);
    }
}
