package org.inshore.forms;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.inshore.forms.Form.Rows;
import org.inshore.spi.inventory.ReportOutput;
import org.inshore.tables.TableView;
import org.jspecify.annotations.Nullable;

/** Writes a form as a workbook: what is said in words on the first sheet, each table on its own. */
public final class XlsxForm {
  private static final int ROWS_IN_MEMORY = 100;
  private static final int WIDTH = 24;

  private XlsxForm() {}

  /** Writes one. */
  public static void write(Form form, ReportOutput output, String file) throws IOException {
    try (PrivateFolder _ = new PrivateFolder();
        SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
      Styles styles = Styles.in(workbook);
      Set<String> names = new HashSet<>();
      SaidSheet said = new SaidSheet(workbook, styles, name(form.title(), names), form.blank());
      said.title(form.title());
      for (Form.Part part : form.parts()) {
        said.add(part);
        if (part instanceof Rows rows) {
          String sheet = name(rows.name(), names);
          said.link(rows.name(), rows.rows().size() + rows.more(), sheet);
          sheet(
              workbook,
              styles,
              sheet,
              rows.headers().stream().map(each -> new TableView.Column(each, WIDTH)).toList(),
              sink -> {
                for (List<@Nullable Object> row : rows.rows()) {
                  for (Object cell : row) {
                    if (cell instanceof Long number) {
                      sink.number(number);
                    } else {
                      sink.text(cell == null ? form.blank() : cell.toString());
                    }
                  }
                  sink.end();
                }
              });
        }
      }
      try (OutputStream out = output.create(file)) {
        workbook.write(out);
      }
    }
  }

  private static void sheet(
      SXSSFWorkbook workbook,
      Styles styles,
      String name,
      List<TableView.Column> columns,
      TableView.Rows rows)
      throws IOException {
    SheetTable sheet =
        new SheetTable(
            workbook,
            styles,
            new TableView(name, name, columns, rows),
            SpreadsheetVersion.EXCEL2007.getMaxRows(),
            null);
    rows.writeTo(sheet);
    sheet.finish();
  }

  /** A name that a sheet may have and no other sheet has. */
  private static String name(String name, Set<String> taken) {
    String safe = WorkbookUtil.createSafeSheetName(name);
    String free = safe;
    for (int i = 2; !taken.add(free); i++) {
      String end = " " + i;
      free = safe.substring(0, Math.min(safe.length(), 31 - end.length())) + end;
    }
    return free;
  }
}
