package weltoffen.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventDateFormatTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        de | 18. Februar 2020
        en | 18 February 2020
        fr | 18 février 2020
        pl | 18 lutego 2020
        uk | 18 лютого 2020 року
        sr | 18. фебруар 2020.
        az | 18 fevral 2020
        mn | 2020 оны 2-р сарын 18
        vi | 18 tháng 2 năm 2020
        zh | 2020年2月18日
        """)
    void a_day_has_its_month_and_year(String language, String words) throws DateProblem {
        assertEquals(words, words(language, "2020-02-18"));
    }

    @Test
    void the_first_of_a_month_is_an_ordinal_in_french_and_only_the_first() throws DateProblem {
        assertEquals("1er avril 2020", words("fr", "2020-04-01"));
        assertEquals("11 avril 2020", words("fr", "2020-04-11"));
        assertEquals("1er–3 avril 2020", words("fr", "2020-04-01/2020-04-03"));
        assertEquals("avril 2020", words("fr", "2020-04"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        de | April 2020
        en | April 2020
        fr | avril 2020
        pl | kwiecień 2020
        uk | квітень 2020 року
        sr | април 2020.
        az | aprel 2020
        mn | 2020 оны 4-р сар
        vi | tháng 4 năm 2020
        zh | 2020年4月
        """)
    void a_month_stands_alone_in_the_nominative(String language, String words) throws DateProblem {
        assertEquals(words, words(language, "2020-04"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        de | 2020    | 2019–2020
        en | 2020    | 2019–2020
        fr | 2020    | 2019–2020
        pl | 2020    | 2019–2020
        uk | 2020 рік | 2019–2020 роки
        sr | 2020.   | 2019–2020.
        az | 2020    | 2019–2020
        mn | 2020 он | 2019–2020 он
        vi | năm 2020 | năm 2019–2020
        zh | 2020年  | 2019–2020年
        """)
    void a_year_and_an_interval_of_years_are_written_as_usual(String language, String year, String years)
            throws DateProblem {
        assertEquals(year, words(language, "2020"));
        assertEquals(years, words(language, "2019/2020"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        de | 2. Quartal 2020          | 2. und 3. Quartal 2020
        en | 2nd quarter of 2020      | 2nd and 3rd quarter of 2020
        fr | 2e trimestre 2020        | 2e et 3e trimestres 2020
        pl | II kwartał 2020          | II i III kwartał 2020
        uk | II квартал 2020 року     | II і III квартали 2020 року
        sr | други квартал 2020.      | други и трећи квартал 2020.
        az | 2020-ci ilin 2-ci rübü   | 2020-ci ilin 2-ci və 3-cü rübləri
        mn | 2020 оны 2-р улирал      | 2020 оны 2, 3-р улирал
        vi | quý 2 năm 2020           | quý 2 và quý 3 năm 2020
        zh | 2020年第二季度           | 2020年第二和第三季度
        """)
    void quarters_are_counted_and_several_are_joined_by_and(String language, String one, String two)
            throws DateProblem {
        assertEquals(one, words(language, "2020-Q2"));
        assertEquals(two, words(language, "2020-Q2, 2020-Q3"));
    }

    @Test
    void endings_follow_the_year_in_azerbaijani() throws DateProblem {
        assertEquals("2019-cu ilin 3-cü rübü", words("az", "2019-Q3"));
        assertEquals("2023-cü ilin 4-cü rübü", words("az", "2023-Q4"));
        assertEquals("2026-cı ilin 1-ci rübü", words("az", "2026-Q1"));
    }

    @Test
    void a_set_of_other_dates_is_a_list() throws DateProblem {
        assertEquals("4. Quartal 2020 und 1. Quartal 2021", words("de", "2020-Q4, 2021-Q1"));
        assertEquals("April 2020, June 2020 and 2021", words("en", "2020-04, 2020-06, 2021"));
        assertEquals("1. März 2027 und 8. März 2027", words("de", "2027-03-01, 2027-03-08"));
        assertEquals("1., 2. und 3. Quartal 2020", words("de", "2020-Q1, 2020-Q2, 2020-Q3"));
        assertEquals("voraussichtlich 2. Quartal 2020 und 3. Quartal 2020", words("de", "2020-Q2?, 2020-Q3"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        de | voraussichtlich 2020            | etwa April 2020
        en | 2020 (expected)                 | about April 2020
        fr | 2020 (date prévisionnelle)      | avril 2020 environ
        pl | 2020 (termin przewidywany)      | kwiecień 2020 (w przybliżeniu)
        uk | 2020 рік (очікувано)            | квітень 2020 року (приблизно)
        sr | 2020. (очекивано)               | април 2020. (приближно)
        az | 2020 (gözlənilir)               | təxminən aprel 2020
        mn | 2020 он (урьдчилсан байдлаар)   | ойролцоогоор 2020 оны 4-р сар
        vi | dự kiến năm 2020                | khoảng tháng 4 năm 2020
        zh | 预计2020年                      | 大约2020年4月
        """)
    void doubt_is_said(String language, String expected, String about) throws DateProblem {
        assertEquals(expected, words(language, "2020?"));
        assertEquals(about, words(language, "2020-04~"));
    }

    @Test
    void both_kinds_of_doubt_are_said() throws DateProblem {
        assertEquals("voraussichtlich etwa 2020", words("de", "2020%"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        de | 1. März 2027, 9:00–12:00 Uhr
        en | 1 March 2027, 09:00–12:00
        fr | 1er mars 2027, 9h00–12h00
        pl | 1 marca 2027, godz. 9:00–12:00
        uk | 1 березня 2027 року, 09:00–12:00
        sr | 1. март 2027. 09:00–12:00
        az | 1 mart 2027, saat 09:00–12:00
        mn | 2027 оны 3-р сарын 1, 09:00–12:00
        vi | 1 tháng 3 năm 2027, 09:00–12:00
        zh | 2027年3月1日 09:00–12:00
        """)
    void times_of_one_day_share_it(String language, String words) throws DateProblem {
        assertEquals(words, words(language, "2027-03-01T09:00/2027-03-01T12:00"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        de | 1.–3. März 2027
        en | 1–3 March 2027
        fr | 1er–3 mars 2027
        pl | 1–3 marca 2027
        uk | 1–3 березня 2027 року
        sr | 1–3. март 2027.
        az | 1–3 mart 2027
        mn | 2027 оны 3-р сарын 1–3
        vi | 1–3 tháng 3 năm 2027
        zh | 2027年3月1日至3日
        """)
    void days_of_one_month_share_it(String language, String words) throws DateProblem {
        assertEquals(words, words(language, "2027-03-01/2027-03-03"));
    }

    @Test
    void other_intervals_name_both_ends() throws DateProblem {
        assertEquals("30. April 2020 – 2. Mai 2020", words("de", "2020-04-30/2020-05-02"));
        assertEquals("kwiecień 2020 – maj 2020", words("pl", "2020-04/2020-05"));
        assertEquals("2020年4月至2020年5月", words("zh", "2020-04/2020-05"));
        assertEquals("2019 (expected) – 2020", words("en", "2019?/2020"));
        assertEquals(
                "1. März 2027, 18:00 Uhr – 2. März 2027, 12:00 Uhr",
                words("de", "2027-03-01T18:00/2027-03-02T12:00"));
    }

    @Test
    void an_open_end_is_said_without_bending_the_date() throws DateProblem {
        assertEquals("ab 2. Quartal 2020", words("de", "2020-Q2/.."));
        assertEquals("until April 2020", words("en", "../2020-04"));
        assertEquals("początek: kwiecień 2020", words("pl", "2020-04/.."));
        assertEquals("début : avril 2020", words("fr", "2020-04/.."));
        assertEquals("2020年4月起", words("zh", "2020-04/.."));
        assertEquals("từ tháng 4 năm 2020", words("vi", "2020-04/.."));
    }

    @Test
    void a_date_block_has_the_day_above_month_and_year() throws DateProblem {
        assertBlock("de", "2020-02-18", "18.", "Februar 2020");
        assertBlock("en", "2027-03-01T09:00/2027-03-01T12:00", "1", "March 2027");
        assertBlock("fr", "2027-03-01", "1er", "mars 2027");
        assertBlock("zh", "2020-02-18", "18日", "2020年2月");
        assertBlock("de", "2027-03-01/2027-03-03", "1.–3.", "März 2027");
    }

    @Test
    void a_date_block_without_an_exact_day_in_one_month_has_the_whole_date_and_no_day() throws DateProblem {
        for (String text : List.of("2020-04", "2020?", "2020-02-18?", "2020-Q2, 2020-Q3", "2020-04-30/2020-05-02")) {
            EventDate date = EventDate.parse(text);
            assertEquals(Optional.empty(), format("de").day(date));
            assertEquals(format("de").format(date), format("de").monthYear(date));
        }
    }

    @Test
    void serbian_in_latin_letters_takes_its_months_from_its_locale() throws DateProblem {
        EventDateFormat format = new EventDateFormat(ULocale.forLanguageTag("sr-Latn"), DateLabels.of("sr"));
        assertEquals("18. februar 2020.", format.format(EventDate.parse("2020-02-18")));
        assertEquals("april 2020.", format.format(EventDate.parse("2020-04")));
    }

    @Test
    void a_language_without_patterns_of_our_own_takes_those_of_cldr() throws DateProblem {
        EventDateFormat format = new EventDateFormat(ULocale.forLanguageTag("es"), DateLabels.of("en"));
        assertEquals("18 de febrero de 2020", format.format(EventDate.parse("2020-02-18")));
        assertEquals("2019 – 2020", format.format(EventDate.parse("2019/2020")));
    }

    @Test
    void the_year_is_that_of_the_gregorian_calendar_in_every_language() throws DateProblem {
        EventDateFormat thai = new EventDateFormat(ULocale.forLanguageTag("th"), DateLabels.of("en"));
        assertTrue(thai.format(EventDate.parse("2020-02-18")).contains("2020"));
    }

    @Test
    void threads_may_share_a_format() throws DateProblem {
        EventDateFormat format = format("de");
        EventDate date = EventDate.parse("2027-03-01T09:00/2027-03-01T12:00");
        assertTrue(IntStream.range(0, 500).parallel().mapToObj(any -> format.format(date))
                .allMatch("1. März 2027, 9:00–12:00 Uhr"::equals));
    }

    private static void assertBlock(String language, String text, String day, String monthYear) throws DateProblem {
        EventDate date = EventDate.parse(text);
        assertEquals(Optional.of(day), format(language).day(date));
        assertEquals(monthYear, format(language).monthYear(date));
    }

    private static String words(String language, String text) throws DateProblem {
        return format(language).format(EventDate.parse(text));
    }

    private static EventDateFormat format(String language) {
        return new EventDateFormat(ULocale.forLanguageTag(language), DateLabels.of(language));
    }
}
