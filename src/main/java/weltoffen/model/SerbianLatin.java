package weltoffen.model;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * Lj, in words all in capitals LJ). What is Latin already stays as it is: names, ids, placeholders. Code and addresses
 * are left alone.
 */
final class SerbianLatin {

    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z0-9]+)[^>]*>");

    /** The attributes that hold words for people; all others are addresses, ids and names of classes. */
    private static final Pattern WORDS = Pattern.compile("(?<=\\s(?:alt|title|aria-label)=\")[^\"]*");

    private static final Set<String> CODE = Set.of("code", "pre", "kbd", "samp");

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
        return new Document(cyrillic.file(), language, cyrillic.key(), header, () -> body(cyrillic.body()));
    }

    private static Body body(Body cyrillic) {
        List<Body.Section> sections = cyrillic.sections().stream()
                .map(section -> new Body.Section(
                        section.id(), section.line(), passage(section.heading()), passage(section.text())))
                .toList();
        return new Body(passage(cyrillic.lead()), sections, cyrillic.version());
    }

    private static Passage passage(Passage cyrillic) {
        List<Piece> pieces = new ArrayList<>();
        int code = 0; // how many elements of code are open; code may hold placeholders and so span pieces
        for (Piece piece : cyrillic.pieces()) {
            if (piece instanceof Markup markup) {
                StringBuilder latin = new StringBuilder();
                code = html(markup.html(), code, latin);
                pieces.add(new Markup(latin.toString()));
            } else {
                pieces.add(piece);
            }
        }
        return new Passage(List.copyOf(pieces));
    }

    /** Writes a piece of HTML; takes and returns how many elements of code are open. */
    private static int html(String cyrillic, int codeBefore, StringBuilder latin) {
        int code = codeBefore;
        int from = 0;
        Matcher tag = TAG.matcher(cyrillic);
        while (tag.find()) {
            String between = cyrillic.substring(from, tag.start());
            latin.append(code > 0 ? between : text(between));
            latin.append(WORDS.matcher(tag.group()).replaceAll(words -> Matcher.quoteReplacement(text(words.group()))));
            if (CODE.contains(tag.group(2))) {
                code += tag.group(1).isEmpty() ? 1 : -1;
            }
            from = tag.end();
        }
        String rest = cyrillic.substring(from);
        latin.append(code > 0 ? rest : text(rest));
        return code;
    }
}
