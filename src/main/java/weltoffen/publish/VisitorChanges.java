package weltoffen.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import weltoffen.bake.CompressedCopies;
import weltoffen.bake.SameFiles;

/**
 * What is different for visitors between two releases.
 *
 * @param added pages that are new
 * @param changed pages whose title or text is another
 * @param gone pages that are no longer there
 * @param around how many other pages changed only around their text: in a menu, a link to another language, the looks
 * @param otherFiles how many files that are no pages are new, changed or gone; compressed copies do not count
 */
public record VisitorChanges(
        List<ChangedPage> added, List<ChangedPage> changed, List<ChangedPage> gone, int around, int otherFiles) {

    /** A page: its address from the site's root, and its main heading. */
    public record ChangedPage(String address, String title) { }

    private static final Pattern DIGEST = Pattern.compile("\\.[0-9a-f]{8}\\.(css|js)\\b");

    /** Compares two releases; without an earlier one, everything is new. */
    static VisitorChanges between(Optional<Path> before, List<String> filesBefore, Path after, List<String> filesAfter) {
        Set<String> old = new HashSet<>(filesBefore);
        Set<String> now = new HashSet<>(filesAfter);
        List<ChangedPage> added = new ArrayList<>();
        List<ChangedPage> changed = new ArrayList<>();
        List<ChangedPage> gone = new ArrayList<>();
        int around = 0;
        int others = 0;
        for (String name : filesAfter) {
            boolean same = old.contains(name) && SameFiles.areSame(before.orElseThrow().resolve(name), after.resolve(name));
            if (same) {
                continue;
            }
            if (!name.endsWith(".html")) {
                others += CompressedCopies.original(name).isPresent() ? 0 : 1;
            } else if (!old.contains(name)) {
                added.add(page(name, parse(after.resolve(name))));
            } else {
                Document page = parse(after.resolve(name));
                if (text(page).equals(text(parse(before.orElseThrow().resolve(name))))) {
                    around++;
                } else {
                    changed.add(page(name, page));
                }
            }
        }
        for (String name : filesBefore) {
            if (!now.contains(name)) {
                if (name.endsWith(".html")) {
                    gone.add(page(name, parse(before.orElseThrow().resolve(name))));
                } else {
                    others += CompressedCopies.original(name).isPresent() ? 0 : 1;
                }
            }
        }
        return new VisitorChanges(List.copyOf(added), List.copyOf(changed), List.copyOf(gone), around, others);
    }

    private static ChangedPage page(String address, Document page) {
        Element heading = page.selectFirst("h1");
        return new ChangedPage(address, heading == null ? page.title() : heading.text());
    }

    /** What a visitor reads on a page, with its links; the names of style sheets and scripts are no text. */
    private static String text(Document page) {
        Element main = page.selectFirst("main");
        String text = main == null ? page.body().html() : main.html();
        return DIGEST.matcher(page.title() + "\n" + text).replaceAll(".$1");
    }

    private static Document parse(Path file) {
        try {
            return Jsoup.parse(Files.readString(file), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
