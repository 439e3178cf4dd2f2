package org.inshore.scanners.documents;

import java.io.IOException;
import java.io.Reader;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;

/** Reads one plain text. */
final class TextReader {
  private TextReader() {}

  static void read(Content.Binary document, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    DecodedText decoded = CharsetDetector.detect(document.bytes());
    if (decoded.note() != null) {
      sink.note(decoded.note());
    }
    try (Reader reader = decoded.open(document.bytes())) {
      reader.mark(8);
      char[] begin = new char[5];
      if (reader.read(begin) == 5 && new String(begin).equals("{\\rtf")) {
        // What it escapes is not seen, and that must not look like nothing there.
        sink.failed(
            document.location(),
            new ScanException(ScanException.Category.UNREADABLE, Problems.wording("text.rtf")));
      }
      reader.reset();
      TextBlocks blocks = new TextBlocks(document.location(), sink);
      blocks.appendAll(new EscapeReader(reader));
      blocks.finish();
    }
  }
}
