package org.inshore.reports.csv;

import java.io.IOException;
import java.util.Locale;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.ReportFormat;
import org.inshore.spi.inventory.ReportOutput;
import org.inshore.tables.InventoryTables;
import org.inshore.tables.row.TableView;

/** Writes one CSV file for each list of the inventory. */
public final class CsvReport implements ReportFormat {
  /** For the service loader. */
  public CsvReport() {}

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public void write(Inventory inventory, Locale locale, ReportOutput output) throws IOException {
    String ending = locale.getLanguage().equals("zh") ? "-zh.csv" : "-en.csv";
    for (TableView view : InventoryTables.whole(inventory, locale)) {
      // The rules in force are for readers, who have the workbook.
      if (!view.name().equals(InventoryTables.RULES)) {
        try (CsvTable table = new CsvTable(output.create(view.name() + ending))) {
          write(view, table);
        }
      }
    }
  }

  private static void write(TableView view, CsvTable table) throws IOException {
    for (TableView.Column column : view.columns()) {
      table.text(column.header());
    }
    table.end();
    view.rows().writeTo(table);
  }
}
