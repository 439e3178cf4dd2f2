package org.inshore.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.inshore.spi.inventory.JurisdictionEntry;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.figure.Totals;
import org.inshore.spi.inventory.finding.CopyEntry;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Verdict;
import org.inshore.tables.row.RecordedRows;
import org.inshore.tables.row.RowSink;
import org.inshore.tables.row.TableView;
import org.inshore.tables.word.Wordbook;
import org.inshore.testkit.report.SampleInventory;
import org.junit.jupiter.api.Test;

final class CopyRowsTest {
  private static final Location BUCKET = Location.of("crm").append("path", "a.csv");
  private static final Location TABLE = Location.of("core-banking").append("table", "customers");

  @Test
  void aCopySaysWhereHowMuchAndWhichIsTheOriginal() throws IOException {
    CopyEntry copy =
        new CopyEntry(
            CopyEntry.Kind.PEOPLE,
            BUCKET,
            TABLE,
            1_000,
            1_500,
            987,
            950,
            1_000,
            TABLE,
            new Wording("数量较多", "it holds more"));
    List<String> row = row(CopyRows.COLUMNS, (words, sink) -> CopyRows.write(copy, words, sink));

    assertThat(row)
        .containsExactly(
            "text same people",
            "text " + BUCKET.display(),
            "text Hong Kong, China",
            "text " + TABLE.display(),
            "text Chinese mainland",
            "number 987",
            "number 950",
            "number 1000",
            "number 1000",
            "number 1500",
            "decimal 0.987",
            "decimal 0.658",
            "text " + TABLE.display(),
            "text it holds more",
            "text " + BUCKET,
            "text " + TABLE);
  }

  @Test
  void anEstimateIsShownWithItsBounds() throws IOException {
    PersonCount estimate = new PersonCount(12_345, false, 12_000, 12_700);
    JurisdictionEntry entry =
        new JurisdictionEntry(
            Verdict.OFFSHORE, new Jurisdiction("HK"), List.of(), Totals.sum(List.of(), estimate));
    List<String> row =
        row(JurisdictionRows.COLUMNS, (words, sink) -> JurisdictionRows.write(entry, words, sink));

    assertThat(row).contains("text Hong Kong, China", "text HK");
    assertThat(row.subList(row.size() - 4, row.size()))
        .containsExactly(
            "number 12345",
            "text about; between 12,000 and 12,700",
            "number 12000",
            "number 12700");
  }

  @Test
  void whatIsLeastAndWhatIsExactSaySo() {
    Wordbook words = words();
    assertThat(words.counted(new PersonCount(5, true))).isEqualTo("exact");
    assertThat(words.counted(new PersonCount(5, false))).isEqualTo("at least");
    assertThat(words.counted(new PersonCount(5, false, 3, 5))).contains("between 3 and 5");
    assertThat(words.counted(new PersonCount(0, true))).isEmpty();
  }

  /** Writes a row. */
  @FunctionalInterface
  private interface Writing {
    void write(Wordbook words, RowSink sink) throws IOException;
  }

  private static Wordbook words() {
    return InventoryTables.words(SampleInventory.full(), Locale.ENGLISH);
  }

  private static List<String> row(List<String> columns, Writing writing) throws IOException {
    Wordbook words = words();
    TableView view =
        new TableView("", "", Columns.of(columns, words), sink -> writing.write(words, sink));
    List<String> row = RecordedRows.of(view).getFirst();
    assertThat(row).hasSameSizeAs(view.columns());
    return row;
  }
}
