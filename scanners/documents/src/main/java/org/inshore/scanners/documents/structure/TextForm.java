package org.inshore.scanners.documents.structure;

import java.io.IOException;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;

/**
 * Reads one structured form of text, such as a database dump or nested records, into rows of named
 * columns. The form is told by content alone: a file's name promises nothing.
 */
public interface TextForm {

  /**
   * Recognises the form by the beginning of a text. Cheap: linear in the head, and sure; what is in
   * doubt stays a text of lines.
   */
  boolean begins(TextHead head) throws InterruptedException;

  /**
   * Reads the whole text: its records as rows with their lines as numbers, and all that stands
   * outside of them as text, so that nothing is looked through less than in the plain text. Where
   * the form breaks off, the rest is handed on as text.
   *
   * @throws IOException if it cannot be read
   * @throws ScanException as the sink does
   * @throws InterruptedException as the sink does
   */
  void read(StructuredText text, ContentSink sink)
      throws IOException, ScanException, InterruptedException;
}
