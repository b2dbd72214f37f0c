package weltoffen.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code deploy/nginx.conf} in nginx, which answers with Brotli where Debian's module for it is installed. */
final class NginxTest extends WebServerContract {

    private static final Path BROTLI = Path.of("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so");

    @Override
    String command() {
        return "nginx";
    }

    @Override
    boolean hasBrotli() {
        return Files.exists(BROTLI);
    }

    @Override
    RunningServer.Launcher launcher() {
        return this::prepare;
    }

    private List<String> prepare(PublishedSite site, int port, Path folder) throws IOException {
        String server = Files.readString(Path.of("deploy/nginx.conf"))
                .replace("listen 80;", "listen 127.0.0.1:" + port + ";")
                .replace("listen [::]:80;", "")
                .replace("root /srv/www/site/current;", "root " + site.documentRoot() + ";")
                .replace("include /srv/www/site/current/", "include " + site.shown() + "/")
                .replace("set $site_base \"\";", "set $site_base \"" + site.base() + "\";");
        Files.writeString(folder.resolve("site.conf"), server);
        Files.writeString(folder.resolve("nginx.conf"), """
                %s
                daemon off; master_process off; pid %2$s/pid; error_log stderr;
                events {}
                http {
                  access_log off;
                  client_body_temp_path %2$s/t1; proxy_temp_path %2$s/t2; fastcgi_temp_path %2$s/t3;
                  uwsgi_temp_path %2$s/t4; scgi_temp_path %2$s/t5;
                  %3$s
                  include %2$s/site.conf;
                }
                """.formatted(
                hasBrotli() ? "load_module " + BROTLI + ";" : "", folder, hasBrotli() ? "brotli_static on;" : ""));
        return List.of("nginx", "-c", folder.resolve("nginx.conf").toString(), "-e", "stderr");
    }
}
