package org.inshore.scanners.documents.structure.record;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.inshore.scanners.documents.structure.record.text.Base64Text;
import org.inshore.spi.scan.ScanException;

/**
 * Transposition of the columns of an object: long arrays of one length, or maps from indexes, are
 * cells of rows. Others are handed back as what they are.
 */
final class ParallelArrays {
  /** Bytes that may wait in all objects that are open. */
  static final long MAX_BYTES = 1 << 24;

  /** What a value takes beside its bytes. */
  static final int OF_VALUE = 32;

  /** Span of the values of one array. */
  private record Range(int from, int to, boolean indexed) {
    int length() {
      return to - from;
    }
  }

  private static final Path NOWHERE = Path.root(Notation.JSON);

  private final Values values = new Values();
  private final BitSet nothing = new BitSet();
  private final List<Range> ranges = new ArrayList<>();
  private int begin;
  private long bytes;

  /** Whether all of it was handed on, since too much waited. */
  private boolean given;

  boolean isGiven() {
    return given;
  }

  /** How much waits here. */
  long waiting() {
    return bytes;
  }

  /**
   * Adds an element.
   *
   * @return how much more waits
   */
  long add(Path path, byte[] array, int from, int to, long line) {
    values.add(path, array, from, to, line);
    long more = (long) to - from + OF_VALUE;
    bytes += more;
    return more;
  }

  /** Adds an element that has no value. */
  void none() {
    nothing.set(values.count());
    byte[] empty = {};
    values.add(NOWHERE, empty, 0, 0, 0);
    bytes += OF_VALUE;
  }

  /** Ends an array. */
  void end(boolean indexed) {
    if (values.count() > begin) {
      ranges.add(new Range(begin, values.count(), indexed));
      begin = values.count();
    }
  }

  /** Hands on what waits as single values. */
  void give(RecordTables tables, Charset charset) throws ScanException, InterruptedException {
    given = true;
    for (int i = 0; i < values.count(); i++) {
      single(tables, i, charset);
    }
    values.truncate(0);
    ranges.clear();
    begin = 0;
    bytes = 0;
  }

  private void single(RecordTables tables, int at, Charset charset)
      throws ScanException, InterruptedException {
    if (nothing.get(at)) {
      return;
    }
    tables.single(values, at);
    byte[] copy = values.copy(at);
    byte[] text = Base64Text.decode(copy, 0, copy.length, charset);
    if (text != null) {
      int end = values.count();
      values.add(values.path(at), text, 0, text.length, values.line(at));
      tables.single(values, end);
      values.truncate(end);
    }
  }

  /**
   * Ends the object: arrays of one length are rows of its table; of another, the first elements go
   * back to the object's own values, with which they are a record.
   */
  void finish(Path object, Values own, RecordTables tables, Charset charset)
      throws ScanException, InterruptedException {
    List<Range> left = new ArrayList<>(ranges);
    while (!left.isEmpty()) {
      int length = left.getFirst().length();
      List<Range> alike = left.stream().filter(each -> each.length() == length).toList();
      left.removeAll(alike);
      if (alike.size() > 1) {
        rows(object, alike, own, tables, charset);
      } else {
        alone(alike.getFirst(), own, tables, charset);
      }
    }
  }

  private void rows(
      Path object, List<Range> columns, Values stack, RecordTables tables, Charset charset)
      throws ScanException, InterruptedException {
    int mark = stack.count();
    for (int row = 0; row < columns.getFirst().length(); row++) {
      for (Range column : columns) {
        copy(column.from() + row, stack, charset);
      }
      tables.add(object, stack, mark, stack.count());
      stack.truncate(mark);
    }
  }

  private void alone(Range array, Values own, RecordTables tables, Charset charset)
      throws ScanException, InterruptedException {
    for (int i = array.from(); i < array.to(); i++) {
      if (!array.indexed() && i - array.from() < RecordTable.MAX_OF_A_PATH) {
        copy(i, own, charset);
      } else {
        single(tables, i, charset);
      }
    }
  }

  private void copy(int at, Values to, Charset charset) {
    if (nothing.get(at)) {
      return;
    }
    byte[] copy = values.copy(at);
    Path path = values.path(at);
    to.add(path, copy, 0, copy.length, values.line(at));
    byte[] text = Base64Text.decode(copy, 0, copy.length, charset);
    if (text != null) {
      to.add(path.decoded(), text, 0, text.length, values.line(at));
    }
  }

  @Override
  public String toString() {
    return "ParallelArrays[" + ranges.size() + "]";
  }
}
