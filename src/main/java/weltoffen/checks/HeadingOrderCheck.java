package weltoffen.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import weltoffen.checks.BakedPage.Element;
import weltoffen.content.Finding;
import weltoffen.content.Location;

/** Finds baked pages without exactly one main heading, or whose headings skip a level (WCAG 2.2, 1.3.1). */
final class HeadingOrderCheck implements PageCheck {

    @Override
    public Stream<Finding> check(BakedPage page, Location source) {
        List<Finding> findings = new ArrayList<>();
        List<Element> headings = page.elements().stream().filter(element -> element.headingLevel() > 0).toList();
        long mainHeadings = headings.stream().filter(heading -> heading.headingLevel() == 1).count();
        if (mainHeadings != 1) {
            findings.add(Finding.error(source, "main-heading", String.valueOf(mainHeadings)));
        }
        int above = 0;
        for (Element heading : headings) {
            if (heading.headingLevel() > above + 1) {
                findings.add(Finding.error(source, "heading-order", heading.text()));
            }
            above = heading.headingLevel();
        }
        return findings.stream();
    }
}
