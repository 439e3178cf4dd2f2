package org.inshore.scanners.documents.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.guard.Spool;
import org.inshore.scanners.documents.page.PageText;
import org.inshore.scanners.documents.pdf.glyph.PdfGlyphs;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Reader of what stood in a PDF before incremental updates changed it (ISO 32000-1, 7.5.6): pages
 * whose text, and strings of objects that were replaced or deleted, are still in the file.
 */
final class PdfRevisions {
  private static final String LINEARIZED = "/Linearized";
  private static final int HEAD = 1 << 10;
  private static final int MOST = 20;

  private final Spool spool;
  private final String password;
  private final StreamCacheCreateFunction cache;
  private final Location location;
  private final ContentSink sink;

  PdfRevisions(
      Spool spool,
      String password,
      StreamCacheCreateFunction cache,
      Location location,
      ContentSink sink) {
    this.spool = spool;
    this.password = password;
    this.cache = cache;
    this.location = location;
    this.sink = sink;
  }

  /** Hands on what each revision has that the next has not, the last but one first. */
  void push(PDDocument last) throws IOException, ScanException, InterruptedException {
    List<Long> ends = ends();
    Map<COSObjectKey, Long> next = last.getDocument().getXrefTable();
    for (int i = ends.size() - 2; i >= 0; i--) {
      Guard.checkInterrupt();
      Location place = location.append("part", "revision-" + (i + 1));
      if (ends.size() - 2 - i >= MOST) {
        sink.failed(place, Problems.limit("limit.entries", String.valueOf(MOST)));
        return;
      }
      try (RandomAccessRead before = new FirstBytes(bytes(), ends.get(i));
          PDDocument pdf = Loader.loadPDF(before, password, null, null, cache)) {
        Map<COSObjectKey, Long> own = Map.copyOf(pdf.getDocument().getXrefTable());
        changed(pdf, changed(own, next), place);
        next = own;
      } catch (IOException | RuntimeException e) {
        sink.failed(place, Guard.translate(e));
      }
    }
  }

  private RandomAccessRead bytes() throws IOException {
    var file = spool.file();
    byte[] memory = spool.memory();
    return file != null
        ? new RandomAccessReadBufferedFile(file.toFile())
        : new RandomAccessReadBuffer(memory == null ? new byte[0] : memory);
  }

  /** Where revisions end; the first part of a linearized file is none. */
  private List<Long> ends() throws IOException {
    List<Long> ends = new ArrayList<>();
    byte[] mark = PdfReader.END;
    byte[] buffer = new byte[1 << 16];
    boolean linearized = false;
    try (InputStream in = spool.open()) {
      int matched = 0;
      long before = 0;
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        if (before == 0) {
          int head = Math.min(count, HEAD);
          linearized =
              new String(buffer, 0, head, StandardCharsets.ISO_8859_1).contains(LINEARIZED);
        }
        for (int i = 0; i < count; i++) {
          byte c = buffer[i];
          matched = c == mark[matched] ? matched + 1 : c == '%' ? Math.min(matched, 2) : 0;
          if (matched == mark.length) {
            ends.add(before + i + 1);
            matched = 0;
          }
        }
        before += count;
      }
    }
    if (linearized && !ends.isEmpty()) {
      ends.removeFirst();
    }
    return ends;
  }

  private static Set<COSObjectKey> changed(
      Map<COSObjectKey, Long> own, Map<COSObjectKey, Long> next) {
    Set<COSObjectKey> changed = new HashSet<>();
    own.forEach(
        (key, offset) -> {
          if (!offset.equals(next.get(key))) {
            changed.add(key);
          }
        });
    return changed;
  }

  private void changed(PDDocument pdf, Set<COSObjectKey> changed, Location place)
      throws IOException, ScanException, InterruptedException {
    if (changed.isEmpty()) {
      return;
    }
    PdfGlyphs glyphs = new PdfGlyphs();
    PageText text = new PageText(sink);
    int number = 0;
    for (PDPage page : pdf.getPages()) {
      Guard.checkInterrupt();
      number++;
      if (refers(page.getCOSObject().getItem(COSName.CONTENTS), changed)) {
        glyphs.read(page);
        text.push(glyphs.runs(), glyphs.rulings(), place.append("page", String.valueOf(number)));
      }
    }
    text.finish();
    new PdfStrings(pdf, changed, Set.of(), null, place.append("part", "objects"), sink).push();
  }

  private static boolean refers(@Nullable COSBase contents, Set<COSObjectKey> changed) {
    if (contents instanceof COSObject object) {
      return changed.contains(object.getKey()) || refers(object.getObject(), changed);
    } else if (contents instanceof COSArray array) {
      for (COSBase each : array) {
        if (each instanceof COSObject object && changed.contains(object.getKey())) {
          return true;
        }
      }
    }
    return false;
  }
}
