package weltoffen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import weltoffen.checks.AttributeRules;
import weltoffen.content.Finding;
import weltoffen.content.Findings;
import weltoffen.content.Folders;
import weltoffen.content.Messages;
import weltoffen.content.Settings;
import weltoffen.model.Site;

/**
 * {@code site new country|region|service|network|event|page TITLE…}: writes a page's file in the source language. Its
 * options are the attributes that such a page may have, taken from the rules that check them; what is needed and not
 * given is asked for in a terminal. The file is checked with the whole site, and stays only when it breaks nothing.
 */
@Command(mixinStandardHelpOptions = true)
final class NewPageCommand implements Callable<Integer> {

    /** What an editor gives in other ways: as words, by other options, or by nothing because it is always the same. */
    private static final Set<String> NO_OPTION = Set.of("jbake-type", "jbake-status", "review", "check");

    private final NewPage.Kind kind;
    private final Function<String, Optional<String>> questions;

    @Spec
    private CommandSpec command;

    @Mixin
    private SiteOptions options;

    @Option(names = "--name", paramLabel = "NAME",
            description = "the name of the file, without .adoc (default: made of the title)")
    private String name;

    @Option(names = "--text", paramLabel = "TEXT", description = "the first paragraph (default: the description)")
    private String text;

    @Option(names = "--draft", description = "shown in the preview only, until :jbake-status: draft is deleted")
    private boolean draft;

    @Parameters(paramLabel = "TITLE", arity = "0..*", description = "the title; before an event's stands its date,"
            + " as exact as it is known: 2027-03-01T09:00, 2027-03-01, 2027-03, 2027-Q2, 2027")
    private List<String> words = List.of();

    private NewPageCommand(NewPage.Kind kind, Function<String, Optional<String>> questions) {
        this.kind = kind;
        this.questions = questions;
    }

    /**
     * The command for a kind of page.
     *
     * @param questions puts a question to the editor; answers with nothing when nobody is there or nothing was said
     */
    static CommandLine of(NewPage.Kind kind, Function<String, Optional<String>> questions) {
        CommandLine line = new CommandLine(new NewPageCommand(kind, questions));
        line.getCommandSpec().usageMessage().description("writes the file of a new " + kind);
        for (AttributeRules.Rule rule : AttributeRules.ofSource(kind.name())) {
            if (!NO_OPTION.contains(rule.name())) {
                line.getCommandSpec().addOption(OptionSpec.builder("--" + rule.name())
                        .paramLabel("VALUE")
                        .type(String.class)
                        .description("the attribute of that name, for example " + rule.expected())
                        .build());
            }
        }
        return line;
    }

    @Override
    public Integer call() throws IOException {
        Messages messages = options.messages();
        Folders folders = options.folders();
        Findings findings = new Findings();
        Optional<Settings> settings = Settings.read(folders, findings);
        Optional<Site> site = settings.isEmpty() ? Optional.empty() : Bakery.read(folders, findings);
        if (site.isEmpty()) {
            findings.list().forEach(finding -> System.err.println(messages.line(finding)));
            return 1;
        }
        NewPage page = page(messages, site.get());
        Path file = folders.content().resolve(site.get().settings().sourceLanguage()).resolve(page.key() + ".adoc");
        if (Files.exists(file)) {
            throw wrongUsage(messages.text("new.exists", folders.name(file)));
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, page.text(), StandardOpenOption.CREATE_NEW);
        return checked(file, messages) ? 0 : 1;
    }

    private NewPage page(Messages messages, Site site) {
        Map<String, String> given = new LinkedHashMap<>();
        command.options().stream()
                .filter(option -> AttributeRules.of(option.longestName().substring(2)).isPresent())
                .filter(option -> option.getValue() != null)
                .forEach(option -> given.put(option.longestName().substring(2), oneLine(option.getValue())));
        NewPage.Words spoken = NewPage.Words.of(kind, words);
        spoken.date().ifPresent(date -> given.putIfAbsent("when", date));
        String title = spoken.title().or(() -> asked("title", messages)).orElse("");
        for (String needed : kind.needed()) {
            if (!given.containsKey(needed)) {
                asked(needed, messages).ifPresent(answer -> given.put(needed, answer));
            }
        }
        List<String> missing = kind.needed().stream()
                .filter(needed -> !given.containsKey(needed))
                .map("--"::concat)
                .toList();
        if (title.isEmpty() || !missing.isEmpty()) {
            throw wrongUsage(title.isEmpty()
                    ? messages.text("new.no-title", kind)
                    : messages.text("new.missing", String.join(", ", missing)));
        }
        Optional<String> lead = Optional.ofNullable(text);
        NewPage page = NewPage.of(
                kind, oneLine(title), given, Optional.ofNullable(name), lead, draft, site, options.today());
        if (!page.key().matches("[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)?")) {
            throw wrongUsage(messages.text("new.no-name", page.key()));
        }
        return page;
    }

    /** Checks the whole site with the new file, drafts too, and takes the file away again when it is wrong. */
    private boolean checked(Path file, Messages messages) throws IOException {
        Folders folders = options.folders();
        Bakery.Order order = new Bakery.Order(folders, options.today(), false, false, false);
        List<Finding> own = new Bakery(order, new Progress(System.err, messages, false)).asPreview().bake().findings().stream()
                .filter(finding -> finding.location().file().equals(folders.name(file)))
                .toList();
        boolean wrong = own.stream().anyMatch(Finding::isError);
        own.forEach(finding -> System.err.println(messages.line(finding)));
        if (wrong) {
            Files.delete(file);
            System.err.println(messages.text("new.refused", folders.name(file)));
        } else {
            System.out.println(messages.text(draft ? "new.draft" : "new.page", folders.name(file)));
        }
        return !wrong;
    }

    private Optional<String> asked(String what, Messages messages) {
        return questions.apply(messages.text("new.ask." + what))
                .map(NewPageCommand::oneLine)
                .filter(answer -> !answer.isEmpty());
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private ParameterException wrongUsage(String sentence) {
        return new ParameterException(command.commandLine(), sentence);
    }
}
