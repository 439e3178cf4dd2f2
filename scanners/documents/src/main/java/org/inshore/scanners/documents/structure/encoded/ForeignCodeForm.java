package org.inshore.scanners.documents.structure.encoded;

import java.io.IOException;
import java.util.regex.Pattern;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.structure.StructuredText;
import org.inshore.scanners.documents.structure.TextForm;
import org.inshore.scanners.documents.structure.TextHead;
import org.inshore.scanners.documents.structure.folded.FoldedForm;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;

/**
 * Form of a text with a file in a code that is told and not decoded: yEnc, whose bytes most ways of
 * sending text change, and BinHex, whose files have two halves of which one is a program's.
 */
public final class ForeignCodeForm implements TextForm {
  private static final Pattern BEGIN =
      Pattern.compile(
          "(?m)^(?:=ybegin (?:part=\\d+ )?(?:total=\\d+ )?line=\\d+ size=\\d+ name="
              + "|\\(This file must be converted with BinHex )");

  private final FoldedForm.Lines lines;

  public ForeignCodeForm(FoldedForm.Lines lines) {
    this.lines = lines;
  }

  @Override
  public boolean begins(TextHead head) {
    String text = head.characters();
    return (text.contains("=ybegin ") || text.contains("(This file")) && BEGIN.matcher(text).find();
  }

  @Override
  public void read(StructuredText text, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    sink.failed(text.location().append("part", "code"), Problems.noReader("text.code"));
    lines.read(text, sink);
  }
}
