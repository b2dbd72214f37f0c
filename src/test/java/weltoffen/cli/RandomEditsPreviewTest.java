package weltoffen.cli;

import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weltoffen.TestSite;

/**
 * Whatever happens to the sources, in whatever order: what is served is what a bake gives. One seed is tried in every
 * build, more with {@code mvn verify -Dtest=RandomEditsPreviewTest -Dpreview.seeds=20}, a certain one with
 * {@code -Dpreview.seed=7}.
 */
final class RandomEditsPreviewTest {

    private static final int STEPS = 200;
    private static final int COMPARE_EVERY = 10;

    @TempDir
    private Path folder;

    static LongStream seeds() {
        long first = Long.getLong("preview.seed", 1);
        return LongStream.range(first, first + Long.getLong("preview.seeds", 1));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsServedIsAtEveryTenthStepWhatABakeGives(long seed) throws Exception {
        TestSite site = TestSite.copyTo(folder.toRealPath().resolve("site"));
        RandomEdits edits = new RandomEdits(site, seed);
        try (ServedSite served = new ServedSite(site)) {
            served.assertEqualsBake("seed " + seed + ", before the first step");
            for (int i = 1; i <= STEPS; i++) {
                String step = edits.step();
                if (i % COMPARE_EVERY == 0) {
                    served.assertEqualsBake("seed " + seed + ", step " + step);
                }
            }
        }
    }
}
