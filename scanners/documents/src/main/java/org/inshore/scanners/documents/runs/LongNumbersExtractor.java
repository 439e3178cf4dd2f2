package org.inshore.scanners.documents.runs;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inshore.scanners.documents.content.CheckedNumbers;
import org.inshore.scanners.documents.guard.ForwardingSink;
import org.inshore.scanners.documents.guard.GuardedExtractor;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/**
 * Hands on the long numbers in bytes that nothing reads and in which other runs of text are chance
 * or a program's own words: fonts, programs, recordings, archives. There is nothing to read; what
 * no reader claims is what {@link GuardedExtractor} looks for. Instructions of fonts look like
 * digits, so a number must prove itself or have a mobile number's form.
 */
public final class LongNumbersExtractor extends GuardedExtractor {

  /** For the service loader. */
  public LongNumbersExtractor() {
    super("long-numbers", LONG_NUMBERS);
  }

  @Override
  public void extract(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws ScanException, InterruptedException {
    super.extract(document, mediaType, limits, new Proved(sink));
  }

  @Override
  protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink) {
    // Nothing is known of the form.
  }

  /** Hands on only the lines whose number proves itself. */
  private static final class Proved extends ForwardingSink {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{11,}+[Xx]?");
    private static final int CARD = 16;
    private static final int LONGEST_CARD = 19;

    /** A card of fewer different digits is a pattern. */
    private static final int FEWEST_DIGITS = 7;

    Proved(ContentSink sink) {
      super(sink);
    }

    @Override
    public void content(Content content) throws ScanException, InterruptedException {
      if (content instanceof Content.Text text) {
        String all =
            new String(text.bytes(), text.from(), text.to() - text.from(), StandardCharsets.UTF_8);
        StringBuilder proved = new StringBuilder();
        all.lines().filter(Proved::holds).forEach(line -> proved.append(line).append('\n'));
        if (!proved.isEmpty()) {
          sink().content(Content.Text.whole(text.location(), proved.toString()));
        }
      } else {
        sink().content(content);
      }
    }

    private static boolean holds(String line) {
      for (Matcher number = NUMBER.matcher(line); number.find(); ) {
        byte[] bytes = number.group().toUpperCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII);
        int length = bytes.length;
        boolean card =
            length >= CARD && length <= LONGEST_CARD && bytes[length - 1] != 'X' && isCard(bytes);
        if (card
            || (length == CheckedNumbers.IDENTITY && CheckedNumbers.isIdentity(bytes, 0, length))
            || (length == CheckedNumbers.MOBILE && CheckedNumbers.isMobile(bytes, 0, length))) {
          return true;
        }
      }
      return false;
    }

    private static boolean isCard(byte[] bytes) {
      return CheckedNumbers.isCard(bytes, 0, bytes.length)
          && new String(bytes, StandardCharsets.US_ASCII).chars().distinct().count()
              >= FEWEST_DIGITS;
    }
  }
}
