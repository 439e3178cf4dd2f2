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
      }
    }
    Arrays.setAll(byLead, i -> lists.get(i).toArray(byte[][]::new));
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
