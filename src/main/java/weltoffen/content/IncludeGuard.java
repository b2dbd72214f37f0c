package weltoffen.content;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
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

    private final Path site;
    private final Path content;
    private final Supplier<Conversion> current;

    IncludeGuard(Path site, Path content, Supplier<Conversion> current) {
        this.site = site;
        this.content = content;
        this.current = current;
    }

    @Override
    public boolean handles(String target) {
        return true;
    }

    @Override
    public void process(Document document, PreprocessorReader reader, String target, Map<String, Object> attributes) {
        Conversion conversion = current.get();
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
        SourceFile.read(inside.get(), name, problems).ifPresent(file -> {
            conversion.includes().put(name, inside.get());
            reader.pushInclude(file.text(), name, name, 1, attributes);
        });
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
