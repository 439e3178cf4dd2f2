package org.inshore.engine;

import java.util.Arrays;

/** A value while validators look at it; overwritten by the next. */
final class ValueText implements CharSequence {
  private char[] chars = new char[64];
  private int length;
  private boolean oneWord;

  /** Reads a value: normalised, without separators. */
  void read(TextView text, int start, int end, Separators separators) {
    length = 0;
    oneWord = true;
    if (chars.length < end - start) {
      chars = new char[2 * (end - start)];
    }
    byte[] bytes = text.bytes;
    boolean all = separators.isEmpty();
    int at = start;
    while (at < end) {
      int b = bytes[at];
      if (b >= 0) {
        at++;
        if (all || !separators.contains(b)) {
          chars[length++] = (char) b;
        }
        oneWord &= isWordCharacter(b);
      } else {
        oneWord = false;
        add(text, at, separators);
        at += text.wide(at) & TextView.LENGTH;
      }
    }
  }

  /** Whether it stands there as letters and digits of ASCII alone. */
  boolean isOneWord() {
    return oneWord;
  }

  static boolean isWordCharacter(int c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private void add(TextView text, int at, Separators separators) {
    int raw = text.pointAt(at);
    int point = raw < 0 ? Alphabet.UNKNOWN : Normaliser.normalise(raw);
    if (point != Normaliser.REMOVED && !separators.contains(point)) {
      length += Character.toChars(point, chars, length);
    }
  }

  /**
   * Leaves only what the spellings of one value have in common: capitals, or its last digits.
   *
   * @param lastDigits how many digits make it the same as another; 0 for all of it
   */
  void identify(int lastDigits) {
    if (lastDigits == 0) {
      for (int i = 0; i < length; i++) {
        chars[i] = Character.toUpperCase(chars[i]);
      }
      return;
    }
    int first = length;
    int left = lastDigits;
    for (int i = length - 1; i >= 0 && left > 0; i--) {
      if (chars[i] >= '0' && chars[i] <= '9') {
        chars[--first] = chars[i];
        left--;
      }
    }
    System.arraycopy(chars, first, chars, 0, length - first);
    length -= first;
  }

  /** Overwrites the value. */
  void clear() {
    Arrays.fill(chars, 0, length, '\0');
    length = 0;
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public char charAt(int index) {
    if (index >= length) {
      throw new IndexOutOfBoundsException(index);
    }
    return chars[index];
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new String(chars, start, end - start);
  }

  /** The value itself, as a {@link CharSequence} must; never for a log or message. */
  @Override
  public String toString() {
    return new String(chars, 0, length);
  }
}
