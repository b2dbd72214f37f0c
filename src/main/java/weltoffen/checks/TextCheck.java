package weltoffen.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import weltoffen.content.Finding;
import weltoffen.content.PropertiesFile;
import weltoffen.content.SourceFile;
import weltoffen.model.Language;
import weltoffen.model.Site;

/**
 * Finds what is wrong with the words themselves, in pages, their parts and interface texts: typing that does not suit the
 * language, link texts that say nothing, passages of another script that are not marked. Each text is gone through once.
 */
final class TextCheck implements SiteCheck {

    /** A rule about a line of prose. */
    interface Rule {

        /** Adds what the line does wrong. */
        void check(SourceFile file, Prose.Line line, List<Finding> findings);
    }

    @Override
    public Stream<Finding> check(Site site) {
        var rules = site.languages().stream()
                .filter(language -> language.derivedFrom().isEmpty())
                .collect(Collectors.toMap(Language::folder, TextCheck::rules));
        Stream<Finding> pages = site.documents().stream()
                .filter(document -> rules.containsKey(document.language()))
                .flatMap(document -> check(document.file(), Prose.of(document), rules.get(document.language())));
        Stream<Finding> parts = ContentFiles.parts(site).stream()
                .filter(part -> part.name().endsWith(".adoc"))
                .filter(part -> rules.containsKey(ContentFiles.language(site, part)))
                .flatMap(part -> check(part, Prose.ofPart(part), rules.get(ContentFiles.language(site, part))));
        Stream<Finding> labels = site.languages().stream()
                .filter(language -> rules.containsKey(language.folder()))
                .flatMap(language -> check(site.labelFile(language), rules.get(language.folder())));
        return Stream.of(pages, parts, labels).flatMap(Function.identity());
    }

    private static List<Rule> rules(Language language) {
        return List.of(new TypingRule(language), new LinkTextRule(language), new ForeignPassageRule(language));
    }

    private static Stream<Finding> check(PropertiesFile labels, List<Rule> rules) {
        return check(labels.source(), Prose.of(labels), rules);
    }

    private static Stream<Finding> check(SourceFile file, List<Prose.Line> lines, List<Rule> rules) {
        List<Finding> findings = new ArrayList<>();
        for (Prose.Line line : lines) {
            for (Rule rule : rules) {
                rule.check(file, line, findings);
            }
        }
        return findings.stream();
    }
}
