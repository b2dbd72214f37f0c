package weltoffen.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import weltoffen.TestSite;

final class SignVideoCheckTest {

    private static final String CHINA = "content/de/countries/china.adoc";

    private final TestSite site = TestSite.plain();

    private List<String> problems() {
        return new SignVideoCheck().check(site.read()).map(TestSite::line).toList();
    }

    private void name(String video) {
        site.replace(CHINA, "\n:jbake-type:", "\n:sign-video: " + video + "\n:jbake-type:");
    }

    @Test
    void aPageWithoutAVideoMissesNothing() {
        assertEquals(List.of(), problems());
    }

    @Test
    void aVideoWithPosterAndCaptionsIsComplete() {
        name("videos/china.mp4");
        for (String ending : List.of("mp4", "webp", "vtt")) {
            site.write("assets/videos/china." + ending, "x");
        }
        assertEquals(List.of(), problems());
    }

    @Test
    void aVideoThatIsNotThereIsADeadFile() {
        name("videos/China.mp4");
        site.write("assets/videos/china.mp4", "x");
        assertEquals(List.of(CHINA + ":2:14 dead-file [videos/China.mp4] -> videos/china.mp4"), problems());
    }

    @Test
    void posterAndCaptionsAreMissed() {
        name("videos/china.webm");
        site.write("assets/videos/china.webm", "x").write("assets/videos/other.vtt", "x");
        assertEquals(
                List.of(CHINA + ":2:14 incomplete-video [videos/china.webm, videos/china.webp]",
                        CHINA + ":2:14 incomplete-video [videos/china.webm, videos/china.vtt]"),
                problems());
    }
}
