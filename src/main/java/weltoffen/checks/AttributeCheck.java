package weltoffen.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import weltoffen.checks.AttributeRules.Rule;
import weltoffen.content.Document;
import weltoffen.content.Finding;
import weltoffen.content.Header.Attribute;
import weltoffen.content.Location;
import weltoffen.content.Nearest;
import weltoffen.model.Language;
import weltoffen.model.Site;

/**
 * Finds headers that do not say what they should: unknown attributes and types, facts in a translation, values of the
 * wrong form, keys of pages that do not exist, a missing type or description.
 */
final class AttributeCheck implements SiteCheck {

    /** Attributes whose absence is a finding of its own. */
    private static final Set<String> REPORTED_WHEN_EMPTY = Set.of("description", "jbake-type", "when");

    private static final Set<String> KEY_LISTS = Set.of("next", "series", "related", "way");

    @Override
    public Stream<Finding> check(Site site) {
        Set<String> types = new TreeSet<>(site.settings().templates().keySet());
        return site.documents().stream()
                .filter(document -> site.keys().contains(document.key()))
                .flatMap(document -> check(site, document, types).stream());
    }

    private static List<Finding> check(Site site, Document document, Set<String> types) {
        List<Finding> findings = new ArrayList<>();
        boolean isSource = document.language().equals(site.settings().sourceLanguage());
        String type = site.page(site.sourceLanguage(), document.key())
                .flatMap(page -> page.fact("jbake-type"))
                .orElse("");
        boolean typeIsKnown = types.contains(type);
        if (isSource) {
            checkType(document, types, findings);
        }
        if (document.header().value("description").isEmpty()) {
            findings.add(Finding.error(document.locationOf("description"), "missing-description"));
        }
        document.header().value("description")
                .filter(text -> text.length() > AttributeRules.LONGEST_DESCRIPTION)
                .ifPresent(text -> findings.add(
                        AttributeRules.longDescription(text, document.locationOf("description"))));
        if (isSource) {
            AttributeRules.required(type).stream()
                    .filter(name -> document.header().value(name).isEmpty())
                    .forEach(name -> findings.add(
                            Finding.warning(document.locationOf(name), "missing-attribute", name, type)));
        }
        for (Attribute attribute : document.header().all()) {
            AttributeRules.of(attribute.name())
                    .ifPresentOrElse(
                            rule -> checkRule(site, document, attribute, rule, isSource, typeIsKnown, type, findings),
                            () -> findings.add(Finding.error(
                                            document.file().at(attribute.line(), 2), "unknown-attribute", attribute.name())
                                    .suggesting(Nearest.to(attribute.name(), AttributeRules.names()))));
        }
        return findings;
    }

    private static Finding unknownKey(Site site, Location location, String attribute, String key) {
        return Drafts.finding(site, key, location, key).orElseGet(() -> Finding.error(location, "unknown-key", attribute, key)
                .suggesting(Nearest.to(key, site.keys())));
    }

    private static void checkType(Document document, Set<String> types, List<Finding> findings) {
        document.header().value("jbake-type").ifPresentOrElse(
                type -> {
                    if (!types.contains(type)) {
                        findings.add(Finding.error(document.locationOf("jbake-type"), "unknown-type", type)
                                .suggesting(Nearest.to(type, types)));
                    }
                },
                () -> findings.add(Finding.error(
                        document.file().at(1, 0), "missing-type", String.join(", ", types))));
    }

    private static void checkRule(
            Site site,
            Document document,
            Attribute attribute,
            Rule rule,
            boolean isSource,
            boolean typeIsKnown,
            String type,
            List<Finding> findings) {
        if (attribute.value().isEmpty() && REPORTED_WHEN_EMPTY.contains(attribute.name())) {
            return;
        }
        boolean isEasy = Language.ofFolder(document.language()).isEasy();
        boolean misplaced = switch (rule.place()) {
            case SOURCE -> !isSource;
            case ORIGINAL -> !isSource && !isEasy;
            case TRANSLATION -> isSource || isEasy;
            case ANY -> false;
        };
        if (misplaced) {
            findings.add(Finding.error(
                    document.file().at(attribute.line(), 2),
                    isSource ? "attribute-of-translation" : "attribute-of-source",
                    attribute.name(),
                    site.settings().sourceLanguage() + "/" + document.key() + ".adoc"));
        } else if (typeIsKnown && !rule.types().isEmpty() && !rule.types().contains(type)) {
            String types = rule.types().stream().sorted().collect(Collectors.joining(", "));
            findings.add(Finding.error(
                    document.file().at(attribute.line(), 2), "attribute-of-type", attribute.name(), type, types));
        } else if (!rule.valid().test(attribute.value())) {
            findings.add(Finding.error(
                    document.locationOf(attribute.name()),
                    "wrong-value",
                    attribute.name(),
                    attribute.value(),
                    rule.expected()));
        } else if (KEY_LISTS.contains(attribute.name())) {
            Stream.of(attribute.value().split("\\s*,\\s*"))
                    .filter(key -> !site.keys().contains(key))
                    .forEach(key -> findings.add(unknownKey(site, document.locationOf(attribute.name()), attribute.name(), key)));
        }
    }
}
