package org.inshore.scanners.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Bytes;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/**
 * Tells the charset of a text from all of its bytes: a first Chinese character may come after a
 * million of ASCII. One pass, bounded memory.
 */
final class CharsetDetector {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset BIG5 = Charset.forName("Big5");

  private record Mark(Charset charset, String bytes) {}

  /** Longest first: the mark of UTF-32LE begins with that of UTF-16LE. */
  private static final List<Mark> MARKS =
      List.of(
          new Mark(Charset.forName("UTF-32LE"), "\u00ff\u00fe\0\0"),
          new Mark(Charset.forName("UTF-32BE"), "\0\0\u00fe\u00ff"),
          new Mark(GB18030, "\u00841\u00953"),
          new Mark(StandardCharsets.UTF_8, "\u00ef\u00bb\u00bf"),
          new Mark(StandardCharsets.UTF_16LE, "\u00ff\u00fe"),
          new Mark(StandardCharsets.UTF_16BE, "\u00fe\u00ff"));

  private final CharsetProbe utf8 = new CharsetProbe(StandardCharsets.UTF_8);
  private final CharsetProbe utf16le = new CharsetProbe(StandardCharsets.UTF_16LE);
  private final CharsetProbe utf16be = new CharsetProbe(StandardCharsets.UTF_16BE);
  private final CharsetProbe gb18030 = new CharsetProbe(GB18030);
  private final CharsetProbe big5 = new CharsetProbe(BIG5);
  private final PairCounter pairs = new PairCounter();

  private long total;
  private long controls;
  private long evenZeros;
  private long oddZeros;

  private CharsetDetector() {}

  /**
   * Reads to the end and decides.
   *
   * @throws ScanException with {@code UNREADABLE} if it is no text
   */
  static DecodedText detect(Bytes bytes) throws IOException, ScanException, InterruptedException {
    CharsetDetector detector = new CharsetDetector();
    try (InputStream in = bytes.open()) {
      byte[] chunk = new byte[1 << 16];
      int length = in.readNBytes(chunk, 0, chunk.length);
      Mark mark = mark(chunk, length);
      if (mark != null) {
        return new DecodedText(mark.charset(), mark.bytes().length(), null);
      }
      while (length > 0) {
        Guard.checkInterrupt();
        detector.feed(chunk, length, false);
        length = length < chunk.length ? 0 : in.readNBytes(chunk, 0, chunk.length);
      }
      detector.feed(chunk, 0, true);
    }
    return detector.decide();
  }

  private static @Nullable Mark mark(byte[] chunk, int length) {
    for (Mark mark : MARKS) {
      boolean fits = length >= mark.bytes().length();
      for (int i = 0; fits && i < mark.bytes().length(); i++) {
        fits = (chunk[i] & 0xff) == mark.bytes().charAt(i);
      }
      if (fits) {
        return mark;
      }
    }
    return null;
  }

  private void feed(byte[] chunk, int length, boolean end) {
    boolean plain = true;
    for (int i = 0; i < length; i++) {
      byte b = chunk[i];
      plain &= b > 0;
      if (b == 0) {
        evenZeros += (i & 1) == 0 ? 1 : 0;
        oddZeros += i & 1;
      } else if (b > 0 && b < ' ' && (b < '\b' || b > '\r') && b != 0x1b && b != 0x1a) {
        controls++;
      }
    }
    total += length;
    if (plain && !utf8.midway() && !gb18030.midway() && !big5.midway()) {
      return;
    }
    for (CharsetProbe probe : List.of(utf8, utf16le, utf16be, gb18030, big5)) {
      probe.feed(chunk, length, end);
    }
    pairs.feed(chunk, length);
  }

  private DecodedText decide() throws ScanException {
    if (oddZeros > 10 * evenZeros && isText(utf16le)) {
      return certain(StandardCharsets.UTF_16LE);
    }
    if (evenZeros > 10 * oddZeros && isText(utf16be)) {
      return certain(StandardCharsets.UTF_16BE);
    }
    if ((evenZeros + oddZeros + controls) * 10 > total) {
      throw Problems.unreadable("text.binary");
    }
    if (utf8.errors() == 0) {
      if (utf8.looksOdd() && gb18030.errors() == 0 && pairs.looksLikeGb()) {
        return uncertain(GB18030, "text.guessed");
      }
      return certain(StandardCharsets.UTF_8);
    }
    if (utf8.errors() * 20 < utf8.wide() || (utf8.onlyCutAtEnd() && utf8.wide() > 0)) {
      return uncertain(StandardCharsets.UTF_8, "text.damaged");
    }
    if (gb18030.errors() == 0 || gb18030.onlyCutAtEnd()) {
      boolean traditional = big5.errors() == 0 && pairs.looksLikeBig5();
      return traditional ? uncertain(BIG5, "text.guessed") : certain(GB18030);
    }
    if (isText(utf16le) && utf16le.plausibility() > utf16be.plausibility()) {
      return uncertain(StandardCharsets.UTF_16LE, "text.guessed");
    }
    if (isText(utf16be)) {
      return uncertain(StandardCharsets.UTF_16BE, "text.guessed");
    }
    if (big5.errors() == 0) {
      return uncertain(BIG5, "text.guessed");
    }
    return gb18030.errors() * 20 < pairs.pairs()
        ? uncertain(GB18030, "text.damaged")
        : uncertain(StandardCharsets.ISO_8859_1, "text.unknown");
  }

  private static boolean isText(CharsetProbe probe) {
    return (probe.errors() == 0 || probe.onlyCutAtEnd()) && probe.plausibility() > 0.95;
  }

  private static DecodedText certain(Charset charset) {
    return new DecodedText(charset, 0, null);
  }

  private static DecodedText uncertain(Charset charset, String message) {
    Wording note = Problems.wording(message, charset.name());
    return new DecodedText(charset, 0, note);
  }
}
