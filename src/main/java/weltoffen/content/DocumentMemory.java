package weltoffen.content;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps documents in memory from one reading of a site to the next, so that only changed files are read and parsed. It
 * trusts its owner to say what changed ({@link #forget}); a command that reads once has no use for it.
 *
 * <p>While a file has errors, the document that was last read from it without any stands in for it.
 */
public final class DocumentMemory {

    /** What reading a file gave, and whether that depends on another file: an included one, or a link's target. */
    private record Reading(
            String dependencies, Optional<Document> document, List<Finding> findings, boolean dependsOnOthers) {

        boolean isBroken() {
            return findings.stream().anyMatch(Finding::isError);
        }
    }

    /** What was made of a document in another script. */
    private record Derivation(Document from, Document made) { }

    private final Map<String, Derivation> derivations = new ConcurrentHashMap<>();
    private final Map<Path, Reading> readings = new ConcurrentHashMap<>();
    private final Map<Path, Document> lastGood = new ConcurrentHashMap<>();

    /**
     * Forgets what was read from some files, or from all files of some folders, and from every file that includes
     * another one, because it may be one of these.
     */
    public void forget(Collection<Path> changed) {
        readings.entrySet().removeIf(entry -> entry.getValue().dependsOnOthers()
                || Stream.iterate(entry.getKey(), Objects::nonNull, Path::getParent).anyMatch(changed::contains));
    }

    /** Forgets everything but what stands in for broken files. */
    public void forgetAll() {
        readings.clear();
    }

    /** What is wrong, included files counted in, by the file that was read. */
    public Map<Path, List<Finding>> problems() {
        return readings.entrySet().stream()
                .filter(entry -> !entry.getValue().findings().isEmpty())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> entry.getValue().findings()));
    }

    /** The files that have errors and in whose place an older state is shown. */
    public Set<Path> heldBack() {
        return readings.entrySet().stream()
                .filter(entry -> entry.getValue().isBroken() && lastGood.containsKey(entry.getKey()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * What is made of a document in a language without files of its own, which takes as long as reading it.
     *
     * @param make makes it, unless that was done already
     */
    Document derived(Document document, String language, UnaryOperator<Document> make) {
        Derivation known = derivations.get(language + "/" + document.key());
        if (known == null || known.from() != document) {
            known = new Derivation(document, make.apply(document));
            derivations.put(language + "/" + document.key(), known);
        }
        return known.made();
    }

    /** Says whether nothing was ever read. */
    boolean isEmpty() {
        return readings.isEmpty();
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
        boolean dependsOnOthers = document.filter(DocumentMemory::dependsOnOthers).isPresent();
        Reading reading = new Reading(dependencies, document, List.copyOf(findings), dependsOnOthers);
        readings.put(file, reading);
        if (!reading.isBroken()) {
            document.ifPresent(good -> lastGood.put(file, good));
        }
    }

    /** Forgets all files but these: the others are gone. */
    void keepOnly(Collection<Path> files) {
        readings.keySet().retainAll(files);
        lastGood.keySet().retainAll(files);
    }

    private static boolean dependsOnOthers(Document document) {
        return document.file().text().contains("include::") || Files.isSymbolicLink(document.file().path());
    }
}
