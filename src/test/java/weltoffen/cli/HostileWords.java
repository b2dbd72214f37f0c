package weltoffen.cli;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Words of which somebody who means harm, or somebody's cat on a keyboard, would put a file together. */
final class HostileWords {

    /** What means something in one of the languages that texts are put into. */
    static final List<String> TEXT = List.of(
            "<canary onx=\"1\">", "\"><canary>", "' onx='1", "\" onx=\"1", "&", "&amp;", "&lt;", "&#60;canary&#62;", "]]>", "-->",
            "<!--", "</script><canary>", "</title><canary>", "\\", "\\n", "\\,", ";", ",", ":", "=", "{x}", "{0}", "''", "#{1}",
            "${x}", "<#if x>", "%s", "%0A", "\u2028", "\u202E", "\u00AD", "\u00A0", "é", "e\u0301", "🙂", "中文", "a", "b ", " c",
            "*b*", "_i_", "`m`", "+++", "<?xref a?>", "END:VCALENDAR", "BEGIN:VEVENT", "javascript:alert(1)", "TZID=x:", "\t");

    /** What a header may hold, and what not. */
    static final List<String> HEADER = words("\n", "\n:", ":", ": ", "= ", "==", ":when: ", ":rrule: ", ":exdate: ",
            ":place: ", ":online: https://", ":timezone: ", ":slug: ", ":order: ", ":map: ", ":next: ", ":audience: ",
            ":description: ", ":translated-from: ", ":lint-allow: ", "2027-01-05", "2027-Q2", "T09:00", "FREQ=DAILY",
            "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31", "Europe/Berlin", "999999999999", "-", "/", "..", "\n\n");

    /** What files of keys and values are made of. */
    static final List<String> PROPERTIES = words("\n", "\n#", "\n!", " = ", "\\\n", "\\u0041", "\\u00", "\\uD800", "key", ".", "!");

    /** What message formats are made of. */
    static final List<String> MESSAGE = words("{", "}", "'", "{0", "{0,number}", "{0,date,full}", "{0,plural,", "one{", "other{",
            "offset:1", "{1,select,", "=0{", "{2,choice,0#", "#", "{99}", "{-1}", "{a}", "{0,number,'", "{0,spellout}", "|", "<");

    /** What settings are made of. */
    static final List<String> SETTINGS = words("site.host = https://", "site.languages = ", "site.languages = de, ", "../..",
            "site.source-language = ", "site.default-language = ", "template.page.file = ", "template.x.file = ../",
            "site.publisher.name = ", "site.release.languages = ", "site.repository = https://", "/", "en", "x-y", "i-klingon");

    /** What the text of a page is made of, good and bad. */
    static final List<String> ASCIIDOC = words("\n", "\n\n", "\n* ", "\n** ", "\n. ", "\n== ", "\n=== ", "\n----\n", "\n====\n",
            "\n****\n", "\n____\n", "\n++++\n", "\n--\n", "\n|===\n", "\n| ", "a| ", "3+| ", "999999999*| ", "\n[cols=\"1,a\"]\n",
            "\n[cols=\"99999*\"]\n", "\n[quote,", "\n[verse,", "\n[source,", "\n[role=\"", "\n[#", "\n[.", "]\n", "]", "[",
            "\n[subs=none]\n", "\n[subs=\"-specialchars\"]\n", "\n[pass]\n", "pass:[", "pass:q,post-replacements[", "\n:p: pass:[",
            "\n:p: \\\n", "{p}", "\n:a: ", "\n:a!:\n", "{set:p:", "{counter:n}", "}", "image::", "image:", "link:", "link:++",
            "xref:", "<<", ">>", "term:x[", "https://a.de/", "mailto:a@b.de", "include::_part.adoc[]", "include::/etc/passwd[]",
            "include::https://a.de/[]", "\ninclude::hostile.adoc[]\n", "stem:[", "kbd:[", "btn:[", "menu:a[", "footnote:[",
            "((", "))", "[[", "]]", "icon:a[", "video::", "\nifdef::p[]\n", "\nifeval::[\"{p}\" == \"\"]\n", "\nendif::[]\n",
            "#", "##", "**", "__", "``", "^", "~", "++", "`", "::\n", ":: ", "<1>", "\n<1> ", "\n'''\n", "\n<<<\n", "\n.", "NOTE: ",
            "\n[NOTE]\n", "\n> ", "\n```\n", "\n//", "\n////\n", "[.lang-", "(C)", "...", "[caption=\"", "\n[start=9]\n", "\ntoc::[]\n");

    /** The parts of rules. */
    static final List<String> RULE = List.of("FREQ=DAILY", "FREQ=WEEKLY", "FREQ=MONTHLY", "FREQ=YEARLY", "FREQ=HOURLY",
            "FREQ=MINUTELY", "FREQ=SECONDLY", "FREQ=", "freq=daily", "INTERVAL=0", "INTERVAL=1", "INTERVAL=9999",
            "INTERVAL=99999999999", "INTERVAL=-1", "COUNT=0", "COUNT=1", "COUNT=9999", "COUNT=99999999999", "UNTIL=20280101",
            "UNTIL=99991231T235959Z", "UNTIL=x", "BYDAY=MO", "BYDAY=5MO", "BYDAY=-53SU", "BYDAY=99TU", "BYDAY=TU,TU", "BYMONTH=2",
            "BYMONTH=13", "BYMONTHDAY=31", "BYMONTHDAY=-31", "BYMONTHDAY=30", "BYYEARDAY=366", "BYWEEKNO=53", "BYWEEKNO=-53",
            "BYSETPOS=366", "BYSETPOS=-1", "BYHOUR=2", "BYMINUTE=30", "BYSECOND=60", "BYSECOND=1,2,3", "WKST=SU", "RSCALE=CHINESE",
            "SKIP=OMIT", "X=", "=", "", "<canary>", "FREQ=DAILY;FREQ=DAILY", "ÄÖ");

    /** What lists of dates are made of. */
    static final List<String> DATES = List.of("", ",", "2027-01-05", "2027-02-30", "2027-01-12T09:00", "2027-03-28T02:30", "2027-Q1",
            "2027", "?", "/", "9999-12-31", "1583-01-01", "0000-00-00", "x", " ");

    private HostileWords() {}

    /** Some words in a row. */
    static Arbitrary<String> text(List<String> words, int most) {
        return Arbitraries.of(words).list().ofMinSize(1).ofMaxSize(most).map(all -> String.join("", all));
    }

    private static List<String> words(String... more) {
        return Stream.concat(TEXT.stream(), Stream.of(more)).toList();
    }
}
