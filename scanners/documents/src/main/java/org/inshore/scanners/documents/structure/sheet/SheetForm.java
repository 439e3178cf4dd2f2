package org.inshore.scanners.documents.structure.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.structure.StructuredText;
import org.inshore.scanners.documents.structure.TextForm;
import org.inshore.scanners.documents.structure.TextHead;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;

/**
 * Recognises sheets in SYLK, DIF and what SocialCalc saves by their first records, and reads them
 * line by line.
 */
public final class SheetForm implements TextForm {
  private static final int LONGEST_LINE = 1 << 16;
  private static final int SAMPLE = 1 << 8;

  @Override
  public boolean begins(TextHead head) {
    String begin = begin(head);
    return isSylk(begin) || isDif(begin) || isSocialCalc(begin);
  }

  private static String begin(TextHead head) {
    int length = Math.min(head.bytes().length, SAMPLE);
    return new String(head.bytes(), 0, length, head.encoding().charset());
  }

  private static boolean isSylk(String begin) {
    return begin.startsWith("ID;P");
  }

  private static boolean isDif(String begin) {
    return begin.startsWith("TABLE\n0,1") || begin.startsWith("TABLE\r\n0,1");
  }

  private static boolean isSocialCalc(String begin) {
    return begin.startsWith("socialcalc:") || begin.startsWith("version:1.5\ncell:");
  }

  @Override
  public void read(StructuredText text, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    SheetRows rows = new SheetRows(text.location(), sink);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(text.in(), text.encoding().charset()));
    in.mark(SAMPLE);
    char[] first = new char[SAMPLE / 4];
    int read = Math.max(0, in.read(first));
    in.reset();
    SheetLines lines = lines(new String(first, 0, read), rows);
    StringBuilder line = new StringBuilder();
    long number = 1;
    for (int c = in.read(); c >= 0; c = in.read()) {
      if (c == '\n') {
        Guard.checkInterrupt();
        take(lines, line, number);
        number++;
      } else if (line.length() < LONGEST_LINE) {
        line.append((char) c);
      } else {
        rows.text(line.append((char) c), number);
        line.setLength(0);
      }
    }
    if (!line.isEmpty()) {
      take(lines, line, number);
    }
    lines.finish();
    rows.finish();
  }

  private static SheetLines lines(String begin, SheetRows rows) {
    return isSylk(begin)
        ? new SylkLines(rows)
        : isSocialCalc(begin) ? new SocialCalcLines(rows) : new DifLines(rows);
  }

  private static void take(SheetLines lines, StringBuilder line, long number)
      throws ScanException, InterruptedException {
    int length = line.length();
    boolean returns = length > 0 && line.charAt(length - 1) == '\r';
    lines.take(line.substring(0, returns ? length - 1 : length), number);
    line.setLength(0);
  }
}
