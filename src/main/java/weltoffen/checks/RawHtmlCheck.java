package weltoffen.checks;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import weltoffen.content.Document;
import weltoffen.content.Finding;
import weltoffen.model.Site;

/**
 * Finds passthroughs, AsciiDoc's way to write HTML past the converter: with them a text could carry scripts, and nothing
 * could be said about its accessibility.
 */
final class RawHtmlCheck implements SiteCheck {

    private static final Pattern PASSTHROUGH = Pattern.compile("\\+{3,}|pass:[a-z,]*\\[|^\\[pass\\b|<\\?|subs=");

    @Override
    public Stream<Finding> check(Site site) {
        return site.documents().stream().flatMap(RawHtmlCheck::check);
    }

    private static Stream<Finding> check(Document document) {
        List<String> lines = document.file().lines();
        return IntStream.range(document.header().bodyLine() - 1, lines.size()).boxed().flatMap(i -> {
            Matcher matcher = PASSTHROUGH.matcher(lines.get(i));
            return matcher.find()
                    ? Stream.of(Finding.error(document.file().at(i + 1, matcher.start() + 1), "raw-html", matcher.group()))
                    : Stream.empty();
        });
    }
}
