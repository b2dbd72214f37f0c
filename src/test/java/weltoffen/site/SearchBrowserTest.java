package weltoffen.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weltoffen.browser.Chromium;
import weltoffen.browser.StaticServer;
import weltoffen.model.Language;
import weltoffen.search.Folding;

/** The search in a real browser, over the baked site. */
@ExtendWith(Chromium.class)
class SearchBrowserTest {

    private static final Path QUESTIONS = Path.of("src/test/resources/search/questions.txt");

    private static StaticServer server;

    @BeforeAll
    static void serve() throws IOException {
        server = StaticServer.of(BakedSite.ROOT);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static List<String> languages() {
        return BakedSite.languages();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void bothFoldingsMakeTheSameWordsOfEveryText(String language, BrowserContext visitor) throws IOException {
        JsonObject index = index(language);
        List<String> texts = new ArrayList<>(strings(index.get("pages")));
        texts.addAll(List.of(
                "ÄÖÜ äöü ß ẞ STRAẞE Fachkraefte Fach-Kräfte Fach\u00ADkräfte Fach·kräfte", "đĐ łŁ øØ ıIİi əƏ œŒ æÆ",
                "l’agence l'agence lʼagence d‘été", "здоров’я здоров'я здоровʼя Ґґ Її Йй Ёё", "Ђорђе Ђ Љубљана ЊЕГОШ џЏ đ Đorđe",
                "Өргөө үгҮ", "Điều dưỡng ỮỰ ộ ợ", "Die\u0302\u0323u i\u0307 I\u0307 e\u0301", "中国 IT产业集群 2020年 々〇 ひらがな カタカナ ｶﾀ", "ﬁ ② ½ ㎏ ℃ Ⅷ x² ΣΑΣ ς",
                "\uD835\uDD38\uD842\uDFB7 👩‍🔬 a\u200Bb", "  –—―…", ""));
        IntStream.range(0x20, 0x3400).filter(Character::isDefined)
                .forEach(character -> texts.add("a" + Character.toString(character) + "Ab"));
        Folding folding = Folding.of(Language.ofFolder(language));
        Page page = visitor.newPage();
        page.navigate(server.url(language + "/index.html"));
        Object folded = page.evaluate(
                """
                async ([module, table, texts]) => {
                  const {Folding} = await import(module);
                  const folding = new Folding(JSON.parse(table));
                  return texts.map(text => folding.words(text).map(({word}) => word).join('\\n'));
                }""",
                List.of(module("fold"), index.get("fold").toString(), texts));
        List<String> different = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String java = String.join("\n", folding.words(texts.get(i)));
            Object javascript = ((List<?>) folded).get(i);
            if (!java.equals(javascript)) {
                different.add(texts.get(i) + ": " + java + " / " + javascript);
            }
        }
        assertEquals(List.of(), different);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void whatVisitorsAskIsAnsweredFirst(String language, BrowserContext visitor) throws IOException {
        Map<String, String> wanted = new TreeMap<>();
        for (String line : Files.readAllLines(QUESTIONS)) {
            String[] parts = line.split("\\s*\\|\\s*");
            if (parts[0].equals(language)) {
                wanted.put(parts[1], parts[2]);
            }
        }
        assertTrue(wanted.size() >= 10, () -> "only " + wanted.size() + " questions in " + language);
        Page page = visitor.newPage();
        page.navigate(server.url(language + "/index.html"));
        Object found = page.evaluate(
                """
                async ([module, index, questions]) => {
                  const {Ranking} = await import(module);
                  const ranking = new Ranking(await (await fetch(index)).json());
                  return questions.map(question => ranking.find(question)[0]?.href.replace(/#.*/, '') ?? '');
                }""",
                List.of(module("ranking"), server.url(language + "/search.json"), List.copyOf(wanted.keySet())));
        Map<String, String> answers = new TreeMap<>();
        int i = 0;
        for (String question : wanted.keySet()) {
            String address = language + "/" + ((List<?>) found).get(i++);
            answers.put(question, BakedSite.pages().containsKey(address)
                    ? BakedSite.pages().get(address).body().attr("data-key")
                    : "nothing");
        }
        assertEquals(wanted, answers);
    }

    @Test
    void aTitleCountsMoreThanAHeadingAndAHeadingMoreThanTheText(BrowserContext visitor) {
        assertEquals("title, heading, text", find(visitor, "nurses", """
                [["other", "text", [["", "", "we look for nurses"]]],
                 ["other", "heading", [["", "", "x"], ["h", "nurses abroad", "y"]]],
                 ["nurses abroad", "title", [["", "", "x"]]]]""").replace("#h", ""));
    }

    @Test
    void aWholeWordCountsMoreThanTheBeginningOfOneAndASlipOnlyWhereThereIsNeither(BrowserContext visitor) {
        String pages = """
                [["a", "beginning", [["", "", "nursery"]]],
                 ["a", "whole", [["", "", "nurse"]]],
                 ["a", "slip", [["", "", "purse"]]]]""";
        assertEquals("whole, beginning", find(visitor, "nurse", pages));
        assertEquals("whole", find(visitor, "nrse", pages));
        assertEquals("whole", find(visitor, "nusre", pages));
        assertEquals("", find(visitor, "nx", pages));
    }

    @Test
    void aTermIsFoundByItsOtherNamesAndItsDefinitionFirst(BrowserContext visitor) {
        String pages = """
                [["Skilled act", "page", [["", "", "The Immigration Act is new"]]],
                 ["Glossary", "glossary", [["", "", ""], ["feg", "FEG – Immigration Act", "A law"]]]]""";
        assertEquals("glossary#feg, page", find(visitor, "feg", pages));
        assertEquals("glossary#feg, page", find(visitor, "immigration act", pages));
    }

    @Test
    void theSearchAnswersWhileSomebodyTypesAndKeepsTheQuestionInTheAddress(BrowserContext visitor) {
        Page page = open(visitor, "en", "search");
        page.locator(".search__field").pressSequentially("Skilled Immigration Act");
        assertThat(page.locator("[role=status]")).hasText(Pattern.compile("Results: [1-9]\\d*"));
        assertThat(page).hasURL(Pattern.compile(".*\\?q=Skilled\\+Immigration\\+Act$"));
        assertThat(page.locator(".search__results a").first()).hasAttribute("href", Pattern.compile(".*/en/glossary\\.html#feg$"));
        assertThat(page.locator(".search__results mark").first()).hasText(Pattern.compile("FEG"));
        assertThat(page.locator(".index")).isHidden();
        page.reload();
        assertThat(page.locator(".search__field")).hasValue("Skilled Immigration Act");
        assertThat(page.locator(".search__results li").first()).isVisible();
        page.locator(".search__field").fill("");
        assertThat(page.locator(".index")).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*search\\.html$"));
    }

    @Test
    void theSlashOpensTheSearchFromAnyPageButNotWhileSomebodyTypes(BrowserContext visitor) {
        Page page = open(visitor, "de", "index");
        page.keyboard().press("/");
        page.waitForURL(Pattern.compile(".*/de/suche\\.html.*"));
        assertThat(page.locator(".search__field")).isFocused();
        page.keyboard().type("und/oder");
        assertThat(page.locator(".search__field")).hasValue("und/oder");
        page.keyboard().press("Tab");
        page.locator("body").press("/");
        assertThat(page.locator(".search__field")).isFocused();
    }

    @Test
    void otherLanguagesAreFetchedOnlyWhenNothingIsFoundOrOnRequestAndAreMarked(BrowserContext visitor) {
        Page page = open(visitor, "en", "search");
        List<String> fetched = new ArrayList<>();
        page.onRequest(request -> {
            if (request.url().endsWith(".json")) {
                fetched.add(request.url().replaceAll(".*/([^/]+)/search.json", "$1"));
            }
        });
        page.locator(".search__field").fill("Vietnam");
        assertThat(page.locator(".search__results li").first()).isVisible();
        assertEquals(List.of("en"), fetched);
        page.locator(".search__more").click();
        assertThat(page.locator(".search__language[lang=de] a[hreflang=de]").first()).isVisible();
        assertThat(page.locator(".search__language[lang=zh-Hans]")).hasCount(0);
        page.navigate(page.url().replaceAll("\\?.*", "?q=护理"));
        assertThat(page.locator(".search__language[lang=zh-Hans] h2")).hasText("简体中文");
        assertThat(page.locator(".search__language[lang=zh-Hans] a").first())
                .hasAttribute("href", Pattern.compile(".*/zh/.*"));
        assertThat(page.locator("[role=status]"))
                .hasText(Pattern.compile("Nothing was found in this language\\. In other languages: [1-9]\\d*"));
    }

    @Test
    void aQuestionIsNeverReadAsHtml(BrowserContext visitor) {
        Page page = open(visitor, "en", "search");
        List<String> dialogs = new ArrayList<>();
        page.onDialog(dialog -> {
            dialogs.add(dialog.message());
            dialog.dismiss();
        });
        String question = "<img src=x onerror=alert(1)> <mark>workers</mark>";
        page.navigate(page.url() + "?q=" + java.net.URLEncoder.encode(question, java.nio.charset.StandardCharsets.UTF_8));
        assertThat(page.locator(".search__field")).hasValue(question);
        assertThat(page.locator(".search__results li").first()).isVisible();
        assertThat(page.locator(".search img")).hasCount(0);
        assertEquals(List.of(), dialogs);
    }

    @Test
    void anIndexThatDoesNotComeIsSaidAndTheListOfAllPagesStays(BrowserContext visitor) {
        Page page = visitor.newPage();
        page.route("**/search.json", route -> route.abort());
        page.navigate(server.url("en/search.html"));
        page.locator(".search__field").fill("Vietnam");
        assertThat(page.locator("[role=status]")).hasText(Pattern.compile("not available"));
        assertThat(page.locator(".index")).isVisible();
    }

    @Test
    void nothingOfTheSearchIsLoadedBeforeItIsUsed(BrowserContext visitor) {
        Page page = visitor.newPage();
        List<String> requests = new ArrayList<>();
        page.onRequest(request -> requests.add(request.url()));
        page.navigate(server.url("en/search.html"));
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        assertTrue(requests.size() <= 5, requests::toString);
        assertFalse(requests.stream().anyMatch(url -> url.contains("/search.") && !url.endsWith(".html")), requests::toString);
        page.waitForResponse("**/search.json", () -> page.locator(".search__field").focus());
    }

    @Test
    void fromTheFileSystemThePageIsTheListOfAllPages(BrowserContext visitor) {
        Page page = visitor.newPage();
        page.navigate(BakedSite.ROOT.resolve("en/search.html").toUri().toString());
        assertThat(page.locator(".search__field")).isHidden();
        assertThat(page.locator(".index")).isVisible();
    }

    private static Page open(BrowserContext visitor, String language, String key) {
        String address = BakedSite.pages().entrySet().stream()
                .filter(page -> page.getKey().startsWith(language + "/")
                        && page.getValue().body().attr("data-key").equals(key))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        Page page = visitor.newPage();
        page.navigate(server.url(address));
        return page;
    }

    private static String find(BrowserContext visitor, String question, String pages) {
        Page page = visitor.newPage();
        page.navigate(server.url("en/index.html"));
        return (String) page.evaluate(
                """
                async ([module, question, pages]) => {
                  const {Ranking} = await import(module);
                  const same = [[['feg'], ['immigration', 'act']]];
                  const ranking = new Ranking({lang: 'en', fold: {}, same, pages: JSON.parse(pages)});
                  return ranking.find(question).map(({href}) => href).join(', ');
                }""",
                List.of(module("ranking"), question, pages));
    }

    private static String module(String name) {
        try (Stream<Path> files = Files.list(BakedSite.ROOT.resolve("js"))) {
            return server.url("js/" + files.map(file -> file.getFileName().toString())
                    .filter(file -> file.matches(name + "\\.[0-9a-f]{8}\\.js"))
                    .findFirst()
                    .orElseThrow());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static JsonObject index(String language) throws IOException {
        return JsonParser.parseString(Files.readString(BakedSite.ROOT.resolve(language).resolve("search.json")))
                .getAsJsonObject();
    }

    private static List<String> strings(JsonElement element) {
        if (element instanceof JsonArray array) {
            List<String> all = new ArrayList<>();
            array.forEach(one -> all.addAll(strings(one)));
            return all;
        }
        return List.of(new Gson().fromJson(element, String.class));
    }
}
