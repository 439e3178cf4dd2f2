package org.inshore.scanners.documents.structure.encoded;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.QuotedPrintableInputStream;
import org.inshore.scanners.documents.structure.StructuredText;
import org.inshore.scanners.documents.structure.TextForm;
import org.inshore.scanners.documents.structure.TextHead;
import org.inshore.scanners.documents.structure.folded.FoldedForm;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;

/**
 * Form of a text in quoted-printable (RFC 2045) without the header of a mail that says so: bytes
 * beyond ASCII are escaped, and lines go on behind an equals sign at their end. It is read decoded.
 */
public final class QuotedPrintableForm implements TextForm {
  private static final Pattern GOES_ON = Pattern.compile("(?m)^.{66,75}=\\r?$");
  private static final Pattern ESCAPES = Pattern.compile("(?:=[89A-F][0-9A-F]){2}");
  private static final int LEAST = 3;

  private final FoldedForm.Lines lines;

  public QuotedPrintableForm(FoldedForm.Lines lines) {
    this.lines = lines;
  }

  @Override
  public boolean begins(TextHead head) {
    String begin = head.characters();
    return begin.indexOf('=') >= 0 && has(GOES_ON, begin) && has(ESCAPES, begin);
  }

  private static boolean has(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    int found = 0;
    while (found < LEAST && matcher.find()) {
      found++;
    }
    return found == LEAST;
  }

  @Override
  public void read(StructuredText text, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    lines.read(
        new StructuredText(
            text.location(),
            new QuotedPrintableInputStream(text.in(), DecodeMonitor.SILENT),
            text.encoding(),
            -1),
        sink);
  }
}
