package org.inshore.scanners.documents.structure.encoded;

import java.io.IOException;
import org.inshore.scanners.documents.structure.StructuredText;
import org.inshore.scanners.documents.structure.TextForm;
import org.inshore.scanners.documents.structure.TextHead;
import org.inshore.scanners.documents.structure.folded.FoldedForm;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;

/**
 * Form of a text with hexadecimal dumps of messages or files, the first of them within its head:
 * what they show is one inner document, what stands around them is read as text.
 */
public final class HexDumpForm implements TextForm {
  /** So many lines that go on where the one before ends are a dump. */
  private static final int MIN_LINES = 3;

  /** A line is full that has so many bytes. */
  private static final int FULL = 16;

  private final FoldedForm.Lines lines;

  public HexDumpForm(FoldedForm.Lines lines) {
    this.lines = lines;
  }

  @Override
  public boolean begins(TextHead head) {
    HexDump last = null;
    int count = 0;
    for (String line : head.characters().lines().toList()) {
      HexDump dump = HexDump.of(line);
      boolean goesOn = HexDumps.goesOn(last, dump);
      count = goesOn ? count + 1 : dump == null ? 0 : 1;
      boolean first = goesOn && last != null && last.offset == 0 && last.bytes.length >= FULL;
      if (count == MIN_LINES || first) {
        return true;
      }
      last = dump;
    }
    return false;
  }

  @Override
  public void read(StructuredText text, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    HexDumps around = new HexDumps(text.in());
    lines.read(new StructuredText(text.location(), around, text.encoding(), -1), sink);
    byte[] shown = around.shown();
    if (shown.length > 0) {
      sink.content(
          new Content.Binary(text.location().append("entry", "hex"), "hex", Bytes.of(shown)));
    }
  }
}
