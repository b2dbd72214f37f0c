package weltoffen.content;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.asciidoctor.ast.Document;
import org.asciidoctor.extension.IncludeProcessor;
import org.asciidoctor.extension.PreprocessorReader;
import weltoffen.content.Asciidoc.Conversion;

/**
 * Includes files of the content folder, and nothing else. Asciidoctor's own safe mode follows symbolic links out of its
 * folder, so includes are resolved here, by their real paths, and noted for the cache.
 */
final class IncludeGuard extends IncludeProcessor {

    /** The most files that a page may include, each as often as it is included. */
    static final int MOST_FILES = 100;

    private final Path site;
    private final Path content;
    private final Supplier<Trail> current;

    IncludeGuard(Path site, Path content, Supplier<Trail> current) {
        this.site = site;
        this.content = content;
        this.current = current;
    }

    /**
     * What one page has included so far.
     *
     * @param above the names of the files that include a file, at first or second hand, by its name
     * @param taken the text of each file that was taken in, as often as it was
     */
    record Trail(Conversion conversion, Map<String, Set<String>> above, List<SourceFile> taken) {

        /** Notes that one file includes another; says no when the other one includes the first. */
        boolean leads(String from, String to) {
            Set<String> over = new HashSet<>(above.getOrDefault(from, Set.of()));
            over.add(from);
            above.computeIfAbsent(to, any -> new HashSet<>()).addAll(over);
            return !over.contains(to);
        }

        /** Says once that no more is taken in. */
        void sayFull(Location location) {
            if (conversion.findings().stream().noneMatch(finding -> finding.rule().equals("too-many-includes"))) {
                conversion.findings().add(Finding.error(
                        location, "too-many-includes", String.valueOf(MOST_FILES), String.valueOf(SourceFile.LARGEST / 1024)));
            }
        }

        boolean isFull() {
            return taken.size() >= MOST_FILES
                    || taken.stream().mapToLong(file -> file.text().length()).sum() > SourceFile.LARGEST;
        }
    }

    @Override
    public boolean handles(String target) {
        return true;
    }

    @Override
    public void process(Document document, PreprocessorReader reader, String target, Map<String, Object> attributes) {
        Trail trail = current.get();
        Conversion conversion = trail.conversion();
        String including = reader.getFile() == null ? String.valueOf(document.getAttribute("docfile")) : reader.getFile();
        // the reader is one line past the directive by now
        Location location = Location.of(including, reader.getLineNumber() - 1);
        if (attributes.containsKey("tag") || attributes.containsKey("tags") || attributes.containsKey("lines")) {
            conversion.findings().add(Finding.error(location, "partial-include", target));
            return;
        }
        Optional<Path> inside = resolve(site.resolve(including).resolveSibling(target));
        if (inside.isEmpty()) {
            conversion.findings().add(Finding.error(location, "include-outside", target));
            return;
        }
        Findings problems = new Findings();
        String name = site.relativize(inside.get()).toString().replace('\\', '/');
        if (!trail.leads(including, name)) {
            problems.add(Finding.error(location, "include-circle", target));
        } else if (trail.isFull()) {
            trail.sayFull(location);
        } else {
            SourceFile.read(inside.get(), name, problems).ifPresent(file -> {
                file.longLine().ifPresent(problems::add);
                conversion.includes().put(name, inside.get());
                trail.taken().add(file);
                if (problems.list().isEmpty()) {
                    reader.pushInclude(file.text(), name, name, 1, attributes);
                }
            });
        }
        conversion.findings().addAll(problems.list());
    }

    /** The real path of a file that lies inside the content folder. */
    private Optional<Path> resolve(Path wanted) {
        try {
            Path root = content.toRealPath();
            Path real = wanted.normalize().toRealPath();
            return Folders.isInside(root, real) && Files.isRegularFile(real)
                    ? Optional.of(content.toAbsolutePath().normalize().resolve(root.relativize(real)))
                    : Optional.empty();
        } catch (java.io.IOException | java.nio.file.InvalidPathException e) {
            return Optional.empty();
        }
    }
}
