package org.inshore.scanners.documents.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Decodes strictly in one charset and counts what fits and what does not. */
public final class CharsetProbe {
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate((1 << 16) + 16);
  private final CharBuffer chars = CharBuffer.allocate(1 << 14);

  private long errors;
  private boolean cutAtEnd;
  private long total;
  private long wide;
  private long plausible;
  private long odd;
  private long kana;

  public CharsetProbe(Charset charset) {
    decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** Whether it can no longer be this charset, so that more bytes need not be shown. */
  public boolean hopeless() {
    return errors > 100 && errors > wide;
  }

  /** Whether bytes are held back that begin a character. */
  public boolean midway() {
    return bytes.position() > 0;
  }

  public void feed(byte[] chunk, int length, boolean end) {
    if (hopeless()) {
      return;
    }
    bytes.put(chunk, 0, length).flip();
    while (true) {
      CoderResult result = decoder.decode(bytes, chars, end);
      count();
      if (result.isUnderflow()) {
        break;
      }
      if (result.isError()) {
        errors++;
        cutAtEnd = end && bytes.remaining() <= result.length();
        bytes.position(bytes.position() + Math.min(result.length(), bytes.remaining()));
      }
    }
    bytes.compact();
  }

  private void count() {
    chars.flip();
    while (chars.hasRemaining()) {
      char c = chars.get();
      total++;
      if (c >= 0x80) {
        wide++;
      }
      if (isOdd(c)) {
        odd++;
      }
      if ((c >= 0x3040 && c < 0x3100) || (c >= 0xff10 && c < 0xff5b)) {
        kana++;
      }
      if (isPlausible(c)) {
        plausible++;
      }
    }
    chars.clear();
  }

  /** Latin, Greek, Cyrillic, punctuation, kana, ideographs, full-width forms, surrogates. */
  private static boolean isPlausible(char c) {
    return (c >= ' ' && c < 0x7f)
        || (c >= '\t' && c <= '\r')
        || (c >= 0xa0 && c < 0x250)
        || (c >= 0x370 && c < 0x500)
        || (c >= 0x2000 && c < 0x2070)
        || (c >= 0x3000 && c < 0x3100)
        || (c >= 0x4e00 && c < 0xa000)
        || (c >= 0xff00 && c < 0xfff0)
        || Character.isSurrogate(c);
  }

  /** Sequences that are no character. */
  public long errors() {
    return errors;
  }

  /** Whether the only error is a character cut off by the end. */
  public boolean onlyCutAtEnd() {
    return errors == 1 && cutAtEnd;
  }

  /** Whether it is a text in this charset but for a few broken bytes. */
  public boolean looksDamaged() {
    return errors > 0 && (errors * 20 < wide || (onlyCutAtEnd() && wide > 0));
  }

  /** Whether it has as much kana, and letters and digits of full width, as a Japanese text. */
  public boolean looksJapanese() {
    return errors == 0 && kana > 2 && kana * 5 >= wide;
  }

  /** Whether half of the characters beyond ASCII are of kinds that hardly any text has. */
  public boolean looksOdd() {
    return odd * 2 >= wide && wide > 0;
  }

  /**
   * Signs, rare Latin letters and the scripts from Armenian to N'Ko: what two-byte UTF-8 makes of a
   * text that was meant to be GB 18030.
   */
  public static boolean isOdd(char c) {
    return (c >= 0x80 && c < 0xc0) || (c >= 0x100 && c < 0x370) || (c >= 0x530 && c < 0x800);
  }

  /** The share of characters that texts are made of. */
  public double plausibility() {
    return total == 0 ? 0 : (double) plausible / total;
  }
}
