package weltoffen.checks;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The texts in the generator's own classes, by which it asks for labels, templates and assets. They are read from the
 * constant pools of its class files (JVM specification, 4.4.7), so no list of them has to be kept. Of a name that is put
 * together, such as {@code "placeholder." + key}, the beginning stands there, or a recipe with a gap: as the compiler is told.
 */
final class GeneratorWords {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z][\\w\u0001./-]*");
    private static final Pattern RUBY = Pattern.compile("<\\?label ([\\w-]+\\.)#\\{");
    private static final char GAP = '\u0001';

    private final Set<String> words = new HashSet<>();
    private final Set<String> beginnings = new HashSet<>();

    private GeneratorWords() {}

    /** Reads the classes that run: a jar, or a folder of classes. */
    static GeneratorWords read() {
        GeneratorWords all = new GeneratorWords();
        Path home = Path.of(java.net.URI.create(
                GeneratorWords.class.getProtectionDomain().getCodeSource().getLocation().toString()));
        try {
            all.addConverter();
            if (Files.isDirectory(home)) {
                all.addClasses(home.resolve("weltoffen"));
            } else {
                all.addJar(home);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("the generator cannot read itself", e);
        }
        return all;
    }

    /** Says whether a name stands in a class, whole or begun. */
    boolean contains(String name) {
        return words.contains(name) || beginnings.stream().anyMatch(name::startsWith);
    }

    /** The converter asks for captions, in Ruby. */
    private void addConverter() throws IOException {
        try (InputStream script = weltoffen.content.Asciidoc.class.getResourceAsStream("converter.rb")) {
            String text = new String(script.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            RUBY.matcher(text).results().forEach(label -> beginnings.add(label.group(1)));
        }
    }

    private void addClasses(Path folder) throws IOException {
        List<Path> classes;
        try (Stream<Path> files = Files.walk(folder)) {
            classes = files.filter(file -> file.toString().endsWith(".class")).toList();
        }
        for (Path file : classes) {
            addConstants(Files.readAllBytes(file));
        }
    }

    private void addJar(Path home) throws IOException {
        try (JarFile jar = new JarFile(home.toFile())) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (entry.getName().endsWith(".class")) {
                    addConstants(jar.getInputStream(entry).readAllBytes());
                }
            }
        }
    }

    private void addConstants(byte[] bytes) throws IOException {
        DataInputStream file = new DataInputStream(new ByteArrayInputStream(bytes));
        file.skipBytes(8); // magic number and version
        int count = file.readUnsignedShort();
        for (int i = 1; i < count; i++) {
            int tag = file.readUnsignedByte();
            switch (tag) {
                case 1 -> add(file.readUTF());
                case 5, 6 -> {
                    file.skipBytes(8); // long and double take two places
                    i++;
                }
                case 15 -> file.skipBytes(3);
                case 7, 8, 16, 19, 20 -> file.skipBytes(2);
                default -> file.skipBytes(4);
            }
        }
    }

    private void add(String constant) {
        if (NAME.matcher(constant).matches()) {
            int gap = constant.indexOf(GAP);
            String beginning = gap < 0 ? constant : constant.substring(0, gap);
            if (beginning.endsWith(".")) {
                beginnings.add(beginning);
            } else if (gap < 0) {
                words.add(constant);
            }
        }
    }
}
