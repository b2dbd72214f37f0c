package weltoffen.checks;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import weltoffen.checks.BakedPage.Element;
import weltoffen.content.Finding;
import weltoffen.model.Page;
import weltoffen.model.Site;

/**
 * Finds pages that no way leads to: from the home page of the source language, or of an easy one, following the links of
 * baked pages. What only the search page lists, which lists all, counts as lost. All pages of the release must be noted
 * before.
 */
public final class Orphans {

    private static final Set<String> NO_WAY = Set.of("search", "notfound");

    private final Map<String, Set<String>> links = new ConcurrentHashMap<>();

    /** Notes where a page leads. May be called from several threads. */
    public void note(String address, BakedPage page) {
        Set<String> targets = new TreeSet<>();
        for (Element link : page.elements()) {
            if (link.name().equals("a") && !link.has("hreflang")) {
                String href = link.attribute("href").replaceFirst("[#?].*", "");
                if (!href.isEmpty() && href.indexOf(':') < 0 && !href.startsWith("/")) {
                    targets.add(resolve(address, href));
                }
            }
        }
        links.put(address, targets);
    }

    /** The pages that no way leads to. */
    public Stream<Finding> find(Site site) {
        return site.languages().stream()
                .filter(language -> language.equals(site.sourceLanguage()) || language.isEasy())
                .flatMap(language -> {
                    Map<String, Page> byAddress = new HashMap<>();
                    site.pages(language).forEach(page -> byAddress.put(page.address(), page));
                    Set<String> reached = site.home(language)
                            .map(home -> reachable(home.address(), byAddress))
                            .orElse(Set.of());
                    return byAddress.values().stream()
                            .filter(page -> !reached.isEmpty() && !reached.contains(page.address()))
                            .filter(page -> !page.type().equals("notfound"))
                            .map(page -> Finding.warning(page.text().file().at(1, 0), "orphan-page"));
                });
    }

    private Set<String> reachable(String home, Map<String, Page> byAddress) {
        Set<String> reached = new HashSet<>(Set.of(home));
        Deque<String> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            String address = open.remove();
            if (!NO_WAY.contains(byAddress.get(address).type())) {
                links.getOrDefault(address, Set.of()).stream()
                        .filter(byAddress::containsKey)
                        .filter(reached::add)
                        .forEach(open::add);
            }
        }
        return reached;
    }

    private static String resolve(String from, String href) {
        Deque<String> parts = new ArrayDeque<>();
        String folder = from.substring(0, from.lastIndexOf('/') + 1);
        for (String part : (folder + href).split("/")) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.equals(".") && !part.isEmpty()) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }
}
