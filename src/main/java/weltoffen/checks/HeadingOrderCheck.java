package weltoffen.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import weltoffen.content.Finding;
import weltoffen.content.Location;

/** Finds baked pages without exactly one main heading, or whose headings skip a level (WCAG 2.2, 1.3.1). */
final class HeadingOrderCheck implements PageCheck {

    @Override
    public Stream<Finding> check(Document html, Location source) {
        List<Finding> findings = new ArrayList<>();
        int mainHeadings = html.select("h1").size();
        if (mainHeadings != 1) {
            findings.add(Finding.error(source, "main-heading", String.valueOf(mainHeadings)));
        }
        int above = 0;
        for (Element heading : html.select("h1, h2, h3, h4, h5, h6")) {
            int level = heading.tagName().charAt(1) - '0';
            if (level > above + 1) {
                findings.add(Finding.error(source, "heading-order", heading.text()));
            }
            above = level;
        }
        return findings.stream();
    }
}
