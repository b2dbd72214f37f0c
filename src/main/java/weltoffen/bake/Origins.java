package weltoffen.bake;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import weltoffen.bake.PageView.Day;
import weltoffen.calendar.DateProblem;
import weltoffen.calendar.EventDate;
import weltoffen.calendar.EventDateFormat;
import weltoffen.content.History;
import weltoffen.model.Language;
import weltoffen.model.Page;
import weltoffen.model.Site;

/** Where the texts of pages come from: when they last changed, and where they can be changed. */
final class Origins {

    private final Site site;
    private final History history;
    private final Map<Language, EventDateFormat> formats = new ConcurrentHashMap<>();

    Origins(Site site, History history) {
        this.site = site;
        this.history = history;
    }

    /** The day of the last change: from the history, else as the file itself says. */
    Optional<Day> lastChange(Page page) {
        return history.lastChange(page.text().file())
                .map(LocalDate::toString)
                .or(() -> page.text().header().value("revdate"))
                .flatMap(day -> day(day, page.language()));
    }

    /** The address of the form in which the text can be changed. */
    Optional<String> edit(Page page) {
        return site.settings().repository().map(address -> address + page.text().file().name());
    }

    private Optional<Day> day(String text, Language language) {
        try {
            EventDate day = EventDate.parse(text);
            EventDateFormat format = formats.computeIfAbsent(
                    language, any -> new EventDateFormat(language.locale(), site.labels(language)::text));
            synchronized (format) { // ICU's formats are not for several threads
                return Optional.of(new Day(text, format.format(day)));
            }
        } catch (DateProblem e) {
            return Optional.empty(); // a check says so
        }
    }
}
