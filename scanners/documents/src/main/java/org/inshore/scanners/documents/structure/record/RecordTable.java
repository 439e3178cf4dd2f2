package org.inshore.scanners.documents.structure.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inshore.scanners.documents.structure.lines.HeaderRow;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content.Column;
import org.inshore.spi.content.Content.Naming;
import org.inshore.spi.content.Content.Origin;
import org.inshore.spi.content.Content.Rows;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/**
 * The records at one path, in batches of rows. A column is a path and which of its values in a
 * record; new ones are added as they come.
 */
final class RecordTable {
  /** Values of one path that stand in one row; further ones have rows of their own. */
  static final int MAX_OF_A_PATH = 8;

  private static final int BATCH_ROWS = 500;
  private static final int BATCH_BYTES = 1 << 20;
  private static final int NONE = -1;

  private final Cells batch;
  private final List<Path> paths = new ArrayList<>();
  private final List<Integer> nths = new ArrayList<>();

  /** By path: the column of each of its values in a record. */
  private final Map<Path, int[]> indexes = new HashMap<>();

  private List<Column> columns = List.of();

  /** By column: the value of the record at hand. */
  private int[] values = new int[16];

  RecordTable(Encoding encoding) {
    batch = new Cells(encoding);
    Arrays.fill(values, NONE);
  }

  /** How many columns there are. */
  int width() {
    return paths.size();
  }

  /** How many bytes wait. */
  int length() {
    return batch.length();
  }

  boolean isFull() {
    return batch.rows() >= BATCH_ROWS || batch.length() >= BATCH_BYTES;
  }

  /** Adds a record; those of its values that are too many of a path are left out. */
  void add(Values record, int from, int to, long number) {
    int width = 0;
    int before = NONE;
    for (int i = from; i < to; i++) {
      if (record.nth(i) < MAX_OF_A_PATH) {
        before = column(record.path(i), record.nth(i), before + 1);
        values[before] = i;
        width = Math.max(width, before + 1);
      }
    }
    batch.row(number);
    for (int column = 0; column < width; column++) {
      if (values[column] == NONE) {
        batch.cell(null);
      } else {
        record.put(values[column], batch);
        values[column] = NONE;
      }
    }
  }

  /** Adds a record of one value. */
  void add(Values record, int value, long number) {
    column(record.path(value), 0, 0);
    batch.row(number);
    record.put(value, batch);
  }

  private int column(Path path, int nth, int expected) {
    if (expected < paths.size() && paths.get(expected) == path && nths.get(expected) == nth) {
      return expected;
    }
    int[] known = indexes.computeIfAbsent(path, _ -> none());
    if (known[nth] == NONE) {
      known[nth] = paths.size();
      paths.add(path);
      nths.add(nth);
      if (values.length < paths.size()) {
        int length = values.length;
        values = Arrays.copyOf(values, 2 * length);
        Arrays.fill(values, length, 2 * length, NONE);
      }
    }
    return known[nth];
  }

  private static int[] none() {
    int[] none = new int[MAX_OF_A_PATH];
    Arrays.fill(none, NONE);
    return none;
  }

  /** Hands on the rows that wait. */
  void flush(Location location, ContentSink sink) throws ScanException, InterruptedException {
    if (batch.rows() == 0) {
      return;
    }
    if (columns.size() < paths.size()) {
      List<Column> wider = new ArrayList<>(columns);
      if (columns.isEmpty() && paths.getFirst().heading().isEmpty() && HeaderRow.is(batch)) {
        // An array of rows of which the first names the columns.
        for (int i = 0; i < batch.width(0); i++) {
          String heading = batch.text(0, i);
          wider.add(
              new Column(
                  paths.get(i).name(),
                  null,
                  null,
                  new Origin(heading == null ? "" : heading, i, 0)));
        }
      }
      while (wider.size() < paths.size()) {
        int index = wider.size();
        Path path = paths.get(index);
        wider.add(new Column(path.name(), null, null, new Origin(path.heading(), index, 0)));
      }
      columns = List.copyOf(wider);
    }
    sink.content(new Rows(location, columns, Naming.LINE, batch));
    batch.clear();
  }
}
