package weltoffen.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code deploy/Caddyfile} in Caddy, without the certificates that it would fetch for a real host. */
final class CaddyTest extends WebServerContract {

    @Override
    String command() {
        return "caddy";
    }

    @Override
    RunningServer.Launcher launcher() {
        return CaddyTest::prepare;
    }

    private static List<String> prepare(PublishedSite site, int port, Path folder) throws IOException {
        String caddyfile = Files.readString(Path.of("deploy/Caddyfile"))
                .replace("thaff-international.example.org {", "http://127.0.0.1:" + port + " {")
                .replace("root * /srv/www/site/current", "root * " + site.documentRoot())
                .replace("/srv/www/site/current", site.shown().toString());
        Files.writeString(folder.resolve("Caddyfile"), "{\n\tadmin off\n\tauto_https off\n}\n" + caddyfile);
        return List.of("env", "SITE_BASE=" + site.base(), "caddy", "run", "--config", "Caddyfile", "--adapter", "caddyfile");
    }
}
