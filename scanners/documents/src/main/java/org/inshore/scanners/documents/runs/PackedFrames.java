package org.inshore.scanners.documents.runs;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.inshore.scanners.documents.guard.BytesRange;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;

/**
 * Finds frames of Zstandard, LZ4 and xz in a form that nothing reads, by their magic numbers, and
 * hands them on as inner documents, each up to where the next begins: fields of journals, batches
 * of queues, blocks of images of disks. What follows a frame does not keep their readers from it.
 */
final class PackedFrames {
  private static final List<byte[]> MAGIC =
      List.of(
          HexFormat.of().parseHex("28b52ffd"),
          HexFormat.of().parseHex("04224d18"),
          HexFormat.of().parseHex("fd377a585a00"));

  private static final int LONGEST = 6;
  private static final int MOST = 256;
  private static final int SIZE = 1 << 16;

  private PackedFrames() {}

  static void push(Content.Binary document, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    List<Long> starts = starts(document);
    for (int i = 0; i < starts.size(); i++) {
      BytesRange rest = BytesRange.from(document.bytes(), starts.get(i));
      BytesRange frame =
          i + 1 < starts.size()
              ? new BytesRange(document.bytes(), rest.from(), starts.get(i + 1) - rest.from())
              : rest;
      String name = "packed " + (i + 1);
      sink.content(new Content.Binary(document.location().append("entry", name), name, frame));
    }
  }

  private static List<Long> starts(Content.Binary document)
      throws IOException, InterruptedException {
    List<Long> starts = new ArrayList<>();
    byte[] buffer = new byte[SIZE];
    try (InputStream in = document.bytes().open()) {
      int filled = in.readNBytes(buffer, 0, SIZE);
      long before = 0;
      while (filled > LONGEST && starts.size() < MOST) {
        Guard.checkInterrupt();
        int to = filled - LONGEST;
        for (int at = 0; at < to && starts.size() < MOST; at++) {
          if (begins(buffer, at) && before + at > 0) {
            starts.add(before + at);
          }
        }
        System.arraycopy(buffer, to, buffer, 0, LONGEST);
        before += to;
        filled = LONGEST + in.readNBytes(buffer, LONGEST, SIZE - LONGEST);
        if (filled == LONGEST) {
          break;
        }
      }
    }
    return starts;
  }

  private static boolean begins(byte[] buffer, int at) {
    for (byte[] magic : MAGIC) {
      if (buffer[at] == magic[0]
          && Arrays.equals(buffer, at, at + magic.length, magic, 0, magic.length)) {
        return true;
      }
    }
    return false;
  }
}
