package weltoffen.content;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The converted text of a page.
 *
 * @param lead what stands before the first section
 * @param sections the sections of level 1 ({@code ==}), in their order
 */
public record Body(Passage lead, List<Section> sections) {

    /**
     * A section.
     *
     * @param id its id, or an empty text when its author gave none
     * @param line the line of its heading in the source
     */
    public record Section(String id, int line, Passage heading, Passage text) { }

    private static final String START = "<?section ";
    private static final String END = "<?end?>";

    /** All passages of the page, in their order. */
    public Stream<Passage> passages() {
        return Stream.concat(
                Stream.of(lead), sections.stream().flatMap(section -> Stream.of(section.heading(), section.text())));
    }

    /** Takes the converter's output apart. */
    static Body parse(String converted, String file) {
        int first = converted.indexOf(START);
        if (first < 0) {
            return new Body(Passage.parse(converted.strip(), file), List.of());
        }
        List<Section> sections = new ArrayList<>();
        for (int at = first; at >= 0; at = converted.indexOf(START, at)) {
            int headingAt = converted.indexOf("?>", at);
            int textAt = converted.indexOf("<?text?>", headingAt);
            int end = converted.indexOf(END, textAt);
            String[] lineAndId = converted.substring(at + START.length(), headingAt).split(" ");
            sections.add(new Section(
                    lineAndId[1].equals("-") ? "" : lineAndId[1],
                    Integer.parseInt(lineAndId[0]),
                    Passage.parse(converted.substring(headingAt + 2, textAt), file),
                    Passage.parse(converted.substring(textAt + "<?text?>".length(), end).strip(), file)));
            at = end;
        }
        return new Body(Passage.parse(converted.substring(0, first).strip(), file), List.copyOf(sections));
    }
}
