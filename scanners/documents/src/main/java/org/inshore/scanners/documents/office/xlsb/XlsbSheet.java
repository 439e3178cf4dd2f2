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
  private static final int RICH_CELL = 62;
  private static final int CELL_HEAD = 8;

  private final XlsbStrings strings;
  private final XlsbStyles styles;
  private final NumberText numbers;
  private final boolean since1904;
  private final TableRows rows;
  private final TextBlocks beside;
  private final BitSet shown;
  private final List<@Nullable String> cells = new ArrayList<>();
  private long rowNumber;

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
        cell(records);
      } else {
        XlsbBeside.append(records, 0, beside);
      }
    }
    end();
    rows.finish();
  }

  private void cell(BinaryRecords records) throws ScanException, InterruptedException {
    int column = records.i32(0);
    if (column < 0 || column >= Columns.MAX) {
      return;
    }
    while (cells.size() <= column) {
      cells.add(null);
    }
    cells.set(column, value(records));
    if (records.type() >= 8 && records.type() <= LAST_CELL) {
      // The constants of a formula stand behind its result.
      XlsbBeside.append(records, CELL_HEAD, beside);
    }
  }

  private @Nullable String value(BinaryRecords records) {
    int style = records.i32(4) & 0xffffff;
    return switch (records.type()) {
      case 2 -> number(records.packed(CELL_HEAD), style);
      case 5, 9 -> number(records.real(CELL_HEAD), style);
      case 4, 10 -> records.u8(CELL_HEAD) != 0 ? "TRUE" : "FALSE";
      case 6, 8 -> records.string(CELL_HEAD);
      case 7 -> {
        int index = records.i32(CELL_HEAD);
        shown.set(Math.max(0, index));
        yield strings.at(index);
      }
      case RICH_CELL -> records.string(CELL_HEAD + 1);
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
  }
}
