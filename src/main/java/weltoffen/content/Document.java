package weltoffen.content;

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

    /** The place of an attribute's value, or of the title's line when the attribute is missing. */
    public Location locationOf(String attribute) {
        Header.Attribute found = header.attributes().get(attribute);
        return found == null ? file.at(1, 0) : file.at(found.line(), found.column());
    }
}
