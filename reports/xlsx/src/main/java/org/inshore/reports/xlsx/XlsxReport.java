package org.inshore.reports.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.inshore.forms.PrivateFolder;
import org.inshore.forms.SheetTable;
import org.inshore.forms.Styles;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.ReportFormat;
import org.inshore.spi.inventory.ReportOutput;
import org.inshore.spi.inventory.ScanHistory;
import org.inshore.spi.message.Wording;
import org.inshore.tables.InventoryTables;
import org.inshore.tables.Notices;
import org.inshore.tables.row.TableView;

/**
 * Writes a workbook with one sheet for each list of the inventory; with names in clear, a work list
 * that says so on every sheet and page.
 */
public final class XlsxReport implements ReportFormat {
  private static final int ROWS_IN_MEMORY = 100;

  private final int mostRows;

  /** For the service loader. */
  public XlsxReport() {
    this(SpreadsheetVersion.EXCEL2007.getMaxRows());
  }

  XlsxReport(int mostRows) {
    this.mostRows = mostRows;
  }

  @Override
  public String name() {
    return "xlsx";
  }

  @Override
  public boolean takesClearNames() {
    return true;
  }

  @Override
  public boolean takesHistory() {
    return true;
  }

  @Override
  public void write(ScanHistory history, Locale locale, ReportOutput output) throws IOException {
    try (PrivateFolder _ = new PrivateFolder()) {
      new HistoryWorkbook(history, locale).write(output);
    }
  }

  @Override
  public void write(Inventory inventory, Locale locale, ReportOutput output) throws IOException {
    boolean chinese = locale.getLanguage().equals("zh");
    String file = chinese ? "inventory-zh.xlsx" : "inventory-en.xlsx";
    String notice = null;
    if (inventory.clearNames()) {
      // In both languages, since whoever gets hold of it must be able to read it.
      Wording text = Notices.workList();
      notice = chinese ? text.zh() + " / " + text.en() : text.en() + " / " + text.zh();
      file = "worklist.xlsx";
    }
    // Closing the workbook deletes the temporary files in which it keeps the rows.
    try (PrivateFolder _ = new PrivateFolder();
        SXSSFWorkbook workbook = new Fast()) {
      Styles styles = Styles.in(workbook);
      for (TableView view : InventoryTables.all(inventory, locale)) {
        SheetTable sheet = new SheetTable(workbook, styles, view, mostRows, notice, List.of());
        view.rows().writeTo(sheet);
        sheet.finish();
      }
      try (OutputStream out = output.create(file)) {
        workbook.write(out);
      }
    } catch (IllegalStateException e) {
      // POI's way to tell of a full disk while it spools rows.
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw e;
    }
  }

  /** Compressed quickly: a third larger, and a report is waited for. */
  private static final class Fast extends SXSSFWorkbook {
    Fast() {
      super(ROWS_IN_MEMORY);
    }

    @Override
    protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
      ZipArchiveOutputStream archive = super.createArchiveOutputStream(out);
      archive.setLevel(Deflater.BEST_SPEED);
      return archive;
    }
  }
}
