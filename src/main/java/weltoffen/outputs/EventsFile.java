package weltoffen.outputs;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weltoffen.calendar.Event.Occurrence;
import weltoffen.model.Language;
import weltoffen.model.Page;
import weltoffen.model.Site;

/**
 * {@code events.json}: every occurrence in every language, with the precision of its date, for whoever builds something
 * with it. Grouped by the BCP 47 tag of the language, as GOV.UK's bank holidays are by country. A series without an end is
 * followed for a year.
 */
final class EventsFile implements Output {

    private static final LocalDate BEGINNING = LocalDate.of(1583, 1, 1);

    @Override
    public void write(Context context) throws IOException {
        Site site = context.site();
        List<Occurrence> occurrences =
                context.calendar().occurrences(BEGINNING, context.calendar().today().plusYears(1));
        Map<String, Object> byLanguage = new LinkedHashMap<>();
        for (Language language : site.languages()) {
            List<Map<String, Object>> events = occurrences.stream()
                    .flatMap(one -> site.page(language, one.event().key()).stream().map(page -> fields(site, one, page)))
                    .toList();
            if (!events.isEmpty()) {
                byLanguage.put(language.tag(), Map.of("events", events));
            }
        }
        if (byLanguage.isEmpty()) {
            return;
        }
        Gson gson = new GsonBuilder().disableHtmlEscaping().serializeNulls().create();
        context.release().write("events.json", gson.toJson(byLanguage) + "\n");
    }

    private static Map<String, Object> fields(Site site, Occurrence occurrence, Page page) {
        Map<String, Object> fields = OccurrenceFields.of(occurrence, page);
        fields.put("place", page.words("place").orElse(null));
        fields.put("url", site.absolute(page));
        return fields;
    }
}
