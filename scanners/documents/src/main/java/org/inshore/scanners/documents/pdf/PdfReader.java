package org.inshore.scanners.documents.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.inshore.scanners.documents.behind.Behind;
import org.inshore.scanners.documents.behind.LastMark;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.guard.Spool;
import org.inshore.scanners.documents.page.PageText;
import org.inshore.scanners.documents.pdf.glyph.PdfGlyphs;
import org.inshore.scanners.documents.pdf.glyph.PdfPage;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.DocumentOptions;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** Reads one PDF page by page; pages that are pictures are said to be so. */
public final class PdfReader {
  static final byte[] END = {'%', '%', 'E', 'O', 'F'};

  /** A blank page may still have a frame; strokes that draw letters take more than this. */
  private static final int BLANK_BYTES = 1000;

  /** Pages that may each be given up for what they take; then the document is. */
  private static final int MAX_COSTLY = 10;

  private final PDDocument pdf;
  private final Location location;
  private final ContentSink sink;

  /** Pages in a row that could not be read as text, and why; zero when the last could. */
  private int firstUnread;

  private String unread = "";

  private final PdfPictures pictures;

  /** Pages that took more than a page may. */
  private int costly;

  private PdfReader(PDDocument pdf, Location location, ContentSink sink) {
    this.pdf = pdf;
    this.location = location;
    this.sink = sink;
    this.pictures = new PdfPictures(pdf, location, sink);
  }

  public static void read(Content.Binary document, Limits limits, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    StreamCacheCreateFunction cache = () -> new PdfScratch(limits.expandedBytes());
    try (Spool spool = Spool.of(document.bytes(), limits.fileBytes());
        Opening opening = new Opening();
        PagesAhead ahead = ahead(spool, cache);
        PDDocument pdf = open(spool, opening, limits, cache)) {
      if (opening.damage != null) {
        sink.failed(document.location(), Problems.damaged(opening.damage));
      }
      new PdfReader(pdf, document.location(), sink).read(limits, ahead);
      new PdfRevisions(spool, opening.password, cache, document.location(), sink).push(pdf);
      try (SeekableByteChannel file = spool.channel()) {
        long mark = LastMark.find(file, END);
        if (mark < 0) {
          Location end = document.location().append("part", "end");
          sink.failed(end, Problems.unreadable("problem.breaks-off"));
        }
        new PdfComments(document.location(), sink).push(file);
        Behind.push(document, mark < 0 ? -1 : mark + END.length, sink);
      }
    } catch (InvalidPasswordException e) {
      throw Problems.encrypted(e);
    }
  }

  /** The second thread of a document that somebody waits for, if it is worth one. */
  private static @Nullable PagesAhead ahead(Spool spool, StreamCacheCreateFunction cache) {
    return DocumentOptions.current().awaited() && spool.size() >= PagesAhead.FEWEST_BYTES
        ? new PagesAhead(() -> open(spool, "", cache))
        : null;
  }

  /** Password that opened a file, and what stands for one that is damaged. */
  private static final class Opening implements AutoCloseable {
    private String password = "";
    private @Nullable Spool salvaged;
    private @Nullable IOException damage;

    @Override
    public void close() throws IOException {
      if (salvaged != null) {
        salvaged.close();
      }
    }
  }

  private static PDDocument open(
      Spool spool, Opening opening, Limits limits, StreamCacheCreateFunction cache)
      throws IOException, ScanException, InterruptedException {
    try {
      return open(spool, opening, cache);
    } catch (InvalidPasswordException e) {
      throw e;
    } catch (IOException e) {
      opening.damage = e;
      Spool salvaged = PdfSalvage.withCatalogue(spool, limits);
      opening.salvaged = salvaged;
      PDDocument pdf = open(salvaged, "", cache);
      if (PdfSalvage.adopt(pdf)) {
        return pdf;
      }
      pdf.close();
      throw e;
    }
  }

  private static PDDocument open(Spool spool, Opening opening, StreamCacheCreateFunction cache)
      throws IOException {
    try {
      return open(spool, "", cache);
    } catch (InvalidPasswordException e) {
      for (String password : DocumentOptions.current().passwords()) {
        try {
          PDDocument pdf = open(spool, password, cache);
          opening.password = password;
          return pdf;
        } catch (InvalidPasswordException again) {
          // The next may fit.
        }
      }
      throw e;
    }
  }

