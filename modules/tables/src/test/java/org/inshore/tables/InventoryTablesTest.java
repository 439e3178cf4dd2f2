package org.inshore.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.inshore.spi.inventory.Figure;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.Violation;
import org.inshore.spi.source.Verdict;
import org.inshore.testkit.report.SampleInventory;
import org.junit.jupiter.api.Test;

final class InventoryTablesTest {
  /** Tables that {@link CopyRowsTest} fills. */
  private static final Set<String> COPIES = Set.of("jurisdictions", "copies", "flows");

  private static final List<Locale> LOCALES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

  @Test
  void namesAreTheSameInBothLanguagesAndTitlesAreNot() {
    List<TableView> zh = InventoryTables.all(SampleInventory.full(), Locale.SIMPLIFIED_CHINESE);
    List<TableView> en = InventoryTables.all(SampleInventory.full(), Locale.ENGLISH);
    assertThat(en)
        .extracting(TableView::name)
        .containsExactly(
            "summary",
            "definitions",
            "violations",
            "offshore-violations",
            "former-violations",
            "sources",
            "flows",
            "inventory",
            "columns",
            "jurisdictions",
            "copies",
            "not-covered",
            "coverage",
            "bases",
            InventoryTables.RULES)
        .containsExactlyElementsOf(zh.stream().map(TableView::name).toList());
    assertThat(zh).extracting(TableView::title).contains("概要", "境外存储违规清单", "未覆盖清单", "依据", "所用规则");
    assertThat(en).extracting(TableView::title).contains("Summary", "Coverage");
  }

  @Test
  void everyRowHasACellForEveryColumn() throws IOException {
    for (Locale locale : LOCALES) {
      for (TableView view : InventoryTables.all(SampleInventory.full(), locale)) {
        assertThat(RecordedRows.of(view))
            .as(view.name())
            .matches(rows -> COPIES.contains(view.name()) || !rows.isEmpty())
            .allSatisfy(row -> assertThat(row).hasSameSizeAs(view.columns()));
      }
    }
  }

  @Test
  void headersOfATableAreUniqueAndHaveAWidth() {
    for (Locale locale : LOCALES) {
      for (TableView view : InventoryTables.all(SampleInventory.full(), locale)) {
        Set<String> headers = new HashSet<>();
        assertThat(view.columns())
            .as(view.name())
            .allSatisfy(column -> assertThat(column.header()).isNotBlank())
            .allSatisfy(column -> assertThat(column.width()).isPositive())
            .allMatch(column -> headers.add(column.header()));
      }
    }
  }

  @Test
  void tellsOfStateSecretsOnlyHowManyThereAre() throws IOException {
    SampleInventory inventory = SampleInventory.full();
    assertThat(rows("inventory", inventory)).hasSize((int) inventory.findings().count());
    assertThat(rows("violations", inventory))
        .hasSize(
            (int)
                (inventory.totals().count(Figure.GROUNDS_VIOLATION)
                    + inventory.totals().count(Figure.GROUNDS_TO_CLARIFY)));
    assertThat(rows("summary", inventory))
        .filteredOn(row -> row.getFirst().contains("secret"))
        .containsExactly(
            List.of("text Places with suspected state-secret markings", "number 2", "text "));
  }

  @Test
  void saysOnceWhyFilesHaveNoSamplesWhileTablesHave() throws IOException {
    List<List<String>> findings = rows("inventory", SampleInventory.full());
    assertThat(findings)
        .filteredOn(row -> row.contains("text collection-share"))
        .isNotEmpty()
        .noneMatch(row -> row.toString().contains("110101****"));
    assertThat(findings)
        .filteredOn(row -> row.contains("text crm"))
        .anyMatch(row -> row.toString().contains("110101****"));
    assertThat(rows("summary", SampleInventory.full()))
        .filteredOn(row -> row.get(1).contains("a file has none here tells nothing"))
        .hasSize(1);
    assertThat(rows("inventory", SampleInventory.workList()))
        .filteredOn(row -> row.contains("text collection-share"))
        .anyMatch(row -> row.toString().contains("110101****"));
    assertThat(rows("summary", SampleInventory.workList()))
        .noneMatch(row -> row.getFirst().equals("text Note"));
  }

  @Test
  void cellsHaveTheirTypes() throws IOException {
    List<List<String>> findings = rows("inventory", SampleInventory.full());
    assertThat(findings.getFirst()).contains("number 28640", "text 3");
    assertThat(findings.getFirst()).anyMatch(cell -> cell.startsWith("decimal 0."));
    assertThat(rows("coverage", SampleInventory.full()).getFirst())
        .anyMatch(cell -> cell.startsWith("time 2026-"));
  }

