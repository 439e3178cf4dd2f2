package org.inshore.engine.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import org.inshore.spi.content.Encoding;

/** Turns parts of blocks into characters and hands them to a scan. */
final class BlockDecoder {
  /** No GB 18030 character has a byte below this but the ASCII ones. */
  private static final int LOWEST_TRAIL = 0x30;

  private final Encoding encoding;
  private final CharsetDecoder decoder;
  private final char[] chars = new char[1 << 11];
  private int count;

  BlockDecoder(Encoding encoding) {
    this.encoding = encoding;
    this.decoder =
        encoding
            .charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
  }

  /**
   * Reads whole characters, at most so many.
   *
   * @return where the first character begins that is not read
   */
  int read(byte[] bytes, int from, int to, int most, WordScan scan) {
    decoder.reset();
    ByteBuffer in = ByteBuffer.wrap(bytes, from, to - from);
    count = 0;
    while (most - count > 1 && in.hasRemaining()) {
      CharBuffer out = CharBuffer.wrap(chars, 0, Math.min(most - count, chars.length));
      decoder.decode(in, out, false);
      if (out.position() == 0) {
        break; // the last character goes on behind
      }
      scan.read(chars, out.position());
      count += out.position();
    }
    return in.position();
  }

  /** How many chars were read last. */
  int count() {
    return count;
  }

  /** The first place that surely begins a character, from a place on and up to one that does. */
  int synced(byte[] bytes, int from, int until) {
    for (int i = from; i < until; i++) {
      boolean begins =
          switch (encoding) {
            case UTF_8 -> (bytes[i] & 0xc0) != 0x80;
            case GB18030 -> bytes[i] >= 0 && bytes[i] < LOWEST_TRAIL;
          };
      if (begins) {
        return i;
      }
    }
    return until;
  }

  void forget() {
    Arrays.fill(chars, '\0');
  }
}
