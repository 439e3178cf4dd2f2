package org.inshore.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.violation.Incident;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.source.Verdict;
import org.inshore.tables.row.RecordedRows;
import org.inshore.tables.row.RowSink;
import org.inshore.tables.row.TableView;
import org.inshore.tables.violation.ViolationRows;
import org.inshore.testkit.report.SampleInventory;
import org.junit.jupiter.api.Test;

final class InventoryTablesTest {
  /** Tables that may have no row here. */
  private static final Set<String> SPARSE =
      Set.of("jurisdictions", "copies", "flows", "groups", "thresholds", "year-sums", "persons");

  private static final List<Locale> LOCALES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

  @Test
  void namesAreTheSameInBothLanguagesAndTitlesAreNot() {
    List<TableView> zh = InventoryTables.all(SampleInventory.full(), Locale.SIMPLIFIED_CHINESE);
    List<TableView> en = InventoryTables.all(SampleInventory.full(), Locale.ENGLISH);
    assertThat(en)
        .extracting(TableView::name)
        .containsExactly(
            "groups",
            "incidents",
            "thresholds",
            "year-sums",
            "summary",
            "definitions",
            "offshore-incidents",
            "grounds",
            "former-violations",
            "rulings",
            "sources",
            "flows",
            "inventory",
            "columns",
            "sampled",
            "persons",
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
            .matches(rows -> SPARSE.contains(view.name()) || !rows.isEmpty())
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
    assertThat(rows("grounds", inventory))
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
    assertThat(rows("offshore-incidents", inventory))
        .hasSize(
            (int)
                inventory
                    .incidents()
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
    assertThat(all).hasSize(22);
    assertThat(inventory.openStreams()).isZero();
  }

  @Test
  void closesWhatItReadsAlsoWhereTheSinkFails() throws IOException {
    SampleInventory inventory = SampleInventory.full();
    for (TableView view : InventoryTables.all(inventory, Locale.ENGLISH)) {
      if (SPARSE.contains(view.name()) && RecordedRows.of(view).isEmpty()) {
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
  void rowsReferToBasisAndRemedyThatStandOnce() throws IOException {
    SampleInventory inventory = SampleInventory.full();
    List<List<String>> rulings = rows("rulings", inventory);
    assertThat(rulings).doesNotHaveDuplicates();
    int ruling = ViolationRows.COLUMNS.indexOf("ruling");
    List<Violation> violations = inventory.violations().toList();
    List<List<String>> grounds = rows("grounds", inventory);
    assertThat(grounds).hasSameSizeAs(violations);
    for (int i = 0; i < grounds.size(); i++) {
      String number = grounds.get(i).get(ruling);
      List<String> said =
          rulings.stream().filter(row -> row.getFirst().equals(number)).findFirst().orElseThrow();
      assertThat(said.get(2)).isEqualTo("text " + violations.get(i).title().en());
      assertThat(said.get(4)).isEqualTo("text " + violations.get(i).remedy().en());
    }
  }

  @Test
  void anIncidentIsOneRowWithAllItsGrounds() throws IOException {
    SampleInventory inventory = SampleInventory.full();
    List<Incident> incidents = inventory.incidents().toList();
    List<List<String>> rows = rows("incidents", inventory);
    assertThat(rows).hasSameSizeAs(incidents);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(rows.get(i))
          .contains(
              "text " + incidents.get(i).place(),
              "text " + incidents.get(i).worst().title().en(),
              "number " + incidents.get(i).grounds().size());
    }
  }

  @Test
  void countsForReadersByFolderWhatWasLookedThroughWhereThereIsMuch() throws IOException {
    SampleInventory inventory = SampleInventory.large(FolderCounts.MAX_LISTED + 500);
    long uncovered = inventory.uncovered().count();
    List<List<String>> rows = rows("coverage", inventory);
    assertThat(rows).hasSizeBetween((int) uncovered + 2, (int) uncovered + 100);
    assertThat(rows).anyMatch(row -> row.contains("text 1,500 here, counted together"));
    assertThat(rows.getLast())
        .hasSameSizeAs(CoverageRows.COLUMNS)
        .anyMatch(cell -> cell.contains("counted by folder"));
    assertThat(rows("coverage", InventoryTables.whole(inventory, Locale.ENGLISH)))
        .hasSize((int) inventory.assets().count());
    assertThat(rows("coverage", SampleInventory.full()))
        .hasSize((int) SampleInventory.full().assets().count());
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
