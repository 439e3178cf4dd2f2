package org.inshore.scanners.documents.structure.segments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inshore.scanners.documents.structure.lines.KeyedCells;
import org.inshore.scanners.documents.structure.lines.KeyedTable;
import org.inshore.scanners.documents.structure.lines.Lines;
import org.inshore.spi.scan.ScanException;

/** Records of tagged lines: each is a row, each field of a tag a column, each cell has its line. */
final class SegmentTable extends KeyedTable {
  private static final int MAX_LINES = 64;

  /** The tag that begins a record. */
  private final String first;

  private final Map<String, Integer> columns = new HashMap<>();
  private List<Segment> record = List.of();

  /** Whether they are messages whose fields the standard names. */
  private final boolean messages;

  SegmentTable(String first, List<String> keys, boolean messages) {
    super(messages ? keys.stream().map(Hl7Fields::column).toList() : keys);
    this.first = first;
    this.messages = messages;
    for (String key : keys) {
      columns.put(key, columns.size() + 1);
    }
  }

  /** The name of a column: its tag, which of several in a record, and its field. */
  static String key(String tag, int time, int field) {
    return tag + (time > 1 ? "#" + time : "") + " " + field;
  }

  @Override
  public Fit read(Lines lines, int at) {
    Segment segment = Segment.of(lines, at);
    if (segment == null) {
      return Fit.NONE;
    }
    endsAt(segment.end());
    if (!segment.tag().equals(first)) {
      return Fit.SKIP; // before the first record or behind the last: text
    }
    record = new ArrayList<>();
    while (segment != null && record.size() < MAX_LINES) {
      record.add(segment);
      endsAt(segment.end());
      segment = Segment.of(lines, segment.end());
      if (segment != null && segment.tag().equals(first)) {
        break;
      }
    }
    return Fit.ROW;
  }

  @Override
  public void add(long line) throws ScanException, InterruptedException {
    KeyedCells cells = cells(line);
    StringBuilder rest = new StringBuilder();
    Map<String, Integer> times = new HashMap<>();
    for (int i = 0; i < record.size(); i++) {
      Segment segment = record.get(i);
      int time = times.merge(segment.tag(), 1, Integer::sum);
      for (int field = 1; field <= segment.fields().size(); field++) {
        String plain = segment.fields().get(field - 1);
        String value = messages ? Hl7Fields.value(segment.tag(), field, plain) : plain;
        Integer column = columns.get(key(segment.tag(), time, field));
        if (column == null) {
          rest.append(value).append(' ');
        } else {
          cells.put(column, value, line + i);
        }
      }
    }
    cells.rest(rest, line);
    row(line, cells);
  }
}
