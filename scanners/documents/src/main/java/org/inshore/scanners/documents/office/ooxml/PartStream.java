package org.inshore.scanners.documents.office.ooxml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
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

  /** Opens the same part once more. */
  @FunctionalInterface
  interface Again {
    InputStream open() throws IOException;
  }

  private final Again again;
  private final UnaryOperator<XMLStreamReader> watch;
  private final BrokenOff broken;
  private final Runnable taken;
  private boolean parsed;

  /**
   * Makes one.
   *
   * @param again opens it once more
   * @param watch makes a parser of it one under which all that it says is noted
   * @param taken runs at the end if it was read as bytes
   */
  PartStream(
      InputStream in,
      Again again,
      UnaryOperator<XMLStreamReader> watch,
      BrokenOff broken,
      Runnable taken) {
    super(in);
    this.again = again;
    this.watch = watch;
    this.broken = broken;
    this.taken = taken;
  }

  @Override
  public void close() throws IOException {
    super.close();
    if (!parsed) {
      taken.run();
    }
  }

  /** The same bytes from their begin. */
  InputStream again() throws IOException {
    return again.open();
  }

  /** A parser of it under which all that it says is noted. */
  XMLStreamReader watched(XMLStreamReader xml) {
    parsed = true;
    return watch.apply(xml);
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
