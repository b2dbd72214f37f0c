package weltoffen.bake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import weltoffen.TestSite;
import weltoffen.content.Findings;

final class SiteTemplatesTest {

    /** A record as views are. */
    public record Thing(String name, Optional<String> maybe, List<String> list) { }

    private static final Thing THING = new Thing("A & <b>", Optional.of("\"there\""), List.of("1", "2"));

    private final TestSite site = TestSite.plain();
    private final Findings findings = new Findings();

    @Test
    void textIsEscaped() throws IOException {
        assertEquals("<p title=\"A &amp; &lt;b&gt;\">A &amp; &lt;b&gt;</p>",
                print("<p title=\"${thing.name}\">${thing.name}</p>", THING));
    }

    @Test
    void htmlIsPrintedAsItIs() throws IOException {
        assertEquals("<b>&amp;</b>", print("${thing}", new Html("<b>&amp;</b>")));
    }

    @Test
    void anOptionalIsItsValueOrIsMissing() throws IOException {
        assertEquals("&quot;there&quot; yes", print("${thing.maybe} <#if thing.maybe??>yes<#else>no</#if>", THING));
        assertEquals("- no", print("${thing.maybe!\"-\"} <#if thing.maybe??>yes<#else>no</#if>",
                new Thing("a", Optional.empty(), List.of())));
    }

    @Test
    void listsOfRecordsCanBeWalked() throws IOException {
        assertEquals("1,2,", print("<#list thing.list as one>${one},</#list>", THING));
    }

    @Test
    void numbersAndTruthValuesArePrintedForMachines() throws IOException {
        assertEquals("1234567.5 true", print("${thing.n} ${thing.b}", Map.of("n", 1234567.5, "b", true)));
    }

    @Test
    void aMissingVariableIsReportedWithItsPlace() throws IOException {
        print("<p>\n  ${thing.nmae}\n", THING);
        assertEquals(List.of("templates/test.ftlh:2:5 missing-variable [thing.nmae]"), lines());
    }

    @Test
    void anEmptyOptionalThatIsPrintedIsMissing() throws IOException {
        print("${thing.maybe}", new Thing("a", Optional.empty(), List.of()));
        assertEquals(List.of("templates/test.ftlh:1:3 missing-variable [thing.maybe]"), lines());
    }

    @Test
    void aMistakeInAComponentIsReportedThereOnceForAllPages() throws IOException {
        site.write("templates/components/card.ftlh", "<#macro card>\n\n${nothing}</#macro>\n");
        String text = "<#import \"components/card.ftlh\" as c><@c.card/>";
        SiteTemplates templates = templates(text);
        templates.print("test.ftlh", Map.of("thing", THING), Locale.ROOT, new StringWriter());
        templates.print("test.ftlh", Map.of("thing", THING), Locale.ROOT, new StringWriter());
        assertEquals(List.of("templates/components/card.ftlh:3:3 missing-variable [nothing]"), lines());
    }

    @Test
    void aBrokenTemplateIsReportedWithItsPlace() throws IOException {
        print("<p>\n<#if thing.name>\n", THING);
        assertEquals(1, findings.list().size());
        assertTrue(lines().get(0).matches("templates/test\\.ftlh:2:\\d+ broken-template \\[.*#if.*"), lines().get(0));
    }

    @Test
    void aTemplateThatIsNotThereIsReported() throws IOException {
        templates("x").print("none.ftlh", Map.of(), Locale.ROOT, new StringWriter());
        assertEquals(List.of("templates/none.ftlh missing-template []"), lines());
    }

    @Test
    void aComponentThatIsNotThereIsReportedWhereItIsImported() throws IOException {
        print("a\n<#import \"components/none.ftlh\" as c>\n", THING);
        assertEquals(1, findings.list().size());
        assertTrue(lines().get(0).startsWith("templates/test.ftlh:2:1 "), lines().get(0));
        assertTrue(lines().get(0).contains("none.ftlh"), lines().get(0));
    }

    @Test
    void aTemplateThatIsNotUtf8IsReportedWithItsLine() throws IOException {
        site.write("templates/test.ftlh", "a\nü\n".getBytes(StandardCharsets.ISO_8859_1));
        new SiteTemplates(site.folders(), findings).print("test.ftlh", Map.of(), Locale.ROOT, new StringWriter());
        assertEquals(List.of("templates/test.ftlh:2 not-utf-8 []"), lines());
    }

    @Test
    void templatesCannotMakeObjectsOfClasses() throws IOException {
        print("${\"freemarker.template.utility.Execute\"?new()(\"id\")}", THING);
        assertEquals("broken-template", findings.list().get(0).rule());
    }

    @Test
    void templatesAreReadAsUtf8() throws IOException {
        assertEquals("Tiếng Việt – Łódź", print("Tiếng Việt – Łódź", THING));
    }

    private String print(String text, Object thing) throws IOException {
        StringWriter writer = new StringWriter();
        Map<String, Object> variables = new HashMap<>();
        variables.put("thing", thing);
        templates(text).print("test.ftlh", variables, Locale.GERMANY, writer);
        return writer.toString();
    }

    private SiteTemplates templates(String text) {
        site.write("templates/test.ftlh", text);
        return new SiteTemplates(site.folders(), findings);
    }

    private List<String> lines() {
        return findings.list().stream().map(TestSite::line).toList();
    }
}