  private static PDDocument open(Spool spool, String password, StreamCacheCreateFunction cache)
      throws IOException {
    Path file = spool.file();
    byte[] memory = spool.memory();
    if (file != null) {
      return Loader.loadPDF(file.toFile(), password, null, null, cache);
    }
    return Loader.loadPDF(memory == null ? new byte[0] : memory, password, null, null, cache);
  }

  private void read(Limits limits, @Nullable PagesAhead ahead)
      throws IOException, ScanException, InterruptedException {
    information();
    PdfGlyphs glyphs = new PdfGlyphs();
    pages(glyphs, ahead);
    if (ahead != null) {
      ahead.end(glyphs);
    }
    pictures.finish();
    new PdfExtras(pdf, glyphs, location, limits, sink).push();
  }

  private void pages(PdfGlyphs glyphs, @Nullable PagesAhead ahead)
      throws IOException, ScanException, InterruptedException {
    PageText text = new PageText(sink);
    int number = 0;
    // By the tree: the count that the file gives may be wrong.
    for (PDPage page : pdf.getPages()) {
      number++;
      Guard.checkInterrupt();
      PdfPage read = ahead != null && PagesAhead.isAhead(number) ? ahead.next() : null;
      String problem = page(glyphs, text, page, number, read);
      if (!problem.equals(unread)) {
        report(number - 1);
        unread = problem;
        firstUnread = number;
      }
    }
    text.finish();
    report(number);
  }

  /** Hands on a page's text; what keeps it from being text, or nothing. */
  private String page(
      PdfGlyphs glyphs, PageText text, PDPage page, int number, @Nullable PdfPage ahead)
      throws ScanException, InterruptedException {
    PdfPage read = ahead;
    try {
      if (read == null) {
        glyphs.read(page);
        read = glyphs.page();
      }
    } catch (IOException | RuntimeException e) {
      ScanException reason = Guard.translate(e);
      if (reason.category() == ScanException.Category.LIMIT_EXCEEDED) {
        if (++costly > MAX_COSTLY) {
          throw reason;
        }
        sink.failed(location.append("page", String.valueOf(number)), reason);
        return "";
      }
      return "pdf.page";
    }
    Location place = location.append("page", String.valueOf(number));
    boolean any = text.push(read.runs(), read.rulings(), place);
    TextBlocks.push(place, read.spoken(), sink);
    if (any) {
      pictures.inline(read.inlinePictures());
      pictures.on(page);
    }
    if (read.codes()) {
      sink.failed(place.append("part", "code"), Problems.noReader("pdf.code"));
    }
    boolean unreadable = read.unreadable();
    boolean picture = !any && (read.inlinePictures() > 0 || hasPicture(page));
    if ((!unreadable && !picture) || pictures.page(page, number - 1)) {
      return "";
    }
    return unreadable ? "pdf.glyphs" : "pdf.image";
  }

  private void report(int lastPage) throws InterruptedException {
    if (!unread.isEmpty()) {
      String range = firstUnread == lastPage ? "" + lastPage : firstUnread + "-" + lastPage;
      boolean broken = unread.equals("pdf.page");
      sink.failed(
          location.append("page", range),
          broken ? Problems.unreadable(unread) : Problems.noReader(unread));
    }
  }

  /** Whether a page without text shows anything: an image, a form, or many strokes. */
  private static boolean hasPicture(PDPage page) {
    PDResources resources = page.getResources();
    if (resources != null && resources.getXObjectNames().iterator().hasNext()) {
      return true;
    }
    long drawn = 0;
    for (Iterator<PDStream> streams = page.getContentStreams(); streams.hasNext(); ) {
      try (InputStream content = streams.next().createInputStream()) {
        drawn += content.readNBytes(BLANK_BYTES + 1).length;
      } catch (IOException e) {
        return true; // what cannot be read is no blank page
      }
    }
    return drawn > BLANK_BYTES;
  }

  private void information() throws ScanException, InterruptedException {
    PDDocumentInformation information = pdf.getDocumentInformation();
    StringBuilder lines = new StringBuilder();
    for (String name : information.getMetadataKeys()) {
      COSBase object = information.getCOSObject().getDictionaryObject(name);
      @Nullable String value =
          object instanceof COSName word
              ? word.getName()
              : information.getCustomMetadataValue(name);
      if (value != null && !value.isBlank()) {
        lines.append(name).append(": ").append(value).append('\n');
      }
    }
    TextBlocks.push(location.append("part", "properties"), lines, sink);
  }
}
