package weltoffen.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import weltoffen.content.Findings;
import weltoffen.content.Folders;
import weltoffen.content.Header;
import weltoffen.content.HeaderReader;
import weltoffen.content.Location;
import weltoffen.content.SourceFile;
import weltoffen.model.Addresses;
import weltoffen.model.Links;
import weltoffen.model.Site;

/**
 * The changes to the content's files when pages get another key or go. Nothing is written before {@link #write}, and
 * {@link #undo} brings back every byte.
 */
final class Relocation {

    private static final Pattern LINK = Pattern.compile("(xref:|<<|include::)([^\\s\\[#,>]+\\.adoc)");
    private static final List<String> KEY_LISTS = List.of("next", "series", "related", "way", "occurrence-of");

    private final Folders folders;
    private final Site site;

    /** What each file is to hold; nothing for one that goes. */
    private final Map<Path, Optional<String>> changes = new LinkedHashMap<>();
    private final Map<Path, Optional<byte[]>> before = new LinkedHashMap<>();

    Relocation(Site site) {
        this.site = site;
        this.folders = site.settings().folders();
    }

    /** Gives a page another key, in all its languages, and has every link follow it. */
    void move(String oldKey, String newKey) {
        UnaryOperator<String> now = key -> key.equals(oldKey) ? newKey : key;
        rewriteLinks(key -> Optional.of(now.apply(key)), now);
        for (Path file : files(oldKey)) {
            Path target = language(file).resolve(newKey + ".adoc");
            changes.put(target, Optional.of(changes.getOrDefault(file, Optional.of(text(file))).orElseThrow()));
            changes.put(file, Optional.empty());
        }
    }

    /**
     * Takes a page away in all languages.
     *
     * @param instead the key of the page that links are to lead to from now on
     * @return where links to it would lead nowhere, because nothing is there instead
     */
    List<Location> remove(String key, Optional<String> instead) {
        files(key).forEach(file -> changes.put(file, Optional.empty()));
        if (instead.isPresent()) {
            rewriteLinks(linked -> linked.equals(key) ? instead : Optional.of(linked), UnaryOperator.identity());
            return List.of();
        }
        return links(key);
    }

    /** Takes one translation away; readers of its language then see another's text. */
    void remove(Path file) {
        changes.put(file, Optional.empty());
    }

    /** Sets a file's text. */
    void set(Path file, String text) {
        changes.put(file, Optional.of(text));
    }

    /** The files that {@link #write} changed, made or took away, by their names. */
    List<String> names() {
        return changes.keySet().stream().map(folders::name).sorted().toList();
    }

    /** Writes what is to change. */
    void write() throws IOException {
        for (Map.Entry<Path, Optional<String>> change : changes.entrySet()) {
            Path file = change.getKey();
            before.putIfAbsent(file, Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty());
            if (change.getValue().isPresent()) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, change.getValue().get());
            } else {
                Files.deleteIfExists(file);
                deleteEmpty(file.getParent());
            }
        }
    }

    /** Brings every file back as it was. */
    void undo() throws IOException {
        for (Map.Entry<Path, Optional<byte[]>> file : before.entrySet()) {
            if (file.getValue().isPresent()) {
                Files.createDirectories(file.getKey().getParent());
                Files.write(file.getKey(), file.getValue().get());
            } else {
                Files.deleteIfExists(file.getKey());
                deleteEmpty(file.getKey().getParent());
            }
        }
    }

    private static void deleteEmpty(Path folder) throws IOException {
        try (Stream<Path> left = Files.list(folder)) {
            if (left.findAny().isPresent()) {
                return;
            }
        }
        Files.delete(folder);
    }

    /**
     * Writes links and lists of keys anew in all files.
     *
     * @param keys what becomes of a key that a link or a list names; one that becomes nothing stays in links
     * @param places what becomes of the key of the file that a link stands in
     */
    private void rewriteLinks(Function<String, Optional<String>> keys, UnaryOperator<String> places) {
        for (Path file : allFiles()) {
            if (changes.getOrDefault(file, Optional.of("")).isEmpty()) {
                continue;
            }
            String text = text(file);
            String place = key(file);
            String changed = LINK.matcher(withKeys(file, text, keys)).replaceAll(link -> Matcher.quoteReplacement(
                    link.group(1) + path(link.group(2), place, places.apply(place), isInclude(link) ? Optional::of : keys)));
            if (!changed.equals(text)) {
                changes.put(file, Optional.of(changed));
            }
        }
    }

    private static boolean isInclude(MatchResult link) {
        return link.group(1).equals("include::");
    }

    private static String path(String path, String from, String newFrom, Function<String, Optional<String>> keys) {
        Optional<String> target = Links.key(from, path);
        Optional<String> now = target.flatMap(keys);
        return now.isEmpty() || from.equals(newFrom) && now.equals(target)
                ? path
                : Addresses.relative(newFrom, now.get()) + ".adoc";
    }

    private String withKeys(Path file, String text, Function<String, Optional<String>> keys) {
        SourceFile source = new SourceFile(file, folders.name(file), text);
        List<String> lines = new ArrayList<>(source.lines());
        for (Header.Attribute attribute : HeaderReader.read(source, new Findings()).all()) {
            if (KEY_LISTS.contains(attribute.name())) {
                String list = String.join(", ", Stream.of(attribute.value().split("\\s*,\\s*"))
                        .flatMap(key -> keys.apply(key).stream())
                        .filter(key -> !key.equals(key(file)))
                        .distinct()
                        .toList());
                if (!list.equals(attribute.value())) {
                    lines.set(attribute.line() - 1, ":" + attribute.name() + ": " + list);
                }
            }
        }
        return String.join("\n", lines);
    }

    private List<Location> links(String key) {
        List<Location> found = new ArrayList<>();
        for (Path file : allFiles()) {
            if (changes.containsKey(file)) {
                continue;
            }
            SourceFile source = new SourceFile(file, folders.name(file), text(file));
            for (int line = 1; line <= source.lines().size(); line++) {
                Matcher link = LINK.matcher(source.lines().get(line - 1));
                while (link.find()) {
                    if (Links.key(key(file), link.group(2)).filter(key::equals).isPresent()) {
                        found.add(source.at(line, link.start() + 1));
                    }
                }
            }
            HeaderReader.read(source, new Findings()).all().stream()
                    .filter(attribute -> KEY_LISTS.contains(attribute.name()))
                    .filter(attribute -> List.of(attribute.value().split("\\s*,\\s*")).contains(key))
                    .forEach(attribute -> found.add(source.at(attribute.line(), 0)));
        }
        return found;
    }

    private List<Path> files(String key) {
        return site.settings().allLanguages().stream()
                .map(language -> folders.content().resolve(language).resolve(key + ".adoc"))
                .filter(Files::isRegularFile)
                .toList();
    }

    private List<Path> allFiles() {
        List<Path> files = new ArrayList<>();
        for (String language : site.settings().allLanguages()) {
            Path folder = folders.content().resolve(language);
            if (Files.isDirectory(folder)) {
                try (Stream<Path> all = Files.walk(folder)) {
                    all.filter(file -> file.toString().endsWith(".adoc"))
                            .filter(Files::isRegularFile)
                            .sorted()
                            .forEach(files::add);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return files;
    }

    private Path language(Path file) {
        return folders.content().resolve(folders.content().relativize(file).getName(0));
    }

    private String key(Path file) {
        return language(file).relativize(file).toString().replace('\\', '/').replaceFirst("\\.adoc$", "");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
