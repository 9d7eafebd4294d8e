package io.m2mconsole;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.m2mconsole.operations.Operations;
import io.m2mconsole.people.Actor;
import io.m2mconsole.people.LocalAccounts;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.Scope;
import org.springframework.core.io.ClassPathResource;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rules of the building, beyond what the modules declare. */
class ArchitectureTest {

    private static final String SANDBOX = "io.m2mconsole.sandbox..";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.m2mconsole");

    @Test
    void vaadinStaysInPagesAndTheirBuildingBlocks() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..ui..", "io.m2mconsole.kit..", "io.m2mconsole.shell..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .check(CLASSES);
    }

    @Test
    void vaadinLooksWherePagesAre() throws IOException {
        var settings = new YamlPropertySourceLoader()
                .load("settings", new ClassPathResource("application.yaml"))
                .getFirst();
        var looked =
                String.valueOf(settings.getProperty("vaadin.allowed-packages")).split(",");
        classes()
                .that()
                .areAnnotatedWith(Route.class)
                .or()
                .areAssignableTo(HasErrorParameter.class)
                .or()
                .areAssignableTo(AppShellConfigurator.class)
                .should()
                .resideInAnyPackage(looked)
                .because("page classes elsewhere are not found; add their package to vaadin.allowed-packages")
                .check(CLASSES);
    }

    @Test
    void theScanForBeansMissesNone() {
        noClasses()
                .that(are(describe("nested", JavaClass::isNestedClass)))
                .should()
                .beMetaAnnotatedWith(Component.class)
                .because("ConsoleApplication reads top-level classes only")
                .check(CLASSES);
    }

    @Test
    void nothingAsksForAProxyThatIsNotMade() {
        noCodeUnits()
                .should()
                .beAnnotatedWith(Transactional.class)
                .orShould()
                .beAnnotatedWith(Async.class)
                .because("application.yaml turns advice off; use a TransactionTemplate")
                .check(CLASSES);
        noClasses().should().beAnnotatedWith(Transactional.class).check(CLASSES);
    }

    @Test
    void theSdkStaysBehindAdaptersNamedAfterIt() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.m2mconsole.aws..")
                .and(are(namedNot("Aws")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("software.amazon.awssdk..")
                .check(CLASSES);
    }

    @Test
    void sqlStaysInClassesNamedAfterIt() {
        noClasses()
                .that(are(namedNot("Jdbc")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..")
                .check(CLASSES);
    }

    @Test
    void onlyApprovalsPassTheGateAndOnlyAccountsChangeAccounts() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.m2mconsole.operations..", "io.m2mconsole.approvals..")
                .should()
                .callMethod(Operations.class, "approved", Actor.class, Supplier.class)
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackages("io.m2mconsole.people..", "io.m2mconsole.accounts..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(LocalAccounts.class)
                .check(CLASSES);
    }

    @Test
    void nothingKnowsTheSandbox() {
        noClasses()
                .that()
                .resideOutsideOfPackage(SANDBOX)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(SANDBOX)
                .check(CLASSES);
    }

    @Test
    void theSandboxKnowsNothingOfTheConsole() {
        noClasses()
                .that()
                .resideInAPackage(SANDBOX)
                .should()
                .dependOnClassesThat(are(describe(
                        "of the console, the SDK, Vaadin or JDBC",
                        (JavaClass type) -> resideInAnyPackage(
                                                "software.amazon.awssdk..",
                                                "com.vaadin..",
                                                "java.sql..",
                                                "javax.sql..",
                                                "org.springframework.jdbc..")
                                        .test(type)
                                || resideInAnyPackage("io.m2mconsole..").test(type)
                                        && !resideInAnyPackage(SANDBOX).test(type))))
                .check(CLASSES);
    }

    @Test
    void servicesOfTheSandboxDoNotKnowEachOther() {
        slices().matching("io.m2mconsole.sandbox.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAnyPackage("io.m2mconsole.sandbox.wire.."))
                .check(CLASSES);
    }

    @Test
    void routesAreHiddenAndSayWhoMayOpenThem() {
        classes()
                .that()
                .areAnnotatedWith(Route.class)
                .should()
                .bePackagePrivate()
                .andShould()
                .beAnnotatedWith(describe(
                        "who may open it",
                        annotation -> annotation.getRawType().isEquivalentTo(PermitAll.class)
                                || annotation.getRawType().isEquivalentTo(RolesAllowed.class)
                                || annotation.getRawType().isEquivalentTo(AnonymousAllowed.class)))
                .check(CLASSES);
    }

    @Test
    void beansGetWhatTheyNeedThroughTheirConstructor() {
        noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .check(CLASSES);
    }

    @Test
    void nothingIsInjectedByValue() {
        noCodeUnits()
                .should(ArchCondition.from(describe("take a @Value", ArchitectureTest::takesAValue)))
                .check(CLASSES);
    }

    @Test
    void localSignalsDoNotSitInSingletons() {
        noFields()
                .that()
                .areDeclaredInClassesThat(are(describe(
                        "singletons",
                        type -> type.isMetaAnnotatedWith(Component.class) && !type.isMetaAnnotatedWith(Scope.class))))
                .should()
                .haveRawType(resideInAnyPackage("com.vaadin.flow.signals.local.."))
                .check(CLASSES);
    }

    @Test
    void onlyPagesSpeakOfTheirUi() {
        noCodeUnits()
                .that()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackages("..ui..", "io.m2mconsole.kit..", "io.m2mconsole.shell..")
                .should()
                .haveRawParameterTypes(describe(
                        "one of them a UI", types -> types.stream().anyMatch(type -> type.isAssignableTo(UI.class))))
                .check(CLASSES);
    }

    @Test
    void classesAreNamedAfterWhatTheyAre() {
        noClasses()
                .that()
                // AWS's own name for the service.
                .doNotHaveSimpleName("SecretsManager")
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        var bare = CLASSES.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(place -> !place.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .collect(Collectors.toSet());
        assertThat(bare).as("packages whose package-info lacks @NullMarked").isEmpty();
    }

    private static boolean takesAValue(JavaCodeUnit unit) {
        return unit.isAnnotatedWith(Value.class)
                || unit.getParameters().stream().anyMatch(parameter -> parameter.isAnnotatedWith(Value.class));
    }

    private static DescribedPredicate<JavaClass> namedNot(String prefix) {
        return describe("not named " + prefix + "…", type -> !outermost(type).startsWith(prefix));
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElseGet(type::getSimpleName);
    }
}
