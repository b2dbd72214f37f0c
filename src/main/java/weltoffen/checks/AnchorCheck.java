package weltoffen.checks;

import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import weltoffen.content.Finding;
import weltoffen.content.Location;

/** Finds links inside a baked page whose id the page lacks, for example a skip link of a template. */
final class AnchorCheck implements PageCheck {

    @Override
    public Stream<Finding> check(Document html, Location source) {
        Set<String> ids = Set.copyOf(html.select("[id]").eachAttr("id"));
        return html.select("a[href^=#]").stream()
                .map(link -> link.attr("href").substring(1))
                .filter(id -> !ids.contains(id))
                .distinct()
                .map(id -> Finding.error(source, "dead-anchor", "#" + id, id));
    }
}
