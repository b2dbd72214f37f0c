package weltoffen.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import weltoffen.content.Body;
import weltoffen.content.Document;
import weltoffen.content.Finding;
import weltoffen.content.Passage.Markup;
import weltoffen.model.Page;
import weltoffen.model.Site;
import weltoffen.model.Translation;

/**
 * Finds translations that are built differently from their source: other sections or another order, another number of
 * lists, tables or images, no fingerprints, no word on whether a person has read them.
 */
public final class TranslationCheck implements SiteCheck {

    private static final List<String> BLOCKS = List.of("<ul", "<ol", "<dl", "<table", "<img");

    @Override
    public Stream<Finding> check(Site site) {
        return site.languages().stream()
                .filter(language -> !language.equals(site.sourceLanguage()) && !language.isEasy())
                .flatMap(language -> site.pages(language).stream())
                .filter(Page::isWritten)
                .filter(page -> page.text().isReadable() && page.source().isReadable())
                .flatMap(page -> check(page).stream());
    }

    private static List<Finding> check(Page page) {
        List<Finding> findings = structure(page);
        Document text = page.text();
        if (text.header().value("translation").isEmpty()) {
            findings.add(Finding.error(text.file().at(1, 0), "translation-unmarked"));
        }
        if (text.header().value(Translation.ATTRIBUTE).isEmpty()) {
            findings.add(Finding.warning(text.file().at(1, 0), "translation-unstamped", text.file().name()));
        }
        return findings;
    }

    /** Where a translation is built differently from its source. */
    public static List<Finding> structure(Page page) {
        List<Finding> findings = new ArrayList<>();
        Document text = page.text();
        List<String> expected = ids(page.source());
        List<String> found = ids(text);
        if (!found.equals(expected)) {
            findings.add(Finding.error(
                    text.file().at(1, 0),
                    "translation-sections",
                    String.join(", ", found),
                    String.join(", ", expected)));
        }
        for (String block : BLOCKS) {
            int there = count(text, block);
            int wanted = count(page.source(), block);
            if (there != wanted) {
                findings.add(Finding.warning(
                        text.file().at(1, 0),
                        "translation-structure",
                        block.substring(1),
                        String.valueOf(there),
                        String.valueOf(wanted)));
            }
        }
        return findings;
    }

    private static List<String> ids(Document document) {
        return document.body().sections().stream().map(Body.Section::id).toList();
    }

    private static int count(Document document, String tag) {
        return document.body().passages()
                .flatMap(passage -> passage.pieces().stream())
                .filter(Markup.class::isInstance)
                .mapToInt(piece -> occurrences(((Markup) piece).html(), tag))
                .sum();
    }

    private static int occurrences(String html, String tag) {
        int count = 0;
        for (int at = html.indexOf(tag); at >= 0; at = html.indexOf(tag, at + 1)) {
            char next = at + tag.length() < html.length() ? html.charAt(at + tag.length()) : '>';
            if (next == '>' || next == ' ') {
                count++;
            }
        }
        return count;
    }
}
