package weltoffen.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** A text file of the site as its author wrote it. */
public final class SourceFile {

    /** The most bytes that a text may have: some three hundred pages of a book. */
    public static final int LARGEST = 1 << 20;

    /** The most characters that a line may have; the longest paragraph that people read has a fifth of them. */
    private static final int LONGEST_LINE = 10_000;

    private final Path path;
    private final String name;
    private final String text;
    /** Made when somebody asks first; nearly every rule does. */
    private volatile List<String> lines;

    /**
     * A text file.
     *
     * @param path where it is
     * @param name its path from the site's folder, with slashes
     * @param text its text, without a byte order mark, lines ended by {@code \n}
     */
    public SourceFile(Path path, String name, String text) {
        this.path = path;
        this.name = name;
        this.text = text;
    }

    /**
     * Reads a file that must be UTF-8, must not be empty and holds nothing but text.
     *
     * @return the file, or nothing after a finding was added
     */
    public static Optional<SourceFile> read(Path path, String name, Findings findings) {
        byte[] bytes;
        try (InputStream in = open(path)) {
            bytes = in.readNBytes(LARGEST + 1);
        } catch (IOException e) {
            findings.add(Finding.error(Location.of(name), "unreadable-file", String.valueOf(e.getMessage())));
            return Optional.empty();
        }
        if (bytes.length > LARGEST) {
            findings.add(Finding.error(Location.of(name), "file-too-large", String.valueOf(LARGEST / 1024)));
            return Optional.empty();
        }
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            findings.add(Finding.error(Location.of(name, lineOfBadByte(bytes)), "not-utf-8"));
            return Optional.empty();
        }
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (plain.isBlank()) {
            findings.add(Finding.error(Location.of(name), "empty-file"));
            return Optional.empty();
        }
        SourceFile file = new SourceFile(path, name, plain.replace("\r\n", "\n").replace('\r', '\n'));
        OptionalInt control = controlCharacter(file.text());
        if (control.isPresent()) {
            String before = file.text().substring(0, control.getAsInt());
            findings.add(Finding.error(
                    file.at((int) before.chars().filter(c -> c == '\n').count() + 1, before.length() - before.lastIndexOf('\n')),
                    "control-character",
                    "U+%04X".formatted((int) file.text().charAt(control.getAsInt()))));
            return Optional.empty();
        }
        return Optional.of(file);
    }

    /**
     * Where in a text the first character stands that no XML file may hold (XML 1.0, section 2.2): most control characters
     * and halves of characters.
     */
    static OptionalInt controlCharacter(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= ' ' && letter < '\uD800' || letter == '\n' || letter == '\t' || letter == '\r') {
                continue; // nearly all of them
            }
            boolean pair = Character.isHighSurrogate(letter)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                i++;
            } else if (letter < ' ' || Character.isSurrogate(letter) || letter > '\uFFFD') {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** Its path from the site's folder, with slashes; this is what findings show. */
    public String name() {
        return name;
    }

    /** Its text, without a byte order mark, lines ended by {@code \n}. */
    public String text() {
        return text;
    }

    /** The finding of the first line that nobody could read, and on which a converter would take very long. */
    Optional<Finding> longLine() {
        if (text.length() <= LONGEST_LINE) {
            return Optional.empty();
        }
        List<String> all = lines();
        return IntStream.range(0, all.size())
                .filter(i -> all.get(i).length() > LONGEST_LINE)
                .mapToObj(i -> Finding.error(at(i + 1, 0), "line-too-long", String.valueOf(LONGEST_LINE)))
                .findFirst();
    }

    /** Opens a file, but nothing from which one could read for ever. */
    private static InputStream open(Path path) throws IOException {
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw new IOException(path.getFileName() + " is no file");
        }
        return Files.newInputStream(path);
    }

    /** The file's lines, without their ends. */
    public List<String> lines() {
        List<String> known = lines;
        if (known == null) {
            known = List.of(text.split("\n", -1));
            lines = known;
        }
        return known;
    }

    /** A place in this file. */
    public Location at(int line, int column) {
        return new Location(name, line, column);
    }

    private static int lineOfBadByte(byte[] bytes) {
        int line = 1;
        int start = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == '\n') {
                try {
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, start, i - start));
                } catch (CharacterCodingException e) {
                    return line;
                }
                line++;
                start = i + 1;
            }
        }
        return 0;
    }
}
