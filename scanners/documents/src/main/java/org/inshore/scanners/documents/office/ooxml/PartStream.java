package org.inshore.scanners.documents.office.ooxml;

import java.io.FilterInputStream;
import java.io.InputStream;
import javax.xml.stream.XMLStreamException;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;

/**
 * The bytes of a part of a document, which may break off: what came before is read all the same.
 */
final class PartStream extends FilterInputStream {

  /** Takes why a part could not be read to its end. */
  @FunctionalInterface
  interface BrokenOff {
    void because(ScanException reason);
  }

  private final BrokenOff broken;

  PartStream(InputStream in, BrokenOff broken) {
    super(in);
    this.broken = broken;
  }

  /**
   * Says that it is no XML from here on.
   *
   * @throws XMLStreamException the failure, if it is one of the scan and not of the part
   */
  void breakOff(XMLStreamException failure) throws XMLStreamException {
    try {
      if (Guard.translate(failure).category() == Category.UNREADABLE) {
        broken.because(Problems.unreadable("problem.breaks-off"));
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw failure;
  }
}
