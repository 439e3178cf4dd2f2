package org.inshore.scanners.documents.structure.html;

import java.io.IOException;
import java.util.regex.Pattern;
import org.inshore.scanners.documents.structure.StructuredText;
import org.inshore.scanners.documents.structure.TextForm;
import org.inshore.scanners.documents.structure.TextHead;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;

/**
 * Texts of light markup with tables of HTML among their lines, as converters write what their
 * markup has no table for.
 */
public final class EmbeddedHtmlForm implements TextForm {
  private static final Pattern TABLE =
      Pattern.compile("(?i)(?:^|\\n)<table(?:\\s[^<>]*)?>(?s:.{0,4000}?)<t[dh][\\s>]");

  private final HtmlForm html;

  /** Makes the form of texts whose tables a form of pages reads. */
  public EmbeddedHtmlForm(HtmlForm html) {
    this.html = html;
  }

  @Override
  public boolean begins(TextHead head) {
    String text = head.characters();
    return text.indexOf('<') >= 0 && TABLE.matcher(text).find();
  }

  @Override
  public void read(StructuredText text, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    html.read(text, sink);
  }
}
