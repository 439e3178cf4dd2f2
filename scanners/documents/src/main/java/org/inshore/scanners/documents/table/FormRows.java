package org.inshore.scanners.documents.table;

import java.util.ArrayList;
import java.util.List;
import org.inshore.scanners.documents.table.cell.Grid;
import org.inshore.scanners.documents.table.cell.LabelWords;
import org.inshore.scanners.documents.table.layout.Form;
import org.inshore.scanners.documents.table.layout.Form.Answer;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content.Column;
import org.inshore.spi.content.Content.Naming;
import org.inshore.spi.content.Content.Origin;
import org.inshore.spi.content.Content.Rows;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/**
 * Hands on forms as a table with the same answers would be: each form is a row, each label a
 * column. Where the answers stand on the page goes with the columns.
 */
final class FormRows {
  private final Location location;
  private final Naming naming;
  private final ContentSink sink;

  FormRows(Location location, Naming naming, ContentSink sink) {
    this.location = location;
    this.naming = naming;
    this.sink = sink;
  }

  /**
   * Hands on the forms that begin before a row.
   *
   * @param page the rows in which they are
   */
  void put(Grid grid, Cells page, Form form, int open) throws ScanException, InterruptedException {
    others(page, form, open);
    Cells rows = new Cells(page.encoding());
    List<Column> columns = List.of();
    for (Form.Entry record : form.records()) {
      if (record.firstRow() >= open) {
        continue;
      }
      long number = grid.number(record.firstRow()) + record.order();
      List<Column> own = columns(grid, record, number);
      if (!own.equals(columns)) {
        push(columns, rows);
        rows.clear();
        columns = own;
      }
      rows.row(number);
      for (Answer answer : record.answers()) {
        int cell = page.firstCell(answer.cell().row()) + answer.cell().column();
        rows.cell(page.bytes(), page.start(cell) + answer.from(), page.end(cell));
      }
    }
    push(columns, rows);
  }

  private void push(List<Column> columns, Cells rows) throws ScanException, InterruptedException {
    if (rows.rows() > 0) {
      sink.content(new Rows(location, columns, naming, rows));
    }
  }

  private List<Column> columns(Grid grid, Form.Entry record, long number) {
    List<Column> columns = new ArrayList<>();
    for (Answer answer : record.answers()) {
      int column = answer.cell().column();
      String label = LabelWords.plain(answer.label());
      columns.add(
          new Column(
              LabelWords.isKnown(label) ? label : TableColumns.place(naming, column),
              null,
              null,
              new Origin(label, column, (int) (grid.number(answer.cell().row()) - number))));
    }
    return List.copyOf(columns);
  }

  /** What is no answer and no known label is looked through where it stands. */
  private void others(Cells page, Form form, int open) throws ScanException, InterruptedException {
    Cells rows = new Cells(page.encoding());
    int width = 0;
    int last = -1;
    int next = 0;
    for (Form.Cell cell : form.others()) {
      if (cell.row() >= open) {
        break;
      }
      if (cell.row() != last) {
        last = cell.row();
        next = 0;
        rows.row(page.number(last));
      }
      for (; next < cell.column(); next++) {
        rows.cell(null);
      }
      copy(page, page.firstCell(last) + next++, rows);
      width = Math.max(width, next);
    }
    push(new TableColumns(naming).of(width), rows);
  }

  /** Adds a cell of a page to rows. */
  static void copy(Cells page, int cell, Cells rows) {
    if (page.isNull(cell)) {
      rows.cell(null);
    } else {
      rows.cell(page.bytes(), page.start(cell), page.end(cell));
    }
  }
}
