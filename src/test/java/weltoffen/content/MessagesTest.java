package weltoffen.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import weltoffen.calendar.DateProblem;

final class MessagesTest {

    private static final Path SOURCES = Path.of("src/main/java/weltoffen");
    private static final Pattern CREATION = Pattern.compile("Finding\\s*\\.(?:error|warning)\\(");
    private static final Pattern RULE = Pattern.compile("\"([a-z][a-z0-9-]*)\"");
    private static final Pattern TEXT = Pattern.compile("messages(?:\\(\\))?\\.text\\(\\s*\"([a-z.-]+)\"");

    private final Messages english = Messages.in(Locale.ENGLISH);
    private final Messages german = Messages.in(Locale.GERMAN);

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleSaysWhatIsWrongAndWhatToDoInBothLanguages(String rule) {
        assertTrue(english.knows(rule), rule + " in English");
        assertTrue(german.knows(rule), rule + " in German");
    }

    @Test
    void theScanOfTheSourcesFindsTheRulesThatWeKnow() throws IOException {
        assertTrue(rules().toList().containsAll(Set.of(
                "dead-link", "attribute-of-source", "attribute-of-translation", "missing-variable", "not-utf-8", "raw-html")));
    }

    @Test
    void everySentenceOfTheCommandsIsThereInBothLanguages() throws IOException {
        Set<String> used = new TreeSet<>(scan(TEXT));
        assertTrue(used.contains("bake.done"), used.toString());
        for (String key : used) {
            if (!key.endsWith(".")) {
                assertTrue(keys("messages.properties").contains(key), key);
            }
        }
        for (String step : scan(Pattern.compile("progress\\.step\\(\"([a-z]+)\""))) {
            assertTrue(keys("messages.properties").contains("progress." + step), step);
        }
    }

    @Test
    void noSentenceIsForARuleThatIsNotThere() throws IOException {
        Set<String> rules = new TreeSet<>(rules().toList());
        for (String key : keys("messages.properties")) {
            if (key.endsWith(".remedy")) {
                assertTrue(rules.contains(key.replace(".remedy", "")), key);
            }
        }
    }

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertEquals(keys("messages.properties"), keys("messages_de.properties"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_de.properties"})
    void everySentenceIsAPatternThatKeepsItsApostrophes(String file) throws IOException {
        Properties sentences = load(file);
        for (String key : keys(file)) {
            String pattern = sentences.getProperty(key);
            new MessageFormat(pattern, Locale.ROOT);
            String without = pattern.replace("'{'", "").replace("'}'", "").replace("''", "");
            assertFalse(without.contains("'"), key + " = " + pattern);
        }
    }

    @Test
    void bothLanguagesNameTheSameThings() throws IOException {
        Properties one = load("messages.properties");
        Properties other = load("messages_de.properties");
        for (String key : keys("messages.properties")) {
            assertEquals(arguments(one.getProperty(key)), arguments(other.getProperty(key)), key);
        }
    }

    @Test
    void aLineSaysPlaceRuleProblemAndRemedy() {
        Finding finding = Finding.error(new Location("content/fr/a.adoc", 14, 8), "dead-link", "b.adoc");
        assertEquals("content/fr/a.adoc:14:8  dead-link  leads to b.adoc, which does not exist; make the page or remove the link",
                english.line(finding));
        assertEquals("content/fr/a.adoc:14:8  dead-link  führt zu b.adoc, was es nicht gibt; war c.adoc gemeint?",
                german.line(finding.suggesting(Optional.of("c.adoc"))));
    }

    @Test
    void whatIsNamedIsPrintedAsItIs() {
        Finding finding = Finding.error(Location.of("a"), "wrong-value", "order", "{0} 'x'", "10");
        assertEquals("\"{0} 'x'\" is no value of order", english.message(finding));
        assertEquals("there is no attribute {name}",
                english.message(Finding.error(Location.of("a"), "unknown-reference", "name")));
    }

    @Test
    void theRemedyForABrokenLabelShowsHowAParameterIsWritten() {
        Finding finding = Finding.error(Location.of("a"), "broken-label", "asof");
        assertEquals("write parameters as {0}, and '' for an apostrophe beside them", english.remedy(finding));
        assertTrue(german.remedy(finding).contains("{0}"), german.remedy(finding));
        assertTrue(german.remedy(finding).contains("''"), german.remedy(finding));
    }

    @Test
    void aLanguageThatTheGeneratorDoesNotSpeakGetsEnglish() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMAN);
            assertEquals(english.text("progress.reading"), Messages.in(Locale.FRENCH).text("progress.reading"));
        } finally {
            Locale.setDefault(before);
        }
        assertEquals("lese", Messages.in(Locale.forLanguageTag("de-AT")).text("progress.reading"));
    }

    @Test
    void theMessagesKnowTheirLanguage() {
        assertEquals("de", german.language());
        assertEquals("en", english.language());
    }

    /** Every rule that some class of the generator makes a finding of. */
    static Stream<String> rules() throws IOException {
        Set<String> rules = new TreeSet<>();
        for (Path file : sources()) {
            String source = Files.readString(file);
            CREATION.matcher(source).results().map(MatchResult::end).forEach(at ->
                    rules.addAll(ruleOf(source, at)));
        }
        rules.add(constant("checks/PublisherCheck.java"));
        rules.addAll(scan(Pattern.compile("\"(xliff-[a-z-]+)\""))); // of the import, which makes its findings in one place
        rules.remove("date-"); // the beginning of a rule for each kind of problem with a date
        Stream.of(DateProblem.Code.values())
                .filter(code -> code != DateProblem.Code.NO_WORDS_FOR_RULE)
                .forEach(code -> rules.add("date-" + code.key()));
        return rules.stream();
    }

    /** The second argument of a call: one name, or the two between which a condition decides. */
    private static List<String> ruleOf(String source, int from) {
        int depth = 0;
        int argument = 0;
        StringBuilder second = new StringBuilder();
        for (int i = from; i < source.length() && depth >= 0 && argument < 2; i++) {
            char letter = source.charAt(i);
            depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            argument += letter == ',' && depth == 0 ? 1 : 0;
            if (argument == 1) {
                second.append(letter);
            }
        }
        return RULE.matcher(second).results().map(match -> match.group(1)).toList();
    }

    private static String constant(String file) throws IOException {
        var matcher = Pattern.compile("String PLACEHOLDER = \"([a-z-]+)\"").matcher(Files.readString(SOURCES.resolve(file)));
        assertTrue(matcher.find());
        return matcher.group(1);
    }

    private static List<String> scan(Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path file : sources()) {
            pattern.matcher(Files.readString(file)).results().forEach(match -> found.add(match.group(1)));
        }
        return List.copyOf(found);
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }

    private static Set<String> arguments(String pattern) {
        Set<String> arguments = new TreeSet<>();
        Pattern.compile("\\{\\d}").matcher(pattern).results().forEach(match -> arguments.add(match.group()));
        return arguments;
    }

    private static Set<String> keys(String file) throws IOException {
        return new TreeSet<>(load(file).stringPropertyNames());
    }

    private static Properties load(String file) throws IOException {
        Properties sentences = new Properties();
        try (InputStream stream = Messages.class.getResourceAsStream(file)) {
            sentences.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return sentences;
    }
}
