package weltoffen.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class NearestTest {

    @Test
    void aSlipIsUnderstood() {
        assertEquals(Optional.of("description"), Nearest.to("descripton", List.of("order", "description", "slug")));
    }

    @Test
    void twoChangesAreAllowedEvenInAShortWord() {
        assertEquals(Optional.of("slug"), Nearest.to("sulg", List.of("slug")));
        assertEquals(Optional.empty(), Nearest.to("gulf", List.of("order")));
    }

    @Test
    void aThirdOfALongWordMayBeWrong() {
        assertEquals(Optional.of("countries/china"), Nearest.to("country/china", List.of("countries/china")));
    }

    @Test
    void somethingElseIsNotGuessed() {
        assertEquals(Optional.empty(), Nearest.to("keywords", List.of("order", "slug")));
        assertEquals(Optional.empty(), Nearest.to("x", List.of()));
    }

    @Test
    void theNearestWinsAndOfTwoEquallyNearTheFirstInTheAlphabet() {
        assertEquals(Optional.of("slug"), Nearest.to("sluge", List.of("slags", "plug", "slug")));
        assertEquals(Optional.of("lag"), Nearest.to("log", List.of("lug", "lag")));
    }
}
