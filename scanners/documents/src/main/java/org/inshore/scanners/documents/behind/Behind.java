package org.inshore.scanners.documents.behind;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.guard.BytesRange;
import org.inshore.scanners.documents.sweep.Written;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/**
 * Hands on what stands behind the end of a document, as a document of its own: another file that
 * was appended is not shown by any program that opens the first.
 */
public final class Behind {
  /** What is shorter is what programs leave, unless it says something. */
  private static final int LEAST = 32;

  private static final int LEAST_SAYING = 11;

  private Behind() {}

  /**
   * Hands it on as {@code part:behind}, without filling before and after.
   *
   * @param end where the document ends; below 0 if that is not known
   */
  public static void push(Content.Binary document, long end, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    long size = document.bytes().size();
    if (end < 0 || (size >= 0 && size - end < LEAST_SAYING)) {
      return;
    }
    long from = end;
    long to = end;
    try (InputStream in = new BufferedInputStream(document.bytes().open(), 1 << 16)) {
      in.skipNBytes(end);
      long at = end;
      for (int next = in.read(); next >= 0; next = in.read()) {
        at++;
        if (!isFilling(next)) {
          from = to == end ? at - 1 : from;
          to = at;
        }
      }
    } catch (EOFException e) {
      return;
    }
    Location place = document.location().append("part", "behind");
    BytesRange part = new BytesRange(document.bytes(), from, to - from);
    if (part.size() >= LEAST) {
      sink.content(new Content.Binary(place, "behind", part));
    } else if (part.size() >= LEAST_SAYING) {
      remark(part, place, sink);
    }
  }

  private static void remark(BytesRange part, Location place, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    try (InputStream in = part.open()) {
      String text = new String(in.readNBytes(LEAST), StandardCharsets.UTF_8);
      if (Written.amongBytes(text)) {
        TextBlocks.push(place, text, sink);
      }
    }
  }

  private static boolean isFilling(int next) {
    return next == 0 || next == 0xff || next == '\n' || next == '\r' || next == ' ' || next == 0x1a;
  }
}
