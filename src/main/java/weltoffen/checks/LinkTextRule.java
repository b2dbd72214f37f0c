package weltoffen.checks;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import weltoffen.content.Finding;
import weltoffen.content.SourceFile;
import weltoffen.model.Language;

/**
 * Finds links whose text says nothing about where they lead, such as "here" (WCAG 2.2, 2.4.4 and 2.4.9): a screen reader
 * can list the links of a page without the text around them. The words stand in {@code link-texts.properties}.
 */
final class LinkTextRule implements TextCheck.Rule {

    private static final Properties TEXTS = texts();

    private static final Pattern EDGES = Pattern.compile("^[\\s\\p{P}\\p{S}]+|[\\s\\p{P}\\p{S}]+$");

    private final Set<String> empty;
    private final Locale locale;

    LinkTextRule(Language language) {
        this.locale = language.locale().toLocale();
        this.empty = Stream.of(TEXTS.getProperty(language.locale().getLanguage(), "").split("\\s*\\|\\s*"))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toSet());
    }

    @Override
    public void check(SourceFile file, Prose.Line line, List<Finding> findings) {
        for (Prose.Link link : line.links()) {
            String text = EDGES.matcher(link.text()).replaceAll("").toLowerCase(locale);
            if (empty.contains(text) || text.startsWith("www.") || text.startsWith("http")) {
                findings.add(Finding.warning(file.at(line.number(), link.column()), "link-text", link.text()));
            }
        }
    }

    private static Properties texts() {
        Properties texts = new Properties();
        try (InputStream stream = LinkTextRule.class.getResourceAsStream("link-texts.properties")) {
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the generator's jar is incomplete", e);
        }
        return texts;
    }
}
