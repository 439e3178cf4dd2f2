package org.inshore.scanners.documents.office.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.table.cell.MergedCells;

/**
 * Search of a sheet's XML for the ranges of merged cells, which stand behind all rows: its bytes
 * are searched for the names of their elements, so nothing is parsed.
 */
final class MergedRanges {
  private static final byte[] NAME = "mergeCell ".getBytes(StandardCharsets.US_ASCII);
  private static final Pattern RANGE =
      Pattern.compile("\\sref\\s*=\\s*[\"']([A-Z0-9:]{5,24})[\"']");

  /** No element of the kind is longer. */
  private static final int LONGEST = 200;

  /** Bytes that are searched. */
  private static final long MOST = 1L << 30;

  private MergedRanges() {}

  static void read(InputStream in, MergedCells merged) throws IOException, InterruptedException {
    byte[] bytes = new byte[1 << 16];
    int kept = 0;
    long searched = 0;
    for (int end = 0; end >= 0 && searched < MOST; searched += end) {
      Guard.checkInterrupt();
      end = in.readNBytes(bytes, kept, bytes.length - kept);
      int limit = kept + end;
      boolean last = limit < bytes.length;
      int to = last ? limit : limit - LONGEST;
      for (int at = 0; at < to; at++) {
        if (bytes[at] == 'm'
            && Arrays.equals(bytes, at, Math.min(limit, at + NAME.length), NAME, 0, NAME.length)) {
          int length = Math.min(LONGEST, limit - at);
          Matcher range = RANGE.matcher(new String(bytes, at, length, StandardCharsets.ISO_8859_1));
          if (range.find()) {
            merged.add(range.group(1));
          }
        }
      }
      if (last) {
        return;
      }
      System.arraycopy(bytes, to, bytes, 0, limit - to);
      kept = limit - to;
    }
  }
}
