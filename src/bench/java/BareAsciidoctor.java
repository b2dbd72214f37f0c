import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;

/**
 * What no bake of AsciiDoc on the JVM can be faster than: AsciidoctorJ converts every file, on all processors, and
 * writes the HTML; nothing else happens.
 */
final class BareAsciidoctor {

    private BareAsciidoctor() {}

    public static void main(String[] arguments) throws Exception {
        Path content = Path.of(arguments[0]);
        Path out = Path.of(arguments[1]);
        List<Path> files;
        try (Stream<Path> all = Files.walk(content)) {
            files = all.filter(file -> file.toString().endsWith(".adoc")).sorted().toList();
        }
        ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try (Asciidoctor asciidoctor = Asciidoctor.Factory.create()) {
            List<Future<?>> tasks = new ArrayList<>();
            for (Path file : files) {
                Path target = out.resolve(content.relativize(file).toString().replace(".adoc", ".html"));
                tasks.add(pool.submit(() -> {
                    Options options = Options.builder().safe(SafeMode.SECURE).standalone(false).build();
                    String html = asciidoctor.convert(Files.readString(file), options);
                    Files.createDirectories(target.getParent());
                    return Files.writeString(target, html);
                }));
            }
            for (Future<?> task : tasks) {
                task.get();
            }
        } finally {
            pool.shutdown();
        }
    }
}
