package weltoffen.bake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import weltoffen.content.Body;
import weltoffen.content.Digests;
import weltoffen.content.Document;
import weltoffen.content.History;
import weltoffen.model.Glossary;
import weltoffen.model.Page;
import weltoffen.model.PageText;
import weltoffen.model.Site;

/**
 * Knows what the pages of a site are made from, so that the next bake prints only those that come out different. A page
 * is made from its own text, the source's text (which tells what a translation lacks), the day of its last change, and
 * what all pages share: titles and attributes of all pages, their sections' headings, the glossary, labels, templates,
 * settings, the day. When anything shared changes, every page is printed; what a page may ask another one for must be
 * part of it. {@code IncrementalBakeTest} changes pages of every type and compares with a bake from nothing.
 */
public final class PageMemory {

    /** Knows no page. */
    public static final PageMemory NOTHING = new PageMemory("", Map.of());

    private final String shared;
    /** What is a page's own, by language and key: a digest of its text, and one of the rest. */
    private final Map<String, String> pages;

    private PageMemory(String shared, Map<String, String> pages) {
        this.shared = shared;
        this.pages = pages;
    }

    /**
     * What the pages of a site are made from.
     *
     * @param others a digest of what is no text: templates, labels, settings, the day, the generator
     */
    public static PageMemory of(Site site, History history, String others) {
        List<String> shared = new ArrayList<>(List.of(others));
        site.documents().forEach(document -> addShared(document, shared));
        Map<String, String> pages = new TreeMap<>();
        site.pages().forEach(page -> pages.put(name(page), own(page, history)));
        return new PageMemory(Digests.sha256(shared.toArray(String[]::new)), pages);
    }

    /** Says whether all that pages share was the same earlier, so that only some of them can be others now. */
    public boolean sharesAllWith(PageMemory earlier) {
        return shared.equals(earlier.shared);
    }

    /** Says whether a page was made from the same earlier. */
    public boolean isSame(Page page, PageMemory earlier) {
        String own = pages.get(name(page));
        return sharesAllWith(earlier) && own != null && own.equals(earlier.pages.get(name(page)));
    }

    /** Says whether at least the text of a page was made from the same earlier. */
    public boolean hasSameText(Page page, PageMemory earlier) {
        String now = pages.getOrDefault(name(page), "now");
        String before = earlier.pages.getOrDefault(name(page), "before");
        return sharesAllWith(earlier) && text(now).equals(text(before));
    }

    /**
     * Reads what {@link #lines} gave; of broken lines come pages that are not the same as any.
     *
     * @return nothing known when there are no lines
     */
    public static PageMemory read(List<String> lines) {
        if (lines.isEmpty()) {
            return NOTHING;
        }
        Map<String, String> pages = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            int space = line.indexOf(' ');
            pages.put(line.substring(space + 1), line.substring(0, Math.max(space, 0)));
        }
        return new PageMemory(lines.get(0), pages);
    }

    /** For the next bake: a line with the digest of what is shared, and one for each page. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(shared));
        pages.forEach((name, own) -> lines.add(own + " " + name));
        return lines;
    }

    private static void addShared(Document document, List<String> shared) {
        List<String> lines = document.file().lines();
        shared.add(document.language() + "/" + document.key());
        shared.addAll(lines.subList(0, Math.min(document.header().bodyLine() - 1, lines.size())));
        for (Body.Section section : document.body().sections()) {
            shared.add(section.id() + " " + PageText.plain(section.heading()));
        }
        if (document.key().equals(Glossary.KEY)) {
            shared.add(document.body().version());
        }
    }

    private static String own(Page page, History history) {
        String day = history.lastChange(page.text().file()).map(String::valueOf).orElse("");
        return Digests.sha256(page.text().body().version()) + "/" + Digests.sha256(page.source().body().version(), day);
    }

    private static String text(String own) {
        return own.replaceFirst("/.*", "");
    }

    private static String name(Page page) {
        return page.language().folder() + "/" + page.key();
    }
}
