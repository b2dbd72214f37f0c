package weltoffen.content;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What {@code jbake.properties} says about the site: its address, its languages, its document types, and the data that
 * only its publisher knows.
 */
public final class Settings {

    private static final String HOST = "site.host";
    private static final String LANGUAGES = "site.languages";
    private static final String RELEASE_LANGUAGES = "site.release.languages";
    private static final String SOURCE_LANGUAGE = "site.source-language";
    private static final String DEFAULT_LANGUAGE = "site.default-language";
    private static final String REPOSITORY = "site.repository";

    /** Publisher's data that the legal pages need, and whether a site may go public without it. */
    private static final Map<String, Boolean> REQUIRED = requiredByKey();

    /** How the folder of a language is called, which becomes a part of paths and addresses: a language tag in small letters. */
    private static final Pattern FOLDER = Pattern.compile("[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,4}");

    private static final List<String> OTHERS = List.of(
            HOST, LANGUAGES, SOURCE_LANGUAGE, DEFAULT_LANGUAGE, REPOSITORY, RELEASE_LANGUAGES);

    private final Folders folders;
    private final PropertiesFile file;
    private final boolean release;
    private final boolean preview;
    private final Map<String, String> templates;

    private Settings(Folders folders, PropertiesFile file, boolean release, boolean preview) {
        this.folders = folders;
        this.file = file;
        this.release = release;
        this.preview = preview;
        this.templates = Collections.unmodifiableMap(templatesOf(file));
    }

    /** Reads the settings; without the file there is a finding and nothing else to go on. */
    public static Optional<Settings> read(Folders folders, Findings findings) {
        return SourceFile.read(folders.settings(), folders.name(folders.settings()), findings)
                .map(source -> {
                    Settings settings = new Settings(folders, PropertiesFile.parse(source, findings), false, false);
                    settings.check(findings);
                    return settings;
                });
    }

    /** Where the site's parts are. */
    public Folders folders() {
        return folders;
    }

    /** The absolute address of the site's root, without a slash at its end. */
    public String host() {
        return file.value(HOST).orElse("").replaceAll("/+$", "");
    }

    /** The path of the site's root on its host, with a slash at both ends. */
    public String basePath() {
        String path = isWebAddress(host()) ? URI.create(host()).getPath() : "";
        return path + "/";
    }

    /** The same settings for a site that goes public: with the languages that its publisher chose for that. */
    public Settings forRelease() {
        return new Settings(folders, file, true, false);
    }

    /** The same settings for a look at what is not public yet: with drafts, and no page is for search engines. */
    public Settings forPreview() {
        return new Settings(folders, file, false, true);
    }

    /** The address of the forms in which files can be changed: with the name of a file behind it, it is that file's. */
    public Optional<String> repository() {
        return file.value(REPOSITORY).filter(Settings::isWebAddress).map(address -> address.replaceAll("/*$", "/"));
    }

    /** Says whether the site is only to be looked at before it is published. */
    public boolean isPreview() {
        return preview;
    }

    /** The folders of the languages, in the order of the language switch. */
    public List<String> languages() {
        List<String> chosen = release ? list(RELEASE_LANGUAGES) : List.of();
        return chosen.isEmpty() ? list(LANGUAGES) : list(LANGUAGES).stream().filter(chosen::contains).toList();
    }

    /** The folders of all languages, of those too that a release leaves out. */
    public List<String> allLanguages() {
        return list(LANGUAGES);
    }

    /** The file itself, for what stands in it besides settings. */
    public PropertiesFile file() {
        return file;
    }

    /** The language that all others are translated from. */
    public String sourceLanguage() {
        return file.value(SOURCE_LANGUAGE).orElseGet(() -> languages().isEmpty() ? "" : languages().get(0));
    }

    /** The language for visitors whose own is not there. */
    public String defaultLanguage() {
        return file.value(DEFAULT_LANGUAGE).orElseGet(this::sourceLanguage);
    }

    /** The templates by document type, from {@code template.<type>.file}. */
    public Map<String, String> templates() {
        return templates;
    }

    private static Map<String, String> templatesOf(PropertiesFile file) {
        return file.values().entrySet().stream()
                .filter(entry -> entry.getKey().matches("template\\.[^.]+\\.file"))
                .collect(Collectors.toMap(
                        entry -> entry.getKey().split("\\.")[1],
                        Map.Entry::getValue,
                        (first, second) -> first,
                        LinkedHashMap::new));
    }

