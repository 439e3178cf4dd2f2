package org.inshore.scanners.documents;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** Tells which character parts the fields, by how alike it makes the records. */
final class CsvDelimiter {
  private static final char[] CANDIDATES = {',', '\t', ';', '|'};
  private static final int RECORDS = 100;

  private CsvDelimiter() {}

  /**
   * The delimiter of a text's beginning.
   *
   * @param whole whether the sample is the whole text; else its last record may be cut off
   */
  static char of(String sample, boolean whole) {
    if (sample.startsWith("sep=") && sample.length() > 4) {
      return sample.charAt(4);
    }
    char best = ',';
    double bestScore = 0;
    for (char candidate : CANDIDATES) {
      double score = score(sample, candidate, whole);
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    return best;
  }

  private static double score(String sample, char delimiter, boolean whole) {
    Map<Integer, Integer> widths = new HashMap<>();
    int records = 0;
    CsvParser parser = new CsvParser(sample, Reader.nullReader(), delimiter);
    try {
      int last = 0;
      while (records < RECORDS && parser.next()) {
        last = parser.fields().size();
        widths.merge(last, 1, Integer::sum);
        records++;
      }
      if (!whole && records > 1 && records < RECORDS) {
        widths.merge(last, -1, Integer::sum);
        records--;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
