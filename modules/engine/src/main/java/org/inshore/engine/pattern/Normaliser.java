package org.inshore.engine.pattern;

import java.text.Normalizer;
import org.inshore.spi.text.Traditional;

/**
 * Maps characters to those they count as: full-width forms as half-width, odd spaces, dashes and
 * dots amid a line as plain ones, radicals as the characters they stand for, traditional characters
 * as simplified ones; zero-width characters and marks of direction as nothing. One to one but for
 * those taken out, so offsets stay simple.
 */
public final class Normaliser {
  /** The character counts as nothing. */
  public static final int REMOVED = -1;

  private static final int FIRST_RADICAL = 0x2F00;
  private static final int LAST_RADICAL = 0x2FD5;

  /** Made when the first radical comes: the JDK's tables take their time to load. */
  private static final class Radicals {
    static final int[] PLAIN = radicals();

    private Radicals() {}
  }

  private Normaliser() {}

  /** What a code point counts as, or {@link #REMOVED}. */
  public static int normalise(int point) {
    if (point < 0xA0) {
      return point;
    }
    if (point >= Traditional.FIRST && point <= Traditional.LAST) {
      return Traditional.simplified(point);
    }
    return switch (point) {
      case 0xA0, 0x2007, 0x202F, 0x3000 -> ' ';
      case 0x2022, 0x2027, 0x2219, 0x22C5, 0x30FB, 0xFF65 -> '·';
      case 0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF -> REMOVED;
      // Marks, embeddings, overrides and isolates of direction (UAX #9).
      case 0x61C, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E -> REMOVED;
      case 0x2066, 0x2067, 0x2068, 0x2069 -> REMOVED;
      case 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0xFE63 -> '-';
      default -> {
        if (point >= 0xFF01 && point <= 0xFF5E) {
          yield point - 0xFEE0;
        }
        yield point >= FIRST_RADICAL && point <= LAST_RADICAL
            ? Radicals.PLAIN[point - FIRST_RADICAL]
            : point;
      }
    };
  }

  /** Whether a character counts as another that is as long in every encoding. */
  public static boolean isTraditional(int point) {
    return point >= Traditional.FIRST
        && point <= Traditional.LAST
        && Traditional.simplified(point) != point;
  }

  /** A string as text counts. */
  public static String normalise(String text) {
    return isPlain(text) ? text : changed(text);
  }

  /** Whether each character counts as what it is; pairs of surrogates are left to the other way. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0xA0 && (Character.isSurrogate(c) || normalise(c) != c)) {
        return false;
      }
    }
    return true;
  }

  private static String changed(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int raw = text.codePointAt(i);
      int point = normalise(raw);
      if (point != REMOVED) {
        plain.appendCodePoint(point);
      }
      i += Character.charCount(raw);
    }
    return plain.toString();
  }

  /** A set with what its members count as, for patterns that name a full-width form. */
  static CodePointSet normalise(CodePointSet set) {
    CodePointSet wider = set;
    for (int[] range : set.ranges()) {
      for (int point = Math.max(range[0], 0xA0); point <= Math.min(range[1], 0xFFFF); point++) {
        int plain = normalise(point);
        if (plain != REMOVED && plain != point && !wider.contains(plain)) {
          wider = wider.plus(CodePointSet.range(plain, plain));
        }
      }
    }
    return wider;
  }

  private static int[] radicals() {
    int[] plain = new int[LAST_RADICAL - FIRST_RADICAL + 1];
    for (int i = 0; i < plain.length; i++) {
      plain[i] =
          Normalizer.normalize(Character.toString(FIRST_RADICAL + i), Normalizer.Form.NFKC)
              .codePointAt(0);
    }
    return plain;
  }
}
