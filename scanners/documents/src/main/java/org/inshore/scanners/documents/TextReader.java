package org.inshore.scanners.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.inshore.spi.scan.Bytes;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;

/** Reads one plain text. */
final class TextReader {
  private static final byte[] RTF = "{\\rtf".getBytes(StandardCharsets.US_ASCII);

  private TextReader() {}

  static void read(Content.Binary document, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    Bytes bytes = AtHand.of(document.bytes());
    DecodedText decoded = CharsetDetector.detect(bytes);
    if (decoded.note() != null) {
      sink.note(decoded.note());
    }
    try (InputStream opened = decoded.open(bytes);
        PushbackInputStream in = new PushbackInputStream(opened, RTF.length)) {
      byte[] begin = in.readNBytes(RTF.length);
      if (Arrays.equals(begin, RTF)) {
        // What it escapes is not seen, and that must not look like nothing there.
        sink.failed(
            document.location(),
            new ScanException(ScanException.Category.UNREADABLE, Problems.wording("text.rtf")));
      }
      in.unread(begin);
      TextBlocks blocks =
          TextBlocks.reading(document.location(), sink, decoded.encoding(), 1, bytes.size());
      blocks.readAll(in);
      blocks.finish();
    }
  }
}
