package org.inshore.scanners.documents.pdf.glyph;

import java.io.IOException;
import java.util.IdentityHashMap;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;

/**
 * Cache of what the codes of fonts show, in a table of two levels for each font: which characters a
 * code stands for and how far it moves takes several maps of the font to find out. Codes beyond
 * sixteen bits are asked for each time.
 */
final class GlyphCache {
  private static final int BLOCK = 256;
  private static final int CODES = BLOCK * BLOCK;

  /** Documents may have a font for each page. */
  private static final int MAX_FONTS = 64;

  /**
   * Text and width that a code shows.
   *
   * @param text its characters; null if nothing is to be read in it
   * @param across how far it moves along the line, in parts of the font's size
   * @param up the same upwards
   * @param space the width of the font's space, likewise
   * @param unmapped whether the font has no character for it
   */
  record Shown(@Nullable String text, float across, float up, float space, boolean unmapped) {}

  /** Finds out what a code shows. */
  interface Source {
    Shown shown(PDFont font, int code) throws IOException;
  }

  private final Source source;
  private final IdentityHashMap<PDFont, @Nullable Shown[][]> fonts = new IdentityHashMap<>();
  private @Nullable PDFont font;
  private @Nullable Shown[][] blocks = new Shown[0][];

  GlyphCache(Source source) {
    this.source = source;
  }

  /** Selects the font of the codes that are asked for. */
  @SuppressWarnings("ReferenceEquality") // a font is told by what it is, not by what it says
  void select(PDFont selected) {
    if (selected == font) {
      return;
    }
    if (fonts.size() == MAX_FONTS && !fonts.containsKey(selected)) {
      fonts.clear();
    }
    font = selected;
    blocks = fonts.computeIfAbsent(selected, any -> new Shown[BLOCK][]);
  }

  Shown get(PDFont selected, int code) throws IOException {
    if (code < 0 || code >= CODES) {
      return source.shown(selected, code);
    }
    @Nullable Shown[] block = blocks[code / BLOCK];
    if (block == null) {
      block = new Shown[BLOCK];
      blocks[code / BLOCK] = block;
    }
    Shown shown = block[code % BLOCK];
    if (shown == null) {
      shown = source.shown(selected, code);
      block[code % BLOCK] = shown;
    }
    return shown;
  }
}
