package weltoffen.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * On which day the text of each content file last really changed, by git's history. What is kept beside the cache is
 * as of one commit; later only the commits since then are read.
 */
public final class History {

    private static final String STORE = "history.txt";

    private final Map<String, LocalDate> days;

    private History(Map<String, LocalDate> days) {
        this.days = days;
    }

    /**
     * Reads the history of the content folder.
     *
     * @return what git knows; nothing of any file when the site lies in no repository
     */
    public static History of(Folders folders) {
        Git git = new Git(folders.site());
        Optional<String> head = commit(git);
        if (head.isEmpty()) {
            return new History(Map.of());
        }
        Path store = folders.cache().resolveSibling(STORE);
        Optional<Kept> kept = kept(store);
        if (kept.isPresent() && kept.get().commit().equals(head.get())) {
            return new History(kept.get().days());
        }
        String content = folders.name(folders.content());
        Map<String, LocalDate> days = kept
                .flatMap(old -> git.run(log(content, old.commit() + ".." + head.get()))
                        .map(log -> new HistoryLog(false).read(log, old.days())))
                .or(() -> git.run(log(content, head.get()))
                        .map(log -> new HistoryLog(isShallow(git)).read(log, Map.of())))
                .orElse(Map.of());
        keep(store, head.get(), days);
        return new History(days);
    }

    private static boolean isShallow(Git git) {
        return git.run("rev-parse", "--is-shallow-repository").filter(answer -> answer.startsWith("true")).isPresent();
    }

    /** The commit that a site is at, when it lies in a repository. */
    public static Optional<String> commit(Git git) {
        return git.run("rev-parse", "--verify", "--quiet", "HEAD").map(String::strip);
    }

    /** The day on which the text of a file last changed, when a commit says so. */
    public Optional<LocalDate> lastChange(SourceFile file) {
        return Optional.ofNullable(days.get(file.name()));
    }

    private static String[] log(String content, String range) {
        return new String[] {"-c", "core.quotePath=false", "log", "--relative", "--no-color", "--no-ext-diff", "--no-textconv",
            "-M", "-U0", "-p", "--format=" + HistoryLog.COMMIT + "%as %P", range, "--", content};
    }

    /** What was known at a commit. */
    private record Kept(String commit, Map<String, LocalDate> days) { }

    private static Optional<Kept> kept(Path store) {
        try {
            List<String> lines = Files.isRegularFile(store) ? Files.readAllLines(store) : List.of("");
            Map<String, LocalDate> days = new LinkedHashMap<>();
            for (String line : lines.subList(1, lines.size())) {
                days.put(line.substring(11), LocalDate.parse(line.substring(0, 10)));
            }
            return Optional.of(new Kept(lines.get(0), days)).filter(all -> all.commit().matches("[0-9a-f]{40,64}"));
        } catch (IOException | DateTimeParseException | IndexOutOfBoundsException e) {
            return Optional.empty(); // not ours: all is read from git again
        }
    }

    private static void keep(Path store, String commit, Map<String, LocalDate> days) {
        StringBuilder text = new StringBuilder(commit).append('\n');
        new TreeMap<>(days).forEach((name, day) -> text.append(day).append(' ').append(name).append('\n'));
        try {
            Files.createDirectories(store.getParent());
            Path whole = Files.createTempFile(store.getParent(), STORE, ".tmp");
            Files.writeString(whole, text);
            Files.move(whole, store, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // without the store the next bake reads the whole history again
        }
    }
}
