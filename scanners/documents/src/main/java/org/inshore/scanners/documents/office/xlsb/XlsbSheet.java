package org.inshore.scanners.documents.office.xlsb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.inshore.scanners.documents.content.NumberText;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.table.TableRows;
import org.inshore.scanners.documents.table.cell.Columns;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/** Reader of one sheet of a binary workbook; what is no cell is handed to {@link XlsbBeside}. */
final class XlsbSheet {
  private static final int ROW = 0;
  private static final int LAST_CELL = 11;

  /** Cells of which each stands to the right of the one before, so that no column is told. */
  private static final int LAST_SHORT = 18;

  private static final int RICH_CELL = 62;
  private static final int CELL_HEAD = 8;
  private static final int SHORT_HEAD = 4;

  private final XlsbStrings strings;
  private final XlsbStyles styles;
  private final NumberText numbers;
  private final boolean since1904;
  private final TableRows rows;
  private final TextBlocks beside;
  private final BitSet shown;
  private final List<@Nullable String> cells = new ArrayList<>();
  private long rowNumber;
  private int last = -1;

  XlsbSheet(
      XlsbStrings strings,
      XlsbStyles styles,
      NumberText numbers,
      boolean since1904,
      TableRows rows,
      TextBlocks beside,
      BitSet shown) {
    this.strings = strings;
    this.styles = styles;
    this.numbers = numbers;
    this.since1904 = since1904;
    this.rows = rows;
    this.beside = beside;
    this.shown = shown;
  }

  void read(BinaryRecords records) throws IOException, ScanException, InterruptedException {
    while (records.next()) {
      if (records.type() == ROW) {
        Guard.checkInterrupt();
        end();
        rowNumber = records.i32(0) + 1L;
      } else if (records.type() <= LAST_CELL || records.type() == RICH_CELL) {
        cell(records, records.i32(0), records.type(), CELL_HEAD);
      } else if (records.type() <= LAST_SHORT) {
        cell(records, last + 1, records.type() - LAST_CELL, SHORT_HEAD);
      } else {
        XlsbBeside.append(records, 0, beside);
      }
    }
    end();
    rows.finish();
  }

  private void cell(BinaryRecords records, int column, int type, int head)
      throws ScanException, InterruptedException {
    last = column;
    if (column < 0 || column >= Columns.MAX) {
      return;
    }
    while (cells.size() <= column) {
      cells.add(null);
    }
    cells.set(column, value(records, type, head));
    if (type >= 8 && type <= LAST_CELL) {
      // The constants of a formula stand behind its result.
      XlsbBeside.append(records, head, beside);
    }
  }

  private @Nullable String value(BinaryRecords records, int type, int head) {
    int style = records.i32(head - 4) & 0xffffff;
    return switch (type) {
      case 2 -> number(records.packed(head), style);
      case 5, 9 -> number(records.real(head), style);
      case 4, 10 -> records.u8(head) != 0 ? "TRUE" : "FALSE";
      case 6, 8 -> records.string(head);
      case 7 -> {
        int index = records.i32(head);
        shown.set(Math.max(0, index));
        yield strings.at(index);
      }
      case RICH_CELL -> records.string(head + 1);
      default -> null;
    };
  }

  private String number(double value, int style) {
    return numbers.of(
        String.valueOf(value), styles.formatIndex(style), styles.format(style), since1904);
  }

  private void end() throws ScanException, InterruptedException {
    rows.add(rowNumber, cells);
    cells.clear();
    last = -1;
  }
}
