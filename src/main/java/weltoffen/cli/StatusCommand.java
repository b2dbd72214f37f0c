package weltoffen.cli;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import weltoffen.content.Findings;
import weltoffen.content.Folders;
import weltoffen.content.Messages;
import weltoffen.model.Language;
import weltoffen.model.Page;
import weltoffen.model.Site;
import weltoffen.model.TranslationReport;
import weltoffen.model.TranslationReport.LanguageState;
import weltoffen.model.TranslationReport.PageState;

/** {@code site status}: how far each language is, as a table, as JSON, and as a page for editors. */
@Command(name = "status", description = "shows what is missing or out of date", mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    private static final Map<PageState, String> SIGNS = Map.of(
            PageState.MISSING, "-", PageState.OUTDATED, "!", PageState.MACHINE, "m", PageState.REVIEWED, "+");

    @Mixin
    private SiteOptions options;

    @Option(names = "--json", description = "print {language: {pages, missing, outdated, machine, reviewed}}")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Messages messages = options.messages();
        Folders folders = options.folders();
        Findings findings = new Findings();
        Optional<Site> site = Bakery.read(folders, findings);
        findings.list().forEach(finding -> System.err.println(messages.line(finding)));
        if (site.isEmpty()) {
            return 1;
        }
        TranslationReport report = TranslationReport.of(site.get());
        if (json) {
            System.out.println(new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create().toJson(json(report)));
            return 0;
        }
        print(site.get(), report, System.out, messages);
        Path page = folders.output().resolveSibling("status").resolve("index.html");
        StatusPage.write(site.get(), report, messages, page);
        System.out.println(messages.text("status.page", folders.name(page)));
        return 0;
    }

    private static Map<String, Object> json(TranslationReport report) {
        Map<String, Object> all = new LinkedHashMap<>();
        report.languages().forEach((language, state) -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("pages", state.pages());
            one.put("missing", state.missing());
            one.put("outdated", state.outdated());
            one.put("machine", state.machine());
            one.put("reviewed", state.reviewed());
            all.put(language.folder(), one);
        });
        return all;
    }

    private static void print(Site site, TranslationReport report, PrintStream out, Messages messages) {
        List<Language> languages = List.copyOf(report.languages().keySet());
        int width = site.keys().stream().mapToInt(String::length).max().orElse(0) + 2;
        StringBuilder head = new StringBuilder(" ".repeat(width));
        languages.forEach(language -> head.append(String.format(Locale.ROOT, "%4s", language.folder())));
        out.println(head);
        for (String key : site.keys()) {
            StringBuilder row = new StringBuilder(key).append(" ".repeat(width - key.length()));
            for (Language language : languages) {
                Page page = site.page(language, key).orElseThrow();
                row.append(String.format(Locale.ROOT, "%4s", SIGNS.get(report.state(language, page))));
            }
            out.println(row);
        }
        for (Map.Entry<Language, LanguageState> entry : report.languages().entrySet()) {
            LanguageState state = entry.getValue();
            out.println(messages.text(
                    "status.language",
                    entry.getKey().folder(),
                    state.pages(),
                    state.missing().size(),
                    state.outdated().size(),
                    state.machine(),
                    state.reviewed(),
                    state.missingLabels().size()));
        }
        out.println(messages.text("status.signs"));
    }
}
