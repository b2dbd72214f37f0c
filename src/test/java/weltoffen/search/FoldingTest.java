package weltoffen.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weltoffen.model.Language;

/** What a reader may write instead of what is written. */
final class FoldingTest {

    @ParameterizedTest
    @CsvSource({
        "de, Fachkräfte, FACHKRAEFTE",
        "de, Fachkräfte, fachkrafte",
        "de, Straße, strasse",
        "de, Straße, STRAẞE",
        "de-simple, Fach-Kräfte, Fachkräfte",
        "fr, œuvre, OEUVRE",
        "fr, événement, evenement",
        "pl, Małopolska, malopolska",
        "pl, Łódź, lodz",
        "uk, здоров’я, здоров'я",
        "uk, здоров’я, здоровʼя",
        "uk, ЇЖАК, іжак",
        "sr, Ђорђе, Đorđe",
        "sr, Ђорђе, Djordje",
        "sr, Љубљана Њ Џ, Ljubljana Nj Dž",
        "sr-latn, čćžš, чћжш",
        "az, İMMİQRASİYA, immiqrasiya",
        "az, IŞIQ, ışıq",
        "az, IŞIQ, isiq",
        "az, Azərbaycan, azerbaycan",
        "mn, Өргөө үг, оргоо уг",
        "vi, điều dưỡng, dieu duong",
        "vi, ĐIỀU DƯỠNG, điều dưỡng",
        "en, ﬁne ②, fine 2",
    })
    void bothWaysOfWritingAreTheSame(String language, String written, String asked) {
        assertEquals(words(language, written), words(language, asked));
    }

    @Test
    void differentWordsStayDifferent() {
        assertEquals(List.of("schon", "zehn"), words("de", "schön zehn"));
        assertEquals(List.of("агентство"), words("uk", "агентство"));
    }

    @Test
    void anApostropheEndsAWordExceptInUkrainian() {
        assertEquals(List.of("l", "agence"), words("fr", "l’agence"));
        assertEquals(List.of("звязок"), words("uk", "зв’язок"));
    }

    @Test
    void ideographsBecomeOverlappingPairsApartFromOtherScripts() {
        assertEquals(List.of("it", "产业", "业集", "集群", "2020", "年"), words("zh", "IT产业集群，2020年"));
    }

    @Test
    void whatHasNoWordsHasNone() {
        assertEquals(List.of(), words("de", " –„“… \u0301"));
    }

    private static List<String> words(String language, String text) {
        return Folding.of(Language.ofFolder(language)).words(text);
    }
}
