package org.inshore.scanners.documents.pdf;

import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.inshore.scanners.documents.guard.Tunnel;
import org.inshore.scanners.documents.pdf.glyph.PdfGlyphs;
import org.inshore.scanners.documents.pdf.glyph.PdfPage;
import org.jspecify.annotations.Nullable;

/**
 * Reader of two pages of three of a PDF by a thread of its own, a few pages ahead of who reads the
 * others, hands on the text of all and has the rest of the file to read. The thread has the file
 * open for itself, since PDFBox lets one thread read a document. What it cannot read is left to who
 * asks for it, so a page's faults are the same as without it.
 */
final class PagesAhead implements AutoCloseable {
  /** A smaller file is read before a second thread has opened it. */
  static final int FEWEST_BYTES = 1 << 16;

  private static final int AHEAD = 12;
  private static final int OF = 3;

  /** A page with more is not held for later. */
  private static final int MAX_GLYPHS = 100_000;

  private static final Page LEFT = new Page(null, false);
  private static final Page NO_MORE = new Page(null, true);

  /** Opens the file once more. */
  interface Opening {
    PDDocument open() throws IOException;
  }

  private record Page(@Nullable PdfPage read, boolean last) {}

  private final BlockingQueue<Page> pages = new ArrayBlockingQueue<>(AHEAD);
  private final Opening opening;
  private final Thread thread;
  private @Nullable PdfGlyphs glyphs;
  private boolean ended;
  private volatile boolean closed;

  PagesAhead(Opening opening) {
    this.opening = opening;
    this.thread = new Thread(this::run, "inshore-pages");
    thread.setDaemon(true);
    thread.start();
  }

  /** Whether a page, counted from 1, is one of its. */
  static boolean isAhead(int number) {
    return number % OF != 1;
  }

  /**
   * The next of its pages; they are asked for one after the other.
   *
   * @return null if it was left
   */
  @Nullable PdfPage next() throws InterruptedException {
    if (ended) {
      return null;
    }
    Page page = pages.take();
    ended = page.last;
    return page.read;
  }

  /** Ends the thread; tells what it has shown. */
  void end(PdfGlyphs others) throws InterruptedException {
    close();
    thread.join();
    if (glyphs != null) {
      others.addShown(glyphs);
    }
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }

  private void run() {
    try {
      read();
    } catch (InterruptedException | IOException | RuntimeException | StackOverflowError e) {
      // Who asks reads what is left.
    }
    try {
      if (!closed) {
        pages.put(NO_MORE);
      }
    } catch (InterruptedException e) {
      // Nobody asks any more.
    }
  }

  private void read() throws IOException, InterruptedException {
    try (PDDocument pdf = opening.open()) {
      PdfGlyphs own = new PdfGlyphs(MAX_GLYPHS);
      glyphs = own;
      int number = 1;
      for (Iterator<PDPage> all = pdf.getPages().iterator(); all.hasNext(); number++) {
        PDPage page = all.next();
        if (isAhead(number)) {
          pages.put(read(own, page));
        }
      }
    }
  }

  private static Page read(PdfGlyphs glyphs, PDPage page) throws InterruptedException {
    try {
      glyphs.read(page);
      return new Page(glyphs.page(), false);
    } catch (Tunnel e) {
      if (e.carried() instanceof InterruptedException interrupted) {
        throw interrupted;
      }
      return LEFT;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return LEFT;
    }
  }
}
