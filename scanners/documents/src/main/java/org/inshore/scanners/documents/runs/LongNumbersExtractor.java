package org.inshore.scanners.documents.runs;

import org.inshore.scanners.documents.guard.GuardedExtractor;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;

/**
 * Hands on the long numbers in bytes that nothing reads and in which other runs of text are chance
 * or a program's own words: fonts, programs, recordings, archives. There is nothing to read; what
 * no reader claims is what {@link GuardedExtractor} looks for.
 */
public final class LongNumbersExtractor extends GuardedExtractor {

  /** For the service loader. */
  public LongNumbersExtractor() {
    super("long-numbers", LONG_NUMBERS);
  }

  @Override
  protected void read(
      Content.Binary document, String mediaType, Limits limits, ContentSink sink) {
    // Nothing is known of the form.
  }
}
