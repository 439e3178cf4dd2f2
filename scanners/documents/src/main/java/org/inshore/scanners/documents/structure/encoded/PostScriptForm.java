package org.inshore.scanners.documents.structure.encoded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.structure.StructuredText;
import org.inshore.scanners.documents.structure.TextForm;
import org.inshore.scanners.documents.structure.TextHead;
import org.inshore.scanners.documents.structure.folded.FoldedForm;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;

/**
 * Form of PostScript: a program, of which the text that stands in it is read, and it is told that
 * what it draws in pieces or packed is not.
 */
public final class PostScriptForm implements TextForm {
  private static final byte[] BEGIN = "%!PS".getBytes(StandardCharsets.US_ASCII);

  private final FoldedForm.Lines lines;

  public PostScriptForm(FoldedForm.Lines lines) {
    this.lines = lines;
  }

  @Override
  public boolean begins(TextHead head) {
    byte[] bytes = head.bytes();
    for (int i = 0; i < BEGIN.length; i++) {
      if (i >= bytes.length || bytes[i] != BEGIN[i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void read(StructuredText text, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    lines.read(text, sink);
    sink.failed(text.location().append("part", "drawn"), Problems.noReader("postscript"));
  }
}
