package weltoffen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import weltoffen.content.Body;
import weltoffen.content.Document;
import weltoffen.content.Findings;
import weltoffen.content.Folders;
import weltoffen.content.Git;
import weltoffen.content.Header;
import weltoffen.content.HeaderReader;
import weltoffen.content.Messages;
import weltoffen.content.Settings;
import weltoffen.content.SourceFile;
import weltoffen.model.Language;
import weltoffen.model.Translation;

/** {@code site stamp FILE…}: says that these translations match their sources as they are now. */
@Command(name = "stamp", description = "marks translations as matching their source", mixinStandardHelpOptions = true)
final class StampCommand implements Callable<Integer> {

    @Mixin
    private SiteOptions options;

    @Option(names = "--all", description = "every translation of the site")
    private boolean all;

    @Option(names = "--changed", paramLabel = "COMMIT", arity = "0..1", fallbackValue = "origin/main",
            description = "the translations that changed since this branch left a commit (default: origin/main)")
    private String base;

    @Option(names = "--reviewed", description = "a person has read them: they are no longer machine translations")
    private boolean reviewed;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "translations, for example content/fr/about.adoc")
    private List<Path> files = List.of();

    @Override
    public Integer call() throws IOException {
        Messages messages = options.messages();
        Folders folders = options.folders();
        Findings findings = new Findings();
        Optional<Settings> settings = Settings.read(folders, findings);
        int stamped = 0;
        boolean failed = settings.isEmpty();
        if (settings.isPresent()) {
            Optional<List<Path>> chosen = chosen(settings.get());
            if (chosen.isEmpty()) {
                System.err.println(messages.text("stamp.no-base", base));
                failed = true;
            }
            for (Path file : chosen.orElse(List.of())) {
                Optional<Boolean> changed = stamp(file.toAbsolutePath().normalize(), settings.get(), findings);
                failed |= changed.isEmpty();
                if (changed.isEmpty()) {
                    System.err.println(messages.text("stamp.no-translation", folders.name(file)));
                }
                stamped += changed.orElse(false) ? 1 : 0;
            }
        }
        findings.list().forEach(finding -> System.err.println(messages.line(finding)));
        System.out.println(messages.text("stamp.done", stamped));
        return failed || findings.hasErrors() ? 1 : 0;
    }

    /** The files to be stamped, or nothing when git does not know what changed. */
    private Optional<List<Path>> chosen(Settings settings) throws IOException {
        if (base == null) {
            return Optional.of(all ? translations(settings) : files);
        }
        Path site = settings.folders().site();
        List<Path> translations = translations(settings);
        return new Git(site)
                .run("diff", "--name-only", "-z", "--relative", "--diff-filter=d", base + "...HEAD", "--")
                .map(names -> Stream.of(names.split("\0"))
                        .map(site::resolve)
                        .filter(translations::contains)
                        .filter(file -> hasSource(file, settings))
                        .toList());
    }

    private static boolean hasSource(Path file, Settings settings) {
        Path inLanguage = settings.folders().content().relativize(file);
        Path key = inLanguage.subpath(1, inLanguage.getNameCount());
        return Files.isRegularFile(settings.folders().content().resolve(settings.sourceLanguage()).resolve(key));
    }

    /** Stamps one file; whether it changed, or nothing when it translates no page. */
    private Optional<Boolean> stamp(Path file, Settings settings, Findings findings) throws IOException {
        Path content = settings.folders().content();
        if (!file.startsWith(content) || content.relativize(file).getNameCount() < 2) {
            return Optional.empty();
        }
        Path inLanguage = content.relativize(file);
        Path key = inLanguage.subpath(1, inLanguage.getNameCount());
        Path source = content.resolve(settings.sourceLanguage()).resolve(key);
        if (!isTranslatedInto(inLanguage.getName(0).toString(), settings) || !Files.isRegularFile(file) || !Files.isRegularFile(source)) {
            return Optional.empty();
        }
        Optional<String> stamp = read(source, settings, findings).map(Translation::stamp);
        Optional<Document> translation = read(file, settings, findings);
        if (stamp.isEmpty() || translation.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(write(translation.get(), stamp.get()));
    }

    private boolean write(Document translation, String stamp) throws IOException {
        List<String> lines = new ArrayList<>(translation.file().lines());
        String line = ":" + Translation.ATTRIBUTE + ": " + stamp;
        Header.Attribute present = translation.header().attributes().get(Translation.ATTRIBUTE);
        if (present == null) {
            Header.Attribute state = translation.header().attributes().get("translation");
            int lastLine = translation.header().all().stream().mapToInt(Header.Attribute::line).max().orElse(1);
            lines.add(state == null ? lastLine : state.line() - 1, line);
        } else {
            lines.set(present.line() - 1, line);
        }
        if (reviewed) {
            markReviewed(translation, lines);
        }
        String text = String.join("\n", lines);
        if (text.equals(translation.file().text())) {
            return false;
        }
        Files.writeString(translation.file().path(), text);
        return true;
    }

    private static void markReviewed(Document translation, List<String> lines) {
        Header.Attribute state = translation.header().attributes().get("translation");
        if (state == null) {
            int stamp = IntStream.range(0, lines.size())
                    .filter(i -> lines.get(i).startsWith(":" + Translation.ATTRIBUTE + ":"))
                    .findFirst()
                    .orElseThrow();
            lines.add(stamp, ":translation: reviewed");
        } else {
            int line = lines.indexOf(translation.file().lines().get(state.line() - 1));
            lines.set(line, ":translation: reviewed");
        }
    }

    /** Easy language is written anew, not translated: it has sections of its own. */
    private static boolean isTranslatedInto(String language, Settings settings) {
        return !language.equals(settings.sourceLanguage()) && !Language.ofFolder(language).isEasy();
    }

    private static Optional<Document> read(Path file, Settings settings, Findings findings) {
        return SourceFile.read(file, settings.folders().name(file), findings).map(text -> new Document(
                text, "", "", HeaderReader.read(text, findings), Body.EMPTY));
    }

    private static List<Path> translations(Settings settings) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String language : settings.languages()) {
            Path folder = settings.folders().content().resolve(language);
            if (isTranslatedInto(language, settings) && Files.isDirectory(folder)) {
                try (var all = Files.walk(folder)) {
                    all.filter(file -> file.toString().endsWith(".adoc")).sorted().forEach(files::add);
                }
            }
        }
        return files;
    }
}
