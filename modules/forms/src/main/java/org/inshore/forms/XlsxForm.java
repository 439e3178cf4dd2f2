package org.inshore.forms;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.inshore.forms.Form.Fact;
import org.inshore.forms.Form.Facts;
import org.inshore.forms.Form.Heading;
import org.inshore.forms.Form.Note;
import org.inshore.forms.Form.Rows;
import org.inshore.spi.inventory.ReportOutput;
import org.inshore.tables.TableView;
import org.jspecify.annotations.Nullable;

/** Writes a form as a workbook: what is said in words on the first sheet, each table on its own. */
public final class XlsxForm {
  private static final int ROWS_IN_MEMORY = 100;
  private static final int WIDTH = 24;
  private static final int WIDE = 70;

  private XlsxForm() {}

  /** Writes one. */
  public static void write(Form form, ReportOutput output, String file) throws IOException {
    try (PrivateFolder _ = new PrivateFolder();
        SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
      Styles styles = Styles.in(workbook);
      Set<String> names = new HashSet<>();
      List<Fact> said = said(form);
      sheet(
          workbook,
          styles,
          name(form.title(), names),
          List.of(new TableView.Column("", WIDTH + 8), new TableView.Column("", WIDE)),
          sink -> {
            for (Fact fact : said) {
              sink.text(fact.label());
              sink.text(fact.value() == null ? form.blank() : fact.value());
              sink.end();
            }
          });
      for (Form.Part part : form.parts()) {
        if (part instanceof Rows rows) {
          sheet(
              workbook,
              styles,
              name(rows.name(), names),
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

  private static List<Fact> said(Form form) {
    List<Fact> said = new ArrayList<>();
    for (Form.Part part : form.parts()) {
      switch (part) {
        case Heading heading -> said.add(new Fact(heading.text(), ""));
        case Note note -> said.add(new Fact("", note.text()));
        case Facts facts -> said.addAll(facts.facts());
        case Rows rows ->
            said.add(new Fact("→ " + rows.name(), Long.toString(rows.rows().size() + rows.more())));
      }
    }
    return said;
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
