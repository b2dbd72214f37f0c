package weltoffen.checks;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import weltoffen.content.Finding;
import weltoffen.content.Findings;
import weltoffen.content.Nearest;
import weltoffen.model.Page;
import weltoffen.model.Redirects;
import weltoffen.model.Redirects.Redirect;
import weltoffen.model.Site;

/** Finds redirects that cannot be: of what is no address, of an address that a page has now, to a page that is not there. */
final class RedirectCheck implements SiteCheck {

    @Override
    public Stream<Finding> check(Site site) {
        Findings findings = new Findings();
        Set<String> taken = site.pages().map(Page::address).collect(Collectors.toSet());
        Redirects.read(site.settings(), findings).forEach(redirect -> check(site, redirect, taken, findings));
        return findings.list().stream();
    }

    private static void check(Site site, Redirect redirect, Set<String> taken, Findings findings) {
        boolean ofLanguage = site.settings().allLanguages().contains(redirect.language());
        if (!redirect.isAddress() || !ofLanguage) {
            findings.add(Finding.error(redirect.location(), "wrong-redirect", redirect.address()));
        } else if (taken.contains(redirect.address())) {
            findings.add(Finding.error(redirect.location(), "redirect-of-page", redirect.address()));
        }
        redirect.key().filter(key -> !site.keys().contains(key)).ifPresent(key -> findings.add(
                Finding.error(redirect.location(), "unknown-key", redirect.address(), key)
                        .suggesting(Nearest.to(key, site.keys()))));
    }
}