  @Test
  void listsOffshoreViolationsAndWhatIsNotCoveredApart() throws IOException {
    SampleInventory inventory = SampleInventory.full();
    assertThat(rows("offshore-violations", inventory))
        .hasSize(
            (int)
                inventory
                    .violations()
                    .filter(each -> each.nature() == Violation.Nature.VIOLATION)
                    .filter(each -> each.residency().verdict() == Verdict.OFFSHORE)
                    .count())
        .isNotEmpty();
    assertThat(rows("not-covered", inventory))
        .hasSize(
            (int)
                inventory
                    .assets()
                    .filter(each -> !(each.outcome() instanceof Outcome.Scanned))
                    .count());
    assertThat(rows("bases", inventory)).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void readsNothingBeforeRowsAreWanted() {
    SampleInventory inventory = SampleInventory.full();
    List<TableView> all = InventoryTables.all(inventory, Locale.ENGLISH);
    assertThat(all).hasSize(15);
    assertThat(inventory.openStreams()).isZero();
  }

  @Test
  void closesWhatItReadsAlsoWhereTheSinkFails() throws IOException {
    SampleInventory inventory = SampleInventory.full();
    for (TableView view : InventoryTables.all(inventory, Locale.ENGLISH)) {
      if (COPIES.contains(view.name()) && RecordedRows.of(view).isEmpty()) {
        continue;
      }
      assertThatThrownBy(() -> view.rows().writeTo(full()))
          .as(view.name())
          .isInstanceOf(IOException.class);
      assertThat(inventory.openStreams()).as(view.name()).isZero();
      assertThat(RecordedRows.of(view)).isNotEmpty();
      assertThat(inventory.openStreams()).as(view.name()).isZero();
    }
  }

  @Test
  void tablesForProgramsReferToLongTextsAndHaveTheSameRows() throws IOException {
    SampleInventory inventory = SampleInventory.full();
    List<TableView> whole = InventoryTables.whole(inventory, Locale.ENGLISH);
    List<List<String>> rulings = rows("rulings", whole);
    for (TableView view : whole) {
      assertThat(RecordedRows.of(view))
          .as(view.name())
          .allSatisfy(row -> assertThat(row).hasSameSizeAs(view.columns()));
    }
    int basis = ViolationRows.COLUMNS.indexOf("basis");
    int ruling = ViolationRows.REFERRING.indexOf("ruling");
    for (String table : List.of("violations", "offshore-violations", "former-violations")) {
      List<List<String>> written = rows(table, inventory);
      List<List<String>> referring = rows(table, whole);
      assertThat(referring).hasSameSizeAs(written);
      for (int i = 0; i < written.size(); i++) {
        String number = referring.get(i).get(ruling);
        List<String> said =
            rulings.stream().filter(row -> row.getFirst().equals(number)).findFirst().orElseThrow();
        assertThat(said.subList(2, 5))
            .containsExactly(
                written.get(i).get(ViolationRows.COLUMNS.indexOf("title")),
                written.get(i).get(basis),
                written.get(i).get(basis + 1));
        assertThat(referring.get(i).getLast()).isEqualTo(written.get(i).getLast());
      }
    }
    assertThat(rows("coverage", whole)).isEqualTo(rows("coverage", inventory));
    assertThat(inventory.openStreams()).isZero();
  }

  @Test
  void listsForReadersSayHowManyMoreWereLookedThrough() throws IOException {
    SampleInventory inventory = SampleInventory.full();
    long all = inventory.assets().count();
    long scanned = inventory.assets().filter(a -> a.outcome() instanceof Outcome.Scanned).count();
    assertThat(scanned).isGreaterThan(3);
    List<List<String>> rows =
        rows("coverage", InventoryTables.all(inventory, Locale.ENGLISH, (int) scanned - 2));
    assertThat(rows).hasSize((int) all - 2 + 1);
    assertThat(rows.getLast())
        .hasSameSizeAs(CoverageRows.COLUMNS)
        .anyMatch(cell -> cell.contains("2 more were looked through to the end"));
    assertThat(rows("coverage", InventoryTables.all(inventory, Locale.ENGLISH, (int) scanned)))
        .hasSize((int) all);
  }

  private static List<List<String>> rows(String name, SampleInventory inventory)
      throws IOException {
    return rows(name, InventoryTables.all(inventory, Locale.ENGLISH));
  }

  private static List<List<String>> rows(String name, List<TableView> tables) throws IOException {
    for (TableView view : tables) {
      if (view.name().equals(name)) {
        return RecordedRows.of(view);
      }
    }
    throw new AssertionError("no table " + name);
  }

  /** Takes nothing. */
  private static RowSink full() {
    return (RowSink)
        Proxy.newProxyInstance(
            RowSink.class.getClassLoader(),
            new Class<?>[] {RowSink.class},
            (_, _, _) -> {
              throw new IOException("no space left");
            });
  }
}
