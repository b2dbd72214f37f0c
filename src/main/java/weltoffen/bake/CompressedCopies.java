package weltoffen.bake;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Text files compressed once, as well as it can be done, for all visitors: beside {@code index.html} stand
 * {@code index.html.br} (Brotli, RFC 7932) and {@code index.html.gz} (gzip, RFC 1952), which web servers send as they are
 * to whom accepts them. The same text gives the same bytes: neither has a time stamp in it.
 */
public final class CompressedCopies {

    private static final Set<String> TEXTS =
            Set.of("html", "css", "js", "json", "xml", "atom", "ics", "txt", "svg", "webmanifest", "vtt");
    private static final String BROTLI = ".br";
    private static final String GZIP = ".gz";
    private static final int SMALLEST = 11;

    private CompressedCopies() {}

    /**
     * Writes the copies of all text files of a folder, on all processors. A file that an earlier folder has with the
     * same bytes shares that one's copies.
     *
     * @param earlier a folder with copies, or one that does not exist
     * @return whether there is Brotli on this kind of machine; without it there are only copies for gzip
     * @throws IOException if a copy cannot be written
     */
    public static boolean write(Path folder, Path earlier) throws IOException {
        boolean brotli = Brotli4jLoader.isAvailable();
        List<String> texts = Release.list(folder).stream().filter(CompressedCopies::isText).toList();
        try {
            texts.parallelStream().forEach(name -> {
                Path file = folder.resolve(name);
                Optional<Path> same = Optional.of(earlier.resolve(name)).filter(old -> SameFiles.areSame(old, file));
                write(file, same, GZIP);
                if (brotli) {
                    write(file, same, BROTLI);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return brotli;
    }

    /** The name of the file that a compressed copy is one of, when the name is that of a copy. */
    public static Optional<String> original(String name) {
        return Optional.of(name)
                .filter(any -> any.endsWith(BROTLI) || any.endsWith(GZIP))
                .map(copy -> copy.substring(0, copy.lastIndexOf('.')))
                .filter(CompressedCopies::isText);
    }

    private static boolean isText(String name) {
        return TEXTS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private static void write(Path file, Optional<Path> same, String ending) {
        Path copy = copyOf(file, ending);
        try {
            if (same.isEmpty() || !SameFiles.tryToLink(copyOf(same.get(), ending), copy)) {
                byte[] bytes = Files.readAllBytes(file);
                Files.write(copy, ending.equals(GZIP) ? gzip(bytes) : brotli(bytes));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path copyOf(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    /** In a method of its own, so that the library is loaded only by who compresses. */
    private static byte[] brotli(byte[] bytes) throws IOException {
        return Encoder.compress(bytes, Encoder.Parameters.create(SMALLEST));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(bytes.length / 3 + 32);
        try (GZIPOutputStream out = new GZIPOutputStream(compressed) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            out.write(bytes);
        }
        return compressed.toByteArray();
    }
}
