package weltoffen.checks;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import weltoffen.content.Finding;
import weltoffen.content.Location;

/** Finds ids that stand twice on a baked page, from text and template together. */
final class UniqueIdCheck implements PageCheck {

    @Override
    public Stream<Finding> check(Document html, Location source) {
        Set<String> seen = new HashSet<>();
        return html.select("[id]").stream()
                .map(Element::id)
                .filter(id -> !seen.add(id))
                .map(id -> Finding.error(source, "duplicate-id", id));
    }
}
