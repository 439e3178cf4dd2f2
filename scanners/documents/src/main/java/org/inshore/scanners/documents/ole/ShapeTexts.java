package org.inshore.scanners.documents.ole;

import java.util.Arrays;
import java.util.List;
import org.apache.poi.ddf.EscherComplexProperty;
import org.apache.poi.ddf.EscherOptRecord;
import org.apache.poi.ddf.EscherProperty;
import org.apache.poi.ddf.EscherRecord;
import org.apache.poi.util.StringUtil;
import org.inshore.spi.scan.ScanException;

/** Reader of texts that drawn shapes keep as properties: WordArt, names, descriptions, links. */
final class ShapeTexts {
  private static final int MAX_DEPTH = 64;

  /** Takes a text. */
  interface Taker {
    void take(String text) throws ScanException, InterruptedException;
  }

  private ShapeTexts() {}

  /** Hands on the texts of shapes and of all shapes within them. */
  static void read(List<? extends EscherRecord> records, Taker taker)
      throws ScanException, InterruptedException {
    read(records, taker, 0);
  }

  private static void read(List<? extends EscherRecord> records, Taker taker, int depth)
      throws ScanException, InterruptedException {
    for (EscherRecord record : records) {
      if (record instanceof EscherOptRecord options) {
        for (EscherProperty property : options.getEscherProperties()) {
          if (property instanceof EscherComplexProperty complex) {
            text(complex.getComplexData(), taker);
          }
        }
      }
      if (depth < MAX_DEPTH && !record.getChildRecords().isEmpty()) {
        read(record.getChildRecords(), taker, depth + 1);
      }
    }
  }

  private static void text(byte[] bytes, Taker taker) throws ScanException, InterruptedException {
    String text = StringUtil.getFromUnicodeLE(Arrays.copyOf(bytes, bytes.length & ~1));
    int end = text.indexOf('\0');
    text = end < 0 ? text : text.substring(0, end);
    if (text.chars().allMatch(c -> c >= ' ' && c < 0xd800)) {
      taker.take(text);
    }
  }
}
