package weltoffen.checks;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import weltoffen.content.Finding;
import weltoffen.content.SourceFile;
import weltoffen.model.Site;

/**
 * Finds passthroughs, AsciiDoc's way to write HTML past the converter: with them a text could carry scripts, and nothing
 * could be said about its accessibility.
 */
final class RawHtmlCheck implements SiteCheck {

    private static final Pattern PASSTHROUGH = Pattern.compile(
            "\\+{3,}|pass:[a-z,-]*\\[|^\\[\"?pass\\b|<\\?|subs\\s*=|^:[\\w-]+:.*\\bpass\\b|^\\[\\{");

    @Override
    public Stream<Finding> check(Site site) {
        Stream<Finding> pages = site.documents().stream()
                .flatMap(document -> check(document.file(), document.header().bodyLine() - 1));
        return Stream.concat(pages, ContentFiles.parts(site).stream().flatMap(file -> check(file, 0)));
    }

    private static Stream<Finding> check(SourceFile file, int firstLine) {
        List<String> lines = file.lines();
        return IntStream.range(firstLine, lines.size()).filter(i -> mayPass(lines.get(i))).boxed().flatMap(i -> {
            Matcher matcher = PASSTHROUGH.matcher(lines.get(i));
            return matcher.find()
                    ? Stream.of(Finding.error(file.at(i + 1, matcher.start() + 1), "raw-html", matcher.group()))
                    : Stream.empty();
        });
    }

    /** A quick look, because hardly a line has any of what the pattern asks for. */
    private static boolean mayPass(String line) {
        return line.contains("+++") || line.contains("pass") || line.contains("<?") || line.contains("subs") || line.startsWith("[{");
    }
}
