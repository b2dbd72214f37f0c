package weltoffen.checks;

import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import weltoffen.content.Finding;
import weltoffen.content.Location;

/** A rule about a baked page. */
public interface PageCheck {

    /**
     * Everything on the page that breaks the rule.
     *
     * @param html the baked page
     * @param source the file that the page was made from
     */
    Stream<Finding> check(Document html, Location source);
}
