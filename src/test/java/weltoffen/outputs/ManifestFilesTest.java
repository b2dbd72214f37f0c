package weltoffen.outputs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import weltoffen.TestSite;

final class ManifestFilesTest {

    @Test
    void eachLanguageHasItsOwnNameAndBeginsAtItsOwnHomePage() throws IOException {
        var files = OutputFiles.of(TestSite.plain(), new ManifestFiles());
        assertEquals(Set.of("de/manifest.webmanifest", "en/manifest.webmanifest"), files.keySet());
        assertEquals("""
                {"name":"Beispiel – Eine kleine Site","short_name":"Beispiel","lang":"en","dir":"ltr",\
                "start_url":"index.html","scope":"../","display":"browser","icons":[\
                {"src":"../images/icon.svg","sizes":"any","type":"image/svg+xml","purpose":"any"},\
                {"src":"../images/icon-192.png","sizes":"192x192","type":"image/png","purpose":"any maskable"},\
                {"src":"../images/icon-512.png","sizes":"512x512","type":"image/png","purpose":"any maskable"}]}
                """, text(files.get("en/manifest.webmanifest")));
    }

    /** The helper gives bytes as characters. */
    private static String text(String bytes) {
        return new String(bytes.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1), java.nio.charset.StandardCharsets.UTF_8);
    }
}
