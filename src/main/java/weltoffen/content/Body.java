package weltoffen.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The converted text of a page.
 *
 * @param lead what stands before the first section
 * @param sections the sections of level 1 ({@code ==}), in their order
 * @param version names what it was made from: a text that is another one as soon as the page's file, a file that it
 *     includes or the converter is; empty where there is no text
 */
public record Body(Passage lead, List<Section> sections, String version) {

    /** No text at all. */
    public static final Body EMPTY = new Body(Passage.EMPTY, List.of(), "");

    /**
     * A section.
     *
     * @param id its id, or an empty text when its author gave none
     * @param line the line of its heading in the source
     */
    public record Section(String id, int line, Passage heading, Passage text) { }

    private static final Pattern SECTION =
            Pattern.compile("<\\?section (\\d{1,7}) (\\S+?)\\?>(.*?)<\\?text\\?>(.*?)<\\?end\\?>", Pattern.DOTALL);

    /** All passages of the page, in their order. */
    public Stream<Passage> passages() {
        return Stream.concat(
                Stream.of(lead), sections.stream().flatMap(section -> Stream.of(section.heading(), section.text())));
    }

    /** Takes the converter's output apart. */
    static Body parse(String converted, String file, String version) {
        Matcher matcher = SECTION.matcher(converted);
        List<Section> sections = new ArrayList<>();
        int lead = converted.length();
        while (matcher.find()) {
            lead = Math.min(lead, matcher.start());
            sections.add(new Section(
                    matcher.group(2).equals("-") ? "" : matcher.group(2),
                    Integer.parseInt(matcher.group(1)),
                    Passage.parse(matcher.group(3), file),
                    Passage.parse(matcher.group(4).strip(), file)));
        }
        return new Body(Passage.parse(converted.substring(0, lead).strip(), file), List.copyOf(sections), version);
    }
}
