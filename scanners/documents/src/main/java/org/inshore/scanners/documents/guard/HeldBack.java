package org.inshore.scanners.documents.guard;

import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;

/**
 * Content of a document that a reader gathers to hand it on together: a block of text, a batch of
 * rows. Where the document breaks off amid it, what was gathered is handed on all the same.
 */
public interface HeldBack {

  /** Hands on what was gathered; once more does no harm. */
  void finish() throws ScanException, InterruptedException;

  /** Says that content is gathered for a sink. */
  static void begin(HeldBack content, ContentSink sink) {
    if (sink instanceof GuardedSink guarded) {
      guarded.hold(content);
    }
  }

  /** Says that all was handed on. */
  static void end(HeldBack content, ContentSink sink) {
    if (sink instanceof GuardedSink guarded) {
      guarded.release(content);
    }
  }
}
