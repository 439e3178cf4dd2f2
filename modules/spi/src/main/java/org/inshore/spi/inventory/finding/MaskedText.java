package org.inshore.spi.inventory.finding;

import java.util.Arrays;

/**
 * A value made unreadable: a few characters at its ends, stars between. The only ways to make one
 * mask, or read back what was masked.
 */
public final class MaskedText {
  private static final int LONGEST = 40;

  private final String text;

  private MaskedText(String text) {
    this.text = text;
  }

  /**
   * Masks a value. At most a third of its characters are kept whatever is asked for, and at least
   * one is hidden; what is hidden is shown as at most 40 stars, one each.
   *
   * @param value what was found
   * @param start how many code points to keep at the start
   * @param end how many code points to keep at the end
   */
  public static MaskedText of(CharSequence value, int start, int end) {
    int characters = value.length();
    boolean plain = true;
    for (int i = 0; i < characters; i++) {
      plain &= !Character.isSurrogate(value.charAt(i));
    }
    int length = plain ? characters : Character.codePointCount(value, 0, characters);
    int most = length / 3;
    int left = Math.min(start, most);
    int right = Math.min(end, most - left);
    int stars = Math.max(1, Math.min(LONGEST, length - left - right));
    boolean pairs = length < characters;
    int head = pairs ? Character.offsetByCodePoints(value, 0, left) : left;
    int tail = pairs ? Character.offsetByCodePoints(value, characters, -right) : characters - right;
    char[] masked = new char[head + stars + characters - tail];
    Arrays.fill(masked, head, head + stars, '*');
    for (int i = 0; i < head; i++) {
      masked[i] = value.charAt(i);
    }
    for (int i = tail; i < characters; i++) {
      masked[head + stars + i - tail] = value.charAt(i);
    }
    return new MaskedText(new String(masked));
  }

  /**
   * Reads back a masked text.
   *
   * @throws IllegalArgumentException if it holds no star
   */
  public static MaskedText parse(String masked) {
    if (masked.indexOf('*') < 0) {
      throw new IllegalArgumentException("not a masked text");
    }
    return new MaskedText(masked);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MaskedText masked && masked.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
