package weltoffen.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import weltoffen.TestSite;

final class LinkCheckTest {

    private static final String CHINA = "content/de/countries/china.adoc";

    private final TestSite site = TestSite.plain();

    @Test
    void aLinkToNowhereIsReportedAtItsColumnWithTheNearestPage() {
        site.append(CHINA, "\nMehr: xref:../countries/indx.adoc[] und\nxref:chnia.adoc[dort].\n");
        expect(CHINA + ":16:12 dead-link [../countries/indx.adoc] -> index.adoc",
                CHINA + ":17:6 dead-link [chnia.adoc] -> china.adoc");
    }

    @Test
    void aPageInAnotherFolderIsProposedAsSeenFromHere() {
        site.append(CHINA, "\nxref:404.adoc[]\n");
        expect(CHINA + ":16:6 dead-link [404.adoc] -> ../404.adoc");
    }

    @Test
    void aLinkIntoAnotherLanguageIsReported() {
        site.append(CHINA, "\nxref:../../en/index.adoc[English]\n");
        assertEquals(List.of(CHINA + ":16:6 dead-link [../../en/index.adoc]"),
                site.problems().stream().map(line -> line.replaceAll(" -> .*", "")).toList());
    }

    @Test
    void aSectionThatThePageLacksIsReportedWithTheNearest() {
        site.append(CHINA, "\nxref:../index.adoc#moer[]\n\nxref:#activites[]\n");
        expect(CHINA + ":16:6 dead-anchor [../index.adoc#moer, moer] -> more",
                CHINA + ":18:6 dead-anchor [#activites, activites] -> activities");
    }

    @Test
    void anIdThatIsNoSectionsIsFoundToo() {
        site.append(CHINA, "\n[#list]\n* x\n\nxref:#list[the list]\n");
        assertEquals(List.of(), site.problems());
    }

    @Test
    void aLinkInATableIsReportedWithItsLine() {
        site.append(CHINA, "\n|===\n| a | xref:no.adoc[b]\n|===\n");
        assertEquals(List.of(CHINA + ":17:12 dead-link [no.adoc]"),
                site.problems().stream().map(line -> line.replaceAll(" -> .*", "")).toList());
    }

    @Test
    void aLinkInAnIncludedFileIsReportedThere() {
        site.write("content/de/_part.adoc", "A.\n\nxref:nirgendwo-hin.adoc[]\n\nB.\n")
                .append(CHINA, "\ninclude::../_part.adoc[]\n");
        expect("content/de/_part.adoc:3 dead-link [nirgendwo-hin.adoc]");
    }

    @Test
    void aDeadLinkOfATextIsReportedOnceAndNotAgainWhereItIsAFallback() {
        site.append(CHINA, "\nxref:nirgendwo-hin.adoc[]\n");
        expect(CHINA + ":16:6 dead-link [nirgendwo-hin.adoc]");
    }

    @Test
    void aTermThatTheGlossaryLacksIsReportedWithTheNearest() {
        site.write("content/de/glossary.adoc", "= G\n:jbake-type: page\n:description: D.\n\n[#skilled]\n== S\n\nText.\n")
                .append(CHINA, "\nEine term:skiled[Fachkraft], eine term:skilled[Fachkraft].\n");
        expect(CHINA + ":16:11 unknown-term [skiled] -> skilled");
    }

    @Test
    void aTermMayBeWrittenInCapitalsAndIsFoundByItsEntryOnly() {
        site.write("content/de/glossary.adoc", "= G\n:jbake-type: page\n:description: D.\n\n[#feg]\n== FEG\n\n[#text]\nText.\n")
                .append(CHINA, "\nDas term:FEG[], das term:FEB[], ein term:text[Text].\n");
        expect(CHINA + ":16:26 unknown-term [FEB] -> feg", CHINA + ":16:42 unknown-term [text]");
    }

    @Test
    void withoutAGlossaryNoTermIsExplained() {
        site.append(CHINA, "\nterm:feg[FEG]\n");
        expect(CHINA + ":16:6 unknown-term [feg]");
    }

    @Test
    void aFileMustBeAmongTheAssets() {
        site.write("assets/files/a.pdf", "x")
                .append(CHINA, "\nlink:files/a.pdf[A] link:files/b.pdf[B] link:../jbake.properties[C]\n");
        expect(CHINA + ":16:26 dead-file [files/b.pdf] -> files/a.pdf", CHINA + ":16:46 dead-file [../jbake.properties]");
    }

    @Test
    void letterCaseCountsBecauseItDoesOnServers() {
        site.write("assets/files/Plan.pdf", "x").append(CHINA, "\nlink:files/plan.PDF[A] link:files/Plan.pdf#page=2[B]\n");
        expect(CHINA + ":16:6 dead-file [files/plan.PDF] -> files/Plan.pdf");
    }

    @Test
    void aStyleSheetThatIsJoinedWithOthersCannotBeLoadedAlone() {
        site.append(CHINA, "\nlink:css/site.css[A] link:css/tokens.css[B]\n");
        expect(CHINA + ":16:27 dead-file [css/tokens.css] -> css/site.css");
    }

    @Test
    void aFileBehindASymbolicLinkIsNone() throws java.io.IOException {
        site.append(CHINA, "\nlink:files/secret.txt[A]\n").write("assets/files/a.txt", "x");
        java.nio.file.Files.createSymbolicLink(site.path("assets/files/secret.txt"), site.path("jbake.properties"));
        expect("assets/files/secret.txt file-outside []", CHINA + ":16:6 dead-file [files/secret.txt] -> files/a.txt");
    }

    @Test
    void aFolderIsNoFile() {
        site.write("assets/files/a.pdf", "x").append(CHINA, "\nlink:files[D]\n");
        expect(CHINA + ":16:6 dead-file [files]");
    }

    @Test
    void aScriptIsNoFile() {
        site.append(CHINA, "\nlink:javascript:alert(1)[x]\n");
        assertEquals(List.of("dead-file"), site.problems().stream().map(line -> line.split(" ")[1]).toList());
    }

    @Test
    void addressesOfOtherSitesAreNotLookedAt() {
        site.append(CHINA, "\nhttps://no.example/[x] mailto:a@example.org[b]\n");
        assertEquals(List.of(), site.problems());
    }

    private void expect(String... lines) {
        assertEquals(List.of(lines), site.problems());
    }
}
