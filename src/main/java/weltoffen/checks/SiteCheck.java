package weltoffen.checks;

import java.util.stream.Stream;
import weltoffen.content.Finding;
import weltoffen.model.Site;

/** A rule about the sources of a site. */
public interface SiteCheck {

    /** Everything in the site that breaks the rule. */
    Stream<Finding> check(Site site);
}
