package org.inshore.benchmarks;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Holds the benchmarks to what the command line's test cannot see: it does not know them. */
@AnalyzeClasses(
    packages = "org.inshore.benchmarks",
    importOptions = ImportOption.DoNotIncludeTests.class)
final class BenchmarksArchitectureTest {
  @ArchTest
  static final ArchRule NO_PACKAGE_CYCLES =
      slices().matching("org.inshore.benchmarks.(**)").should().beFreeOfCycles();
}
