package weltoffen.content;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps documents in memory from one reading of a site to the next, so that only changed files are read and parsed. It
 * trusts its owner to say what changed ({@link #forget}); a command that reads once has no use for it.
 *
 * <p>While a file has errors, the document that was last read from it without any stands in for it.
 */
public final class DocumentMemory {

    /** What reading one file gave. */
    private record Reading(String dependencies, Optional<Document> document, List<Finding> findings) {

        boolean isBroken() {
            return findings.stream().anyMatch(Finding::isError);
        }
    }

    private final Map<Path, Reading> readings = new ConcurrentHashMap<>();
    private final Map<Path, Document> lastGood = new ConcurrentHashMap<>();

    /**
     * Forgets what was read from a file, or from all files of a folder, and from every file that includes another one,
     * because it may be this one.
     */
    public void forget(Path changed) {
        readings.entrySet().removeIf(entry -> entry.getKey().startsWith(changed)
                || entry.getValue().document().filter(DocumentMemory::includesOthers).isPresent());
    }

    /** Forgets everything but what stands in for broken files. */
    public void forgetAll() {
        readings.clear();
    }

    /** What is wrong in a file, included ones counted in, as of the last reading. */
    public List<Finding> findings(Path file) {
        return Optional.ofNullable(readings.get(file)).map(Reading::findings).orElse(List.of());
    }

    /** Says whether a file has errors, so that an older state of it is shown. */
    public boolean isHeldBack(Path file) {
        return Optional.ofNullable(readings.get(file)).filter(Reading::isBroken).isPresent()
                && lastGood.containsKey(file);
    }

    /** Says whether a file was read with these dependencies and has not changed since. */
    boolean knows(Path file, String dependencies) {
        Reading reading = readings.get(file);
        return reading != null && reading.dependencies().equals(dependencies);
    }

    /** The document of a file that is known, adding what is wrong with it; the last good one while it is broken. */
    Optional<Document> recall(Path file, Findings findings) {
        Reading reading = readings.get(file);
        findings.addAll(reading.findings());
        return reading.isBroken() ? Optional.ofNullable(lastGood.get(file)).or(reading::document) : reading.document();
    }

    /** Remembers what was read from a file. */
    void remember(Path file, String dependencies, Optional<Document> document, List<Finding> findings) {
        Reading reading = new Reading(dependencies, document, List.copyOf(findings));
        readings.put(file, reading);
        if (!reading.isBroken()) {
            document.ifPresent(good -> lastGood.put(file, good));
        }
    }

    /** Forgets all files but these: the others are gone. A link's target may change unnoticed, so links are forgotten. */
    void keepOnly(Collection<Path> files) {
        readings.keySet().retainAll(files);
        lastGood.keySet().retainAll(files);
    }

    private static boolean includesOthers(Document document) {
        return document.file().text().contains("include::") || Files.isSymbolicLink(document.file().path());
    }
}
