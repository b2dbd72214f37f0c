package weltoffen.cli;

import com.google.gson.GsonBuilder;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import weltoffen.calendar.Event.Occurrence;
import weltoffen.calendar.EventCalendar;
import weltoffen.content.Finding;
import weltoffen.content.Findings;
import weltoffen.content.Messages;
import weltoffen.model.Page;
import weltoffen.model.Site;
import weltoffen.outputs.OccurrenceFields;

/** {@code site events}: the occurrences between two days, as a list or as JSON. */
@Command(name = "events", description = "lists the occurrences between two days", mixinStandardHelpOptions = true)
final class EventsCommand implements Callable<Integer> {

    /** An endless series is followed this far when no end is given. */
    private static final int YEARS = 1;

    @Spec
    private CommandSpec command;

    @Mixin
    private SiteOptions options;

    @Option(names = "--from", paramLabel = "DATE", description = "the first day (default: from the beginning)")
    private String from;

    @Option(names = "--to", paramLabel = "DATE", description = "the last day (default: a year from today)")
    private String to;

    @Option(names = "--json",
            description = "print an array of {key, title, start, end, precision, zone, status, series}")
    private boolean json;

    @Override
    public Integer call() {
        Messages messages = options.messages();
        LocalDate first = from == null ? LocalDate.of(1583, 1, 1) : day(from, messages);
        LocalDate last = to == null ? options.today().plusYears(YEARS) : day(to, messages);
        Findings findings = new Findings();
        Optional<Site> site = Bakery.read(options.folders(), findings);
        findings.list().stream().filter(Finding::isError).forEach(found -> System.err.println(messages.line(found)));
        if (site.isEmpty() || findings.hasErrors()) {
            return 1;
        }
        List<Occurrence> occurrences = EventCalendar.of(site.get(), options.today()).occurrences(first, last);
        if (json) {
            System.out.println(new GsonBuilder().disableHtmlEscaping().serializeNulls().setPrettyPrinting().create()
                    .toJson(occurrences.stream().map(one -> OccurrenceFields.of(one, page(site.get(), one))).toList()));
        } else {
            occurrences.forEach(one -> System.out.println(line(site.get(), one)));
        }
        return 0;
    }

    private static String line(Site site, Occurrence occurrence) {
        return String.format(
                Locale.ROOT,
                "%-34s %-10s %s",
                occurrence.when(),
                occurrence.event().status().code(),
                page(site, occurrence).title());
    }

    private static Page page(Site site, Occurrence occurrence) {
        return site.page(site.sourceLanguage(), occurrence.event().key()).orElseThrow();
    }

    private LocalDate day(String text, Messages messages) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new ParameterException(command.commandLine(), messages.text("usage.date", text));
        }
    }
}
