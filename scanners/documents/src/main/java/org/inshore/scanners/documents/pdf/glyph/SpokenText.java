package org.inshore.scanners.documents.pdf.glyph;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/** Text of a page's marked content that is read aloud and not shown, one piece a line, bounded. */
final class SpokenText {
  private static final int LONGEST = 1 << 16;

  private final StringBuilder text = new StringBuilder();

  void clear() {
    text.setLength(0);
  }

  /** Adds the texts of a mark but one. */
  void add(COSDictionary properties, COSName but) {
    properties.forEach(
        (key, value) -> add(!key.equals(but) && value instanceof COSString s ? s.getString() : ""));
  }

  void add(String piece) {
    if (!piece.isEmpty() && text.length() + piece.length() <= LONGEST) {
      text.append(piece).append('\n');
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
