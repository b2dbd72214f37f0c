package weltoffen.content;

import java.util.Map;
import java.util.function.Supplier;

/**
 * One content file: its header, which is read at once, and its text, which may still be on its way through the converter.
 * So all that is made of titles and attributes can be made meanwhile. A document is equal to nothing but itself.
 */
public final class Document {

    private final SourceFile file;
    private final String language;
    private final String key;
    private final Header header;
    private Supplier<Body> later;
    private Body body;

    /**
     * A document.
     *
     * @param file the file
     * @param language the name of its language's folder
     * @param key its path below that folder, without {@code .adoc}
     * @param header its title and attributes
     * @param later gives its text, perhaps after a while; asked once
     */
    public Document(SourceFile file, String language, String key, Header header, Supplier<Body> later) {
        this.file = file;
        this.language = language;
        this.key = key;
        this.header = header;
        this.later = later;
    }

    /** A document whose text is there, see {@link #Document(SourceFile, String, String, Header, Supplier)}. */
    public Document(SourceFile file, String language, String key, Header header, Body body) {
        this(file, language, key, header, () -> body);
    }

    /** Stands for a file that could not be read, so that links to it are no second message. */
    static Document unreadable(SourceFile file, String language, String key) {
        return new Document(file, language, key, new Header("", Map.of(), 1), Body.EMPTY);
    }

    /** The file. */
    public SourceFile file() {
        return file;
    }

    /** The name of its language's folder. */
    public String language() {
        return language;
    }

    /** Its path below the language's folder, without {@code .adoc}. */
    public String key() {
        return key;
    }

    /** Its title and attributes. */
    public Header header() {
        return header;
    }

    /**
     * Its text. Whoever asks while it is being converted waits.
     *
     * @throws java.util.concurrent.CompletionException if the converter does not start
     */
    public synchronized Body body() {
        if (body == null) {
            body = later.get();
            later = null;
        }
        return body;
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
