package weltoffen.bake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weltoffen.TestSite;
import weltoffen.content.Digests;
import weltoffen.content.Findings;

final class AssetsTest {

    private static final String JOINED = "@layer tokens {\n:root { --ink: #111; }\n}\nbody { margin: 0; }\n";

    @TempDir
    private Path out;

    private final TestSite site = TestSite.plain();
    private final Findings findings = new Findings();

    @Test
    void styleSheetsBecomeOneInTheirLayers() throws IOException {
        Map<String, String> files = written();
        assertEquals(List.of("css/site." + digest(JOINED) + ".css"), List.copyOf(files.keySet()));
        assertEquals(JOINED, files.values().iterator().next());
    }

    @Test
    void theNameOfTheStyleSheetChangesWithItsBytes() {
        String before = Assets.read(site.folders(), findings).stylesheet();
        assertEquals("css/site." + digest(JOINED) + ".css", before);
        site.append("assets/css/tokens.css", "p { margin: 0 }\n");
        assertNotEquals(before, Assets.read(site.folders(), findings).stylesheet());
    }

    @Test
    void aCommentChangesNothing() {
        String before = Assets.read(site.folders(), findings).stylesheet();
        site.append("assets/css/tokens.css", "\n  /* a comment\n over lines */\n\n");
        assertEquals(before, Assets.read(site.folders(), findings).stylesheet());
    }

    @Test
    void scriptsGetADigestAndOtherFilesKeepTheirNames() throws IOException {
        site.write("assets/js/choice.js", "x").write("assets/images/a.b.svg", "y").write("assets/.DS_Store", "z");
        Assets assets = Assets.read(site.folders(), findings);
        String script = "js/choice." + digest("x") + ".js";
        assertEquals(Optional.of(script), assets.address("js/choice.js"));
        assertEquals(Optional.of("images/a.b.svg"), assets.address("images/a.b.svg"));
        assertEquals(Optional.empty(), assets.address("images/none.svg"));
        assertEquals(List.of(assets.stylesheet(), "images/a.b.svg", script), List.copyOf(written().keySet()));
    }

    @Test
    void modulesImportEachOtherByTheirNamesAndChangeTogether() throws IOException {
        site.write("assets/js/a.js", "import('./b.js');\n")
                .write("assets/js/b.js", "import {c} from './parts/c.js';\n")
                .write("assets/js/parts/c.js", "export const c = 1;\n");
        String c = "parts/c." + digest("export const c = 1;\n") + ".js";
        String bytesOfB = "import {c} from './" + c + "';\n";
        String b = "b." + digest(bytesOfB) + ".js";
        String bytesOfA = "import('./" + b + "');\n";
        Map<String, String> files = written();
        assertEquals(bytesOfB, files.get("js/" + b));
        assertEquals(bytesOfA, files.get("js/a." + digest(bytesOfA) + ".js"));
    }

    @Test
    void aModuleThatIsNotThereIsReportedWithTheLineOfItsImport() {
        site.write("assets/js/a.js", "const a = 1;\nimport {x} from \"./none.js\";\nimport('../../jbake.properties');\n");
        Assets.read(site.folders(), findings);
        assertEquals(
                List.of("assets/js/a.js:2 missing-module [./none.js]",
                        "assets/js/a.js:3 missing-module [../../jbake.properties]"),
                lines());
    }

    @Test
    void anImportOfWhatIsNotThereIsReportedWithItsLine() {
        site.write("assets/css/site.css", "@layer a, b;\n@import \"none.css\" layer(a);\n@import url(\"../../jbake.properties\");\n");
        Assets.read(site.folders(), findings);
        assertEquals(
                List.of("assets/css/site.css:2 missing-stylesheet [none.css]",
                        "assets/css/site.css:3 missing-stylesheet [../../jbake.properties]"),
                lines());
    }

    @Test
    void importsMayBeWrittenAsCssAllowsIt() throws IOException {
        site.write("assets/css/site.css", "@import 'tokens.css' layer(tokens);\nbody { margin: 0; }\n");
        assertEquals(JOINED, written().values().iterator().next());
    }

    @Test
    void aStyleSheetThatIsNotUtf8IsReportedWithItsLine() {
        site.write("assets/css/tokens.css", "a {}\nb::before { content: 'ü' }\n".getBytes(StandardCharsets.ISO_8859_1));
        Assets.read(site.folders(), findings);
        assertEquals(List.of("assets/css/tokens.css:2 not-utf-8 []"), lines());
    }

    @Test
    void binaryFilesKeepTheirBytes() throws IOException {
        byte[] bytes = {0, (byte) 0xFF, '\r', '\n', 10};
        site.write("assets/images/a.png", bytes);
        assertEquals(new String(bytes, StandardCharsets.ISO_8859_1), written().get("images/a.png"));
    }

    @Test
    void aSiteWithoutAssetsHasNone() throws IOException {
        site.remove("assets/css/site.css").remove("assets/css/tokens.css").remove("assets/css").remove("assets");
        assertTrue(written().isEmpty());
        assertEquals("css/site.css", Assets.read(site.folders(), findings).stylesheet());
    }

    private Map<String, String> written() throws IOException {
        Path target = out.resolve("site");
        try (Release release = Release.beside(target)) {
            Assets.read(site.folders(), findings).writeTo(release);
            release.publish();
        }
        assertEquals(List.of(), lines());
        return TestSite.tree(target);
    }

    private List<String> lines() {
        return findings.list().stream().map(TestSite::line).toList();
    }

    private static String digest(String text) {
        return Digests.sha256(text.getBytes(StandardCharsets.UTF_8)).substring(0, 8);
    }
}
