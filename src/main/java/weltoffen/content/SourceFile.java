package weltoffen.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A text file of the site as its author wrote it.
 *
 * @param path where it is
 * @param name its path from the site's folder, with slashes; this is what findings show
 * @param text its text, without a byte order mark, lines ended by {@code \n}
 */
public record SourceFile(Path path, String name, String text) {

    /**
     * Reads a file that must be UTF-8 and must not be empty.
     *
     * @return the file, or nothing after a finding was added
     */
    public static Optional<SourceFile> read(Path path, String name, Findings findings) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(path);
        } catch (IOException e) {
            findings.add(Finding.error(Location.of(name), "unreadable-file", String.valueOf(e.getMessage())));
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
        return Optional.of(new SourceFile(path, name, plain.replace("\r\n", "\n").replace('\r', '\n')));
    }

    /** The file's lines, without their ends. */
    public List<String> lines() {
        return List.of(text.split("\n", -1));
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
