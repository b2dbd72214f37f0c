package weltoffen.model;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import weltoffen.content.Document;

/**
 * A page in a language: its text, which may be another language's when there is no translation, and its facts, which
 * stand once, in the source language's file.
 *
 * @param language the language of the interface, and of the text unless it is a fallback
 * @param text the document whose title and text the page shows
 * @param source the document of the source language, which holds the facts
 * @param address the path from the site's root, for example {@code fr/pays-cibles/chine.html}
 */
public record Page(Language language, Document text, Document source, String address) {

    private static final Pattern ORDER = Pattern.compile("\\d{1,6}");

    /** The path without language and ending, the same in all languages. */
    public String key() {
        return source.key();
    }

    /** The document type. */
    public String type() {
        return source.header().value("jbake-type").orElse("page");
    }

    /** Says whether the text is another language's. */
    public boolean isFallback() {
        return !text.language().equals(language.folder());
    }

    /** Says whether the text is read from a file of the page's own language, neither borrowed nor derived. */
    public boolean isWritten() {
        return !isFallback() && language.derivedFrom().isEmpty();
    }

    /** The language of title and text. */
    public Language textLanguage() {
        return isFallback() ? Language.ofFolder(text.language()) : language;
    }

    /** The title. */
    public String title() {
        return text.header().title();
    }

    /** The title for menus, breadcrumbs and cards. */
    public String shortTitle() {
        return text.header().value("nav-title").orElse(title());
    }

    /** One sentence that says what the page is about. */
    public String description() {
        return text.header().value("description").orElse("");
    }

    /** A fact, from the source language's file. */
    public Optional<String> fact(String name) {
        return source.header().value(name);
    }

    /** A fact in words: the text's own, else the source language's. */
    public Optional<String> words(String name) {
        return text.header().value(name).or(() -> fact(name));
    }

    /** A fact that lists several values, separated by commas. */
    public Stream<String> facts(String name) {
        return fact(name).stream()
                .flatMap(value -> Stream.of(value.split("\\s*,\\s*")))
                .filter(value -> !value.isEmpty());
    }

    /** The place in its menu or list; pages without one come last. */
    public int order() {
        return fact("order").filter(value -> ORDER.matcher(value).matches()).map(Integer::valueOf).orElse(Integer.MAX_VALUE);
    }

    /** The key of the page above this one; empty for the home page. */
    public Optional<String> parentKey() {
        if (key().equals("index")) {
            return Optional.empty();
        }
        String folder = key().contains("/") ? key().substring(0, key().lastIndexOf('/')) : "";
        String index = folder.isEmpty() || key().equals(folder + "/index") ? "index" : folder + "/index";
        return Optional.of(index);
    }

    /** Says whether servers show the page at any depth, so that its links must begin at the site's base path. */
    public boolean isShownAnywhere() {
        return type().equals("notfound");
    }

    /** Says whether the page, or this translation of it, is not to be published yet. */
    public boolean isDraft() {
        return text.header().isDraft() || source.header().isDraft();
    }
}
