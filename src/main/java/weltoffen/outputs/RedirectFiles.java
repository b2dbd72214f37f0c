package weltoffen.outputs;

import java.io.IOException;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import weltoffen.content.Findings;
import weltoffen.model.Addresses;
import weltoffen.model.Labels;
import weltoffen.model.Language;
import weltoffen.model.Page;
import weltoffen.model.Redirects;
import weltoffen.model.Redirects.Redirect;
import weltoffen.model.Site;

/**
 * What stands where pages once were: at each former address an HTML page that leads on, or says that the page is gone,
 * and works on any server; and for nginx, Apache and Caddy the rules that answer with a true redirect (RFC 9110
 * §15.4.2) or 410 (§15.5.11). The rules lie in a folder that begins with a dot, which servers must not show.
 */
final class RedirectFiles implements Output {

    private static final String TEMPLATE = "redirect.ftlh";
    private static final String FOLDER = ".redirects/";

    /** The page itself is what Apache says with its 410; the second time, when it asks for that, it is let through. */
    private static final String GONE_IN_APACHE = """
            <Location ADDRESS>
              ErrorDocument 410 ADDRESS
              <If "-z %{reqenv:REDIRECT_STATUS}">
                Redirect gone
              </If>
            </Location>
            """;

    /**
     * What the template shows.
     *
     * @param text that the page has moved, or is gone
     * @param target the page to read instead: its title
     * @param href its address
     * @param moved whether browsers are to go there at once
     * @param canonical the absolute address of the page that search engines should list
     */
    public record Sign(String lang, String dir, String siteName, String text, String target, String href,
            boolean moved, String canonical, String stylesheet, String icon) { }

    @Override
    public void write(Context context) throws IOException {
        Site site = context.site();
        Map<String, Optional<String>> rules = new LinkedHashMap<>();
        Set<String> taken = site.pages().map(Page::address).collect(Collectors.toSet());
        for (Redirect redirect : Redirects.read(site.settings(), new Findings())) {
            Language language = Language.ofFolder(redirect.language());
            Optional<Page> home = site.languages().contains(language) ? site.home(language) : Optional.empty();
            if (home.isPresent() && redirect.isAddress() && !taken.contains(redirect.address())) {
                Optional<Page> target = redirect.key().flatMap(key -> site.reachable(language, key));
                rules.put(redirect.address(), target.map(Page::address));
                print(context, redirect.address(), language, target, home.get());
            }
        }
        if (!rules.isEmpty()) {
            String base = site.settings().basePath();
            context.release().write(FOLDER + "nginx.conf", nginx(base, rules));
            context.release().write(FOLDER + "apache.conf", apache(base, rules));
            context.release().write(FOLDER + "caddy.conf", caddy(base, rules));
        }
    }

    private static void print(Context context, String address, Language language, Optional<Page> moved, Page home)
            throws IOException {
        Labels labels = context.site().labels(language);
        Page target = moved.orElse(home);
        Sign sign = new Sign(
                language.tag(),
                language.direction(),
                labels.text("site.name"),
                labels.text(moved.isPresent() ? "redirect.moved" : "redirect.gone"),
                target.title(),
                Addresses.relative(address, target.address()),
                moved.isPresent(),
                context.site().absolute(target),
                Addresses.relative(address, context.assets().stylesheet()),
                Addresses.relative(address, "images/icon.svg"));
        StringWriter html = new StringWriter();
        context.templates().print(TEMPLATE, Map.of("redirect", sign), language.locale().toLocale(), html);
        context.release().write(address, html.toString());
    }

    private static String nginx(String base, Map<String, Optional<String>> rules) {
        StringBuilder text = new StringBuilder("location @gone { try_files $uri =410; }\n");
        rules.forEach((from, to) -> text.append("location = ").append(base).append(from).append(to
                .map(address -> " { return 301 " + base + address + "; }\n")
                .orElse(" { error_page 410 @gone; return 410; }\n")));
        return text.toString();
    }

    private static String apache(String base, Map<String, Optional<String>> rules) {
        StringBuilder text = new StringBuilder();
        rules.forEach((from, to) -> text.append(to
                .map(address -> "Redirect permanent " + base + from + " " + base + address + "\n")
                .orElse(GONE_IN_APACHE.replace("ADDRESS", base + from))));
        return text.toString();
    }

    private static String caddy(String base, Map<String, Optional<String>> rules) {
        StringBuilder text = new StringBuilder();
        rules.forEach((from, to) -> text.append(to
                .map(address -> "redir " + base + from + " " + base + address + " 301\n")
                .orElse("handle " + base + from + " {\n\tfile_server {\n\t\tstatus 410\n\t}\n}\n")));
        return text.toString();
    }
}
