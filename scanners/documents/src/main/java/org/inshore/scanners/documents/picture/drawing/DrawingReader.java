package org.inshore.scanners.documents.picture.drawing;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.page.PageText;
import org.inshore.scanners.documents.runs.TextRuns;
import org.inshore.scanners.documents.sweep.UndeliveredLines;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/** Reads one metafile record by record; what it writes is laid out as on a page. */
final class DrawingReader {
  private static final int LARGEST_RECORD = 64 << 20;
  private static final int PLACEABLE = 0x9ac6cdd7;
  private static final int PLACEABLE_HEADER = 22;
  private static final int WMF_HEADER = 18;

  private DrawingReader() {}

  static void read(Content.Binary document, String mediaType, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    UndeliveredLines rest = UndeliveredLines.of(sink);
    DrawnTexts texts = new DrawnTexts();
    boolean isEnhanced = mediaType.equals("application/x-enhanced-metafile");
    EmfRecords emf = new EmfRecords(texts);
    WmfRecords wmf = new WmfRecords(texts);
    boolean isWhole = true;
    try (InputStream in = new BufferedInputStream(document.bytes().open(), 1 << 16)) {
      if (!isEnhanced) {
        in.mark(4);
        boolean isPlaceable = new RecordBytes(in.readNBytes(4)).getInt(0) == PLACEABLE;
        in.reset();
        in.skipNBytes(WMF_HEADER + (isPlaceable ? PLACEABLE_HEADER : 0));
      }
      int headSize = isEnhanced ? 8 : 6;
      for (byte[] head = in.readNBytes(headSize); head.length > 0; head = in.readNBytes(headSize)) {
        Guard.checkInterrupt();
        RecordBytes start = new RecordBytes(head);
        int type = isEnhanced ? start.getInt(0) : start.getUnsignedShort(4);
        long size = isEnhanced ? start.getInt(4) : 2L * start.getInt(0);
        if (size < headSize || size > LARGEST_RECORD) {
          throw new EOFException();
        }
        byte[] body = in.readNBytes((int) size - headSize);
        RecordBytes record = new RecordBytes(body);
        if (isEnhanced ? emf.take(type, record) : wmf.take(type, record)) {
          break;
        }
        if (body.length < size - headSize) {
          throw new EOFException();
        }
      }
    } catch (EOFException e) {
      isWhole = false;
    }
    PageText page = new PageText(sink);
    page.push(texts.runs(), List.of(), document.location());
    page.finish();
    if (rest != null) {
      Location place = document.location().append("part", "rest");
      TextRuns.push(place, document.bytes(), rest.amongBytes());
    }
    if (!isWhole) {
      throw Problems.damaged(null);
    }
    if (texts.hasPictures() || texts.runs().isEmpty()) {
      throw Problems.noReader("drawing.picture");
    }
  }
}
