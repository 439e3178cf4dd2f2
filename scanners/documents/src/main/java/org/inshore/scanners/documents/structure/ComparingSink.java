package org.inshore.scanners.documents.structure;

import org.inshore.spi.scan.ContentSink;

/**
 * Sink that compares numbers as they are written with those handed on. It is told of text whose
 * numbers come another way: as a part of what goes on in the next line, or in an inner document.
 */
public interface ComparingSink extends ContentSink {
  /** Takes text whose numbers are none that were lost. */
  void accountsFor(String text);

  /** Tells a sink, if it compares numbers. */
  static void tell(ContentSink sink, String text) {
    if (sink instanceof ComparingSink comparing) {
      comparing.accountsFor(text);
    }
  }
}
