package weltoffen.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import weltoffen.cli.EventsSite;

/** The place for a video in sign language. */
class SignVideoTest {

    private static final String ABOUT = "de/ueber-uns.html";

    @Test
    void aVideoComesWithItsPosterItsCaptionsAndALink() {
        Element figure = EventsSite.page(ABOUT).selectFirst(".sign-video");
        assertNotNull(figure);
        Element video = figure.selectFirst("video[controls][preload=none]");
        List<String> files = List.of(video.attr("poster"), video.selectFirst("source[type=video/mp4]").attr("src"),
                video.selectFirst("track[kind=captions][srclang=de][label=Deutsch]").attr("src"),
                figure.selectFirst("figcaption a").attr("href"));
        assertEquals(List.of("../videos/hello.png", "../videos/hello.mp4", "../videos/hello.vtt", "../videos/hello.mp4"), files);
        Path page = EventsSite.root().resolve(ABOUT);
        assertTrue(files.stream().allMatch(file -> Files.exists(page.resolveSibling(file))));
        assertEquals("Video in Gebärdensprache", figure.select("figcaption").text());
    }

    @Test
    void itIsOnlyOnThePageThatNamesIt() {
        assertEquals(0, EventsSite.page("de/index.html").select(".sign-video, video").size());
        assertEquals(0, EventsSite.page("en/about.html").select(".sign-video, video").size());
    }

    @Test
    void withoutAVideoThereIsNoEmptyPlace() {
        BakedSite.pages().forEach((address, page) -> assertEquals(0, page.select(".sign-video, video").size(), address));
    }
}
