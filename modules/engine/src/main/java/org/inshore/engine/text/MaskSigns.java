package org.inshore.engine.text;

import java.util.ArrayList;
import java.util.List;
import org.inshore.spi.scan.Encoding;

/**
 * Signs that stand in for hidden characters of a value, in encoded text. A letter is one where it
 * is doubled, since it may be a check digit, or where it stands alone behind a Chinese character.
 */
public final class MaskSigns {
  /** What all signs are taken for, so that two ways of masking hide the same. */
  public static final char SIGN = '*';

  private static final String SIGNS = "*#_＊＃×Ｘ●○〇□■•某";
  private static final String LETTERS = "xX";

  /** By first byte, the signs that begin with it. */
  private final byte[][][] byLead = new byte[0x100][][];

  /** Makes the signs of an encoding. */
  public MaskSigns(Encoding encoding) {
    List<List<byte[]>> lists = new ArrayList<>();
    for (int i = 0; i < byLead.length; i++) {
      lists.add(new ArrayList<>());
    }
    for (char sign : (SIGNS + LETTERS).toCharArray()) {
      byte[] bytes = Character.toString(sign).getBytes(encoding.charset());
      lists.get(bytes[0] & 0xff).add(bytes);
    }
    for (int i = 0; i < byLead.length; i++) {
      byLead[i] = lists.get(i).toArray(byte[][]::new);
    }
  }

  /** How many bytes a sign has that starts at a place; 0 if none does. */
  public int lengthAt(TextView view, int at) {
    byte[] bytes = view.bytes;
    byte[][] signs = byLead[bytes[at] & 0xff];
    for (byte[] sign : signs) {
      if (isAt(sign, bytes, at, view.to)) {
        return (bytes[at] | 0x20) != 'x' || isMask(view, at) ? sign.length : 0;
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

  private static boolean isMask(TextView view, int at) {
    byte[] bytes = view.bytes;
    byte before = at > view.from ? bytes[at - 1] : 0;
    byte behind = at + 1 < view.to ? bytes[at + 1] : 0;
    boolean alone = before < 0 && (behind < 0 || !Character.isLetterOrDigit(behind));
    return alone || before == bytes[at] || behind == bytes[at];
  }

  /** Whether a character of a value that is masked somewhere stands in for another. */
  public static boolean isMask(String value, int at) {
    char c = value.charAt(at);
    if (LETTERS.indexOf(c) < 0) {
      return SIGNS.indexOf(c) >= 0;
    }
    boolean before = at > 0 && value.charAt(at - 1) == c;
    boolean behind = at + 1 < value.length() && value.charAt(at + 1) == c;
    boolean alone = at > 0 && value.charAt(at - 1) > 0x7f && at + 1 == value.length();
    return before || behind || alone;
  }

  /** A value with one sign in place of whichever mask it. */
  public static String normal(String value) {
    StringBuilder text = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      text.append(isMask(value, i) ? SIGN : value.charAt(i));
    }
    return text.toString();
  }
}
