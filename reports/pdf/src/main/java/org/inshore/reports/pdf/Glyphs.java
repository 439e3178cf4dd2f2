package org.inshore.reports.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The report's font: where it is, and which characters it can show. */
final class Glyphs {
  private static final String FONT = "NotoSansSC-subset.ttf";
  private static final CmapLookup CHARACTERS = characters();

  private Glyphs() {}

  static InputStream font() {
    return Objects.requireNonNull(Glyphs.class.getResourceAsStream(FONT));
  }

  static boolean has(int codePoint) {
    return CHARACTERS.getGlyphId(codePoint) != 0;
  }

  private static CmapLookup characters() {
    try (InputStream in = font();
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
      return font.getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
