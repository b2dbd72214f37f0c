package weltoffen.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class InlineTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "see xref:../a.adoc[].; see |xref:../a.adoc[]|.",
        "the term:feg[law] says; the <term:feg[>law<]> says",
        "在term:feg[法律]中; 在<term:feg[>法律<]>中",
        "*bold _both_* words; <*>bold <_>both<_><*> words",
        "2 * 3 * 4 and a_b_c; 2 * 3 * 4 and a_b_c",
        "`a *b*` and {name}; |`a *b*`| and |{name}|",
        "pass:[<b>] +++x+++; |pass:[<b>]| |+++x+++|",
        "https://a.example/b, https://a.example[text]; |https://a.example/b|, <https://a.example[>text<]>",
        "<<id>> <<id,text>>; |<<id>>| <<<id,>text<>>>",
        "link:a[b [c\\] d]; <link:a[>b [c\\] d<]>",
        "\\{name} \\*no* x@y.example; \\{name} \\*no* |x@y.example|",
        "[.lang-de]#Wort# A; <[.lang-de]#>Wort<#> A",
    })
    void markupIsCodeAndWordsAreWords(String text, String expected) {
        assertEquals(expected, Inline.of(text).stream().map(token -> switch (token.type()) {
            case WORDS -> token.data();
            case SINGLE -> "|" + token.data() + "|";
            default -> "<" + token.data() + ">";
        }).collect(Collectors.joining()));
    }
}
