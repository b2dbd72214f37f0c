package weltoffen.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code deploy/apache.conf} and {@code deploy/.htaccess} in Apache, with the modules that Debian switches on by itself. */
final class ApacheTest extends WebServerContract {

    @Override
    String command() {
        return "apache2";
    }

    @Override
    RunningServer.Launcher launcher() {
        return ApacheTest::prepare;
    }

    private static List<String> prepare(PublishedSite site, int port, Path folder) throws IOException {
        Path rules = Files.copy(Path.of("deploy/.htaccess"), folder.resolve("rules.conf"));
        String root = "DocumentRoot " + site.shown();
        if (!site.base().isEmpty()) {
            root = "DocumentRoot " + folder + "\nAlias " + site.base() + " " + site.shown();
        }
        String host = Files.readString(Path.of("deploy/apache.conf"))
                .replace("<VirtualHost *:80>", "<VirtualHost 127.0.0.1:" + port + ">")
                .replace("DocumentRoot /srv/www/site/current", root)
                .replace("/srv/www/site/current", site.shown().toString())
                .replace("/etc/apache2/site-rules.conf", rules.toString());
        Files.writeString(folder.resolve("apache.conf"), global(folder, port) + host);
        return List.of("apache2", "-D", "FOREGROUND", "-f", folder.resolve("apache.conf").toString());
    }

    /** What stands in Debian's apache2.conf, with all that is written in the test's own folder. */
    static String global(Path folder, int port) {
        return """
                Define APACHE_RUN_DIR %1$s
                ServerRoot /etc/apache2
                ServerName 127.0.0.1
                PidFile %1$s/pid
                DefaultRuntimeDir %1$s
                Mutex file:%1$s default
                ErrorLog %1$s/error.log
                User www-data
                Group www-data
                Listen 127.0.0.1:%2$d
                Include /etc/apache2/mods-enabled/*.load
                Include /etc/apache2/mods-enabled/*.conf
                <IfModule !rewrite_module>
                  Include /etc/apache2/mods-available/rewrite.load
                </IfModule>
                <IfModule !headers_module>
                  Include /etc/apache2/mods-available/headers.load
                </IfModule>
                <Directory />
                  Require all denied
                  AllowOverride None
                </Directory>
                """.formatted(folder, port);
    }
}
