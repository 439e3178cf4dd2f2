package org.inshore.engine.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.inshore.spi.content.Encoding;

/**
 * Signs as they are encoded, looked up by their first byte: most bytes of a text begin none.
 * Immutable.
 */
public final class EncodedSigns {
  /** By first byte, the signs that begin with it, in the order given. */
  private final byte[][][] byLead = new byte[0x100][][];

  /** Bits of the pairs of bytes with which a sign begins, or which it and the next begin with. */
  private final long[] pairs = new long[(1 << 16) / Long.SIZE];

  /** Makes the table of some signs in one encoding or several. */
  public EncodedSigns(String signs, Encoding... encodings) {
    List<List<byte[]>> lists = new ArrayList<>();
    for (int i = 0; i < byLead.length; i++) {
      lists.add(new ArrayList<>());
    }
    for (Encoding encoding : encodings) {
      for (int i = 0; i < signs.length(); i++) {
        byte[] bytes = signs.substring(i, i + 1).getBytes(encoding.charset());
        lists.get(bytes[0] & 0xff).add(bytes);
        begin(bytes);
      }
    }
    Arrays.setAll(byLead, i -> lists.get(i).toArray(byte[][]::new));
  }

  private void begin(byte[] sign) {
    int lead = (sign[0] & 0xff) << 8;
    if (sign.length > 1) {
      set(lead | (sign[1] & 0xff));
    } else {
      for (int next = 0; next < 0x100; next++) {
        set(lead | next);
      }
    }
  }

  private void set(int pair) {
    pairs[pair / Long.SIZE] |= 1L << pair;
  }

  /**
   * The first place of a stretch at which a sign starts; its end if none does.
   *
   * @param to where the text ends, at the stretch's end or behind it
   */
  public int next(byte[] bytes, int from, int until, int to) {
    int last = Math.min(until, to - 1);
    int pair = from < last ? bytes[from] & 0xff : 0;
    for (int at = from; at < last; at++) {
      pair = (pair << 8 | (bytes[at + 1] & 0xff)) & 0xffff;
      if ((pairs[pair / Long.SIZE] >>> pair & 1) != 0 && lengthAt(bytes, at, to) > 0) {
        return at;
      }
    }
    boolean atLast = last < until && from <= last && lengthAt(bytes, last, to) > 0;
    return atLast ? last : until;
  }

  /** Whether a sign begins with a byte. */
  public boolean beginsWith(byte lead) {
    return byLead[lead & 0xff].length > 0;
  }

  /** How many bytes a sign has that starts at a place before an end; 0 if none does. */
  public int lengthAt(byte[] bytes, int at, int to) {
    if (at == to) {
      return 0;
    }
    for (byte[] sign : byLead[bytes[at] & 0xff]) {
      if (isAt(sign, bytes, at, to)) {
        return sign.length;
      }
    }
    return 0;
  }

  private static boolean isAt(byte[] sign, byte[] bytes, int at, int to) {
    if (at + sign.length > to) {
      return false;
    }
    for (int i = 1; i < sign.length; i++) {
      if (bytes[at + i] != sign[i]) {
        return false;
      }
    }
    return true;
  }
}
