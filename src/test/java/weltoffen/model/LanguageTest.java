package weltoffen.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.util.ULocale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LanguageTest {

    @ParameterizedTest
    @CsvSource({"de, de", "sr, sr-Cyrl", "zh, zh-Hans", "de-simple, de-simple"})
    void aLanguageThatIsWrittenInMoreThanOneScriptNamesIts(String folder, String tag) {
        assertEquals(tag, Language.ofFolder(folder).tag());
    }

    @Test
    void englishDatesAreBritish() {
        assertEquals(ULocale.forLanguageTag("en-GB"), Language.ofFolder("en").locale());
        assertEquals("en", Language.ofFolder("en").tag());
    }

    @ParameterizedTest
    @CsvSource({"de, de_DE", "de-simple, de_DE", "en, en_GB", "fr, fr_FR", "pl, pl_PL", "uk, uk_UA", "sr, sr_RS",
        "sr-latn, sr_RS", "az, az_AZ", "mn, mn_MN", "vi, vi_VN", "zh, zh_CN", "ar, ar_EG"})
    void previewsKnowALanguageByItsTerritory(String folder, String locale) {
        assertEquals(locale, Language.ofFolder(folder).withTerritory());
    }

    @ParameterizedTest
    @CsvSource({"de, ltr", "mn, ltr", "ar, rtl", "fa, rtl"})
    void theDirectionIsThatOfTheScript(String folder, String direction) {
        assertEquals(direction, Language.ofFolder(folder).direction());
    }
}
