package org.inshore.scanners.documents.csv;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.inshore.scanners.documents.charset.ByteWords;
import org.inshore.scanners.documents.table.cell.Columns;
import org.inshore.spi.content.Encoding;

/** Tells which byte parts the fields, by how alike it makes the records. */
public final class CsvDelimiter {
  private static final byte[] CANDIDATES = {
    ',', '\t', ';', '|', '^', '~', 0x01, 0x02, 0x03, 0x1c, 0x1d, 0x1e, 0x1f
  };
  private static final byte[] SEPARATOR = {'s', 'e', 'p', '='};
  private static final int RECORDS = 100;

  private CsvDelimiter() {}

  /**
   * The delimiter of a text's beginning.
   *
   * @param whole whether the sample is the whole text; else its last record may be cut off
   */
  public static byte of(byte[] sample, boolean whole, Encoding encoding) throws IOException {
    if (sample.length > SEPARATOR.length
        && Arrays.equals(SEPARATOR, Arrays.copyOf(sample, SEPARATOR.length))
        && isDelimiter(sample[SEPARATOR.length])) {
      return sample[SEPARATOR.length];
    }
    byte best = ',';
    double bestScore = 0;
    for (byte candidate : CANDIDATES) {
      if (ByteWords.indexOf(sample, candidate, 0, sample.length) == sample.length) {
        continue;
      }
      double score = score(sample, candidate, whole, encoding);
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    return best;
  }

  private static boolean isDelimiter(byte b) {
    return b > 0 && b != '\n' && b != '\r' && b != '"';
  }

  private static double score(byte[] sample, byte delimiter, boolean whole, Encoding encoding)
      throws IOException {
    Map<Integer, Integer> widths = new HashMap<>();
    int records = 0;
    CsvParser parser = CsvParser.of(sample, encoding, delimiter);
    int last = 0;
    while (records < RECORDS && parser.next()) {
      last = Math.min(parser.fields(), Columns.MAX);
      widths.merge(last, 1, Integer::sum);
      records++;
    }
    if (!whole && records > 1 && records < RECORDS) {
      widths.merge(last, -1, Integer::sum);
      records--;
    }
    int commonest = 0;
    int width = 1;
    for (Map.Entry<Integer, Integer> entry : widths.entrySet()) {
      if (entry.getKey() > 1 && entry.getValue() > commonest) {
        commonest = entry.getValue();
        width = entry.getKey();
      }
    }
    // Agreement counts most; among equals, the finer division.
    return records == 0 ? 0 : (double) commonest / records + Math.min(width, 1000) / 1e6;
  }
}
