package weltoffen.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * Keeps converted bodies between bakes, one file each, named by the SHA-256 of everything that the body depends on. An
 * entry begins with a checksum of its rest, so a torn or foreign one is a miss; it is written beside and moved into
 * place, so two bakes at once and a kill at any moment do no harm. What no page used any more is deleted.
 *
 * <p>An entry's form: a line with the checksum; one line {@code include NAME SHA} for each included file; an empty
 * line; the HTML with its placeholders.
 */
public final class ConversionCache {

    private static final int CHECKSUM_DIGITS = 8;

    private static final String NO_CHECKSUM = "0".repeat(CHECKSUM_DIGITS);

    private static final AtomicLong NUMBER = new AtomicLong();

    /** The names of its own files; whatever else lies in the folder is not its to delete. */
    private static final Pattern OWN = Pattern.compile("[0-9a-f]{64}|\\.new-.*");

    private final Path folder;
    private final Path site;
    private final Path content;
    private volatile boolean exists;
    private final Set<String> used = ConcurrentHashMap.newKeySet();

    /** A cache in a folder, which need not exist yet. */
    public ConversionCache(Folders folders) {
        this.folder = folders.cache();
        this.site = folders.site().toAbsolutePath().normalize();
        this.content = folders.content();
    }

    /** Says whether there is nothing in it, so that JRuby can start at once. */
    public boolean isEmpty() {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            return !entries.iterator().hasNext();
        } catch (IOException e) {
            return true;
        }
    }

    /** Forgets everything. */
    public void clear() {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (isOwn(entry)) {
                    Files.deleteIfExists(entry);
                }
            }
        } catch (IOException e) {
            return; // no folder, nothing to forget
        }
    }

    /** The key of a body: the page's name and text and what else it depends on. */
    public static String key(SourceFile file, String dependencies) {
        return Digests.sha256(file.name(), file.text(), dependencies);
    }

    /** The HTML under a key, when it is there, whole, and made from the included files as they are now. */
    public Optional<String> get(String key) {
        used.add(key);
        try {
            byte[] entry = Files.readAllBytes(folder.resolve(key));
            int lineEnd = CHECKSUM_DIGITS;
            if (entry.length <= lineEnd || entry[lineEnd] != '\n') {
                return Optional.empty();
            }
            String text = new String(entry, StandardCharsets.UTF_8);
            String rest = text.substring(lineEnd + 1);
            int htmlAt = rest.indexOf("\n\n");
            boolean whole = htmlAt >= 0 && text.startsWith(Digests.crc32c(entry, lineEnd + 1));
            return whole && includesAreCurrent(rest.substring(0, htmlAt))
                    ? Optional.of(rest.substring(htmlAt + 2))
                    : Optional.empty();
        } catch (IOException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /**
     * Keeps a conversion. One with findings is not kept, so that they show again; neither is a failure to write an
     * error: the next bake only takes longer.
     */
    public void put(String key, Asciidoc.Conversion conversion) {
        if (!conversion.findings().isEmpty()) {
            return;
        }
        StringBuilder entry = new StringBuilder(NO_CHECKSUM).append("\nincludes");
        try {
            for (Map.Entry<String, Path> include : conversion.includes().entrySet()) {
                entry.append('\n').append(include.getKey())
                        .append(' ').append(Digests.sha256(Files.readString(include.getValue())));
            }
            byte[] bytes = entry.append("\n\n").append(conversion.html()).toString().getBytes(StandardCharsets.UTF_8);
            byte[] checksum = Digests.crc32c(bytes, CHECKSUM_DIGITS + 1).getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(checksum, 0, bytes, 0, CHECKSUM_DIGITS);
            // a name of our own: the JDK's would be drawn from a generator that takes longer to start than all files to write
            Path beside = folder.resolve(".new-" + ProcessHandle.current().pid() + "-" + NUMBER.incrementAndGet());
            if (!exists) {
                Files.createDirectories(folder);
                exists = true;
            }
            Files.write(beside, bytes);
            Files.move(beside, folder.resolve(key), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            used.remove(key);
        }
    }

    /** Deletes what this bake did not use once the cache holds far more than that: old versions of edited pages. */
    public void trim() {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            List<Path> unused = new ArrayList<>();
            entries.forEach(entry -> {
                if (isOwn(entry) && !used.contains(entry.getFileName().toString())) {
                    unused.add(entry);
                }
            });
            if (unused.size() > 200 + 2 * used.size()) {
                for (Path entry : unused) {
                    Files.deleteIfExists(entry);
                }
            }
        } catch (IOException e) {
            return; // a cache that cannot be tidied is still a cache
        }
    }

    private static boolean isOwn(Path entry) {
        return OWN.matcher(entry.getFileName().toString()).matches();
    }

    private boolean includesAreCurrent(String lines) throws IOException {
        for (String line : lines.split("\n")) {
            int space = line.lastIndexOf(' ');
            if (space > 0) {
                Path included = site.resolve(line.substring(0, space));
                if (!Folders.isInside(content, included) // a link may have taken its place
                        || !Digests.sha256(Files.readString(included)).equals(line.substring(space + 1))) {
                    return false;
                }
            }
        }
        return true;
    }
}
