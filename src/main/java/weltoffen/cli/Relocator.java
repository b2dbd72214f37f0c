package weltoffen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import weltoffen.checks.Checks;
import weltoffen.content.Finding;
import weltoffen.content.Findings;
import weltoffen.content.Folders;
import weltoffen.content.Messages;
import weltoffen.content.Nearest;
import weltoffen.model.Page;
import weltoffen.model.Redirects;
import weltoffen.model.Redirects.Redirect;
import weltoffen.model.Site;

/**
 * Moves pages and takes them away: changes the files, notes for every address that is no longer there where its page is
 * now, and brings everything back when the site would be broken.
 */
final class Relocator {

    /** A page as an editor names it: by its key, or by one of its files. */
    record Named(String key, Optional<String> language) { }

    private final Folders folders;
    private final Messages messages;

    Relocator(SiteOptions options) {
        this.folders = options.folders();
        this.messages = options.messages();
    }

    /** Reads the site; nothing, after its errors were printed, when it is broken already. */
    Optional<Site> read() {
        Findings findings = new Findings();
        Optional<Site> site = Bakery.read(folders, findings);
        site.ifPresent(one -> Checks.ofSources(one).forEach(findings::add));
        return printed(findings) ? Optional.empty() : site;
    }

    /** What an editor's words name: {@code countries/china} or {@code content/fr/countries/china.adoc}. */
    Named named(String words) {
        Path file = folders.site().resolve(words).toAbsolutePath().normalize();
        boolean isFile = words.endsWith(".adoc");
        if (isFile && file.startsWith(folders.content()) && folders.content().relativize(file).getNameCount() > 1) {
            Path inContent = folders.content().relativize(file);
            String key = inContent.subpath(1, inContent.getNameCount()).toString().replace('\\', '/');
            return new Named(key.replaceFirst("\\.adoc$", ""), Optional.of(inContent.getName(0).toString()));
        }
        return new Named(words, Optional.empty());
    }

    /** That there is no such page, with the nearest one. */
    String unknown(Site site, Named page) {
        String nearest = Nearest.to(page.key(), site.keys()).orElse("index");
        return messages.text("relocate.unknown", page.key(), nearest);
    }

    /**
     * Carries a relocation out.
     *
     * @param before the site as it was
     * @param keys what becomes of each page's key; nothing for one that goes
     * @return whether it was carried out; else everything is as before, and the reasons are printed
     */
    boolean carryOut(Site before, Relocation relocation, Function<String, Optional<String>> keys) throws IOException {
        try {
            relocation.write();
            Findings findings = new Findings();
            Optional<Site> after = Bakery.read(folders, findings);
            if (after.isPresent() && !findings.hasErrors()) {
                int noted = noteRedirects(before, after.get(), relocation, keys);
                Checks.ofSources(after.get()).forEach(findings::add);
                if (!findings.hasErrors()) {
                    relocation.names().forEach(System.out::println);
                    System.out.println(messages.text("relocate.done", relocation.names().size(), noted));
                    return true;
                }
            }
            relocation.undo();
            printed(findings);
            System.err.println(messages.text("relocate.undone"));
            return false;
        } catch (IOException | RuntimeException e) {
            relocation.undo();
            throw e;
        }
    }

    /** Writes down the addresses that are no longer there; those that are there again are no redirects any more. */
    private int noteRedirects(Site before, Site after, Relocation relocation, Function<String, Optional<String>> keys)
            throws IOException {
        Set<String> taken = after.pages().map(Page::address).collect(Collectors.toSet());
        TreeMap<String, String> gone = new TreeMap<>();
        before.pages().filter(page -> !taken.contains(page.address())).forEach(
                page -> gone.put(page.address(), keys.apply(page.key()).orElse("")));
        Path file = Redirects.file(before.settings());
        List<String> lines = new ArrayList<>(Files.exists(file)
                ? Files.readString(file).lines().toList()
                : List.of("# " + messages.text("relocate.file")));
        Set<Integer> again = new TreeSet<>();
        for (Redirect redirect : Redirects.read(before.settings(), new Findings())) {
            int line = redirect.location().line() - 1;
            if (taken.contains(redirect.address())) {
                again.add(line);
            } else if (!redirect.key().equals(redirect.key().flatMap(keys))) {
                lines.set(line, line(redirect.address(), redirect.key().flatMap(keys).orElse("")));
            }
        }
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!again.contains(i)) {
                kept.add(lines.get(i));
            }
        }
        gone.forEach((address, key) -> kept.add(line(address, key)));
        String text = String.join("\n", kept) + "\n";
        if (Files.exists(file) ? !Files.readString(file).equals(text) : !gone.isEmpty()) {
            relocation.set(file, text);
            relocation.write();
        }
        return gone.size();
    }

    private static String line(String address, String key) {
        return (address + " = " + key).strip();
    }

    private boolean printed(Findings findings) {
        findings.list().stream().filter(Finding::isError).forEach(finding -> System.err.println(messages.line(finding)));
        return findings.hasErrors();
    }
}
