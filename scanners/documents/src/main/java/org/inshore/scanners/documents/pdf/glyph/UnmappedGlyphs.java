package org.inshore.scanners.documents.pdf.glyph;

import java.util.BitSet;

/**
 * Detector of numbers in glyphs that no character belongs to. Of such glyphs the code is taken for
 * the character, as most old programs mean it; where a long word is made of few codes that are no
 * digits, they are likely to be the digits of a font of its own.
 */
final class UnmappedGlyphs {
  private static final int LEAST = 15;
  private static final int LEAST_DIFFERENT = 5;
  private static final int MOST_DIFFERENT = 11;
  private static final int CODES = 256;

  private final BitSet different = new BitSet(CODES);
  private int length;
  private boolean digits = true;
  private boolean any;

  void clear() {
    end();
    any = false;
  }

  /** Whether a page has shown any. */
  boolean any() {
    end();
    return any;
  }

  /** Takes a glyph of which it is known whether its font has a character for it. */
  void take(int code, boolean unmapped) {
    if (!unmapped || code < 0 || code >= CODES || code == ' ') {
      end();
      return;
    }
    digits &= code >= '0' && code <= '9';
    different.set(code);
    length++;
  }

  private void end() {
    if (length == 0) {
      return;
    }
    any |= length >= LEAST && isNumber();
    different.clear();
    length = 0;
    digits = true;
  }

  /** Rules and leaders repeat fewer codes, words have more. */
  private boolean isNumber() {
    int codes = different.cardinality();
    return codes >= LEAST_DIFFERENT && codes <= MOST_DIFFERENT && !digits;
  }
}
