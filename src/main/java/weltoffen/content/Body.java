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

    private static final Pattern SECTION = Pattern.compile("<\\?section (\\d{1,7}) (\\S+?)\\?>");
    private static final String TEXT = "<?text?>";
    private static final String END = "<?end?>";

    /** All passages of the page, in their order. */
    public Stream<Passage> passages() {
        return Stream.concat(
                Stream.of(lead), sections.stream().flatMap(section -> Stream.of(section.heading(), section.text())));
    }

    /** Takes the converter's output apart. */
    static Body parse(String converted, String file, String version) {
        List<Section> sections = new ArrayList<>();
        Matcher start = SECTION.matcher(converted);
        int lead = converted.length();
        for (int at = 0; start.find(at); ) {
            int text = converted.indexOf(TEXT, start.end());
            int end = converted.indexOf(END, text);
            if (text < 0 || end < 0) {
                break; // only the converter writes these marks, so that none lacks
            }
            lead = Math.min(lead, start.start());
            sections.add(new Section(
                    start.group(2).equals("-") ? "" : start.group(2),
                    Integer.parseInt(start.group(1)),
                    Passage.parse(converted.substring(start.end(), text), file),
                    Passage.parse(converted.substring(text + TEXT.length(), end).strip(), file)));
            at = end + END.length();
        }
        return new Body(Passage.parse(converted.substring(0, lead).strip(), file), List.copyOf(sections), version);
    }
}
