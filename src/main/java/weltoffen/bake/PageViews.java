package weltoffen.bake;

import com.ibm.icu.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import weltoffen.bake.EventFilters.Value;
import weltoffen.bake.PageView.Alternate;
import weltoffen.bake.PageView.Card;
import weltoffen.bake.PageView.Fact;
import weltoffen.bake.PageView.FileLink;
import weltoffen.bake.PageView.Frame;
import weltoffen.bake.PageView.Head;
import weltoffen.bake.PageView.Icons;
import weltoffen.bake.PageView.LanguageItem;
import weltoffen.bake.PageView.MenuItem;
import weltoffen.bake.PageView.Notice;
import weltoffen.bake.PageView.SectionView;
import weltoffen.bake.PageView.SignVideoView;
import weltoffen.bake.PageView.TermView;
import weltoffen.bake.PageView.TextLink;
import weltoffen.calendar.EventCalendar;
import weltoffen.content.Body;
import weltoffen.content.History;
import weltoffen.content.SignVideo;
import weltoffen.model.Glossary;
import weltoffen.model.Labels;
import weltoffen.model.Language;
import weltoffen.model.Page;
import weltoffen.model.PageText;
import weltoffen.model.Site;
import weltoffen.model.Translation;

/** Makes of a page what its template shows. */
public final class PageViews {

    private static final String ICON = "images/icon.svg";
    private static final String SMALL_ICON = "favicon.ico";
    private static final String TOUCH_ICON = "images/icon-180.png";
    private static final String SEARCH = "search";
    private static final String SCRIPT = "js/site.js";
    private static final String EVENTS = "js/events.js";

    private final Site site;
    private final EventCalendar calendar;
    private final Programme programme;
    private final Assets assets;
    private final Set<Language> languagesWithFeed;
    private final Set<Language> languagesWithCalendar;
    private final Origins origins;

    /** Views of a site's pages, with the calendar as of a day, and what is known of when the pages changed. */
    public PageViews(Site site, EventCalendar calendar, Assets assets, History history) {
        this.origins = new Origins(site, history);
        this.site = site;
        this.calendar = calendar;
        this.programme = new Programme(site, calendar);
        this.assets = assets;
        this.languagesWithFeed = site.languages().stream()
                .filter(language -> !EventFiles.inFeed(site, calendar, language).isEmpty())
                .collect(Collectors.toSet());
        this.languagesWithCalendar = site.languages().stream()
                .filter(language -> !EventFiles.inCalendar(site, calendar, language).isEmpty())
                .collect(Collectors.toSet());
    }

    /** Everything that the template of a page shows. */
    public PageView of(Page page) {
        return new OnePage(page, Optional.empty()).view();
    }

    /** The calendar page with nothing but what a filter finds; the page's address is that of the filtered one. */
    PageView of(Page page, Value filter) {
        return new OnePage(page, Optional.of(filter)).view();
    }

    /** The filters of the calendar. */
    EventFilters filters() {
        return programme.filters();
    }

    /** What stands before the address of a file of the site in a link of this page. */
    public String root(Page page) {
        return new PageText(site, page).href("");
    }

    /** The addresses of the true translations, with {@code x-default}; a page with no translation has none. */
    public static List<Alternate> alternates(Site site, Page page) {
        if (page.isFallback() || page.isShownAnywhere() || page.language().isEasy()) {
            return List.of();
        }
        List<Page> translations = site.translations(page);
        List<Alternate> alternates = new ArrayList<>();
        translations.forEach(other -> alternates.add(new Alternate(other.language().tag(), site.absolute(other))));
        Page inDefault = translations.stream()
                .filter(other -> other.language().equals(site.defaultLanguage()))
                .findFirst()
                .orElse(translations.get(0));
        String forOthers = page.key().equals("index") ? site.settings().host() + "/" : site.absolute(inDefault);
        alternates.add(new Alternate("x-default", forOthers));
        return alternates;
    }

    /** The making of one view: the page, its labels and its links are at hand everywhere. */
    private final class OnePage {

        private final Page page;
        private final Optional<Value> filter;
        private final Labels labels;
        private final PageText text;
        private final Cards cards;
        private final EventViews events;
        private final Map<String, Notice> outdated;
        /** The way to the page; a filtered calendar lies below the whole one. */
        private final List<Page> above;

        OnePage(Page page, Optional<Value> filter) {
            this.page = page;
            this.filter = filter;
            this.labels = site.labels(page.language());
            this.text = new PageText(site, page, name -> assets.address(name).orElse(name));
            this.cards = new Cards(site, page, text);
            this.events = new EventViews(site, calendar, programme, page, text, filter);
            this.outdated = outdated();
            Stream<Page> whole = filter.stream().flatMap(any -> site.page(page.language(), page.key()).stream());
            this.above = Stream.concat(site.ancestors(page).stream(), whole).toList();
        }

