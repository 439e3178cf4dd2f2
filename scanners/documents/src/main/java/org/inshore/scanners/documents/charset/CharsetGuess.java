package org.inshore.scanners.documents.charset;

import static org.inshore.scanners.documents.charset.CharsetDetector.certain;
import static org.inshore.scanners.documents.charset.CharsetDetector.uncertain;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.scan.ScanException;

/** Tells any charset by decoding in all of them at once. */
public final class CharsetGuess {
  private static final Charset GB18030 = Encoding.GB18030.charset();
  private static final Charset BIG5 = Charset.forName("Big5");

  private static final Charset SHIFT_JIS = Charset.forName("windows-31j");

  private final CharsetProbe utf8 = new CharsetProbe(StandardCharsets.UTF_8);
  private final CharsetProbe utf16le = new CharsetProbe(StandardCharsets.UTF_16LE);
  private final CharsetProbe utf16be = new CharsetProbe(StandardCharsets.UTF_16BE);
  private final CharsetProbe utf32le = new CharsetProbe(Charset.forName("UTF-32LE"));
  private final CharsetProbe utf32be = new CharsetProbe(Charset.forName("UTF-32BE"));
  private final CharsetProbe gb18030 = new CharsetProbe(GB18030);
  private final CharsetProbe big5 = new CharsetProbe(BIG5);
  private final CharsetProbe shiftJis = new CharsetProbe(SHIFT_JIS);
  private final PairCounter pairs = new PairCounter();
  private final ControlCounter controls = new ControlCounter();

  public void feed(byte[] chunk, int length, boolean end) {
    controls.feed(chunk, length);
    boolean midway = utf8.midway() || gb18030.midway() || big5.midway() || shiftJis.midway();
    if (!midway && isPlain(chunk, length)) {
      return;
    }
    List<CharsetProbe> probes =
        List.of(utf8, utf16le, utf16be, utf32le, utf32be, gb18030, big5, shiftJis);
    for (CharsetProbe probe : probes) {
      probe.feed(chunk, length, end);
    }
    pairs.feed(chunk, length);
  }

  private static boolean isPlain(byte[] chunk, int length) {
    return ByteWords.skipAscii(chunk, 0, length) == length
        && ByteWords.indexOf(chunk, (byte) 0, 0, length) == length;
  }

  /**
   * Decides, at the end.
   *
   * @throws ScanException with {@code UNREADABLE} if it is no text
   */
  public DecodedText decide() throws ScanException {
    // Letters of ASCII are characters of Chinese in pairs: a zero or two tell nothing there.
    boolean narrow = utf8.errors() == 0 && controls.hasFewZeros();
    if (!narrow && controls.looksLittleEndian() && isText(utf16le)) {
      return certain(StandardCharsets.UTF_16LE);
    }
    if (!narrow && controls.looksBigEndian() && isText(utf16be)) {
      return certain(StandardCharsets.UTF_16BE);
    }
    if (isText(utf32le)) {
      return certain(Charset.forName("UTF-32LE"));
    }
    if (isText(utf32be)) {
      return certain(Charset.forName("UTF-32BE"));
    }
    if (controls.looksBinary()) {
      throw Problems.unreadable("text.binary");
    }
    if (utf8.errors() == 0) {
      if (utf8.looksOdd() && gb18030.errors() == 0 && pairs.looksLikeGb()) {
        return uncertain(GB18030, "text.guessed");
      }
      return certain(StandardCharsets.UTF_8);
    }
    if (utf8.looksDamaged()) {
      return uncertain(StandardCharsets.UTF_8, "text.damaged");
    }
    if (shiftJis.looksJapanese() && pairs.looksRare()) {
      return uncertain(SHIFT_JIS, "text.guessed");
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
}
