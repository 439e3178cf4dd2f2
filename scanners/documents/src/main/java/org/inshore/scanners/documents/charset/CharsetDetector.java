package org.inshore.scanners.documents.charset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.inshore.scanners.documents.charset.DecodedText.Controls;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/**
 * Tells the charset of a text from all of its bytes: a first Chinese character may come after a
 * million of ASCII.
 *
 * <p>One fast pass for UTF-8, another for GB 18030; what is neither is left to {@link
 * CharsetGuess}, which gives the same answers slowly. Bounded memory.
 */
public final class CharsetDetector {
  /** An even number, so that a zero's place in it has the parity of its place in the text. */
  public static final int CHUNK = 1 << 16;

  private final Bytes bytes;
  private final byte[] chunk;
  private Controls controls = Controls.NONE;

  private CharsetDetector(Bytes bytes) {
    this.bytes = bytes;
    long size = bytes.size();
    this.chunk = new byte[size < 0 || size >= CHUNK ? CHUNK : ((int) size + 2) & ~1];
  }

  /** Takes the bytes of a text, some at a time. */
  public interface Feed {
    /** Looks at the next bytes; false when it has seen enough. */
    boolean take(byte[] chunk, int length);
  }

  /**
   * Reads to the end and decides.
   *
   * @throws ScanException with {@code UNREADABLE} if it is no text
   */
  public static DecodedText detect(Bytes bytes)
      throws IOException, ScanException, InterruptedException {
    CharsetDetector detector = new CharsetDetector(bytes);
    DecodedText decoded = detector.detect();
    return detector.controls == Controls.NONE ? decoded : decoded.with(detector.controls);
  }

  private DecodedText detect() throws IOException, ScanException, InterruptedException {
    ControlCounter counter = new ControlCounter();
    Utf8Check utf8 = new Utf8Check();
    ByteOrderMark mark =
        feed(
            (next, length) -> {
              utf8.feed(next, length);
              counter.feed(next, length);
              return utf8.valid();
            });
    note(counter);
    if (mark != null) {
      return new DecodedText(mark.charset(), mark.length(), null);
    }
    boolean whole = utf8.valid() && !utf8.midway();
    if (whole && counter.looksText() && !utf8.looksOdd()) {
      return certain(StandardCharsets.UTF_8);
    }
    DecodedText likely = whole ? null : likelyGb18030();
    if (likely == null && !whole && counter.looksText() && mixed()) {
      Wording note = Problems.wording("text.mixed");
      return new DecodedText(StandardCharsets.UTF_8, 0, note, true, Controls.NONE);
    }
    return likely == null ? guess() : likely;
  }

  /** GB 18030 if it is that without a doubt, else null. */
  private @Nullable DecodedText likelyGb18030()
      throws IOException, ScanException, InterruptedException {
    ControlCounter counter = new ControlCounter();
    Gb18030Check gb18030 = new Gb18030Check();
    PairCounter pairs = new PairCounter();
    // Errors in UTF-8 are counted until they are too many for a text that is merely damaged.
    CharsetProbe utf8 = new CharsetProbe(StandardCharsets.UTF_8);
    feed(
        (next, length) -> {
          counter.feed(next, length);
          gb18030.feed(next, length);
          pairs.feed(next, length);
          if (!utf8.hopeless()
              && (utf8.midway() || ByteWords.skipAscii(next, 0, length) < length)) {
            utf8.feed(next, length, false);
          }
          return gb18030.valid();
        });
    note(counter);
    utf8.feed(chunk, 0, true);
    boolean certain =
        gb18030.valid()
            && counter.looksText()
            && !utf8.looksDamaged()
            && !pairs.looksLikeBig5()
            && !pairs.looksRare();
    return certain ? certain(Encoding.GB18030.charset()) : null;
  }

  private void note(ControlCounter counter) {
    if (counter.hasTerminal() && controls == Controls.NONE) {
      controls = Controls.TERMINAL;
    }
  }

  /** Whether lines are each in a charset of their own. */
  private boolean mixed() throws IOException, InterruptedException {
    MixedLines lines = new MixedLines();
    feed(
        (next, length) -> {
          lines.feed(next, length);
          return true;
        });
    lines.end();
    return lines.looksMixed();
  }

  private DecodedText guess() throws IOException, ScanException, InterruptedException {
    CharsetGuess guess = new CharsetGuess();
    feed(
        (next, length) -> {
          guess.feed(next, length, false);
          return true;
        });
    guess.feed(chunk, 0, true);
    return guess.decide();
  }

  /** Shows the text; not when it begins with a mark, which is returned. */
  private @Nullable ByteOrderMark feed(Feed feed) throws IOException, InterruptedException {
    try (InputStream in = bytes.open()) {
      int length = in.readNBytes(chunk, 0, chunk.length);
      ByteOrderMark mark = ByteOrderMark.of(chunk, length);
      controls = RecordStream.fits(chunk, length) ? Controls.RECORDS : controls;
      boolean more = mark == null;
      while (more && length > 0) {
        Guard.checkInterrupt();
        more = feed.take(chunk, length) && length == chunk.length;
        length = more ? in.readNBytes(chunk, 0, chunk.length) : 0;
      }
      return mark;
    }
  }

  public static DecodedText certain(Charset charset) {
    return new DecodedText(charset, 0, null);
  }

  public static DecodedText uncertain(Charset charset, String message) {
    Wording note = Problems.wording(message, charset.name());
    return new DecodedText(charset, 0, note);
  }
}