        PageView view() {
            Language textLanguage = page.textLanguage();
            return new PageView(
                    page.type(),
                    filter.map(value -> page.key() + "?" + value.facet() + "=" + value.code()).orElse(page.key()),
                    page.language().tag(),
                    page.language().direction(),
                    textLanguage.tag(),
                    textLanguage.direction(),
                    filtered(page.title()),
                    filtered(page.description()),
                    head(),
                    frame(),
                    notices(),
                    page.fact("as-of").map(year -> labels.text("asof", year)),
                    new Html(filter.isPresent() ? "" : text.explainedHtml(page.text().body().lead())),
                    filter.isPresent() ? List.of() : sections(),
                    facts(),
                    children(),
                    events.formats(),
                    events.groups(),
                    page.facts("next")
                            .flatMap(key -> site.page(page.language(), key).stream())
                            .map(cards::plain)
                            .toList(),
                    events.calendar(),
                    new MapViews(site, page, text).view(),
                    text.explained().stream().map(this::term).toList(),
                    page.type().equals("search") ? Optional.of(SearchViews.of(site, page, text)) : Optional.empty(),
                    filter.isPresent() ? Optional.empty() : SignVideo.of(page.text()).flatMap(this::signVideo));
        }

        private Head head() {
            String siteName = labels.text("site.name");
            String title = page.key().equals("index")
                    ? labels.text("title.pattern", siteName, labels.text("site.tagline"))
                    : labels.text("title.pattern", filtered(page.title()), siteName);
            Page listed = page.isFallback() || filter.isPresent()
                    ? site.page(page.textLanguage(), page.key()).orElse(page)
                    : page;
            return new Head(
                    title,
                    site.absolute(listed),
                    filter.isPresent() ? List.of() : alternates(site, page),
                    page.isShownAnywhere() || filter.isPresent() || site.settings().isPreview()
                            ? Optional.of("noindex")
                            : Optional.empty(),
                    text.href(assets.stylesheet()),
                    assets.address(events.needScript() ? EVENTS : SCRIPT).map(text::href),
                    new Icons(text.href(ICON), text.href(SMALL_ICON), text.href(TOUCH_ICON)),
                    text.href(page.language().folder() + "/manifest.webmanifest"),
                    Sharing.of(site, assets, page),
                    files(),
                    EventSchema.of(site, calendar, page));
        }

        /** The calendar's pages tell browsers and feed readers where its files are. */
        private List<FileLink> files() {
            List<FileLink> files = new ArrayList<>();
            boolean ofCalendar = Set.of("events", "event", "home").contains(page.type());
            if (ofCalendar && languagesWithFeed.contains(page.language())) {
                files.add(new FileLink("application/atom+xml", labels.text("site.name"),
                        text.href(EventFiles.feed(page.language()))));
            }
            if (ofCalendar && languagesWithCalendar.contains(page.language())) {
                files.add(new FileLink("text/calendar", labels.text("site.name"),
                        text.href(EventFiles.calendar(page.language()))));
            }
            return files;
        }

        private Frame frame() {
            return new Frame(
                    labels.text("site.name"),
                    site.home(page.language()).map(text::href).orElse(""),
                    site.reachable(page.language(), SEARCH).map(found -> new TextLink(
                            found.shortTitle(), text.href(found), cards.textLanguage(found))),
                    site.menu(page.language()).stream().map(this::menuItem).toList(),
                    above.stream().map(this::menuItem).toList(),
                    inAllLanguages().map(this::languageItem).toList(),
                    site.inEasyLanguage(page).map(easy -> new TextLink(
                            site.labels(easy.language()).text("language.name"),
                            text.href(easy),
                            Optional.of(easy.language().tag()))),
                    site.footer(page.language()).stream().map(this::menuItem).toList(),
                    labels.text("site.source"),
                    filter.isPresent() ? List.of() : PrintedLinks.of(site, page),
                    origins.lastChange(page),
                    origins.edit(page));
        }

        /** The page in every language; easy language has no filtered calendar. */
        private Stream<Page> inAllLanguages() {
            Stream<Page> all = site.inAllLanguages(page).stream();
            return filter.isEmpty()
                    ? all
                    : all.filter(other -> !other.language().isEasy())
                            .map(other -> FilteredCalendars.at(site, other, filter.get()));
        }

        /** A title or description, which a filter makes its own. */
        private String filtered(String words) {
            return filter.flatMap(events::words)
                    .map(value -> labels.text("title.pattern", value.text(), words))
                    .orElse(words);
        }

        private MenuItem menuItem(Page target) {
            boolean open = !target.key().equals("index") && above.contains(target);
            return new MenuItem(
                    target.shortTitle(), text.href(target), target.equals(page), open, cards.textLanguage(target));
        }

        private LanguageItem languageItem(Page other) {
            return new LanguageItem(
                    other.language().tag(),
                    other.language().direction(),
                    site.labels(other.language()).text("language.name"),
                    text.href(other),
                    other.equals(page),
                    other.isFallback());
        }

