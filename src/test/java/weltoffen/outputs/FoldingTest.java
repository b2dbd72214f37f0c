package weltoffen.outputs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class FoldingTest {

    @Test
    void aLineOf75OctetsStaysOneLine() {
        String line = "X".repeat(75);
        assertEquals(line, Folding.fold(line));
        assertEquals(line + "\r\n X", Folding.fold(line + "X"));
    }

    @Test
    void theSpaceOfALineThatGoesOnCounts() {
        assertEquals("X".repeat(75) + "\r\n " + "X".repeat(74) + "\r\n X", Folding.fold("X".repeat(150)));
    }

    @Test
    void aCharacterIsNeverCut() {
        assertEquals("X".repeat(74) + "\r\n ж", Folding.fold("X".repeat(74) + "ж"));
        assertEquals("X".repeat(72) + "\r\n \uD83D\uDE00", Folding.fold("X".repeat(72) + "\uD83D\uDE00"));
    }

    @Property
    void noLineIsLongerAndNothingIsLost(@ForAll("lines") String line) {
        String folded = Folding.fold(line);
        for (String part : folded.split("\r\n", -1)) {
            assertTrue(part.getBytes(StandardCharsets.UTF_8).length <= 75, part);
            assertTrue(part.isEmpty() || !Character.isLowSurrogate(part.charAt(0)), part);
            assertTrue(part.isEmpty() || !Character.isHighSurrogate(part.charAt(part.length() - 1)), part);
        }
        assertEquals(line, Folding.unfold(folded));
    }

    /** Any Unicode text that is no line break: lone surrogates, which UTF-8 cannot hold, are none. */
    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.integers()
                .between(0x20, Character.MAX_CODE_POINT)
                .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
                .list()
                .ofMaxSize(300)
                .map(points -> {
                    StringBuilder text = new StringBuilder();
                    points.forEach(text::appendCodePoint);
                    return text.toString();
                });
    }
}
