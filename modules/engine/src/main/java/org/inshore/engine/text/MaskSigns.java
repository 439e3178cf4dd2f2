package org.inshore.engine.text;

import org.inshore.spi.content.Encoding;

/**
 * Signs that stand in for hidden characters of a value, in encoded text. A letter is one where it
 * is doubled, since it may be a check digit, or where it stands alone behind a Chinese character.
 * Immutable.
 */
public final class MaskSigns {
  /** What all signs are taken for, so that two ways of masking hide the same. */
  public static final char SIGN = '*';

  private static final String SIGNS = "*#_＊＃×Ｘ●○〇□■•某";
  private static final String LETTERS = "xX";

  private static final MaskSigns UTF_8 = new MaskSigns(Encoding.UTF_8);
  private static final MaskSigns GB18030 = new MaskSigns(Encoding.GB18030);

  private final EncodedSigns signs;

  private MaskSigns(Encoding encoding) {
    this.signs = new EncodedSigns(SIGNS + LETTERS, encoding);
  }

  /** The signs of an encoding. */
  public static MaskSigns of(Encoding encoding) {
    return switch (encoding) {
      case UTF_8 -> UTF_8;
      case GB18030 -> GB18030;
    };
  }

  /** How many bytes a sign has that starts at a place; 0 if none does. */
  public int lengthAt(TextView view, int at) {
    int length = signs.lengthAt(view.bytes, at, view.to);
    return length == 0 || (view.bytes[at] | 0x20) != 'x' || isMask(view, at) ? length : 0;
  }

  /** The first place of a stretch at which a sign may start; its end if none does. */
  public int next(TextView view, int from, int until) {
    return signs.next(view.bytes, from, until, view.to);
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
