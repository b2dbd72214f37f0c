package weltoffen.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class DigestsTest {

    @Test
    void bytesHaveTheDigestOfTheStandard() {
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                Digests.sha256("abc".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theBordersBetweenTextsCount() {
        assertNotEquals(Digests.sha256("ab", "c"), Digests.sha256("a", "bc"));
        assertNotEquals(Digests.sha256("ab"), Digests.sha256("ab", ""));
        assertEquals(Digests.sha256("a", "b"), Digests.sha256("a", "b"));
    }
}
