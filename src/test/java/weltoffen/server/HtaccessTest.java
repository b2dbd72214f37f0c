package weltoffen.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** {@code deploy/.htaccess} on web space: a file of the site, and an Apache whose own configuration is not ours. */
final class HtaccessTest extends WebServerContract {

    @Override
    String command() {
        return "apache2";
    }

    @Override
    RunningServer.Launcher launcher() {
        return HtaccessTest::prepare;
    }

    @Override
    boolean readsRedirects() {
        return false; // a .htaccess cannot include another file
    }

    private static List<String> prepare(PublishedSite site, int port, Path folder) throws IOException {
        Files.copy(Path.of("deploy/.htaccess"), site.shown().resolve(".htaccess"), StandardCopyOption.REPLACE_EXISTING);
        String host = """
                DocumentRoot %s
                <Directory />
                  Require all granted
                  Options Indexes FollowSymLinks
                  AllowOverride FileInfo Indexes
                </Directory>
                """.formatted(site.documentRoot());
        Files.writeString(folder.resolve("apache.conf"), ApacheTest.global(folder, port) + host);
        return List.of("apache2", "-D", "FOREGROUND", "-f", folder.resolve("apache.conf").toString());
    }
}
