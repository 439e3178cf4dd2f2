package org.inshore.scanners.documents.structure.markdown;

import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import org.inshore.scanners.documents.structure.StructuredText;
import org.inshore.scanners.documents.structure.TextForm;
import org.inshore.scanners.documents.structure.TextHead;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;

/** Texts in which a table is drawn, with bars and a rule below its header or as a grid. */
public final class MarkdownForm implements TextForm {

  /** So many rows tell whether a client wraps them. */
  private static final int LOOKED_AT = 200;

  private static final int FEW = 4;

  /** Makes the form; it keeps nothing of what it reads. */
  public MarkdownForm() {}

  @Override
  public boolean begins(TextHead head) {
    if (!mayBegin(head)) {
      return false;
    }
    String text = new String(head.bytes(), head.encoding().charset());
    List<String> lines = text.lines().map(DrawnRow::plain).toList();
    int borders = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      borders += DrawnRow.isBorder(line) ? 1 : 0;
      if (borders > 1 || DrawnRow.isTitled(line) || (i > 0 && isRule(lines, i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a bar, a corner or what a box is drawn with stands anywhere, by its bytes. */
  private static boolean mayBegin(TextHead head) {
    boolean pairs = head.encoding() == Encoding.GB18030;
    for (byte each : head.bytes()) {
      boolean box = pairs ? each == (byte) 0xa8 || each == (byte) 0xa9 : each == (byte) 0xe2;
      if (box || each == '|' || each == '+') {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a line is the rule below a header; one of psql alone where rows below are wrapped, or
   * too few to be records of a delimiter.
   */
  private static boolean isRule(List<String> lines, int at) {
    String header = lines.get(at - 1);
    String line = lines.get(at);
    if (line.indexOf('-') < 0 || header.indexOf('|') < 0) {
      return false;
    }
    return DrawnRow.isRule(line, DrawnRow.cells(header).size())
        || (DrawnRow.isRuleBelow(header, line)
            && (isFew(lines.subList(at + 1, lines.size()))
                || isWrapped(lines.subList(at + 1, lines.size()))));
  }

  private static boolean isFew(List<String> rows) {
    int few = 0;
    while (few < Math.min(FEW, rows.size()) && rows.get(few).indexOf('|') >= 0) {
      few++;
    }
    return few < FEW;
  }

  private static boolean isWrapped(List<String> rows) {
    for (int i = 1; i < Math.min(rows.size(), LOOKED_AT); i++) {
      if (new WrappedRow(rows.get(i - 1)).take(rows.get(i))) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void read(StructuredText text, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    MarkdownReader reader = new MarkdownReader(text.location(), sink);
    reader.read(new InputStreamReader(text.in(), text.encoding().charset()));
  }
}
