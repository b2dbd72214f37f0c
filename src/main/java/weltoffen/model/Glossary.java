package weltoffen.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import weltoffen.content.Body;

/** The glossary in a language: each section of the page {@code glossary} explains one term. */
public final class Glossary {

    /** The key of the page that is the glossary. */
    public static final String KEY = "glossary";

    /** What stands between the names of a term in its heading: dashes with spaces, the Chinese dash, brackets. */
    private static final String BETWEEN_NAMES = "[\\s\u00A0]+[–—][\\s\u00A0]+|——|\\s*[(（]|[)）]";

    /**
     * A term.
     *
     * @param page the glossary's page
     * @param entry the section that explains it
     * @param names what it is called, the word of the heading's beginning first: an abbreviation, what it is short for,
     *     the same in another language
     */
    public record Term(Page page, Body.Section entry, List<String> names) {

        /** The id of its entry. */
        public String id() {
            return entry.id();
        }

        /** The term's own word. */
        public String word() {
            return names.get(0);
        }
    }

    private final Page page;
    private final Map<String, Term> terms = new LinkedHashMap<>();

    /** The glossary that a page holds. */
    Glossary(Page page) {
        this.page = page;
        for (Body.Section entry : page.text().body().sections()) {
            String heading = PageText.plain(entry.heading());
            List<String> names = new ArrayList<>(
                    Stream.of(heading.split(BETWEEN_NAMES)).map(String::strip).filter(name -> !name.isEmpty()).toList());
            terms.putIfAbsent(entry.id(), new Term(page, entry, names.isEmpty() ? List.of(entry.id()) : List.copyOf(names)));
        }
    }

    /** The page that the entries stand on. */
    public Page page() {
        return page;
    }

    /** All terms, in the order of the source. */
    public Stream<Term> terms() {
        return terms.values().stream();
    }

    /** A term as an author names it: by its id, in capitals or not ({@code term:FEG[]}). */
    public Optional<Term> term(String written) {
        return Optional.ofNullable(terms.get(written.toLowerCase(Locale.ROOT)));
    }

    /** The ids of all terms. */
    public Set<String> ids() {
        return terms.keySet();
    }
}
