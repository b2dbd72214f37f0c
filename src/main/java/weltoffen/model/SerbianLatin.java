package weltoffen.model;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import weltoffen.content.Body;
import weltoffen.content.Document;
import weltoffen.content.Header;
import weltoffen.content.Passage;
import weltoffen.content.Passage.Markup;
import weltoffen.content.Passage.Piece;

/**
 * Writes Serbian texts in Latin script, by ICU's {@code Serbian-Latin/BGN}, which also gets capitals right (Љ becomes
 * Lj, in words all in capitals LJ). What is Latin already stays as it is: names, addresses, ids, placeholders. Code is
 * left alone.
 */
final class SerbianLatin {

    private static final Pattern CODE = Pattern.compile("<(code|pre)\\b.*?</\\1>", Pattern.DOTALL);

    /** A transliterator may be used by one thread at a time. */
    private static final ThreadLocal<Transliterator> LATIN =
            ThreadLocal.withInitial(() -> Transliterator.getInstance("Serbian-Latin/BGN"));

    private SerbianLatin() {}

    /** A text without markup. */
    static String text(String cyrillic) {
        // ICU hands some letters over as base and mark; the web wants them composed
        return Normalizer.normalize(LATIN.get().transliterate(cyrillic), Normalizer.Form.NFC);
    }

    /** The same document in Latin script, as one of another language. */
    static Document document(Document cyrillic, String language) {
        Map<String, Header.Attribute> attributes = new LinkedHashMap<>();
        cyrillic.header().all().forEach(attribute -> attributes.put(attribute.name(), new Header.Attribute(
                attribute.name(), text(attribute.value()), attribute.line(), attribute.column())));
        Header header =
                new Header(text(cyrillic.header().title()), attributes, cyrillic.header().bodyLine());
        List<Body.Section> sections = cyrillic.body().sections().stream()
                .map(section -> new Body.Section(
                        section.id(), section.line(), passage(section.heading()), passage(section.text())))
                .toList();
        Body body = new Body(passage(cyrillic.body().lead()), sections);
        return new Document(cyrillic.file(), language, cyrillic.key(), header, body);
    }

    private static Passage passage(Passage cyrillic) {
        List<Piece> pieces = new ArrayList<>();
        for (Piece piece : cyrillic.pieces()) {
            pieces.add(piece instanceof Markup markup ? new Markup(html(markup.html())) : piece);
        }
        return new Passage(List.copyOf(pieces));
    }

    /** Tags need no care: element and attribute names, addresses and ids are ASCII, which is not changed. */
    private static String html(String cyrillic) {
        StringBuilder latin = new StringBuilder();
        Matcher code = CODE.matcher(cyrillic);
        int from = 0;
        while (code.find()) {
            latin.append(text(cyrillic.substring(from, code.start()))).append(code.group());
            from = code.end();
        }
        return latin.append(text(cyrillic.substring(from))).toString();
    }
}
