package weltoffen.model;

import com.ibm.icu.text.Collator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import weltoffen.content.ContentReader;
import weltoffen.content.Document;
import weltoffen.content.Finding;
import weltoffen.content.Findings;
import weltoffen.content.Folders;
import weltoffen.content.Location;
import weltoffen.content.PropertiesFile;
import weltoffen.content.Settings;
import weltoffen.content.SourceFile;

/** Reads a site from its folder. */
public final class SiteReader {

    private SiteReader() {}

    /**
     * Reads labels and documents and puts the site together.
     *
     * @param reader reads the documents
     * @param drafts whether pages with {@code :jbake-status: draft} are shown
     * @param findings takes up everything that is wrong
     * @return the site, or nothing when the interface texts of the source or the default language cannot be read
     */
    public static Optional<Site> read(Settings settings, ContentReader reader, boolean drafts, Findings findings) {
        return read(settings, reader, reader::read, drafts, findings);
    }

    /**
     * Reads labels and headers and puts the site together, while its texts are being converted; {@link ContentReader#finish}
     * must follow.
     *
     * @see #read(Settings, ContentReader, boolean, Findings)
     */
    public static Optional<Site> begin(Settings settings, ContentReader reader, boolean drafts, Findings findings) {
        return read(settings, reader, reader::begin, drafts, findings);
    }

    private static Optional<Site> read(
            Settings settings,
            ContentReader reader,
            Supplier<List<Document>> documents,
            boolean drafts,
            Findings findings) {
        CompletableFuture<List<Document>> reading = CompletableFuture.supplyAsync(documents);
        // meanwhile: the first use of ICU's collation data takes a fifth of a second
        Map<Language, PropertiesFile> labels = labels(settings, findings);
        Map<Language, Collator> alphabets = new HashMap<>();
        labels.keySet().forEach(language -> alphabets.put(language, Collator.getInstance(language.locale()).freeze()));
        List<Document> written = shown(reading.join(), settings, drafts);
        return Stream.of(settings.sourceLanguage(), settings.defaultLanguage())
                        .map(Language::ofFolder)
                        .allMatch(labels::containsKey)
                ? Optional.of(Site.of(
                        settings, written, derived(written, settings, reader), labels, alphabets, findings))
                : Optional.empty();
    }

    /** The documents of the languages whose texts are made from another's. */
    private static List<Document> derived(List<Document> written, Settings settings, ContentReader reader) {
        List<Document> derived = new ArrayList<>();
        for (String folder : settings.languages()) {
            Language.ofFolder(folder).derivedFrom().ifPresent(base -> written.stream()
                    .filter(document -> document.language().equals(base))
                    .map(document -> reader.derived(document, folder, one -> SerbianLatin.document(one, folder)))
                    .forEach(derived::add));
        }
        return derived;
    }

    private static List<Document> shown(List<Document> all, Settings settings, boolean drafts) {
        Set<String> hidden = all.stream()
                .filter(document -> !drafts && document.language().equals(settings.sourceLanguage()))
                .filter(document -> document.header().isDraft())
                .map(Document::key)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(document -> !hidden.contains(document.key()) && (drafts || !document.header().isDraft()))
                .toList();
    }

    /** The interface texts of the languages that have a folder, in the order of the language switch. */
    private static Map<Language, PropertiesFile> labels(Settings settings, Findings findings) {
        Map<Language, PropertiesFile> labels = new LinkedHashMap<>();
        for (String folder : settings.languages()) {
            Language language = Language.ofFolder(folder);
            Path file = settings.folders().content()
                    .resolve(language.derivedFrom().orElse(folder))
                    .resolve("labels.properties");
            language.derivedFrom().filter(base -> !settings.languages().contains(base)).ifPresent(base -> findings.add(
                    Finding.error(settings.locationOf("site.languages"), "derived-language-alone", folder, base)));
            if (Files.exists(file) && !Folders.isInside(settings.folders().content(), file)) {
                findings.add(Finding.error(Location.of(settings.folders().name(file)), "file-outside"));
            } else if (Files.isDirectory(file.getParent())) {
                SourceFile.read(file, settings.folders().name(file), findings)
                        .map(source -> PropertiesFile.parse(source, findings))
                        .map(own -> language.derivedFrom().isPresent() ? own.mapped(SerbianLatin::text) : own)
                        .ifPresent(own -> labels.put(language, own));
            }
        }
        return labels;
    }
}
