package weltoffen.model;

import com.ibm.icu.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import weltoffen.content.Document;
import weltoffen.content.Finding;
import weltoffen.content.Findings;
import weltoffen.content.PropertiesFile;
import weltoffen.content.Settings;

/**
 * The whole site, as it is: languages × pages. Immutable and cheap to build; see the package's description.
 */
public final class Site {

    private static final String HOME = "index";

    private final Settings settings;
    private final List<Language> languages;
    private final List<Document> documents;
    private final Map<Language, Map<String, Page>> pages;
    private final Map<Language, PropertiesFile> labelFiles;
    private final Map<Language, Labels> labels;
    private final Map<Language, Collator> alphabets;
    private final Map<Language, Map<String, List<Page>>> children;
    private final Language sourceLanguage;
    private final Language defaultLanguage;
    /** Made when one is asked for; the site itself never changes. */
    private final Map<Language, Optional<Glossary>> glossaries = new ConcurrentHashMap<>();
    /** Every page shows them. */
    private final Map<Language, List<Page>> menus = new ConcurrentHashMap<>();
    private final Map<Language, List<Page>> footers = new ConcurrentHashMap<>();
    /** The fingerprints of the sources of translations, by key: each is the source of many. */
    private final Map<String, Map<String, String>> fingerprints = new ConcurrentHashMap<>();

    private Site(
            Settings settings,
            List<Document> documents,
            List<Document> derived,
            Map<Language, PropertiesFile> labelFiles,
            Map<Language, Collator> alphabets,
            Findings findings) {
        this.settings = settings;
        this.documents = documents;
        this.labelFiles = labelFiles;
        this.alphabets = alphabets;
        this.sourceLanguage = Language.ofFolder(settings.sourceLanguage());
        this.defaultLanguage = Language.ofFolder(settings.defaultLanguage());
        this.languages = List.copyOf(labelFiles.keySet());
        this.labels = new HashMap<>();
        PropertiesFile sourceLabels = labelFiles.get(sourceLanguage());
        labelFiles.forEach((language, file) -> labels.put(language, new Labels(language, file, sourceLabels)));
        this.pages = new LinkedHashMap<>();
        this.children = new HashMap<>();
        Map<String, Map<String, Document>> byLanguage = byLanguage(documents, derived);
        for (Language language : languages) {
            Map<String, Page> ofLanguage = pagesOf(language, byLanguage, findings);
            pages.put(language, ofLanguage);
            children.put(language, childrenOf(language, ofLanguage));
        }
    }

    /**
     * Puts the site together.
     *
     * @param documents all documents that the release shows, of all languages
     * @param derived the documents of languages whose texts are made from another's
     * @param labelFiles the interface texts of each language, in the order of the language switch; the source
     *     language's must be among them
     * @param alphabets how each of these languages sorts; frozen, because pages are made in parallel
     * @param findings takes up translations without a source and addresses that two pages want
     */
    public static Site of(
            Settings settings,
            List<Document> documents,
            List<Document> derived,
            Map<Language, PropertiesFile> labelFiles,
            Map<Language, Collator> alphabets,
            Findings findings) {
        Site site = new Site(
                settings, List.copyOf(documents), derived, new LinkedHashMap<>(labelFiles), alphabets, findings);
        if (site.home(site.sourceLanguage()).isEmpty()) {
            findings.add(Finding.error(settings.locationOf("site.source-language"), "no-home", settings.sourceLanguage()));
        }
        return site;
    }

    /** The site's settings. */
    public Settings settings() {
        return settings;
    }

    /** The languages, in the order of the language switch. */
    public List<Language> languages() {
        return languages;
    }

    /** The language that all others are translated from. */
    public Language sourceLanguage() {
        return sourceLanguage;
    }

    /** The language for visitors whose own is not there. */
    public Language defaultLanguage() {
        return defaultLanguage;
    }

    /** Every document as it was written, of all languages, but those that could not be read. */
    public List<Document> documents() {
        return documents.stream().filter(Document::isReadable).toList();
    }

    /** The interface texts of a language. */
    public Labels labels(Language language) {
        return labels.get(language);
    }

    /** The file of a language's interface texts. */
    public PropertiesFile labelFile(Language language) {
        return labelFiles.get(language);
    }

    /** Every page in every language. */
    public Stream<Page> pages() {
        return pages.values().stream().flatMap(ofLanguage -> ofLanguage.values().stream());
    }

    /** The pages of a language, by key. */
    public Collection<Page> pages(Language language) {
        return pages.get(language).values();
    }

    /** A page in a language. */
    public Optional<Page> page(Language language, String key) {
        return Optional.ofNullable(pages.getOrDefault(language, Map.of()).get(key));
    }

    /** The keys of all pages. */
    public Collection<String> keys() {
        return pages.get(sourceLanguage()).keySet();
    }

    /** The home page of a language. */
    public Optional<Page> home(Language language) {
        return page(language, HOME);
    }

    /** The same page in every language, fallbacks included, in the order of the language switch. */
    public List<Page> inAllLanguages(Page page) {
        return languages.stream().flatMap(language -> page(language, page.key()).stream()).toList();
    }

    /** The page and its true translations for search engines, in the order of the language switch. */
    public List<Page> translations(Page page) {
        return inAllLanguages(page).stream()
                .filter(other -> !other.isFallback() && !other.language().isEasy())
                .toList();
    }

    /** The easy form of a page's language, when the site has one: the same page in it, else its home page. */
    public Optional<Page> inEasyLanguage(Page page) {
        return languages.stream()
                .filter(language -> language.isEasyFormOf(page.language()))
                .findFirst()
                .flatMap(easy -> page(easy, page.key()).or(() -> home(easy)));
    }

