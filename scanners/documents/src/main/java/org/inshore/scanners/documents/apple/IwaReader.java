package org.inshore.scanners.documents.apple;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.snappy.SnappyCompressorInputStream;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.guard.Budget;
import org.inshore.scanners.documents.guard.BudgetStream;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/**
 * Reads one part of a document: chunks packed by Snappy, in them messages of protocol buffers whose
 * texts are handed on.
 */
final class IwaReader {
  private static final int LARGEST = 256 << 20;

  /** Parts in which the numbers of cells stand, in a form of their own. */
  private static final String TILE = "Tile";

  private IwaReader() {}

  static void read(Content.Binary document, Limits limits, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    Budget budget = new Budget(limits, document.bytes().size());
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    boolean isWhole = true;
    try (InputStream in = new BufferedInputStream(document.bytes().open(), 1 << 16)) {
      for (byte[] head = in.readNBytes(4); head.length > 0; head = in.readNBytes(4)) {
        Guard.checkInterrupt();
        if (head.length < 4 || head[0] != 0) {
          throw new EOFException();
        }
        int size = (head[1] & 0xff) | (head[2] & 0xff) << 8 | (head[3] & 0xff) << 16;
        byte[] packed = in.readNBytes(size);
        try (InputStream chunk =
            new BudgetStream(
                new SnappyCompressorInputStream(new ByteArrayInputStream(packed)), budget)) {
          chunk.transferTo(plain);
        }
        if (plain.size() > LARGEST) {
          throw Problems.limit("limit.file", String.valueOf(LARGEST >> 20));
        }
        if (packed.length < size) {
          throw new EOFException();
        }
      }
    } catch (EOFException e) {
      isWhole = false;
    }
    TextBlocks texts = new TextBlocks(document.location(), sink);
    byte[] bytes = plain.toByteArray();
    ProtobufTexts.push(bytes, texts);
    texts.finish();
    if (!isWhole || bytes.length == 0) {
      throw Problems.damaged(null);
    }
    if (document.name().startsWith(TILE)) {
      throw Problems.noReader("iwa.numbers");
    }
  }
}
