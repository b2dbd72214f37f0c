package weltoffen.checks;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import weltoffen.content.Finding;
import weltoffen.content.Location;

/** Finds links inside a baked page whose id the page lacks, for example a skip link of a template. */
final class AnchorCheck implements PageCheck {

    @Override
    public Stream<Finding> check(BakedPage page, Location source) {
        Set<String> ids = page.elements().stream().map(element -> element.attribute("id")).collect(Collectors.toSet());
        return page.elements().stream()
                .filter(element -> element.name().equals("a") && element.attribute("href").startsWith("#"))
                .map(link -> link.attribute("href").substring(1))
                .filter(id -> id.isEmpty() || !ids.contains(id))
                .distinct()
                .map(id -> Finding.error(source, "dead-anchor", "#" + id, id));
    }
}
