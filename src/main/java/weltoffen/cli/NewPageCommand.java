package weltoffen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
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
import weltoffen.content.Location;
import weltoffen.content.Messages;
import weltoffen.model.Site;

/**
 * {@code site new country|region|service|network|event|page TITLE…}: writes a page's file in the source language. Its
 * options are the attributes that such a page may have, taken from the rules that check them; what is needed and not
 * given is asked for in a terminal. The file is checked with the whole site, and stays only when it breaks nothing.
 */
@Command(mixinStandardHelpOptions = true)
final class NewPageCommand implements Callable<Integer> {

    /** What an editor gives in other ways: as words, by other options, or by nothing because it is always the same. */
    private static final Set<String> NO_OPTION = Set.of("jbake-type", "jbake-status", "review", "check-allow");

    private static final String TIME = "--time";

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
        CommandSpec spec = line.getCommandSpec();
        spec.usageMessage().description("writes the file of a new " + kind);
        AttributeRules.ofSource(kind.name()).stream()
                .filter(rule -> !NO_OPTION.contains(rule.name()))
                .forEach(rule -> spec.addOption(option(rule.name(), "the attribute, for example " + rule.expected())));
        if (kind == NewPage.Kind.event) {
            spec.addOption(option(TIME.substring(2), "the clock times on the day: 9:00 or 9:00-12:00"));
        }
        return line;
    }

    private static OptionSpec option(String name, String description) {
        String[] names = name.equals("event-status") ? new String[] {"--status", "--" + name} : new String[] {"--" + name};
        return OptionSpec.builder(names).paramLabel("VALUE").type(String.class).description(description).build();
    }

    @Override
    public Integer call() throws IOException {
        Messages messages = options.messages();
        Folders folders = options.folders();
        Findings findings = new Findings();
        Optional<Site> site = Bakery.read(folders, findings);
        if (site.isEmpty()) {
            findings.list().forEach(finding -> System.err.println(messages.line(finding)));
            return 1;
        }
        NewPage page = NewPage.of(
                wishes(messages), messages.text("new.section").lines().toList(), site.get(), options.today());
        if (!page.key().matches("[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)?")) {
            throw wrongUsage(messages.text("new.no-name", page.key()));
        }
        Path file = folders.content().resolve(site.get().settings().sourceLanguage()).resolve(page.key() + ".adoc");
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw wrongUsage(messages.text("new.exists", folders.name(file)));
        }
        if (!Folders.isInside(folders.content(), firstThere(file.getParent()))) {
            throw wrongUsage(messages.text("new.outside", folders.name(file)));
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, page.text(), StandardOpenOption.CREATE_NEW);
        if (!isKept(file, messages)) {
            return 1;
        }
        tellWhatIsNext(site.get(), page, file, messages);
        return 0;
    }

    private NewPage.Wishes wishes(Messages messages) {
        Map<String, String> given = new LinkedHashMap<>();
        command.options().stream()
                .filter(option -> option.getValue() != null)
                .map(option -> option.longestName().substring(2))
                .filter(option -> AttributeRules.of(option).isPresent())
                .forEach(option -> value("--" + option).ifPresent(value -> given.put(option, value)));
        List<String> rest = words;
        if (kind == NewPage.Kind.event && !given.containsKey("when")) {
            EventWords said = EventWords.of(words);
            said.date().ifPresent(date -> given.put("when", date));
            rest = said.title();
        }
        String title = oneLine(String.join(" ", rest));
        if (title.isEmpty()) {
            title = asked("title", messages).orElse("");
        }
        List<String> missing = new ArrayList<>(title.isEmpty() ? List.of("TITLE") : List.of());
        for (String needed : kind.needed()) {
            if (!given.containsKey(needed)) {
                asked(needed, messages).ifPresentOrElse(
                        answer -> given.put(needed, answer), () -> missing.add("--" + needed));
            }
        }
        if (!missing.isEmpty()) {
            throw wrongUsage(messages.text("new.missing", String.join(", ", missing)));
        }
        value(TIME).ifPresent(times -> given.computeIfPresent("when", (any, day) -> EventWords.at(day, times)));
        Optional<String> lead = Optional.ofNullable(text).map(NewPageCommand::oneLine).filter(said -> !said.isEmpty());
        return new NewPage.Wishes(kind, title, given, Optional.ofNullable(name), lead, draft);
    }

    private Optional<String> value(String option) {
        return Optional.ofNullable(command.findOption(option))
                .map(given -> given.<String>getValue())
                .map(NewPageCommand::oneLine)
                .filter(value -> !value.isEmpty());
    }

    /** Asks until the answer is right, or there is none. */
    private Optional<String> asked(String what, Messages messages) {
        while (true) {
            Optional<String> answer = questions.apply(messages.text("new.ask." + what))
                    .map(NewPageCommand::oneLine)
                    .filter(said -> !said.isEmpty());
            Optional<Finding> problem = answer.flatMap(said -> AttributeRules.problem(what, said, Location.of(what)));
            if (problem.isEmpty()) {
                return answer;
            }
            System.err.println(messages.message(problem.get()) + "; " + messages.remedy(problem.get()));
        }
    }

    /** Checks the whole site with the new file, drafts too, and takes the file away again when it breaks something. */
    private boolean isKept(Path file, Messages messages) throws IOException {
        String own = options.folders().name(file);
        Bakery.Order order = new Bakery.Order(options.folders(), options.today(), false, false, false);
        Progress progress = new Progress(System.err, messages, System.console() != null);
        List<Finding> findings = new Bakery(order, progress).asPreview().bake().findings().stream()
                .filter(one -> one.location().file().equals(own) || one.arguments().contains(own) || one.rule().equals("failed"))
                .toList();
        progress.done();
        boolean isWrong = findings.stream().anyMatch(Finding::isError);
        findings.stream()
                .filter(one -> !isWrong || one.isError()) // what a wrong date keeps out of the calendar seems to be lost
                .forEach(finding -> System.err.println(messages.line(finding)));
        if (!isWrong) {
            return true;
        }
        Files.delete(file);
        System.err.println(messages.text("new.refused", own));
        return false;
    }

    private void tellWhatIsNext(Site site, NewPage page, Path file, Messages messages) {
        int slash = page.key().lastIndexOf('/');
        String list = page.key().substring(0, slash + 1) + "index";
        boolean isListed = slash > 0 && site.keys().contains(list);
        Locale source = Locale.forLanguageTag(site.sourceLanguage().tag());
        String shownIn = source.getDisplayLanguage(Locale.forLanguageTag(messages.language()));
        System.out.println(messages.text(draft ? "new.draft" : "new.page", options.folders().name(file)));
        Stream.of(
                        messages.text("new.next.write"),
                        isListed ? messages.text("new.next.listed", list) : messages.text("new.next.footer"),
                        messages.text("new.next.link", page.key()),
                        messages.text("new.next.translate", shownIn))
                .forEach(step -> System.out.println("  - " + step));
    }

    /** The folder, or the nearest one above it that is there. */
    private static Path firstThere(Path folder) {
        return Files.exists(folder, LinkOption.NOFOLLOW_LINKS) ? folder : firstThere(folder.getParent());
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private ParameterException wrongUsage(String sentence) {
        return new ParameterException(command.commandLine(), sentence);
    }
}
