package weltoffen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import weltoffen.content.Folders;
import weltoffen.content.Messages;

/** The options that all commands share: where the site is, which day it is, which language to speak. */
final class SiteOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--source", paramLabel = "DIR", description = "a whole other site: its folder (default: this one)")
    private Path source = Path.of(System.getProperty("weltoffen.home", ""));

    @Option(names = "--content", paramLabel = "DIR", description = "the content folder (default: content)")
    private Path content;

    @Option(names = "--templates", paramLabel = "DIR", description = "the templates (default: templates)")
    private Path templates;

    @Option(names = "--assets", paramLabel = "DIR", description = "styles, scripts, images (default: assets)")
    private Path assets;

    @Option(names = "--settings", paramLabel = "FILE", description = "the settings (default: jbake.properties)")
    private Path settings;

    @Option(names = "--out", paramLabel = "DIR", description = "where the baked site goes (default: target/site)")
    private Path out;

    @Option(names = "--cache", paramLabel = "DIR", description = "where converted pages are kept (default: target/cache)")
    private Path cache;

    @Option(names = "--date", paramLabel = "YYYY-MM-DD",
            description = "the day that decides what is past (default: SOURCE_DATE_EPOCH, else today in Berlin)")
    private String date;

    @Option(names = "--lang", paramLabel = "LANG", description = "the language of messages: de or en (default: yours)")
    private String language;

    /** The site's folders; another site's missing templates and assets are this one's. */
    Folders folders() {
        Path site = source.toAbsolutePath().normalize();
        Path file = settings == null ? site.resolve("jbake.properties") : settings.toAbsolutePath().normalize();
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(command.commandLine(), messages().text("usage.no-settings", site));
        }
        Folders folders = new Folders(
                site,
                file,
                pathOr(content, site.resolve("content")),
                pathOr(templates, orOurs(site, "templates")),
                pathOr(assets, orOurs(site, "assets")),
                pathOr(out, site.resolve("target/site")),
                pathOr(cache, site.resolve("target/cache")));
        refuseToReplaceSources(folders);
        return folders;
    }

    /** The output folder is replaced as a whole, so it must hold nothing that people wrote. */
    private void refuseToReplaceSources(Folders folders) {
        Path out = folders.output();
        boolean holdsSources = Stream.of(
                        folders.site(), folders.content(), folders.templates(), folders.assets(), folders.cache())
                .anyMatch(source -> source.startsWith(out));
        boolean liesInSources = Stream.of(folders.content(), folders.templates(), folders.assets())
                .anyMatch(out::startsWith);
        boolean isForeign = isFilled(out) && !Files.isRegularFile(out.resolve("sitemap.xml"));
        if (holdsSources || liesInSources || isForeign) {
            throw new ParameterException(command.commandLine(), messages().text("usage.out", out));
        }
    }

    private static boolean isFilled(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isPresent();
        } catch (IOException e) {
            return Files.exists(folder);
        }
    }

    /** The day of the bake: the option, else {@code SOURCE_DATE_EPOCH} (reproducible-builds.org), else today. */
    LocalDate today() {
        String epoch = System.getenv("SOURCE_DATE_EPOCH");
        if (date == null && epoch != null && epoch.matches("\\d{1,12}")) {
            return LocalDate.ofInstant(Instant.ofEpochSecond(Long.parseLong(epoch)), ZoneOffset.UTC);
        }
        try {
            return date == null ? LocalDate.now(ZoneId.of("Europe/Berlin")) : LocalDate.parse(date);
        } catch (DateTimeParseException e) {
            throw new ParameterException(command.commandLine(), messages().text("usage.date", date));
        }
    }

    /** The sentences of the generator in the editor's language. */
    Messages messages() {
        return Messages.in(language == null ? Locale.getDefault() : Locale.forLanguageTag(language));
    }

    private static Path pathOr(Path given, Path otherwise) {
        return given == null ? otherwise : given.toAbsolutePath().normalize();
    }

    private static Path orOurs(Path site, String name) {
        Path own = site.resolve(name);
        Path ours = Path.of(System.getProperty("weltoffen.home", "")).toAbsolutePath().normalize().resolve(name);
        return Files.isDirectory(own) ? own : ours;
    }
}
