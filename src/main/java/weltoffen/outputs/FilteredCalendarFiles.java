package weltoffen.outputs;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import weltoffen.bake.FilteredCalendars;
import weltoffen.bake.FilteredCalendars.FilteredPage;
import weltoffen.model.Language;

/**
 * {@code events/filter/place-china.html} and the like: the calendar as each answer to its filters leaves it, printed
 * with the calendar's own template.
 */
final class FilteredCalendarFiles implements Output {

    @Override
    public boolean showsTexts() {
        return true;
    }

    @Override
    public void write(Context context) throws IOException {
        Optional<String> template =
                Optional.ofNullable(context.site().settings().templates().get("events"));
        if (template.isEmpty()) {
            return;
        }
        FilteredCalendars calendars = new FilteredCalendars(context.site(), context.views());
        List<Map<String, String>> files = context.site().languages().parallelStream()
                .map(language -> print(context, calendars, language, template.get()))
                .toList();
        for (Map<String, String> ofLanguage : files) {
            for (Map.Entry<String, String> file : ofLanguage.entrySet()) {
                context.release().write(file.getKey(), file.getValue());
            }
        }
    }

    private static Map<String, String> print(
            Context context, FilteredCalendars calendars, Language language, String template) {
        Map<String, String> files = new TreeMap<>();
        for (FilteredPage filtered : calendars.of(language, context.ready()).toList()) {
            StringWriter html = new StringWriter();
            Map<String, Object> variables = Map.of(
                    "page", filtered.view(),
                    "labels", context.site().labels(language).all(),
                    "root", context.views().root(filtered.page()));
            try {
                context.templates().print(template, variables, language.locale().toLocale(), html);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            files.put(filtered.page().address(), html.toString());
        }
        return files;
    }
}
