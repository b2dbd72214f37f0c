package weltoffen.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ChecksTest {

    @Test
    void noRuleIsForgotten() throws IOException {
        Set<String> listed = Stream.of(Checks.SITE, Checks.LEFT_OVER, Checks.PAGE)
                .flatMap(java.util.List::stream)
                .map(rule -> rule.getClass().getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/weltoffen/checks"))) {
            Set<String> written = sources.map(path -> path.getFileName().toString().replace(".java", ""))
                    .filter(name -> name.endsWith("Check") && !Set.of("SiteCheck", "PageCheck").contains(name))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(written, listed);
        }
    }
}
