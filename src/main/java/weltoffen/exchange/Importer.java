package weltoffen.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import weltoffen.content.Finding;
import weltoffen.content.Findings;
import weltoffen.content.Folders;
import weltoffen.content.Location;

/** Puts what came back from a translator into its places: all of it, or nothing when something is wrong. */
public final class Importer {

    private final Exchange exchange;
    private final XliffInput input;
    private final String name;
    private final boolean reviewed;
    private final Findings findings;

    /**
     * Prepares an import.
     *
     * @param name the exchange file's name for findings
     * @param reviewed whether a person vouches for all of it, whatever the states say
     * @param findings takes up everything that is wrong
     */
    public Importer(Exchange exchange, XliffInput input, String name, boolean reviewed, Findings findings) {
        this.exchange = exchange;
        this.input = input;
        this.name = name;
        this.reviewed = reviewed;
        this.findings = findings;
    }

    /**
     * The files that change, with their new texts; nothing is written yet.
     *
     * @return the texts by path; not to be used when something was found
     */
    public Map<Path, String> changes(Path content) {
        Map<String, FileTexts> files = exchange.byName();
        Map<String, Map<String, Given>> byFile = new LinkedHashMap<>();
        for (Given text : input.texts()) {
            FileTexts file = files.get(text.file());
            if (file == null) {
                found(text.line(), "xliff-unknown-file", text.file(), text.id());
            } else if (file.units().stream().noneMatch(unit -> unit.id().equals(text.id()))) {
                found(text.line(), "xliff-unknown-unit", text.file(), text.id());
            } else if (byFile.computeIfAbsent(text.file(), any -> new LinkedHashMap<>()).putIfAbsent(text.id(), text) != null) {
                found(text.line(), "xliff-unit-twice", text.file(), text.id());
            }
        }
        Map<Path, String> changes = new LinkedHashMap<>();
        byFile.forEach((file, texts) -> change(files.get(file), texts).ifPresent(text -> {
            Path path = files.get(file).path();
            if (files.get(file).now().isEmpty() && Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                found(0, "xliff-page-hidden", file);
            } else if (!isInside(content, path)) {
                found(0, "xliff-unknown-file", file, "");
            }
            changes.put(path, text);
        }));
        return changes;
    }

    /** Writes what {@link #changes} found. */
    public static void write(Map<Path, String> changes) throws IOException {
        for (Map.Entry<Path, String> change : changes.entrySet()) {
            Files.createDirectories(change.getKey().getParent());
            Files.writeString(change.getKey(), change.getValue());
        }
    }

    private static boolean isInside(Path content, Path path) {
        Path there = path;
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        return there != null && path.normalize().startsWith(content) && Folders.isInside(content, there);
    }

    private Optional<String> change(FileTexts file, Map<String, Given> texts) {
        Map<String, String> good = new HashMap<>();
        boolean clean = true;
        for (TextUnit unit : file.units()) {
            Given given = texts.get(unit.id());
            if (given != null && given.target().isPresent()) {
                Optional<String> text = checked(file, unit, given);
                text.ifPresent(one -> good.put(unit.id(), one));
                clean &= text.isPresent();
            }
        }
        if (!clean || good.isEmpty() || isIncomplete(file, texts, good.keySet())) {
            return Optional.empty();
        }
        Set<String> sections = new LinkedHashSet<>();
        file.units().stream()
                .filter(unit -> good.containsKey(unit.id()) && !unit.current())
                .forEach(unit -> sections.add(unit.section()));
        FileTexts.Composed composed = file.with(good, List.copyOf(sections), state(file, texts, good, sections));
        while (!composed.broken().isEmpty()) {
            String unit = composed.broken().get(0);
            found(texts.containsKey(unit) ? texts.get(unit).line() : 0, "xliff-broken-block", file.name(), unit);
            if (good.remove(unit) == null) {
                break;
            }
            composed = file.with(good, List.copyOf(sections), "");
        }
        return composed.text().equals(file.now()) ? Optional.empty() : Optional.of(composed.text());
    }

    private Optional<String> checked(FileTexts file, TextUnit unit, Given given) {
        UnitCheck check = new UnitCheck(file, unit,
                (rule, what) -> found(given.line(), rule, file.name(), unit.id(), what));
        if (!check.isMadeFrom(given.source())) {
            found(given.line(), "xliff-source-changed", file.name(), unit.id());
            return Optional.empty();
        }
        Optional<String> text = check.text(given.target().orElseThrow());
        if (text.filter(String::isEmpty).isPresent()) {
            found(given.line(), "xliff-untranslated", file.name(), unit.id());
            return Optional.empty();
        }
        return text;
    }

    /** A section is put in as a whole: one that is half translated would count as up to date. */
    private boolean isIncomplete(FileTexts file, Map<String, Given> texts, Set<String> good) {
        boolean incomplete = false;
        boolean isNew = file.now().isEmpty();
        for (TextUnit unit : file.units()) {
            boolean begun = isNew || file.units().stream()
                    .anyMatch(other -> other.section().equals(unit.section()) && good.contains(other.id()));
            boolean kept = unit.current() && unit.present().isPresent() && !texts.containsKey(unit.id());
            if (begun && unit.required() && !kept && !good.contains(unit.id())) {
                Given given = texts.get(unit.id());
                found(given == null ? 0 : given.line(), "xliff-untranslated", file.name(), unit.id());
                incomplete = true;
            }
        }
        return incomplete;
    }

    /** What a page says about itself afterwards; an empty text when that does not change. */
    private String state(FileTexts file, Map<String, Given> texts, Map<String, String> good, Set<String> sections) {
        boolean read = reviewed || good.keySet().stream().allMatch(id -> texts.get(id).reviewed());
        if (file.now().isEmpty()) {
            return read ? "reviewed" : "machine";
        }
        boolean whole = file.units().stream().allMatch(unit -> !unit.required() || good.containsKey(unit.id()));
        boolean touched = !sections.isEmpty() || file.units().stream().anyMatch(unit -> good.containsKey(unit.id())
                && !unit.present().map(Token::text).equals(Optional.of(good.get(unit.id()))));
        if (file.isReviewed()) {
            return touched && !read ? "machine" : "";
        }
        return read && whole ? "reviewed" : "";
    }

    private void found(int line, String rule, String... arguments) {
        findings.add(Finding.error(Location.of(name, line), rule, arguments));
    }
}
