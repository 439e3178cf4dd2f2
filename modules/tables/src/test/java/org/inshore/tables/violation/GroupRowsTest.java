package org.inshore.tables.violation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.figure.AssetPersons;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.violation.Incident;
import org.inshore.spi.inventory.violation.IncidentGroup;
import org.inshore.spi.inventory.violation.IncidentGroup.By;
import org.inshore.spi.inventory.violation.Threshold;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.inshore.tables.InventoryTables;
import org.inshore.tables.row.RecordedRows;
import org.inshore.tables.row.TableView;
import org.inshore.testkit.report.SampleInventory;
import org.junit.jupiter.api.Test;

/** Groups, limits and people of assets become rows with a cell for every column. */
class GroupRowsTest {
  private static final PersonCount MANY = new PersonCount(1_200, false, 1_100, 1_300);

  private final SampleInventory sample = SampleInventory.full();
  private final Incident first = sample.incidents().findFirst().orElseThrow();

  @Test
  void aGroupHasItsWorstIncidentsTitleAndWhoseItIs() throws IOException {
    List<String> row = rows("groups").getFirst();
    assertThat(row)
        .contains(
            "text folder or schema",
            "number 1",
            "text " + group().name(),
            "number 1200",
            "decimal 0.999",
            "text " + first.worst().title().en(),
            "text " + first.worst().remedy().en(),
            "text " + first.place().source());
    assertThat(rows("groups").getLast()).contains("text owner", "text (not declared)");
  }

  @Test
  void anIncidentNamesItsGroup() throws IOException {
    assertThat(rows("incidents").getFirst()).contains("text " + group().name());
  }

  @Test
  void anIncidentWithSeveralGroundsIsOneRowThatRefersToEach() throws IOException {
    List<String> row = rows("incidents").getFirst();
    assertThat(row).contains("number 2", "text " + first.worst().title().en());
    int rulings = IncidentRows.COLUMNS.indexOf("rulings");
    assertThat(row.get(rulings)).matches("text \\d+ \\d+");
    assertThat(row.get(IncidentRows.COLUMNS.indexOf("policies"))).contains(" ");
    assertThat(rows("incidents")).hasSize(1);
  }

  @Test
  void limitsSayWhetherTheyAreReached() throws IOException {
    assertThat(rows("thresholds").getFirst())
        .contains("text may be reached", "number 10000", "text all offshore together");
  }

  @Test
  void everyRowHasACellForEveryColumn() throws IOException {
    for (TableView view : InventoryTables.all(inventory(), Locale.ENGLISH)) {
      assertThat(RecordedRows.of(view))
          .as(view.name())
          .allSatisfy(row -> assertThat(row).hasSameSizeAs(view.columns()));
    }
    assertThat(rows("persons")).hasSize(1);
  }

  /** The first incident with a ground of another policy besides. */
  private Incident both() {
    Violation other =
        sample
            .violations()
            .filter(each -> !each.policy().equals(first.worst().policy()))
            .findFirst()
            .orElseThrow();
    return new Incident(first.place(), List.of(first.worst(), other));
  }

  private IncidentGroup group() {
    Location around = first.place().outer();
    return new IncidentGroup(
        By.FOLDER,
        around == null ? "" : around.display(),
        around,
        first.residency().verdict(),
        first.severity(),
        5,
        4,
        1,
        MANY,
        0.999);
  }

  private IncidentGroup undeclared() {
    return new IncidentGroup(
        By.OWNER, "", null, first.residency().verdict(), first.severity(), 1, 1, 0, MANY, 0.5);
  }

  private static Threshold threshold() {
    Wording text = new Wording("文", "text");
    return new Threshold(
        "year-sum",
        null,
        null,
        LocalDate.of(2026, 1, 1),
        List.of("run-1"),
        MANY,
        MANY,
        10_000,
        true,
        false,
        Violation.Nature.VIOLATION,
        Violation.Severity.HIGH,
        text,
        List.of(text),
        text);
  }

  private Inventory inventory() {
    return (Inventory)
        Proxy.newProxyInstance(
            Inventory.class.getClassLoader(),
            new Class<?>[] {Inventory.class},
            (_, method, arguments) ->
                switch (method.getName()) {
                  case "groups" ->
                      arguments[0] == By.FOLDER
                          ? List.of(group())
                          : arguments[0] == By.OWNER ? List.of(undeclared()) : List.of();
                  case "incidents" -> Stream.of(both());
                  case "thresholds" -> List.of(threshold());
                  case "personsByAsset" -> Stream.of(new AssetPersons(first.place(), MANY));
                  default -> method.invoke(sample, arguments);
                });
  }

  private List<List<String>> rows(String name) throws IOException {
    for (TableView view : InventoryTables.all(inventory(), Locale.ENGLISH)) {
      if (view.name().equals(name)) {
        return RecordedRows.of(view);
      }
    }
    throw new AssertionError("no table " + name);
  }
}
