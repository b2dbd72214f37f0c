package weltoffen.checks;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import weltoffen.content.Finding;
import weltoffen.content.Location;

/** Finds ids that stand twice on a baked page, from text and template together. */
final class UniqueIdCheck implements PageCheck {

    @Override
    public Stream<Finding> check(BakedPage page, Location source) {
        Set<String> seen = new HashSet<>();
        return page.elements().stream()
                .filter(element -> element.has("id"))
                .map(element -> element.attribute("id"))
                .filter(id -> !seen.add(id))
                .map(id -> Finding.error(source, "duplicate-id", id));
    }
}
