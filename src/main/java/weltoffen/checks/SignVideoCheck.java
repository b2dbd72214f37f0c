package weltoffen.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import weltoffen.content.Document;
import weltoffen.content.Finding;
import weltoffen.content.Location;
import weltoffen.content.SignVideo;
import weltoffen.model.Site;

/**
 * Finds videos in sign language that are not there, and those without a poster or captions: who knows another sign
 * language, or none, reads the captions (WCAG 2.2, 1.2.2).
 */
final class SignVideoCheck implements SiteCheck {

    @Override
    public Stream<Finding> check(Site site) {
        List<Document> naming =
                site.documents().stream().filter(document -> SignVideo.of(document).isPresent()).toList();
        if (naming.isEmpty()) {
            return Stream.empty();
        }
        SiteFiles files = SiteFiles.of(site);
        return naming.stream().flatMap(document -> check(files, document));
    }

    private static Stream<Finding> check(SiteFiles files, Document document) {
        SignVideo video = SignVideo.of(document).orElseThrow();
        Location location = document.locationOf(SignVideo.ATTRIBUTE);
        List<Finding> findings = new ArrayList<>(files.missing(video.file(), location).stream().toList());
        if (findings.isEmpty()) {
            if (video.posters().stream().noneMatch(files::has)) {
                findings.add(incomplete(location, video, video.posters().get(1)));
            }
            if (!files.has(video.captions())) {
                findings.add(incomplete(location, video, video.captions()));
            }
        }
        return findings.stream();
    }

    private static Finding incomplete(Location location, SignVideo video, String missing) {
        return Finding.error(location, "incomplete-video", video.file(), missing);
    }
}
