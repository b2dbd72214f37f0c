package weltoffen.outputs;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import weltoffen.model.Language;
import weltoffen.search.SearchIndex;

/**
 * {@code search.json} in the folder of each language, which the search page fetches when somebody searches. Pages and
 * sections are arrays without names, because the file goes over slow lines:
 * {@code {"lang", "fold", "same", "pages": [[title, href, [[id, heading, text], …]], …]}}, see {@link SearchIndex}.
 */
final class SearchFiles implements Output {

    private static final Gson JSON = new GsonBuilder().disableHtmlEscaping().create();

    /** The file's members, in their order. */
    private record File(String lang, Object fold, Object same, List<List<Object>> pages) { }

    @Override
    public boolean showsTexts() {
        return true;
    }

    @Override
    public void write(Context context) throws IOException {
        if (context.site().pages().noneMatch(page -> page.type().equals("search"))) {
            return; // nobody would fetch them
        }
        List<Language> languages = context.site().languages().stream()
                .filter(language -> !context.site().pages(language).stream().allMatch(context.sameText()))
                .toList();
        List<String> files = languages.parallelStream()
                .map(language -> json(SearchIndex.of(context.site(), language)))
                .toList();
        for (int i = 0; i < files.size(); i++) {
            context.release().write(SearchIndex.address(languages.get(i)), files.get(i));
        }
    }

    private static String json(SearchIndex index) {
        Stream<List<Object>> pages = index.pages().stream().map(page -> List.of(
                page.title(),
                page.href(),
                page.parts().stream().map(part -> List.of(part.id(), part.heading(), part.text())).toList()));
        return JSON.toJson(new File(index.lang(), index.fold(), index.same(), pages.toList())) + "\n";
    }
}