    /** The keys of the publisher's data without {@code site.}, for example {@code publisher.legal-form}. */
    public Stream<String> publisherKeys() {
        return REQUIRED.keySet().stream();
    }

    /** Says whether the site may not go public without a piece of the publisher's data. */
    public boolean isRequired(String publisherKey) {
        return REQUIRED.getOrDefault(publisherKey, false);
    }

    /** A piece of the publisher's data, when it was given. */
    public Optional<String> publisher(String publisherKey) {
        return file.value("site." + publisherKey);
    }

    /** The place of a setting in the file, for findings. */
    public Location locationOf(String key) {
        return file.locationOf(key);
    }

    private List<String> list(String key) {
        return file.value(key).stream()
                .flatMap(value -> Stream.of(value.split("\\s*,\\s*")))
                .filter(name -> FOLDER.matcher(name).matches())
                .distinct()
                .toList();
    }

    private void check(Findings findings) {
        if (!isWebAddress(host())) {
            findings.add(Finding.error(file.locationOf(HOST), "wrong-host", host()));
        }
        file.value(REPOSITORY).filter(address -> !isWebAddress(address)).ifPresent(address -> findings.add(Finding.error(
                file.locationOf(REPOSITORY), "wrong-value", REPOSITORY, address, "https://git.example.org/site/edit/main/")));
        for (String key : List.of(LANGUAGES, RELEASE_LANGUAGES)) {
            file.value(key).stream()
                    .flatMap(value -> Stream.of(value.split("\\s*,\\s*")))
                    .filter(name -> !name.isBlank() && !FOLDER.matcher(name).matches())
                    .forEach(name -> findings.add(Finding.error(
                            file.locationOf(key), "wrong-value", key, name, "de, en, sr-latn")));
        }
        if (languages().isEmpty()) {
            findings.add(Finding.error(file.locationOf(LANGUAGES), "no-languages"));
        }
        for (String key : List.of(SOURCE_LANGUAGE, DEFAULT_LANGUAGE)) {
            file.value(key)
                    .filter(language -> !languages().isEmpty() && !languages().contains(language))
                    .ifPresent(language -> findings.add(
                            Finding.error(file.locationOf(key), "unlisted-language", key, language)
                                    .suggesting(Nearest.to(language, languages()))));
        }
        List<String> chosen = list(RELEASE_LANGUAGES);
        chosen.stream()
                .filter(language -> !languages().contains(language))
                .forEach(language -> findings.add(
                        Finding.error(file.locationOf(RELEASE_LANGUAGES), "unlisted-language", RELEASE_LANGUAGES, language)
                                .suggesting(Nearest.to(language, languages()))));
        Stream.of(sourceLanguage(), defaultLanguage())
                .distinct()
                .filter(language -> !chosen.isEmpty() && !chosen.contains(language))
                .forEach(language -> findings.add(
                        Finding.error(file.locationOf(RELEASE_LANGUAGES), "release-without-language", language)));
        List<String> known = Stream.concat(OTHERS.stream(), publisherKeys().map(key -> "site." + key)).toList();
        file.values().keySet().stream()
                .filter(key -> key.startsWith("site.") && !known.contains(key))
                .forEach(key -> findings.add(Finding.error(file.locationOf(key), "unknown-setting", key)
                        .suggesting(Nearest.to(key, known))));
    }

    private static boolean isWebAddress(String text) {
        try {
            URI uri = new URI(text);
            return text.matches("https?://[^\\s/?#]+(/[^\\s?#]*)?") && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static Map<String, Boolean> requiredByKey() {
        Map<String, Boolean> keys = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        Stream.of("name", "legal-form", "address", "email", "phone", "represented-by", "responsible")
                .forEach(name -> required.add("publisher." + name));
        Stream.of("officer", "authority", "host", "log-retention", "legal-basis")
                .forEach(name -> required.add("privacy." + name));
        Stream.of("status", "inaccessible-content", "method", "assessed", "reviewed", "feedback", "enforcement-body")
                .forEach(name -> required.add("accessibility." + name));
        required.forEach(key -> keys.put(key, true));
        keys.put("publisher.register", false);
        keys.put("publisher.vat-id", false);
        return keys;
    }
}
