package org.inshore.scanners.documents.pdf;

import java.util.BitSet;
import java.util.IdentityHashMap;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;

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

  /**
   * Codes of a font that were asked about, and below {@link #CODES} more those without character.
   */
  private final IdentityHashMap<PDFont, BitSet> known = new IdentityHashMap<>();

  private final BitSet different = new BitSet(CODES);
  private int length;
  private boolean digits;
  private boolean any;

  void clear() {
    end();
    any = false;
    known.clear();
  }

  /** Whether a page has shown any. */
  boolean any() {
    end();
    return any;
  }

  /** Takes a glyph. */
  void take(PDFont font, int code) {
    if (!(font instanceof PDSimpleFont) || code < 0 || code >= CODES || isMapped(font, code)) {
      end();
      return;
    }
    if (code == ' ') {
      end();
      return;
    }
    digits &= code >= '0' && code <= '9';
    different.set(code);
    length++;
  }

  private void end() {
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

  private boolean isMapped(PDFont font, int code) {
    BitSet codes = known.computeIfAbsent(font, key -> new BitSet(2 * CODES));
    if (!codes.get(code)) {
      codes.set(code);
      codes.set(CODES + code, font.toUnicode(code) == null);
    }
    return !codes.get(CODES + code);
  }
}
