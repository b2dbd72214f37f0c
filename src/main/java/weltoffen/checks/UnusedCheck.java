package weltoffen.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import weltoffen.content.AssetFiles;
import weltoffen.content.Document;
import weltoffen.content.Finding;
import weltoffen.content.Findings;
import weltoffen.content.Folders;
import weltoffen.content.Location;
import weltoffen.content.PropertiesFile;
import weltoffen.content.SignVideo;
import weltoffen.content.SourceFile;
import weltoffen.model.Language;
import weltoffen.model.Redirects;
import weltoffen.model.Site;

/**
 * Finds what nothing uses: assets, templates and parts that nothing names, files of the content folder that are no pages,
 * interface texts that no template and no class asks for. A name counts wherever it stands in a template, a style sheet,
 * a script, a text or the generator.
 */
final class UnusedCheck implements SiteCheck {

    private static final Pattern WORD = Pattern.compile("[\\w.-]*[\\w-]\\.[\\w.-]*\\w");
    private static final Pattern LABEL = Pattern.compile("labels(?:\\.|\\[\")([\\w.-]+)");
    private static final String LABELS = "labels.properties";

    @Override
    public Stream<Finding> check(Site site) {
        GeneratorWords generator = GeneratorWords.read();
        Set<String> named = new HashSet<>();
        Folders folders = site.settings().folders();
        List<Finding> findings = new ArrayList<>();
        try {
            List<String> assets = AssetFiles.of(folders).inside();
            List<Path> templates = files(folders.templates());
            templates.forEach(template -> name(template, named));
            templates.forEach(template -> label(template, named));
            labels(site, generator, named, findings); // before other files add names that are no labels
            assets.stream()
                    .filter(name -> name.endsWith(".css") || name.endsWith(".js"))
                    .forEach(name -> name(folders.assets().resolve(name), named));
            site.settings().templates().values().forEach(name -> words(name, named));
            site.documents().forEach(document -> name(document, named));
            Drafts.all(site).forEach(draft -> words(draft.text(), named)); // they are going to use it
            ContentFiles.parts(site).forEach(part -> words(part.text(), named));
            assets.stream()
                    .filter(name -> !isUsed(name, named, generator))
                    .forEach(name -> findings.add(Finding.warning(
                            Location.of(folders.name(folders.assets().resolve(name))), "unused-file")));
            templates.stream()
                    .filter(file -> !isUsed(relative(folders.templates(), file), named, generator))
                    .forEach(file -> findings.add(Finding.warning(Location.of(folders.name(file)), "unused-file")));
        } catch (IOException e) {
            return Stream.empty(); // whoever bakes them has reported it
        }
        content(site, named, findings);
        return findings.stream();
    }

    private static void labels(Site site, GeneratorWords generator, Set<String> named, List<Finding> findings) {
        PropertiesFile labels = site.labelFile(site.sourceLanguage());
        labels.values().keySet().stream()
                .filter(key -> !named.contains(key) && !generator.contains(key))
                .forEach(key -> findings.add(Finding.warning(labels.locationOf(key), "unused-label", key)));
    }

    private static void content(Site site, Set<String> named, List<Finding> findings) {
        Folders folders = site.settings().folders();
        Set<String> foldersWithout = new TreeSet<>();
        for (Path file : ContentFiles.all(site)) {
            String path = relative(folders.content(), file);
            String name = file.getFileName().toString();
            int slash = path.indexOf('/');
            String language = slash < 0 ? "" : path.substring(0, slash);
            if (path.equals(Redirects.FILE)) {
                continue;
            }
            boolean isShared = name.startsWith("_") || name.startsWith(".");
            if (isShared ? name.startsWith("_") && !named.contains(name) : language.isEmpty()) {
                findings.add(Finding.warning(Location.of(folders.name(file)), "unused-file"));
            } else if (!isShared && !isLanguage(site, language)) {
                foldersWithout.add(language);
            } else if (!isShared && !name.endsWith(".adoc") && !path.equals(language + "/" + LABELS) && !named.contains(name)) {
                findings.add(Finding.warning(Location.of(folders.name(file)), "unknown-file"));
            }
        }
        foldersWithout.forEach(language -> findings.add(Finding.warning(
                Location.of(folders.name(folders.content().resolve(language))), "unused-language", language)));
    }

    /** Whether a folder is a language's; a release may leave some languages out. */
    private static boolean isLanguage(Site site, String folder) {
        return site.settings().allLanguages().contains(folder)
                && Language.ofFolder(folder).derivedFrom().isEmpty();
    }

    private static boolean isUsed(String path, Set<String> named, GeneratorWords generator) {
        return named.contains(path.substring(path.lastIndexOf('/') + 1))
                || generator.contains(path)
                || generator.contains(path.substring(path.lastIndexOf('/') + 1));
    }

    private static String relative(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void name(Path file, Set<String> named) {
        SourceFile.read(file, file.toString(), new Findings()).ifPresent(source -> words(source.text(), named));
    }

    /** What a page shows and links to, and what it includes. */
    private static void name(Document document, Set<String> named) {
        document.body().passages().forEach(passage -> Stream.of("image", "file")
                .flatMap(passage::placeholders)
                .forEach(placeholder -> words(placeholder.target(), named)));
        SignVideo.of(document).ifPresent(video -> video.files().forEach(file -> words(file, named)));
        if (document.file().text().contains("include::")) {
            document.file().lines().stream().filter(line -> line.startsWith("include::")).forEach(line -> words(line, named));
        }
    }

    /** Labels that a template names, those without a dot too. */
    private static void label(Path template, Set<String> named) {
        SourceFile.read(template, template.toString(), new Findings()).ifPresent(source ->
                LABEL.matcher(source.text()).results().forEach(word -> named.add(word.group(1))));
    }

    private static void words(String text, Set<String> named) {
        WORD.matcher(text).results().forEach(word -> named.add(word.group()));
    }
}
