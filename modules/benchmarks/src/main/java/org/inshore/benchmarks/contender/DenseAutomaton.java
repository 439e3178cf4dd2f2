package org.inshore.benchmarks.contender;

import org.jspecify.annotations.Nullable;

/** A {@link DenseTable} walked by four cursors: the machine's yardstick for walking automata. */
public final class DenseAutomaton implements Contender {
  private @Nullable DenseTable table;
  private @Nullable Sample sample;

  @Override
  public String name() {
    return "automaton, 4 cursors";
  }

  @Override
  public void prepare(Sample sample) {
    if (this.sample == null || this.sample.encoding() != sample.encoding()) {
      table = new DenseTable(sample.encoding());
    }
    this.sample = sample;
  }

  @Override
  public long run() {
    if (table == null || sample == null) {
      throw new IllegalStateException("not prepared");
    }
    return walk(table, sample.bytes());
  }

  /** Each cursor has a quarter; what lies across their borders is not found. */
  private static long walk(DenseTable table, byte[] bytes) {
    char[] next = table.next;
    byte[] classes = table.classes;
    int shift = table.shift;
    int firstEnd = table.firstEnd;
    int quarter = bytes.length / 4;
    int a = table.start;
    int b = a;
    int c = a;
    int d = a;
    long ends = 0;
    for (int i = 0; i < quarter; i++) {
      a = next[(a << shift) | (classes[bytes[i] & 0xff] & 0xff)];
      b = next[(b << shift) | (classes[bytes[quarter + i] & 0xff] & 0xff)];
      c = next[(c << shift) | (classes[bytes[2 * quarter + i] & 0xff] & 0xff)];
      d = next[(d << shift) | (classes[bytes[3 * quarter + i] & 0xff] & 0xff)];
      if (Math.max(Math.max(a, b), Math.max(c, d)) >= firstEnd) {
        ends += ends(table, a) + ends(table, b) + ends(table, c) + ends(table, d);
      }
    }
    return ends;
  }

  private static int ends(DenseTable table, int state) {
    return state >= table.firstEnd ? table.ends[state - table.firstEnd] : 0;
  }

  @Override
  public void close() {
    sample = null;
  }
}
