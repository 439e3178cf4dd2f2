package org.inshore.scanners.documents.structure.fixedwidth;

import java.util.Arrays;
import org.inshore.scanners.documents.charset.Ascii;
import org.inshore.scanners.documents.structure.lines.Lines;
import org.inshore.spi.content.Encoding;

/** A line with where its characters stand: by byte, and by place in a unit of width. */
final class AlignedLine {
  private final WidthUnit unit;
  private int end;
  private int width;

  /** By place: the byte of the character there, or that covers it. */
  private int[] bytes = new int[256];

  private boolean[] blank = new boolean[256];

  AlignedLine(WidthUnit unit) {
    this.unit = unit;
  }

  /** Reads a line without its line end. */
  void read(Lines lines, int start, int stop) {
    end = stop;
    width = 0;
    for (int i = start; i < stop; ) {
      int length = Math.min(length(lines, i), stop - i);
      boolean isBlank = isBlank(lines, i, length);
      int wide = unit.of(length, lines.encoding());
      if (width + wide > bytes.length) {
        bytes = Arrays.copyOf(bytes, 2 * (width + wide));
        blank = Arrays.copyOf(blank, bytes.length);
      }
      for (int n = 0; n < wide; n++) {
        bytes[width] = i;
        blank[width++] = isBlank;
      }
      i += length;
    }
  }

  private static int length(Lines lines, int at) {
    byte b = lines.bytes()[at];
    if (b >= 0 || lines.encoding() == Encoding.GB18030) {
      boolean four = b < 0 && at + 3 < lines.to() && Ascii.isDigit(lines.bytes()[at + 1]);
      return four && lines.bytes()[at + 2] < 0 ? 4 : lines.width(at);
    }
    int length = b >= (byte) 0xf0 ? 4 : b >= (byte) 0xe0 ? 3 : b >= (byte) 0xc0 ? 2 : 1;
    return length;
  }

  /** A blank, or an ideographic one. */
  private static boolean isBlank(Lines lines, int at, int length) {
    byte[] text = lines.bytes();
    if (lines.encoding() == Encoding.UTF_8) {
      return text[at] == ' '
          || (length == 3
              && text[at] == (byte) 0xe3
              && text[at + 1] == (byte) 0x80
              && text[at + 2] == (byte) 0x80);
    }
    return text[at] == ' '
        || (length == 2 && text[at] == (byte) 0xa1 && text[at + 1] == (byte) 0xa1);
  }

  int width() {
    return width;
  }

  /** Whether a place is blank, or behind the end. */
  boolean isBlank(int place) {
    return place >= width || blank[place];
  }

  /** The byte at which the character of a place begins; the end if there is none. */
  int byteAt(int place) {
    return place >= width ? end : bytes[place];
  }

  /** Whether a character begins at a place, so that a field may. */
  boolean isBorder(int place) {
    return place == 0 || place >= width || bytes[place] != bytes[place - 1];
  }
}
