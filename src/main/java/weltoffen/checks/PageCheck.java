package weltoffen.checks;

import java.util.stream.Stream;
import weltoffen.content.Finding;
import weltoffen.content.Location;

/** A rule about a baked page. */
public interface PageCheck {

    /**
     * Everything on the page that breaks the rule.
     *
     * @param page the baked page
     * @param source the file that the page was made from
     */
    Stream<Finding> check(BakedPage page, Location source);
}
