package org.inshore.scanners.documents.structure.fields;

import java.util.List;
import org.inshore.scanners.documents.structure.lines.KeyedCells;
import org.inshore.scanners.documents.structure.lines.KeyedTable;
import org.inshore.scanners.documents.structure.lines.Lines;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/** Records on a line and indented ones below it: each is a row, each cell has its own line. */
final class IndentedTable extends KeyedTable {
  private static final int MIN_KEYS = 2;

  private final Fields.Sign sign;
  private final int common;
  private @Nullable IndentedRecord record;

  /**
   * Makes a table.
   *
   * @param common how many of the keys most records have
   */
  IndentedTable(Fields.Sign sign, List<String> keys, int common) {
    super(keys);
    this.sign = sign;
    this.common = common;
  }

  @Override
  public Fit read(Lines lines, int at) {
    IndentedRecord read = IndentedRecord.read(lines, at, sign);
    record = read;
    endsAt(read.end());
    if (read.below() == 0 || read.below() > IndentedRecord.MOST_BELOW) {
      return IndentedForm.isBetween(lines, at, lines.feed(at)) ? Fit.SKIP : Fit.NONE;
    }
    int known = 0;
    for (int i = 0; i < read.size(); i++) {
      known += keys().contains(read.key(i)) ? 1 : 0;
    }
    return known >= MIN_KEYS && 2 * known >= common ? Fit.ROW : Fit.NONE;
  }

  @Override
  public void add(long line) throws ScanException, InterruptedException {
    IndentedRecord read = record;
    if (read == null) {
      return;
    }
    KeyedCells cells = cells(line);
    StringBuilder rest = new StringBuilder(read.rest());
    for (int i = 0; i < read.size(); i++) {
      int column = keys().indexOf(read.key(i)) + 1;
      if (column > 0 && cells.isFree(column)) {
        cells.put(column, read.value(i), line + read.offset(i));
      } else {
        rest.append(rest.isEmpty() ? "" : " ").append(read.key(i)).append(": ");
        rest.append(read.value(i));
      }
    }
    cells.rest(rest, line);
    row(line, cells);
  }
}
