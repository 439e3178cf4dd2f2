package org.inshore.cli.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import org.inshore.engine.finder.Finders;
import org.inshore.engine.finder.Vectors;
import org.inshore.engine.rule.FreeText;
import org.inshore.engine.rule.RuleException;
import org.inshore.spi.inventory.Inventory;

/** Who may use whom, as {@code modules/README.md} says. */
@AnalyzeClasses(packages = "org.inshore", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String[] JDK = {
    "java..", "javax..", "org.w3c..", "org.xml..", "org.jspecify.."
  };

  /** Packages of the engine in the order of reading: each uses only those before it. */
  private static final String[] ENGINE_IN_ORDER = {
    "table",
    "finder",
    "document",
    "match",
    "pattern",
    "rule",
    "text",
    "header",
    "prefilter",
    "program",
    "column",
    "person",
    "compile",
    "plan",
    "search.cell",
    "search",
    "search.secondpass",
    "search.slot",
    "search.term"
  };

  @ArchTest static final ArchRule SPI = only("org.inshore.spi..");

  @ArchTest
  static final ArchRule YAML =
      only("org.inshore.yaml..", "org.inshore.spi.message..", "org.snakeyaml.engine..");

  @ArchTest
  static final ArchRule ENGINE =
      only(
          "org.inshore.engine..",
          "org.inshore.spi..",
          "org.apache.lucene..",
          "org.inshore.yaml..",
          "jdk.incubator.vector..");

  @ArchTest
  static final ArchRule ENGINE_IS_ENTERED_BY_ITS_DOOR =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.inshore.engine..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.inshore.engine..")
                  .and(
                      DescribedPredicate.not(
                          resideInAnyPackage("org.inshore.engine", "org.inshore.engine.match")))
                  .and(
                      DescribedPredicate.not(
                          belongToAnyOf(
                              RuleException.class, FreeText.class, Vectors.class, Finders.class)))
                  .as("classes of the engine behind its door"));

  @ArchTest
  static void engineIsReadInOrder(JavaClasses classes) {
    for (int i = 0; i < ENGINE_IN_ORDER.length; i++) {
      String[] before = new String[i + 1];
      Arrays.setAll(before, at -> "org.inshore.engine." + ENGINE_IN_ORDER[at]);
      noClasses()
          .that()
          .resideInAPackage(before[i])
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.inshore.engine..")
                  .and(DescribedPredicate.not(resideInAnyPackage(before)))
                  .as("packages of the engine that are read after %s", ENGINE_IN_ORDER[i]))
          .check(classes);
    }
  }

  @ArchTest
  static final ArchRule CONTRACTS =
      only(
          "org.inshore.contracts..",
          "org.inshore.spi.message..",
          "org.inshore.spi.pack..",
          "org.inshore.spi.text..",
          "org.inshore.yaml..",
          "org.apache.lucene..");

  @ArchTest
  static final ArchRule LOCATION =
      only("org.inshore.location..", "org.inshore.spi..", "org.inshore.yaml..", "com.maxmind.db..");

  @ArchTest
  static final ArchRule TABLES =
      only(
          "org.inshore.tables..",
          "org.inshore.spi.inventory..",
          "org.inshore.spi.message..",
          "org.inshore.spi.source..");

  @ArchTest
  static final ArchRule FORMS =
      noClasses()
          .that()
          .resideInAPackage("org.inshore.forms..")
          .should()
          .dependOnClassesThat(
              inshoreBut(
                  "org.inshore.forms..",
                  "org.inshore.tables..",
                  "org.inshore.spi.message..",
                  "org.inshore.spi.source..",
                  "org.inshore.spi.inventory.."));

  @ArchTest
  static final ArchRule TREES =
      only(
          "org.inshore.trees..",
          "org.inshore.spi.content..",
          "org.inshore.spi.message..",
          "org.inshore.spi.scan..",
          "org.inshore.spi.source..");

  @ArchTest
  static final ArchRule CORE =
      only(
          "org.inshore.core..",
          "org.inshore.spi..",
          "org.inshore.engine..",
          "org.inshore.contracts..",
          "org.inshore.location..",
          "org.inshore.yaml..",
          "org.sqlite..",
          "org.apache.datasketches..",
          "tools.jackson.core..");

  @ArchTest
  static final ArchRule CLI =
      only(
          "org.inshore.cli..",
          "org.inshore.core..",
          "org.inshore.spi..",
          "org.inshore.engine..",
          "picocli..",
          "tools.jackson.core..");

  @ArchTest
  static final ArchRule SCANNERS_KNOW_NO_OTHER_PART =
      noClasses()
          .that()
          .resideInAPackage("org.inshore.scanners..")
          .should()
          .dependOnClassesThat(
              inshoreBut(
                  "org.inshore.scanners..",
                  "org.inshore.trees..",
                  "org.inshore.spi.content..",
                  "org.inshore.spi.message..",
                  "org.inshore.spi.source..",
                  "org.inshore.spi.scan..",
                  "org.inshore.spi.text.."));

  @ArchTest
  static final ArchRule REPORTS_CANNOT_NAME_CONTENT =
      noClasses()
          .that()
          .resideInAPackage("org.inshore.reports..")
          .should()
          .dependOnClassesThat(
              inshoreBut(
                  "org.inshore.reports..",
                  "org.inshore.forms..",
                  "org.inshore.tables..",
                  "org.inshore.spi.message..",
                  "org.inshore.spi.source..",
                  "org.inshore.spi.inventory.."));

  /**
   * Outside the restricted report nobody learns more of state secrets than one total. The contract
   * of report formats asks for them, to look for them in reports.
   */
  @ArchTest
  static final ArchRule ONLY_THE_RESTRICTED_REPORT_ASKS_FOR_SECRETS =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.inshore.reports.statesecret..", "org.inshore.core..", "org.inshore.testkit..")
          .should()
          .accessTargetWhere(
              DescribedPredicate.describe(
                  "it is Inventory.secrets()",
                  access ->
                      access.getTarget().getName().equals("secrets")
                          && access.getTargetOwner().isAssignableTo(Inventory.class)));

  @ArchTest
  static final ArchRule PATTERNS_ARE_DATA_AND_VALIDATORS =
      only(
          "org.inshore.patterns..",
          "org.inshore.spi.detect..",
          "org.inshore.spi.pack..",
          "org.inshore.spi.text..");

  @ArchTest
  static final ArchRule SCANNERS_DO_NOT_KNOW_EACH_OTHER =
      slices().matching("org.inshore.scanners.(*)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule REPORTS_DO_NOT_KNOW_EACH_OTHER =
      slices().matching("org.inshore.reports.(*)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule NO_PACKAGE_CYCLES =
      slices().matching("org.inshore.(**)").should().beFreeOfCycles();

  /** Classes that know one another are read together: no more than a handful, samples apart. */
  @ArchTest
  static void noClassCycleIsOfMoreThanAHandful(JavaClasses classes) {
    List<List<String>> cycles = ClassCycles.of(classes, "org.inshore.");
    assertThat(cycles).isNotEmpty();
    assertThat(cycles)
        .filteredOn(cycle -> !cycle.getFirst().startsWith("org.inshore.testkit.report.Sample"))
        .allSatisfy(cycle -> assertThat(cycle).hasSizeLessThanOrEqualTo(5));
  }

  @ArchTest
  static final ArchRule DRIVERS_ARE_NOT_TAKEN_FROM_THE_DRIVER_MANAGER =
      noClasses()
          .that()
          .resideInAPackage("org.inshore.scanners..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.sql.DriverManager");

  @ArchTest
  static final ArchRule NOTHING_WRITES_TO_STANDARD_STREAMS_BEHIND_THE_COMMAND_LINE =
      noClasses()
          .that(
              resideInAPackage("org.inshore..")
                  .and(
                      DescribedPredicate.not(
                          resideInAnyPackage("org.inshore.cli..", "org.inshore.testkit.."))))
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  private static ArchRule only(String part, String... others) {
    return classes()
        .that()
        .resideInAPackage(part)
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(JDK).or(resideInAnyPackage(part)).or(resideInAnyPackage(others)))
        .as(part + " uses only " + String.join(", ", others));
  }

  private static DescribedPredicate<JavaClass> inshoreBut(String... allowed) {
    return resideInAPackage("org.inshore..")
        .and(DescribedPredicate.not(resideInAnyPackage(allowed)))
        .as("other parts of Inshore than %s", String.join(", ", allowed));
  }
}
