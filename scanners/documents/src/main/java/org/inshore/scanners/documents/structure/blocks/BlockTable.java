package org.inshore.scanners.documents.structure.blocks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inshore.scanners.documents.structure.lines.KeyedCells;
import org.inshore.scanners.documents.structure.lines.KeyedTable;
import org.inshore.scanners.documents.structure.lines.Lines;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/** Records of several lines: each is a row, each key a column, each cell has its own line. */
final class BlockTable extends KeyedTable {
  private static final int MIN_KEYS = 2;

  private final BlockLine.Sign sign;
  private final Map<String, Integer> columns = new HashMap<>();
  private @Nullable Block block;

  BlockTable(BlockLine.Sign sign, List<String> keys) {
    super(keys);
    this.sign = sign;
    for (String key : keys) {
      columns.putIfAbsent(key, columns.size() + 1);
    }
  }

  @Override
  public Fit read(Lines lines, int at) {
    Block read = new Block(lines, at, sign);
    block = read;
    endsAt(read.end());
    if (read.size() == 0) {
      return end() > at ? Fit.SKIP : Fit.NONE;
    }
    int known = 0;
    for (int i = 0; i < read.size(); i++) {
      known += columns.containsKey(read.key(i)) ? 1 : 0;
    }
    boolean fits = known >= MIN_KEYS && 2 * known >= Math.min(read.size(), keys().size());
    return fits || (read.isMarked() && known > 0) ? Fit.ROW : Fit.NONE;
  }

  @Override
  public void add(long line) throws ScanException, InterruptedException {
    Block read = block;
    if (read == null) {
      return;
    }
    KeyedCells cells = cells(line);
    StringBuilder rest = new StringBuilder(read.title());
    int restLine = read.titleOffset();
    long firstLine = line + restLine;
    for (int i = 0; i < read.size(); i++) {
      Integer column = columns.get(read.key(i));
      if (column != null && cells.isFree(column)) {
        cells.put(column, read.value(i), line + read.offset(i));
      } else {
        if (rest.isEmpty()) {
          restLine = read.offset(i);
          firstLine = line + restLine;
        }
        for (; restLine < read.offset(i); restLine++) {
          rest.append('\n');
        }
        rest.append(read.key(i)).append(": ").append(read.value(i));
        restLine += (int) read.value(i).chars().filter(c -> c == '\n').count();
      }
    }
    cells.rest(rest, firstLine);
    row(line, cells);
  }
}
