package org.inshore.scanners.documents.charset;

/**
 * Counts the bytes that texts have few of: zeros, by parity of their place, and controls. Of those
 * by which exports part fields and records, a text may have more.
 */
public final class ControlCounter {
  /** As 0x01 between the fields of Hive's tables. */
  private static final int LAST_LOW_SEPARATOR = 3;

  private static final int FIRST_HIGH_SEPARATOR = 0x1c;

  private long total;
  private long controls;
  private long separators;
  private long evenZeros;
  private long oddZeros;
  private boolean terminal;

  /** Takes the next bytes; an even number of them, but for the last. */
  public void feed(byte[] bytes, int length) {
    int i = 0;
    for (; i <= length - ByteWords.SIZE; i += ByteWords.SIZE) {
      long word = ByteWords.at(bytes, i);
      long whiteSpace = ByteWords.below(word, '\r' + 1) & ~ByteWords.below(word, '\t');
      if ((ByteWords.below(word, ' ') & ~whiteSpace) != 0) {
        count(bytes, i, i + ByteWords.SIZE);
      }
    }
    count(bytes, i, length);
    total += length;
  }

  private void count(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      if (b == 0) {
        evenZeros += (i & 1) == 0 ? 1 : 0;
        oddZeros += i & 1;
      } else if (b == '\b' || b == 0x1b) {
        terminal = true;
      } else if (b > 0 && b < ' ' && (b < '\b' || b > '\r') && b != 0x1a) {
        boolean separator = b <= LAST_LOW_SEPARATOR || b >= FIRST_HIGH_SEPARATOR;
        separators += separator ? 1 : 0;
        controls += separator ? 0 : 1;
      }
    }
  }

  /** Whether there are those with which terminals and line printers are told what to do. */
  boolean hasTerminal() {
    return terminal;
  }

  /** Whether zeros stand where the high bytes of little-endian ASCII do. */
  public boolean looksLittleEndian() {
    return oddZeros > 10 * evenZeros;
  }

  /** Whether zeros stand where the high bytes of big-endian ASCII do. */
  public boolean looksBigEndian() {
    return evenZeros > 10 * oddZeros;
  }

  /** Whether there are fewer zeros than blanks and line ends make in UTF-16. */
  public boolean hasFewZeros() {
    return (evenZeros + oddZeros) * 32 < total;
  }

  /** Whether this is a text of eight-bit characters for sure. */
  public boolean looksText() {
    return !looksLittleEndian() && !looksBigEndian() && !looksBinary();
  }

  /** Whether there are too many for a text. */
  public boolean looksBinary() {
    return (evenZeros + oddZeros + controls) * 10 > total || separators * 2 > total;
  }
}
