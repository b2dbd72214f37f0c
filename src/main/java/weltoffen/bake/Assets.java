package weltoffen.bake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import weltoffen.content.AssetFiles;
import weltoffen.content.Digests;
import weltoffen.content.Finding;
import weltoffen.content.Findings;
import weltoffen.content.Folders;
import weltoffen.content.Location;
import weltoffen.content.SourceFile;

/**
 * Style sheets, scripts, images and other files. The style sheets that {@code css/site.css} imports become one file, in
 * its order and layers; style sheets and scripts get a digest of their bytes into their names, so that browsers can keep
 * them for ever; modules import each other by those names.
 */
public final class Assets {

    private static final String STYLESHEET = AssetFiles.STYLESHEET;
    private static final Pattern IMPORT =
            Pattern.compile("@import\\s+(?:url\\()?[\"']([^\"']+)[\"']\\)?(?:\\s+layer\\(([^)]+)\\))?\\s*;");
    /** A module that a module imports, at once or later: {@code from './a.js'}, {@code import('./a.js')}. */
    private static final Pattern MODULE =
            Pattern.compile("((?:\\bfrom\\s*|\\bimport\\s*\\(?\\s*)[\"'])(\\.{1,2}/[^\"'\\n]+)([\"'])");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

    private final Map<String, byte[]> files = new TreeMap<>();
    private final Map<String, String> addresses = new TreeMap<>();

    private Assets() {}

    /** Reads the assets of a site; a style sheet that imports what is not there is a finding. */
    public static Assets read(Folders folders, Findings findings) {
        Assets assets = new Assets();
        if (!Files.isDirectory(folders.assets())) {
            return assets;
        }
        try {
            AssetFiles files = AssetFiles.of(folders);
            files.outside().forEach(name -> findings.add(Finding.error(Location.of(name), "file-outside")));
            for (String name : files.published()) {
                Path file = folders.assets().resolve(name);
                if (Files.size(file) > AssetFiles.LARGEST) {
                    findings.add(Finding.error(
                            Location.of(folders.name(file)), "file-too-large", String.valueOf(AssetFiles.LARGEST / 1024)));
                } else if (!name.equals(STYLESHEET)) {
                    assets.add(name, Files.readAllBytes(file));
                }
            }
            assets.nameImportedModules(folders, findings);
            if (Files.exists(folders.assets().resolve(STYLESHEET))) {
                assets.add(STYLESHEET, join(folders, findings).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            findings.add(Finding.error(
                    Location.of(folders.name(folders.assets())), "unreadable-file", String.valueOf(e.getMessage())));
        }
        return assets;
    }

    /** The address in the baked site of a file of the assets folder, when there is such a file. */
    public Optional<String> address(String name) {
        return Optional.ofNullable(addresses.get(name));
    }

    /** The files by their addresses in the baked site. */
    public Map<String, byte[]> published() {
        Map<String, byte[]> published = new TreeMap<>();
        files.forEach((name, bytes) -> published.put(addresses.get(name), bytes));
        return published;
    }

    /** The address of the one style sheet. */
    public String stylesheet() {
        return addresses.getOrDefault(STYLESHEET, STYLESHEET);
    }

    /** Puts all files into a release. */
    public void writeTo(Release release) throws IOException {
        for (Map.Entry<String, byte[]> file : published().entrySet()) {
            release.write(file.getKey(), file.getValue());
        }
    }

    private void add(String name, byte[] bytes) {
        files.put(name, bytes);
        boolean named = name.startsWith("css/") || name.startsWith("js/");
        int dot = name.lastIndexOf('.');
        String digest = Digests.sha256(bytes).substring(0, 8);
        addresses.put(name, named && dot > 0 ? name.substring(0, dot) + "." + digest + name.substring(dot) : name);
    }

    /**
     * Lets modules import each other by the names that the release gives them. A module whose bytes change thereby gets
     * a new name itself, so this goes on until the names stay; modules that import each other in a circle keep the names
     * of the last round, which their bytes need not match.
     */
    private void nameImportedModules(Folders folders, Findings findings) {
        Map<String, byte[]> written = new TreeMap<>();
        files.forEach((name, bytes) -> {
            if (name.startsWith("js/") && name.endsWith(".js")) {
                written.put(name, bytes);
            }
        });
        Map<String, String> before;
        int rounds = 0;
        do {
            before = Map.copyOf(addresses);
            written.forEach((name, bytes) -> add(name, withAddresses(name, bytes)));
            rounds++;
        } while (!before.equals(addresses) && rounds <= written.size());
        written.forEach((name, bytes) -> {
            files.put(name, withAddresses(name, bytes));
            findings.addAll(missingModules(folders, name, new String(bytes, StandardCharsets.UTF_8)));
        });
    }

    private Stream<Finding> missingModules(Folders folders, String name, String text) {
        String file = folders.name(folders.assets().resolve(name));
        return MODULE.matcher(text).results()
                .filter(found -> !addresses.containsKey(module(name, found.group(2))))
                .map(found -> Finding.error(
                        Location.of(file, 1 + (int) text.substring(0, found.start()).chars().filter(c -> c == '\n').count()),
                        "missing-module",
                        found.group(2)));
    }

    /** The name of the file that a module means. */
    private static String module(String name, String imported) {
        return Path.of(name).resolveSibling(imported).normalize().toString().replace('\\', '/');
    }

    private byte[] withAddresses(String name, byte[] bytes) {
        Path folder = Path.of(name).getParent();
        String text = new String(bytes, StandardCharsets.UTF_8);
        return MODULE.matcher(text)
                .replaceAll(found -> {
                    String address = addresses.get(module(name, found.group(2)));
                    return Matcher.quoteReplacement(address == null
                            ? found.group()
                            : found.group(1) + "./" + folder.relativize(Path.of(address)).toString().replace('\\', '/')
                                    + found.group(3));
                })
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String join(Folders folders, Findings findings) {
        Path sheet = folders.assets().resolve(STYLESHEET);
        List<String> lines = SourceFile.read(sheet, folders.name(sheet), findings).map(SourceFile::lines).orElse(List.of());
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = IMPORT.matcher(lines.get(i).strip());
            if (!matcher.matches()) {
                joined.append(lines.get(i)).append('\n');
                continue;
            }
            Path part = sheet.resolveSibling(matcher.group(1)).normalize();
            if (!Folders.isInside(folders.assets(), part) || !Files.isRegularFile(part)) {
                findings.add(Finding.error(
                        Location.of(folders.name(sheet), i + 1), "missing-stylesheet", matcher.group(1)));
                continue;
            }
            String css = SourceFile.read(part, folders.name(part), findings).map(SourceFile::text).orElse("");
            joined.append(matcher.group(2) == null ? css : "@layer " + matcher.group(2) + " {\n" + css + "}\n");
        }
        return compact(joined.toString());
    }

    /** Leaves out what only people read; compression does the rest. */
    private static String compact(String css) {
        StringBuilder compact = new StringBuilder();
        COMMENT.matcher(css).replaceAll("").lines().map(String::strip).filter(line -> !line.isEmpty())
                .forEach(line -> compact.append(line).append('\n'));
        return compact.toString();
    }
}
