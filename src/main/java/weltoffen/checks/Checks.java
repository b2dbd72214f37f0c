package weltoffen.checks;

import java.util.List;
import java.util.stream.Stream;
import weltoffen.content.Finding;
import weltoffen.content.Location;
import weltoffen.model.Site;

/** Every rule, in the order in which they are looked at. */
public final class Checks {

    /** The rules about sources: first those that do not wait for converted texts. */
    public static final List<SiteCheck> SITE = List.of(
            new AttributeCheck(),
            new TextCheck(),
            new RawHtmlCheck(),
            new BuiltInAttributeCheck(),
            new SignVideoCheck(),
            new FileCheck(),
            new DuplicateCheck(),
            new EventCheck(),
            new LabelCheck(),
            new PublisherCheck(),
            new RedirectCheck(),
            new SectionCheck(),
            new LinkCheck(),
            new ImageCheck(),
            new FlawCheck(),
            new WayCheck(),
            new TranslationCheck());

    /** The rules about what is left over, which look at all files: for whole checks, not for the bake after each edit. */
    public static final List<SiteCheck> LEFT_OVER = List.of(new UnusedCheck());

    /** The rules about baked pages. */
    public static final List<PageCheck> PAGE = List.of(
            new UniqueIdCheck(), new HeadingOrderCheck(), new AnchorCheck(), new ActiveContentCheck());

    private Checks() {}

    /** Everything in the sources of a site that breaks a rule. */
    public static Stream<Finding> ofSources(Site site) {
        return SITE.stream().flatMap(check -> check.check(site));
    }

    /**
     * Everything on a baked page that breaks a rule.
     *
     * @param page the page
     * @param source the file that it was made from
     */
    public static Stream<Finding> ofPage(BakedPage page, Location source) {
        return PAGE.stream().flatMap(check -> check.check(page, source));
    }

    /** Texts that pages asked for when they were printed and that no language has. */
    public static Stream<Finding> ofLabels(Site site) {
        return site.languages().stream().flatMap(language -> site.labels(language).missing().stream()
                .map(key -> Finding.error(Location.of(site.labelFile(language).name()), "missing-label", key)));
    }
}
