package org.inshore.forms;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.inshore.forms.Form.Link;
import org.inshore.forms.Form.Rows;
import org.inshore.forms.Form.Target;
import org.inshore.spi.inventory.ReportOutput;
import org.inshore.tables.row.TableView;
import org.jspecify.annotations.Nullable;

/** Writes a form as a workbook: what is said in words on the first sheet, each table on its own. */
public final class XlsxForm {
  private static final int ROWS_IN_MEMORY = 100;

  /** Widths of columns, in characters. */
  private static final int NARROWEST = 10;

  private static final int WIDEST = 36;

  /** What the arrow of a filter covers of a header. */
  private static final int FILTER = 3;

  private XlsxForm() {}

  /** Writes one. */
  public static void write(Form form, ReportOutput output, String file) throws IOException {
    try (PrivateFolder _ = new PrivateFolder();
        SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
      Styles styles = Styles.in(workbook);
      Set<String> names = new HashSet<>();
      String first = name(form.title(), names);
      List<String> sheets = new ArrayList<>();
      Map<String, String> addresses = addresses(form, names, sheets);
      SaidSheet said = new SaidSheet(workbook, styles, first, form.blank(), addresses);
      said.title(form.title());
      int next = 0;
      for (Form.Part part : form.parts()) {
        said.add(part);
        if (part instanceof Rows rows) {
          String sheet = sheets.get(next++);
          said.link(rows.name(), rows.rows().size() + rows.more(), address(sheet, 0, 0));
          sheet(workbook, styles, sheet, rows, form.blank(), addresses);
        }
      }
      try (OutputStream out = output.create(file)) {
        workbook.write(out);
      }
    }
  }

  /** Where each table and each cell that can be led to will stand; sheets in their order. */
  private static Map<String, String> addresses(Form form, Set<String> names, List<String> sheets) {
    Map<String, String> addresses = new HashMap<>();
    for (Form.Part part : form.parts()) {
      if (part instanceof Rows rows) {
        String sheet = name(rows.name(), names);
        sheets.add(sheet);
        addresses.putIfAbsent(rows.name(), address(sheet, 0, 0));
        int first = rows.groups().isEmpty() ? 1 : 2;
        for (int row = 0; row < rows.rows().size(); row++) {
          List<@Nullable Object> cells = rows.rows().get(row);
          for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column) instanceof Target target) {
              addresses.putIfAbsent(target.key(), address(sheet, first + row, column));
            }
          }
        }
      }
    }
    return addresses;
  }

  private static String address(String sheet, int row, int column) {
    return "'" + sheet.replace("'", "''") + "'!" + new CellReference(row, column).formatAsString();
  }

  private static void sheet(
      SXSSFWorkbook workbook,
      Styles styles,
      String name,
      Rows rows,
      String blank,
      Map<String, String> addresses) {
    SheetTable sheet =
        new SheetTable(
            workbook,
            styles,
            new TableView(name, name, columns(rows, blank), sink -> {}),
            SpreadsheetVersion.EXCEL2007.getMaxRows(),
            null,
            rows.groups());
    for (List<@Nullable Object> row : rows.rows()) {
      for (Object cell : row) {
        Object shown = Form.shown(cell);
        String address = cell instanceof Link link ? addresses.get(link.to()) : null;
        if (shown != null && address != null) {
          sheet.link(shown, address);
        } else if (shown instanceof Long number) {
          sheet.number(number);
        } else {
          sheet.text(shown == null ? blank : shown.toString());
        }
      }
      sheet.end();
    }
    sheet.finish();
  }

  /** Columns as wide as what stands in them, within bounds. */
  private static List<TableView.Column> columns(Rows rows, String blank) {
    List<TableView.Column> columns = new ArrayList<>();
    for (int column = 0; column < rows.headers().size(); column++) {
      int width = ColumnShares.width(rows.headers().get(column)) + FILTER;
      for (List<@Nullable Object> row : rows.rows()) {
        Object shown = Form.shown(row.get(column));
        width = Math.max(width, ColumnShares.width(shown == null ? blank : shown.toString()));
      }
      columns.add(
          new TableView.Column(
              rows.headers().get(column), Math.clamp(width + 2L, NARROWEST, WIDEST)));
    }
    return columns;
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