    /** The pages above a page, from the home page down; empty for the home page itself. */
    public List<Page> ancestors(Page page) {
        List<Page> above = new ArrayList<>();
        Optional<Page> parent = parent(page);
        while (parent.isPresent()) {
            above.add(0, parent.get());
            parent = parent(parent.get());
        }
        return above;
    }

    /** The pages right below a page, by their order and title. */
    public List<Page> children(Page page) {
        return children.get(page.language()).getOrDefault(page.key(), List.of());
    }

    /** The main menu: what lies right below the home page and has a place in it. */
    public List<Page> menu(Language language) {
        return menus.computeIfAbsent(
                language, one -> belowHome(one).filter(page -> page.order() < Integer.MAX_VALUE).toList());
    }

    /**
     * The links at the end of every page: what lies right below the home page and has no place in the menu. From easy
     * language too, the law wants the imprint and the like to be one step away: those of the source language follow.
     */
    public List<Page> footer(Language language) {
        return footers.computeIfAbsent(language, this::makeFooter);
    }

    private List<Page> makeFooter(Language language) {
        Stream<Page> own = belowHome(language)
                .filter(page -> page.order() == Integer.MAX_VALUE && !page.isShownAnywhere());
        Stream<Page> legal = Stream.of(sourceLanguage())
                .filter(source -> language.isEasy())
                .flatMap(this::belowHome)
                .filter(page -> page.type().equals("legal") && page(language, page.key()).isEmpty());
        return Stream.concat(own, legal).toList();
    }

    /** The absolute address of a page. */
    public String absolute(Page page) {
        return settings.host() + "/" + page.address();
    }

    /** Compares page titles as a dictionary of the language does. */
    public Comparator<Page> byTitle(Language language) {
        return Comparator.comparing(Page::shortTitle, alphabet(language)::compare).thenComparing(Page::key);
    }

    /** Compares texts as a dictionary of the language does. */
    public Collator alphabet(Language language) {
        return alphabets.get(language);
    }

    /** A page for a link: in the reader's language, or in the source language where easy language has no such page. */
    public Optional<Page> reachable(Language language, String key) {
        return page(language, key).or(() -> language.isEasy() ? page(sourceLanguage(), key) : Optional.empty());
    }

    /**
     * The glossary that readers of a language are led to, when there is one; its text may be another language's, see
     * {@link Page#textLanguage}.
     */
    public Optional<Glossary> glossary(Language language) {
        return glossaries.computeIfAbsent(language, one -> reachable(one, Glossary.KEY).map(Glossary::new));
    }

    /** The sections of a page that are older than those of its source, see {@link Translation#outdated}. */
    public List<String> outdated(Page page) {
        Map<String, String> today =
                fingerprints.computeIfAbsent(page.key(), any -> Translation.fingerprints(page.source()));
        return Translation.outdated(page.text(), today);
    }

    private Optional<Page> parent(Page page) {
        return page.parentKey()
                .flatMap(key -> page(page.language(), key)
                        .or(() -> key.equals(HOME) ? Optional.empty() : page(page.language(), HOME)));
    }

    private Stream<Page> belowHome(Language language) {
        return home(language).stream().flatMap(home -> children(home).stream());
    }

    private Map<String, List<Page>> childrenOf(Language language, Map<String, Page> ofLanguage) {
        Map<String, List<Page>> below = new HashMap<>();
        for (Page page : ofLanguage.values()) {
            page.parentKey()
                    .map(key -> ofLanguage.containsKey(key) ? key : HOME)
                    .ifPresent(key -> below.computeIfAbsent(key, any -> new ArrayList<>()).add(page));
        }
        Comparator<Page> order = Comparator.comparingInt(Page::order).thenComparing(byTitle(language));
        below.values().forEach(list -> list.sort(order));
        return below;
    }

    private Map<String, Page> pagesOf(
            Language language, Map<String, Map<String, Document>> byLanguage, Findings findings) {
        Map<String, Document> sources = byLanguage.getOrDefault(settings.sourceLanguage(), Map.of());
        Map<String, Document> defaults = byLanguage.getOrDefault(settings.defaultLanguage(), Map.of());
        Map<String, Document> own = byLanguage.getOrDefault(language.folder(), Map.of());
        own.values().stream()
                .filter(document -> !sources.containsKey(document.key()))
                .forEach(orphan -> findings.add(Finding.error(orphan.file().at(1, 0), "no-source",
                        settings.folders().name(settings.folders().content().resolve(settings.sourceLanguage()))
                                + "/" + orphan.key() + ".adoc")));
        Map<String, String> addresses = Addresses.of(language, own, sources.keySet());
        Map<String, Page> result = new LinkedHashMap<>(); // the sources are sorted
        Map<String, Document> taken = new HashMap<>();
        for (Document source : sources.values()) {
            if (language.isEasy() && !own.containsKey(source.key())) {
                continue;
            }
            Document text = own.getOrDefault(source.key(), defaults.getOrDefault(source.key(), source));
            String address = addresses.get(source.key());
            Document other = taken.putIfAbsent(address, text);
            if (other != null) {
                findings.add(Finding.error(
                        text.locationOf("slug"), "duplicate-slug", address, other.file().name()));
            }
            result.put(source.key(), new Page(language, text, source, address));
        }
        return result;
    }

    private static Map<String, Map<String, Document>> byLanguage(
            List<Document> documents, List<Document> derived) {
        Map<String, Map<String, Document>> byLanguage = new HashMap<>();
        Stream.concat(documents.stream(), derived.stream()).forEach(document -> byLanguage
                .computeIfAbsent(document.language(), any -> new TreeMap<>())
                .put(document.key(), document));
        return byLanguage;
    }
}
