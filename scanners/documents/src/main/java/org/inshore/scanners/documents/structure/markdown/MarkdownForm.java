package org.inshore.scanners.documents.structure.markdown;

import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import org.inshore.scanners.documents.structure.StructuredText;
import org.inshore.scanners.documents.structure.TextForm;
import org.inshore.scanners.documents.structure.TextHead;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;

/** Texts in which a table is drawn, with bars and a rule below its header or as a grid. */
public final class MarkdownForm implements TextForm {

  /** Makes the form; it keeps nothing of what it reads. */
  public MarkdownForm() {}

  @Override
  public boolean begins(TextHead head) {
    String text = new String(head.bytes(), head.encoding().charset());
    List<String> lines = text.lines().map(DrawnRow::plain).toList();
    int borders = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      borders += DrawnRow.isBorder(line) ? 1 : 0;
      if (borders > 1
          || (i > 0
              && line.indexOf('-') >= 0
              && lines.get(i - 1).indexOf('|') >= 0
              && DrawnRow.isRule(line, DrawnRow.cells(lines.get(i - 1)).size()))) {
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