        private List<Notice> notices() {
            List<Notice> notices = new ArrayList<>();
            if (site.settings().isPreview()) {
                notices.add(new Notice("preview", labels.text("notice.preview"), Optional.empty()));
            }
            if (page.isFallback()) {
                notices.add(new Notice(
                        "fallback",
                        labels.text("notice.fallback", languageName(page.textLanguage())),
                        site.page(page.textLanguage(), page.key()).map(original -> new TextLink(
                                labels.text("notice.fallback.link"),
                                text.href(original),
                                Optional.of(original.language().tag())))));
            } else if (page.text().header().value("translation").filter("machine"::equals).isPresent()) {
                notices.add(new Notice("machine", labels.text("notice.machine"), sourceLink("notice.machine.link")));
            }
            notices.addAll(outdatedAbove());
            if (page.text().header().value("review").filter("pending"::equals).isPresent()) {
                notices.add(new Notice("pending", labels.text("notice.pending"), Optional.empty()));
            }
            if (page.isDraft()) {
                notices.add(new Notice("draft", labels.text("notice.draft"), Optional.empty()));
            }
            return notices;
        }

        /** The sections whose source has changed since this translation was made, each with its notice. */
        private Map<String, Notice> outdated() {
            Optional<Page> source = site.page(site.sourceLanguage(), page.key());
            boolean stamped = page.text().header().value(Translation.ATTRIBUTE).isPresent();
            if (page.isFallback() || source.isEmpty() || !stamped) {
                return Map.of();
            }
            Map<String, Notice> notices = new LinkedHashMap<>();
            site.outdated(page).forEach(section -> notices.put(
                    section,
                    new Notice(
                            "outdated",
                            labels.text("notice.outdated"),
                            Optional.of(sectionLink(source.get(), section)))));
            return notices;
        }

        /** What stands above the text, because this translation does not have the section that it is about. */
        private List<Notice> outdatedAbove() {
            Set<String> here =
                    page.text().body().sections().stream().map(Body.Section::id).collect(Collectors.toSet());
            return outdated.entrySet().stream()
                    .filter(section -> !here.contains(section.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
        }

        private TextLink sectionLink(Page source, String section) {
            Optional<Body.Section> found = source.text().body().sections().stream()
                    .filter(one -> one.id().equals(section))
                    .findFirst();
            String title = found.map(one -> PageText.plain(one.heading())).orElse(source.title());
            String fragment = found.map(one -> "#" + one.id()).orElse("");
            return new TextLink(
                    labels.text("notice.outdated.link", title),
                    text.href(source) + fragment,
                    Optional.of(source.language().tag()));
        }

        private Optional<TextLink> sourceLink(String label) {
            return site.page(site.sourceLanguage(), page.key()).map(source -> new TextLink(
                    labels.text(label), text.href(source), Optional.of(source.language().tag())));
        }

        /** A language's name in the reader's language, from CLDR. */
        private String languageName(Language language) {
            return language.locale().getDisplayName(page.language().locale());
        }

        private List<SectionView> sections() {
            List<SectionView> sections = ordered(page.text().body().sections())
                    .map(section -> new SectionView(
                            section.id(),
                            new Html(text.html(section.heading())),
                            Optional.ofNullable(outdated.get(section.id())).stream().toList(),
                            new Html(text.explainedHtml(section.text())),
                            Optional.empty()))
                    .toList();
            return new WayViews(site, page, text).shown(sections);
        }

        /** The sections in their order; in the glossary that of the alphabet of its language. */
        private Stream<Body.Section> ordered(List<Body.Section> sections) {
            if (!page.type().equals("glossary")) {
                return sections.stream();
            }
            Collator collator = site.alphabet(page.textLanguage());
            return sections.stream().sorted(
                    Comparator.comparing((Body.Section section) -> PageText.plain(section.heading()), collator::compare)
                            .thenComparing(Body.Section::id));
        }

        private TermView term(Glossary.Term term) {
            PageText glossary = text.of(term.page());
            Language language = term.page().textLanguage();
            return new TermView(
                    term.id(),
                    new Html(glossary.html(term.entry().heading())),
                    new Html(glossary.html(term.entry().text())),
                    text.href(term.page()) + "#" + term.id(),
                    language.equals(page.language()) ? Optional.empty() : Optional.of(language.tag()));
        }

        /** The video, when all of it is there; what lacks is an error of the check. */
        private Optional<SignVideoView> signVideo(SignVideo video) {
            Optional<String> poster = video.posters().stream().flatMap(name -> assets.address(name).stream()).findFirst();
            return assets.address(video.file()).flatMap(file -> assets.address(video.captions())
                    .flatMap(captions -> poster.map(picture -> new SignVideoView(
                            text.href(file),
                            video.mediaType(),
                            text.href(picture),
                            text.href(captions),
                            site.labels(page.textLanguage()).text("language.name")))));
        }

        private List<Fact> facts() {
            List<Fact> facts = new ArrayList<>(events.facts());
            facts.addAll(cards.facts(page));
            return facts;
        }

        private List<Card> children() {
            return switch (page.type()) {
                case "search" -> site.pages(page.language()).stream()
                        .filter(other -> !other.isShownAnywhere() && !other.equals(page))
                        .sorted(site.byTitle(page.language()))
                        .map(cards::plain)
                        .toList();
                case "events" -> List.of();
                case "home" -> site.menu(page.language()).stream().map(cards::card).toList();
                default -> site.children(page).stream().map(cards::card).toList();
            };
        }
    }
}
