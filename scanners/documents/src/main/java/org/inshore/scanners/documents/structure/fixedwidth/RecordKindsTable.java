package org.inshore.scanners.documents.structure.fixedwidth;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.inshore.scanners.documents.structure.lines.LineTable;
import org.inshore.scanners.documents.structure.lines.Lines;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Records of several kinds, those of each kind a table by itself. Lines of a kind whose fields are
 * not known are text.
 */
final class RecordKindsTable implements LineTable {
  private final int prefix;
  private final Set<String> kinds;
  private final Map<String, FixedWidthTable> tables = new HashMap<>();
  private final Map<String, KindRows> rows = new HashMap<>();

  /** The kind of the record read last; null if it is text. */
  private @Nullable String current;

  private int end;

  /**
   * Begins with the fields of kinds.
   *
   * @param prefix how many characters tell the kind
   * @param kinds all that there are
   * @param proven where those are cut whose fields are known
   */
  RecordKindsTable(int prefix, Set<String> kinds, Map<String, Gaps> proven, Encoding encoding) {
    this.prefix = prefix;
    this.kinds = Set.copyOf(kinds);
    proven.forEach((kind, gaps) -> tables.put(kind, new FixedWidthTable(gaps, encoding)));
  }

  @Override
  public void begin(Location location, Encoding encoding, ContentSink sink) {
    for (Map.Entry<String, FixedWidthTable> each : tables.entrySet()) {
      Location place = location.append("table", each.getKey());
      rows.put(each.getKey(), new KindRows(each.getValue(), place, encoding, sink));
    }
  }

  @Override
  public Fit read(Lines from, int at) {
    int feed = from.feed(at);
    end = from.next(feed);
    current = null;
    if (from.isBlank(at, feed)) {
      return from.isComplete(feed) ? Fit.SKIP : Fit.NONE;
    }
    String kind = RecordKindsForm.kind(from, at, from.trimmed(at, feed), prefix);
    if (kind == null || !kinds.contains(kind) || !from.isComplete(feed)) {
      return Fit.NONE;
    }
    FixedWidthTable table = tables.get(kind);
    current = table != null && table.read(from, at) == Fit.ROW ? kind : null;
    return Fit.ROW;
  }

  @Override
  public boolean standsAlone() {
    return false;
  }

  @Override
  public boolean isInDoubt() {
    FixedWidthTable table = tables.get(current);
    return table == null || table.isInDoubt();
  }

  @Override
  public int end() {
    return end;
  }

  @Override
  public void add(long line) throws ScanException, InterruptedException {
    KindRows to = rows.get(current);
    if (to != null) {
      to.add(line);
    }
  }

  @Override
  public void finish() throws ScanException, InterruptedException {
    for (KindRows each : rows.values()) {
      each.finish();
    }
  }
}
