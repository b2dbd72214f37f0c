package weltoffen.checks;

import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import weltoffen.content.Finding;
import weltoffen.content.Location;

/** Finds links inside a baked page whose id the page lacks, for example a skip link of a template. */
final class AnchorCheck implements PageCheck {

    @Override
    public Stream<Finding> check(Document html, Location source) {
        return html.select("a[href^=#]").stream()
                .map(link -> link.attr("href").substring(1))
                .filter(id -> html.getElementById(id) == null)
                .distinct()
                .map(id -> Finding.error(source, "dead-anchor", "#" + id, id));
    }
}
