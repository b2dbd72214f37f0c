package weltoffen.checks;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import weltoffen.content.Finding;
import weltoffen.content.SourceFile;
import weltoffen.model.Site;

/**
 * Finds attributes by which a text would change how Asciidoctor works: where it looks for images, what it makes of links,
 * ids and formulas. Attributes of an author's own are fine.
 */
final class BuiltInAttributeCheck implements SiteCheck {

    private static final Pattern DEFINITION = Pattern.compile("^:!?([\\w-]+)!?:(?:\\s|$)|\\{set:!?([\\w-]+)");

    /** Asciidoctor's documentation, "Document Attributes Reference"; what other names begin with stands with a star. */
    private static final Set<String> NAMES = Set.of(
            "allow-uri-read", "asset-uri-scheme", "attribute-missing", "attribute-undefined", "attribute-warning", "backend",
            "basebackend", "base-dir", "cache-uri", "compat-mode", "copycss", "css-signature", "data-uri", "doctype",
            "eqnums", "experimental", "favicon", "fragment", "hardbreaks", "hardbreaks-option", "hide-uri-scheme",
            "htmlsyntax", "iconfont-cdn", "iconfont-name", "iconfont-remote", "icons", "icontype", "idprefix",
            "idseparator", "interactive-cover", "lang", "leveloffset", "linkattrs", "linkcss", "max-include-depth",
            "max-attribute-value-size", "nofooter", "nofootnotes", "noheader", "nolang", "notitle", "outfilesuffix",
            "page-seconds", "partnums", "prewrap", "reftext", "relfileprefix", "relfilesuffix", "reproducible",
            "safe-mode-level", "safe-mode-name", "sectanchors", "sectids", "sectlinks", "sectnums", "sectnumlevels",
            "showtitle", "skip-front-matter", "source-highlighter", "stem", "table-caption", "figure-caption", "tabsize",
            "webfonts", "xrefstyle");

    private static final List<String> BEGINNINGS = List.of(
            "docinfo", "toc", "styles", "script", "images", "icons", "coderay", "pygments", "rouge", "highlightjs", "prettify");

    @Override
    public Stream<Finding> check(Site site) {
        Stream<Finding> pages = site.documents().stream()
                .flatMap(document -> check(document.file(), document.header().bodyLine() - 1));
        return Stream.concat(pages, ContentFiles.parts(site).stream().flatMap(part -> check(part, 0)));
    }

    private static Stream<Finding> check(SourceFile file, int firstLine) {
        List<String> lines = file.lines();
        return IntStream.range(Math.min(firstLine, lines.size()), lines.size()).filter(i -> mayDefine(lines.get(i))).boxed().flatMap(i -> {
            Matcher matcher = DEFINITION.matcher(lines.get(i));
            return matcher.results()
                    .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                    .filter(BuiltInAttributeCheck::isBuiltIn)
                    .map(name -> Finding.error(file.at(i + 1, lines.get(i).indexOf(name) + 1), "built-in-attribute", name));
        });
    }

    /** A quick look, because hardly a line defines anything. */
    private static boolean mayDefine(String line) {
        return line.startsWith(":") || line.contains("{set:");
    }

    private static boolean isBuiltIn(String name) {
        return NAMES.contains(name) || BEGINNINGS.stream().anyMatch(name::startsWith);
    }
}
