package org.inshore.engine.text;

import java.util.Arrays;
import org.inshore.engine.pattern.Alphabet;
import org.inshore.engine.pattern.CodePointSet;
import org.inshore.engine.pattern.Normaliser;
import org.inshore.engine.rule.Spelling;

/** A value while validators look at it; overwritten by the next. */
public final class ValueText implements CharSequence {
  private static final boolean[] WORD = new boolean[0x80];

  static {
    for (int c = 0; c < WORD.length; c++) {
      WORD[c] = CodePointSet.LETTERS.contains(c) || CodePointSet.DIGITS.contains(c);
    }
  }

  /** A stretch is begun anew when it is longer. */
  private static final int LONGEST = 1 << 10;

  /** The characters of the stretch of text that was read; the value is some of them. */
  private char[] chars = new char[64];

  /** Where each of them ends in the text, unless each is a byte. */
  private int[] ends = new int[64];

  private int count;
  private int from;
  private int to;
  private String separators = "";
  private boolean plain;
  private boolean oneWord;

  private int first;
  private int length;

  /**
   * Reads a value: normalised, without separators. Of the text that was read last, or forgotten.
   */
  public void read(TextView text, int start, int end, Separators between) {
    boolean known = start >= from && start < to && end <= from + LONGEST && isReadAs(between);
    if (!known || (end > to && plain)) {
      begin(text, start, end, between);
    } else if (end > to) {
      go(text, end, between);
    }
    first = index(start);
    length = index(end) - first;
  }

  /** Whether a character up to 127 is a letter or digit. */
  public static boolean isWord(int character) {
    return WORD[character];
  }

  /** Whether what was read is the same with other separators. */
  public boolean isReadAs(Separators between) {
    return (oneWord && !between.inWords()) || separators.equals(between.text());
  }

  private void begin(TextView text, int start, int end, Separators between) {
    from = start;
    separators = between.text();
    if (chars.length < end - start) {
      chars = new char[2 * (end - start)];
      ends = new int[chars.length];
    }
    byte[] bytes = text.bytes;
    char[] simple = chars;
    int at = start;
    boolean word = true;
    for (int i = 0; at < end; at++, i++) { // most values are plain, and then that is all
      int b = bytes[at];
      if (b < 0) {
        word = false;
        break;
      }
      simple[i] = (char) b;
      word &= WORD[b];
    }
    plain = at == end && (between.isEmpty() || (word && !between.inWords()));
    oneWord = plain && word;
    to = at;
    count = at - start;
    if (!plain) {
      to = start;
      count = 0;
      go(text, end, between);
    }
  }

  private void go(TextView text, int end, Separators between) {
    byte[] bytes = text.bytes;
    if (chars.length < count + end - to) {
      chars = Arrays.copyOf(chars, 2 * (count + end - to));
      ends = Arrays.copyOf(ends, chars.length);
    }
    int at = to;
    while (at < end) {
      int b = bytes[at];
      int point = b;
      if (b < 0) {
        int read = text.read(at);
        point = normalised(read >> TextView.LENGTH_BITS);
        at += read & TextView.LENGTH;
      } else {
        at++;
      }
      if (point == Normaliser.REMOVED || between.contains(point)) {
        continue;
      }
      int before = count > 0 && chars[count - 1] == ' ' ? inked(point) : count;
      count = before + Character.toChars(point, chars, before);
      for (int i = before; i < count; i++) {
        ends[i] = at;
      }
    }
    to = at;
  }

  /** How many of the characters end at a place or before. */
  private int index(int place) {
    if (plain) {
      return place - from;
    }
    if (place <= from) {
      return 0;
    }
    int i = count;
    while (i > 0 && ends[i - 1] > place) {
      i--;
    }
    return i;
  }

  private static int normalised(int raw) {
    return raw == 0 ? Alphabet.UNKNOWN : Normaliser.normalise(raw);
  }

  /**
   * How many of the characters are kept before the next: spaces between a Chinese character and a
   * digit are set by layout.
   */
  private int inked(int next) {
    int ink = next == ' ' ? 0 : count;
    while (ink > 0 && chars[ink - 1] == ' ') {
      ink--;
    }
    boolean layout =
        ink > 0
            && ink < count
            && (isDigit(next) ? isHan(chars[ink - 1]) : isDigit(chars[ink - 1]) && isHan(next));
    return layout ? ink : count;
  }

  private static boolean isDigit(int character) {
    return character >= '0' && character <= '9';
  }

  private static boolean isHan(int character) {
    return character >= 0x80 && CodePointSet.HAN.contains(character);
  }

  /**
   * Leaves only what the spellings of one value have in common: capitals, or its last digits. The
   * stretch of text is not kept.
   *
   * @param spelling what they have in common
   */
  public void identify(Spelling spelling) {
    forget();
    if (spelling.last() > 0) {
      lastDigits(spelling.last());
      return;
    }
    int kept = first;
    for (int i = first; i < first + length; i++) {
      char c = chars[i];
      if (c < WORD.length) {
        if (!spelling.word() || WORD[c]) {
          chars[kept++] = c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c;
        }
      } else if (!spelling.word() || Character.isLetterOrDigit(c)) {
        chars[kept++] = Character.toUpperCase(c);
      }
    }
    length = kept - first;
    if (length == spelling.shortLength()) {
      insert(spelling.insert(), spelling.at());
    }
    if (spelling.first() > 0) {
      length = Math.min(length, spelling.first());
    }
  }

  private void insert(String missing, int at) {
    char[] whole = new char[Math.max(chars.length, first + length + missing.length())];
    System.arraycopy(chars, 0, whole, 0, first + at);
    missing.getChars(0, missing.length(), whole, first + at);
    System.arraycopy(chars, first + at, whole, first + at + missing.length(), length - at);
    Arrays.fill(chars, '\0');
    chars = whole;
    ends = Arrays.copyOf(ends, chars.length);
    length += missing.length();
    count = Math.max(count, first + length);
  }

  private void lastDigits(int most) {
    int end = first + length;
    int start = end;
    int left = most;
    for (int i = end - 1; i >= first && left > 0; i--) {
      if (chars[i] >= '0' && chars[i] <= '9') {
        chars[--start] = chars[i];
        left--;
      }
    }
    first = start;
    length = end - start;
  }

  /** The text is another from now on. */
  void forget() {
    to = from;
  }

  /** Overwrites the value. */
  public void clear() {
    Arrays.fill(chars, 0, count, '\0');
    count = 0;
    length = 0;
    forget();
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
    return chars[first + index];
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new String(chars, first + start, end - start);
  }

  /** The value itself, as a {@link CharSequence} must; never for a log or message. */
  @Override
  public String toString() {
    return new String(chars, first, length);
  }
}
