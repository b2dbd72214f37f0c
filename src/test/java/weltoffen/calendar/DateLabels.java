package weltoffen.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;

/** The labels that dates need, as the site's {@code labels.properties} have them, for tests without a site. */
final class DateLabels {

    private static final Map<String, String> TEXTS = Map.of(
            "de", """
                date.quarter.ordinal = {0}.
                date.quarter = {0} Quartal {1}
                date.quarters = {0} Quartal {1}
                date.uncertain = voraussichtlich {0}
                date.approximate = etwa {0}
                date.interval = {0} – {1}
                date.from = ab {0}
                date.until = bis {0}
                date.time = {0}, {1} Uhr
                """,
            "en", """
                date.quarter.ordinal = {0, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}
                date.quarter = {0} quarter of {1}
                date.quarters = {0} quarter of {1}
                date.uncertain = {0} (expected)
                date.approximate = about {0}
                date.interval = {0} – {1}
                date.from = from {0}
                date.until = until {0}
                date.time = {0}, {1}
                """,
            "fr", """
                date.quarter.ordinal = {0, selectordinal, one {#er} other {#e}}
                date.quarter = {0} trimestre {1}
                date.quarters = {0} trimestres {1}
                date.uncertain = {0} (date prévisionnelle)
                date.approximate = {0} environ
                date.interval = {0} – {1}
                date.from = début : {0}
                date.until = fin : {0}
                date.time = {0}, {1}
                """,
            "pl", """
                date.quarter.ordinal = {0, select, 1 {I} 2 {II} 3 {III} other {IV}}
                date.quarter = {0} kwartał {1}
                date.quarters = {0} kwartał {1}
                date.uncertain = {0} (termin przewidywany)
                date.approximate = {0} (w przybliżeniu)
                date.interval = {0} – {1}
                date.from = początek: {0}
                date.until = koniec: {0}
                date.time = {0}, godz. {1}
                """,
            "uk", """
                date.quarter.ordinal = {0, select, 1 {I} 2 {II} 3 {III} other {IV}}
                date.quarter = {0} квартал {1} року
                date.quarters = {0} квартали {1} року
                date.uncertain = {0} (очікувано)
                date.approximate = {0} (приблизно)
                date.interval = {0} – {1}
                date.from = початок: {0}
                date.until = завершення: {0}
                date.time = {0}, {1}
                """,
            "sr", """
                date.quarter.ordinal = {0, select, 1 {први} 2 {други} 3 {трећи} other {четврти}}
                date.quarter = {0} квартал {1}.
                date.quarters = {0} квартал {1}.
                date.uncertain = {0} (очекивано)
                date.approximate = {0} (приближно)
                date.interval = {0} – {1}
                date.from = почетак: {0}
                date.until = крај: {0}
                date.time = {0} {1}
                """,
            "az", """
                date.quarter.ordinal = {0, select, 1 {1-ci} 2 {2-ci} 3 {3-cü} other {4-cü}}
                date.quarter = {1}-{2, selectordinal, one {ci} few {cü} many {cı} other {cu}} ilin {0} rübü
                date.quarters = {1}-{2, selectordinal, one {ci} few {cü} many {cı} other {cu}} ilin {0} rübləri
                date.uncertain = {0} (gözlənilir)
                date.approximate = təxminən {0}
                date.interval = {0} – {1}
                date.from = başlanğıc: {0}
                date.until = son: {0}
                date.time = {0}, saat {1}
                """,
            "mn", """
                date.quarter.ordinal = {0}
                date.quarter = {1} оны {0}-р улирал
                date.quarters = {1} оны {0}-р улирал
                date.uncertain = {0} (урьдчилсан байдлаар)
                date.approximate = ойролцоогоор {0}
                date.interval = {0} – {1}
                date.from = эхлэх: {0}
                date.until = дуусах: {0}
                date.time = {0}, {1}
                """,
            "vi", """
                date.quarter.ordinal = quý {0}
                date.quarter = {0} năm {1}
                date.quarters = {0} năm {1}
                date.uncertain = dự kiến {0}
                date.approximate = khoảng {0}
                date.interval = {0} – {1}
                date.from = từ {0}
                date.until = đến {0}
                date.time = {0}, {1}
                """,
            "zh", """
                date.quarter.ordinal = {0, select, 1 {第一} 2 {第二} 3 {第三} other {第四}}
                date.quarter = {1}年{0}季度
                date.quarters = {1}年{0}季度
                date.uncertain = 预计{0}
                date.approximate = 大约{0}
                date.interval = {0}至{1}
                date.from = {0}起
                date.until = 至{0}
                date.time = {0} {1}
                """);

    private DateLabels() {}

    /** The pattern of a key in one language; an unknown key is a failure. */
    static Function<String, String> of(String language) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(TEXTS.get(language)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return key -> {
            if (!properties.containsKey(key)) {
                throw new IllegalArgumentException("no label " + key);
            }
            return properties.getProperty(key);
        };
    }
}
