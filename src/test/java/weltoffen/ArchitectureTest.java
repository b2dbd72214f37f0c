package weltoffen;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rooms of the house: what may know what, and the habits that hold everywhere. */
final class ArchitectureTest {

    /** The packages in the direction in which data goes through them; each knows only the ones before it. */
    private static final List<String> FLOW =
            List.of("content", "model", "calendar", "search", "bake", "outputs", "checks", "exchange", "preview", "publish", "cli");

    private static final JavaClasses GENERATOR = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("weltoffen");

    static Stream<String> packages() {
        return FLOW.stream();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageKnowsOnlyTheOnesBeforeIt(String name) {
        String[] later = FLOW.stream().skip(FLOW.indexOf(name) + 1L).map(it -> "weltoffen." + it + "..").toArray(String[]::new);
        if (later.length > 0) {
            noClasses().that().resideInAPackage("weltoffen." + name + "..")
                    .should().dependOnClassesThat().resideInAnyPackage(later)
                    .check(GENERATOR);
        }
    }

    @Test
    void everyClassIsInOneOfThePackages() {
        classes().should().resideInAnyPackage(FLOW.stream().map(it -> "weltoffen." + it + "..").toArray(String[]::new))
                .check(GENERATOR);
    }

    @Test
    void rulesDoNotKnowHowPagesAreBakedOrWritten() {
        noClasses().that().resideInAPackage("weltoffen.checks..")
                .should().dependOnClassesThat().resideInAnyPackage("weltoffen.bake..", "weltoffen.outputs..")
                .check(GENERATOR);
    }

    @Test
    void onlyTheContentPackageKnowsAsciidoctorAndOnlyBakingKnowsJBakeAndFreeMarker() {
        noClasses().that().resideOutsideOfPackage("weltoffen.content..")
                .should().dependOnClassesThat().resideInAnyPackage("org.asciidoctor..", "org.jruby..")
                .check(GENERATOR);
        noClasses().that().resideOutsideOfPackages("weltoffen.bake..", "weltoffen.cli..")
                .should().dependOnClassesThat().resideInAnyPackage("org.jbake..", "freemarker..")
                .check(GENERATOR);
    }

    @Test
    void nothingDependsOnTheLanguageOrTheZoneOfTheMachine() {
        noClasses().that().doNotHaveFullyQualifiedName("weltoffen.cli.SiteOptions")
                .should().callMethod(Locale.class, "getDefault")
                .orShould().callMethod(Locale.class, "getDefault", Locale.Category.class)
                .orShould().callMethod(ZoneId.class, "systemDefault")
                .orShould().callMethod(TimeZone.class, "getDefault")
                .orShould().callMethod(String.class, "toLowerCase")
                .orShould().callMethod(String.class, "toUpperCase")
                .orShould().callMethod(String.class, "format", String.class, Object[].class)
                .check(GENERATOR);
    }

    @Test
    void whatOthersUseCannotBeExtended() {
        classes().that().arePublic().should(notBeOpen()).check(GENERATOR);
    }

    @Test
    void onlyTheCommandsPrintAndOnlyTheirEntryEndsTheProcess() {
        noClasses().that().resideOutsideOfPackage("weltoffen.cli..")
                .should().accessField(System.class, "out")
                .orShould().accessField(System.class, "err")
                .check(GENERATOR);
        noClasses().that().doNotHaveFullyQualifiedName("weltoffen.cli.Main")
                .should().callMethod(System.class, "exit", int.class)
                .check(GENERATOR);
    }

    private static ArchCondition<JavaClass> notBeOpen() {
        return new ArchCondition<>("be a record, an enum, an interface, final or sealed") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean open = !type.isRecord() && !type.isEnum() && !type.isInterface()
                        && !type.getModifiers().contains(JavaModifier.FINAL) && !type.reflect().isSealed();
                events.add(new SimpleConditionEvent(type, !open, type.getName() + " can be extended"));
            }
        };
    }
}
