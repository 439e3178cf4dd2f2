package org.inshore.scanners.documents.signed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/** Reads the blocks of a text in PEM (RFC 7468), and the text itself. */
final class PemBlocks {
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----([A-Za-z0-9+/=\\s]*+)-----END");

  private PemBlocks() {}

  static void read(byte[] bytes, Content.Binary document, Limits limits, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    TextBlocks.push(document.location(), new String(bytes, StandardCharsets.UTF_8), sink);
    Matcher blocks = BLOCK.matcher(text);
    int number = 1;
    for (; blocks.find(); number++) {
      Guard.checkInterrupt();
      String name = "block " + number;
      Content.Binary block =
          new Content.Binary(document.location().append("entry", name), name, Bytes.of(bytes));
      try {
        byte[] content = Base64.getMimeDecoder().decode(blocks.group(2));
        SignedReader.read(content, block, limits, sink);
      } catch (IllegalArgumentException e) {
        sink.failed(block.location(), Problems.damaged(e));
      } catch (ScanException e) {
        if (e.category() == ScanException.Category.LIMIT_EXCEEDED) {
          throw e;
        }
        sink.failed(block.location(), e);
      }
    }
    if (number == 1 || number <= text.split("-----BEGIN ", -1).length - 1) {
      throw Problems.damaged(null);
    }
  }
}
