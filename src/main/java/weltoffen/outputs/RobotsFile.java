package weltoffen.outputs;

import java.io.IOException;

/** {@code robots.txt} (RFC 9309): everything may be read, and where the sitemap is. */
final class RobotsFile implements Output {

    @Override
    public void write(Context context) throws IOException {
        context.release().write("robots.txt", """
                User-agent: *
                Allow: /

                Sitemap: %s/sitemap.xml
                """.formatted(context.site().settings().host()));
    }
}
