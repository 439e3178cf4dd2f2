package org.inshore.scanners.documents.structure.record.text;

import java.io.ByteArrayOutputStream;

/** Collector of a text that an array has line by line, each but the last with its line end. */
public final class TextLines {
  private static final int MOST = 8 << 20;

  private final ByteArrayOutputStream text = new ByteArrayOutputStream();
  private final long number;
  private boolean ended;

  /**
   * Begins one.
   *
   * @param number of the line in which it begins
   */
  public TextLines(long number) {
    this.number = number;
  }

  /** Takes the next line; false if the text has ended, or is too long. */
  public boolean take(byte[] array, int from, int to) {
    if (ended || text.size() + to - from > MOST) {
      ended = true;
      return false;
    }
    text.write(array, from, to - from);
    ended = to == from || array[to - 1] != '\n';
    return true;
  }

  public byte[] text() {
    return text.toByteArray();
  }

  public long number() {
    return number;
  }

  @Override
  public String toString() {
    return "TextLines[" + text.size() + "]";
  }
}
