package weltoffen.checks;

import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import weltoffen.content.Finding;
import weltoffen.content.Location;

/**
 * Finds scripts, frames, event handlers and inline styles on a baked page, however they got past the converter: whatever
 * AsciiDoc offers to write HTML, what comes out decides. The pages' own security policy would let none of it work.
 */
final class ActiveContentCheck implements PageCheck {

    private static final String ACTIVE =
            "script:not([src]):not(head > script[type=application/ld+json]), main script, style, main link, iframe, "
                    + "object, embed, form, base, body meta";

    @Override
    public Stream<Finding> check(Document html, Location source) {
        Stream<String> elements = html.select(ACTIVE).stream().map(element -> "<" + element.tagName() + ">");
        Stream<String> attributes = html.getAllElements().stream().flatMap(ActiveContentCheck::activeAttributes);
        return Stream.concat(elements, attributes).distinct().map(what -> Finding.error(source, "raw-html", what));
    }

    private static Stream<String> activeAttributes(Element element) {
        return element.attributes().asList().stream()
                .filter(ActiveContentCheck::isActive)
                .map(attribute -> attribute.getKey() + "=\"" + attribute.getValue() + "\"");
    }

    private static boolean isActive(Attribute attribute) {
        String value = attribute.getValue().replaceAll("[\\s\\p{Cntrl}]", "").toLowerCase(java.util.Locale.ROOT);
        return attribute.getKey().startsWith("on") || attribute.getKey().equals("style") || value.matches("(?s)(javascript|data|vbscript):.*");
    }
}
