package weltoffen.checks;

import java.util.List;

/** Every rule, in the order in which they are looked at. */
public final class Checks {

    /** The rules about sources. */
    public static final List<SiteCheck> SITE = List.of(
            new AttributeCheck(),
            new SectionCheck(),
            new LinkCheck(),
            new ImageCheck(),
            new RawHtmlCheck(),
            new FlawCheck(),
            new DuplicateCheck(),
            new TextCheck(),
            new EventCheck(),
            new TranslationCheck(),
            new LabelCheck(),
            new PublisherCheck());

    /** The rules about what is left over, which look at all files: for whole checks, not for the bake after each edit. */
    public static final List<SiteCheck> LEFT_OVER = List.of(new UnusedCheck());

    /** The rules about baked pages. */
    public static final List<PageCheck> PAGE = List.of(
            new UniqueIdCheck(), new HeadingOrderCheck(), new AnchorCheck(), new ActiveContentCheck());

    private Checks() {}
}
