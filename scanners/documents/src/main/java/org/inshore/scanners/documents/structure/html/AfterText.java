package org.inshore.scanners.documents.structure.html;

import org.inshore.scanners.documents.guard.ForwardingSink;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;

/** Ends the text before rows are handed on. */
final class AfterText extends ForwardingSink {
  private final HtmlText text;

  AfterText(ContentSink sink, HtmlText text) {
    super(sink);
    this.text = text;
  }

  @Override
  public void content(Content content) throws ScanException, InterruptedException {
    text.finish();
    sink().content(content);
  }
}
