package weltoffen.content;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The video in sign language that a page names in its header ({@code :sign-video: videos/welcome.mp4}, a file of the
 * assets folder). Beside it lie its poster, the picture that stands there before it plays, and its captions, of the same
 * name with other endings.
 *
 * @param file the video's path from the assets folder
 */
public record SignVideo(String file) {

    /** The attribute's name. */
    public static final String ATTRIBUTE = "sign-video";

    private static final List<String> POSTERS = List.of(".avif", ".webp", ".jpg", ".png");

    /** The video that a document names, when it names one. */
    public static Optional<SignVideo> of(Document document) {
        return document.header().value(ATTRIBUTE).map(SignVideo::new);
    }

    /** The media type, for browsers that play only one of the two. */
    public String mediaType() {
        return file.endsWith(".webm") ? "video/webm" : "video/mp4";
    }

    /** The names that the poster may have, the best first. */
    public List<String> posters() {
        return POSTERS.stream().map(ending -> stem() + ending).toList();
    }

    /** The name of the captions, in WebVTT. */
    public String captions() {
        return stem() + ".vtt";
    }

    /** All files that belong to the video. */
    public Stream<String> files() {
        return Stream.concat(Stream.of(file, captions()), posters().stream());
    }

    private String stem() {
        int dot = file.lastIndexOf('.');
        return dot < 0 ? file : file.substring(0, dot);
    }
}
