package org.inshore.scanners.documents.afp;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Reads control sequences of one text object, each of which may chain the next one (Presentation
 * Text Object Content Architecture Reference, AFPC-0009).
 */
final class PresentationText {
  private static final int ESCAPE = 0x2b;
  private static final int CLASS = 0xd3;
  private static final int CHAINED = 1;
  private static final int MOST_REPEATED = 1 << 16;

  private static final int ABSOLUTE_INLINE = 0xc6;
  private static final int RELATIVE_INLINE = 0xc8;
  private static final int ABSOLUTE_BASELINE = 0xd2;
  private static final int RELATIVE_BASELINE = 0xd4;
  private static final int BEGIN_LINE = 0xd8;
  private static final int TRANSPARENT = 0xda;
  private static final int REPEATED = 0xee;
  private static final int FONT = 0xf0;

  private final PageRuns runs;
  private final CodePages codePages;
  private int line;
  private int along;
  private boolean isMoved;
  private int font;

  PresentationText(PageRuns runs, CodePages codePages) {
    this.runs = runs;
    this.codePages = codePages;
  }

  /** Begins a text object, at the origin of its page. */
  void begin() {
    line = 0;
    along = 0;
    isMoved = false;
    font = 0;
  }

  /** Reads the bytes of one structured field. */
  void read(byte[] bytes) {
    boolean chained = false;
    for (int at = 0; at < bytes.length; ) {
      if (!chained) {
        int from = at;
        while (at < bytes.length && !isEscape(bytes, at)) {
          at++;
        }
        text(bytes, from, at);
        at += 2;
      }
      if (at + 2 > bytes.length) {
        return;
      }
      int length = bytes[at] & 0xff;
      int function = bytes[at + 1] & 0xff;
      int end = Math.clamp(at + (long) length, at + 2, bytes.length);
      control(function & ~CHAINED, bytes, at + 2, end);
      chained = (function & CHAINED) != 0;
      at = end;
    }
  }

  private static boolean isEscape(byte[] bytes, int at) {
    return bytes[at] == ESCAPE && at + 1 < bytes.length && (bytes[at + 1] & 0xff) == CLASS;
  }

  private void control(int function, byte[] bytes, int from, int end) {
    switch (function) {
      case TRANSPARENT -> text(bytes, from, end);
      case REPEATED -> repeated(bytes, from, end);
      case FONT -> font = from < end ? bytes[from] & 0xff : 0;
      case ABSOLUTE_INLINE -> along(number(bytes, from, end));
      case RELATIVE_INLINE -> along(along + number(bytes, from, end));
      case ABSOLUTE_BASELINE -> line = number(bytes, from, end);
      case RELATIVE_BASELINE -> line += number(bytes, from, end);
      case BEGIN_LINE -> {
        line++;
        along(0);
      }
      default -> {
        // How text looks, and rules.
      }
    }
  }

  private void along(int to) {
    isMoved = true;
    along = to;
  }

  private void text(byte[] bytes, int from, int end) {
    if (end > from) {
      String text = codePages.decode(Arrays.copyOfRange(bytes, from, end), font);
      runs.add(line, along, isMoved, text);
      isMoved = false;
      along++;
    }
  }

  /** A piece that fills so many bytes, again and again. */
  private void repeated(byte[] bytes, int from, int end) {
    int whole = number(bytes, from, end) & 0xffff;
    int piece = end - from - 2;
    if (piece > 0 && whole > 0) {
      byte[] all = new byte[Math.min(whole, MOST_REPEATED)];
      for (int i = 0; i < all.length; i++) {
        all[i] = bytes[from + 2 + i % piece];
      }
      text(all, 0, all.length);
    }
  }

  private static int number(byte[] bytes, int from, int end) {
    return end - from < 2 ? 0 : ByteBuffer.wrap(bytes).getShort(from);
  }
}
