package weltoffen.content;

import java.util.List;
import java.util.Map;

/**
 * One content file, read and converted.
 *
 * @param file the file
 * @param language the name of its language's folder
 * @param key its path below that folder, without {@code .adoc}
 * @param header its title and attributes
 * @param body its text
 */
public record Document(SourceFile file, String language, String key, Header header, Body body) {

    /** Documents and pages are keys of maps: a hash of all that stands in them would be taken again and again. */
    @Override
    public int hashCode() {
        return file.name().hashCode();
    }

    /** Stands for a file that could not be read, so that links to it are no second message. */
    static Document unreadable(SourceFile file, String language, String key) {
        return new Document(file, language, key, new Header("", Map.of(), 1), Body.EMPTY);
    }

    /** Says whether the file could be read; what could not was reported, and nothing more can be said about it. */
    public boolean isReadable() {
        return !file.text().isEmpty();
    }

    /** The place of an attribute's value, or of the title's line when the attribute is missing. */
    public Location locationOf(String attribute) {
        Header.Attribute found = header.attributes().get(attribute);
        return found == null ? file.at(1, 0) : file.at(found.line(), found.column());
    }
}
