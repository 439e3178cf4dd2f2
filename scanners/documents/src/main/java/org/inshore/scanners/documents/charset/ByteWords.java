package org.inshore.scanners.documents.charset;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks at eight bytes at once; an answer is a mask of high bits, one for each byte that fits. */
public final class ByteWords {
  /** How many bytes a word has. */
  public static final int SIZE = 8;

  /** One in each byte: times a byte, it repeats that. */
  public static final long ONES = 0x0101010101010101L;

  private static final long HIGHS = 0x8080808080808080L;

  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private ByteWords() {}

  /** The eight bytes from an index, the first of them lowest. */
  public static long at(byte[] bytes, int index) {
    return (long) WORD.get(bytes, index);
  }

  /** The bytes that are equal to one, given eight times. */
  public static long equal(long word, long repeated) {
    long difference = word ^ repeated;
    return ~(((difference & ~HIGHS) + ~HIGHS) | difference) & HIGHS;
  }

  /** The bytes of ASCII that are below a limit. */
  public static long below(long word, int limit) {
    return ~((word | HIGHS) - limit * ONES) & ~word & HIGHS;
  }

  /** The index in its word of the first byte that fits. */
  public static int first(long mask) {
    return Long.numberOfTrailingZeros(mask) >>> 3;
  }

  /** The index of the first byte beyond ASCII, or the end. */
  public static int skipAscii(byte[] bytes, int from, int to) {
    int i = from;
    for (; i <= to - 4 * SIZE; i += 4 * SIZE) {
      long all = at(bytes, i) | at(bytes, i + 8) | at(bytes, i + 16) | at(bytes, i + 24);
      if ((all & HIGHS) != 0) {
        break;
      }
    }
    for (; i <= to - SIZE; i += SIZE) {
      long high = at(bytes, i) & HIGHS;
      if (high != 0) {
        return i + first(high);
      }
    }
    while (i < to && bytes[i] >= 0) {
      i++;
    }
    return i;
  }

  /** The index of the first such byte, or the end. */
  public static int indexOf(byte[] bytes, byte wanted, int from, int to) {
    long repeated = (wanted & 0xff) * ONES;
    int i = from;
    for (; i <= to - SIZE; i += SIZE) {
      long hits = equal(at(bytes, i), repeated);
      if (hits != 0) {
        return i + first(hits);
      }
    }
    while (i < to && bytes[i] != wanted) {
      i++;
    }
    return i;
  }
}
