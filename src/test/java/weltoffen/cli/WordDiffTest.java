package weltoffen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import weltoffen.cli.WordDiff.Run;

class WordDiffTest {

    @Test
    void wordsThatStayedWentAndCameAreToldApart() {
        assertEquals(
                List.of(
                        new Run("same", "ein Besuch des"),
                        new Run("deleted", "Ministers"),
                        new Run("inserted", "Botschafters"),
                        new Run("same", "war geplant")),
                ordered(WordDiff.of("ein Besuch des Ministers war geplant", "ein Besuch des Botschafters war geplant")));
    }

    @Test
    void equalTextsAreOneRun() {
        assertEquals(List.of(new Run("same", "a b a")), WordDiff.of("a b a", "a b a"));
    }

    /** Whether the old or the new word comes first is the library's choice. */
    private static List<Run> ordered(List<Run> runs) {
        return runs.size() == 4 && runs.get(1).change().equals("inserted")
                ? List.of(runs.get(0), runs.get(2), runs.get(1), runs.get(3))
                : runs;
    }
}
