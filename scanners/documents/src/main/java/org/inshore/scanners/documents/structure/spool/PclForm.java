package org.inshore.scanners.documents.structure.spool;

import java.io.IOException;
import java.io.InputStream;
import org.inshore.scanners.documents.structure.StructuredText;
import org.inshore.scanners.documents.structure.TextForm;
import org.inshore.scanners.documents.structure.TextHead;
import org.inshore.scanners.documents.structure.folded.FoldedForm;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;

/**
 * Form of jobs for printers in PCL (HP), perhaps within PJL: text among sequences that begin with
 * an escape. What is drawn as a raster is not read; the scan says of each that it is read as text.
 */
public final class PclForm implements TextForm {
  private static final String PJL = "\u001b%-12345X";
  private static final String RESET = "\u001bE\u001b";

  private final FoldedForm.Lines lines;

  public PclForm(FoldedForm.Lines lines) {
    this.lines = lines;
  }

  @Override
  public boolean begins(TextHead head) {
    byte[] bytes = head.bytes();
    return bytes.length > 0
        && bytes[0] == PclStream.ESCAPE
        && (head.characters().startsWith(PJL) || head.characters().startsWith(RESET));
  }

  @Override
  public void read(StructuredText text, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    InputStream plain = new PclStream(text.in());
    lines.read(text.with(plain), sink);
  }
}
