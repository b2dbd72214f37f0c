package weltoffen.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import weltoffen.content.Document;
import weltoffen.content.PropertiesFile;
import weltoffen.model.Language;
import weltoffen.model.Page;
import weltoffen.model.Site;
import weltoffen.model.Translation;
import weltoffen.model.TranslationReport;

/**
 * Everything that is to be translated into a language, beside what is there.
 *
 * @param source the language that is translated from
 * @param target the language that is translated into
 * @param files its pages and interface texts, in the order of their names
 */
public record Exchange(Language source, Language target, List<FileTexts> files) {

    /** Takes a language apart. It must be one of {@link #languages}. */
    public static Exchange of(Site site, Language language) throws IOException {
        List<FileTexts> files = new ArrayList<>();
        PropertiesFile labels = site.labelFile(language);
        files.add(new LabelTexts(site.labelFile(site.sourceLanguage()), labels,
                Files.readString(labels.source().path()), labels.source().path()));
        Map<String, Set<String>> slugs = new LinkedHashMap<>();
        for (Page page : site.pages(language)) {
            slugs.computeIfAbsent(folder(page.key()), any -> new HashSet<>());
            page.text().header().value("slug").ifPresent(slugs.get(folder(page.key()))::add);
        }
        for (Page page : site.pages(language)) {
            files.add(texts(page, language, site, slugs.get(folder(page.key()))));
        }
        return new Exchange(site.sourceLanguage(), language, List.copyOf(files));
    }

    /** The languages that people translate into. */
    public static List<Language> languages(Site site) {
        return List.copyOf(TranslationReport.of(site).languages().keySet());
    }

    private static FileTexts texts(Page page, Language language, Site site, Set<String> taken) throws IOException {
        Document source = page.source();
        boolean present = !page.isFallback();
        Path path = site.settings().folders().content().resolve(language.folder()).resolve(page.key() + ".adoc");
        Set<String> outdated = present ? Set.copyOf(Translation.outdated(page.text(), source)) : Set.of();
        Map<String, String> before = present ? Translation.stamped(page.text()) : Map.of();
        PageHeader header = new PageHeader(before, Translation.fingerprints(source),
                new Slugs(language, source.header().value("slug").orElse(""), taken));
        Optional<String> text = present ? Optional.of(Files.readString(page.text().file().path())) : Optional.empty();
        return new PageTexts(page.key() + ".adoc", path, source.file().text(), text, outdated, header,
                present && Translation.isReviewed(page.text()));
    }

    private static String folder(String key) {
        return key.contains("/") ? key.substring(0, key.lastIndexOf('/')) : "";
    }

    /** The files by their names. */
    Map<String, FileTexts> byName() {
        return files.stream().collect(Collectors.toMap(FileTexts::name, file -> file));
    }
}
