package weltoffen.checks;

import java.util.stream.Stream;
import weltoffen.content.Finding;
import weltoffen.content.Settings;
import weltoffen.model.Site;

/**
 * Finds publisher's data that the law wants on the site and that {@code jbake.properties} does not have yet. A warning:
 * the site can be looked at with flagged placeholders; it must not be released with them.
 */
final class PublisherCheck implements SiteCheck {

    @Override
    public Stream<Finding> check(Site site) {
        Settings settings = site.settings();
        return settings.publisherKeys()
                .filter(settings::isRequired)
                .filter(key -> settings.publisher(key).isEmpty())
                .map(key -> Finding.warning(settings.locationOf("site." + key), PLACEHOLDER, "site." + key));
    }

    /** The rule's name; a release takes its findings as errors. */
    static final String PLACEHOLDER = "placeholder";
}
