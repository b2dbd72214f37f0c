package weltoffen.checks;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import weltoffen.checks.BakedPage.Element;
import weltoffen.content.Finding;
import weltoffen.content.Location;

/**
 * Finds scripts, frames, event handlers and inline styles on a baked page, however they got past the converter: whatever
 * AsciiDoc offers to write HTML, what comes out decides. The pages' own security policy would let none of it work.
 */
final class ActiveContentCheck implements PageCheck {

    /** Addresses that are programs or documents themselves; browsers drop blanks and control characters in them. */
    private static final Pattern PROGRAM = Pattern.compile("(?s)(javascript|data|vbscript):.*");

    private static final Pattern DROPPED = Pattern.compile("[\\s\\p{Cntrl}]");

    @Override
    public Stream<Finding> check(BakedPage page, Location source) {
        Stream<String> elements =
                page.elements().stream().filter(ActiveContentCheck::isActive).map(element -> "<" + element.name() + ">");
        Stream<String> attributes = page.elements().stream()
                .flatMap(element -> element.attributes().entrySet().stream())
                .filter(ActiveContentCheck::isActive)
                .map(attribute -> attribute.getKey() + "=\"" + attribute.getValue() + "\"");
        return Stream.concat(elements, attributes).distinct().map(what -> Finding.error(source, "raw-html", what));
    }

    private static boolean isActive(Element element) {
        return switch (element.name()) {
            case "style", "iframe", "object", "embed", "form", "base" -> true;
            case "script" -> element.isIn("main") || !element.has("src") && !isDescription(element);
            case "link" -> element.isIn("main");
            case "meta" -> element.isIn("body");
            default -> false;
        };
    }

    /** Says whether a script is data for search engines, as templates put it into the head. */
    private static boolean isDescription(Element script) {
        return script.attribute("type").equals("application/ld+json")
                && script.parent().filter(parent -> parent.name().equals("head")).isPresent();
    }

    private static boolean isActive(Map.Entry<String, String> attribute) {
        String name = attribute.getKey();
        return name.startsWith("on")
                || name.equals("style")
                || attribute.getValue().indexOf(':') >= 0 && isProgram(attribute.getValue());
    }

    private static boolean isProgram(String address) {
        return PROGRAM.matcher(DROPPED.matcher(address).replaceAll("").toLowerCase(Locale.ROOT)).matches();
    }
}
