package weltoffen.checks;

import java.nio.file.Files;
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
        return site.documents().stream()
                .flatMap(document -> document.body().passages()
                        .flatMap(passage -> passage.placeholders("image"))
                        .flatMap(image -> check(site, document, image)));
    }

    private static Stream<Finding> check(Site site, Document document, Placeholder image) {
        String[] parts = image.target().split(" ", 2);
        Placeholder file = new Placeholder(image.kind(), parts[1], image.location(), true);
        Location location = Placeholders.locate(document, file);
        Stream<Finding> alt = parts[0].equals("-")
                ? Stream.of(Finding.error(location, "missing-alt", parts[1]))
                : Stream.empty();
        Stream<Finding> missing = exists(site, parts[1])
                ? Stream.empty()
                : Stream.of(Finding.error(location, "dead-file", parts[1]));
        return Stream.concat(alt, missing);
    }

    private static boolean exists(Site site, String target) {
        var assets = site.settings().folders().assets().toAbsolutePath().normalize();
        var file = assets.resolve(target).normalize();
        return file.startsWith(assets) && Files.isRegularFile(file);
    }
}
