package weltoffen.checks;

import java.util.stream.Stream;
import weltoffen.content.Document;
import weltoffen.content.Finding;
import weltoffen.content.Location;
import weltoffen.content.Passage.Placeholder;
import weltoffen.model.Site;

/** Finds images without a description for those who do not see them, and images that are not there. */
final class ImageCheck implements SiteCheck {

    @Override
    public Stream<Finding> check(Site site) {
        SiteFiles files = SiteFiles.of(site);
        return site.documents().stream()
                .flatMap(document -> document.body().passages()
                        .flatMap(passage -> passage.placeholders("image"))
                        .flatMap(image -> check(files, document, image)));
    }

    private static Stream<Finding> check(SiteFiles files, Document document, Placeholder image) {
        String[] parts = image.target().split(" ", 2);
        Placeholder file = new Placeholder(image.kind(), parts[1], image.location(), true);
        Location location = Placeholders.locate(document, file);
        Stream<Finding> alt = parts[0].equals("-")
                ? Stream.of(Finding.error(location, "missing-alt", parts[1]))
                : Stream.empty();
        return Stream.concat(alt, files.missing(parts[1], location).stream());
    }
}
