package org.inshore.scanners.documents.ole;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hpsf.DocumentSummaryInformation;
import org.apache.poi.hpsf.Property;
import org.apache.poi.hpsf.PropertySet;
import org.apache.poi.hpsf.PropertySetFactory;
import org.apache.poi.hpsf.Section;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hpsf.wellknown.PropertyIDMap;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.NotOLE2FileException;
import org.apache.poi.poifs.filesystem.Ole10Native;
import org.apache.poi.poifs.filesystem.Ole10NativeException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.IOUtils;
import org.inshore.scanners.documents.archive.EntryNames;
import org.inshore.scanners.documents.behind.Behind;
import org.inshore.scanners.documents.behind.OleEnd;
import org.inshore.scanners.documents.content.DocumentTime;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.guard.CarrierException;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.guard.Spool;
import org.inshore.scanners.documents.runs.TextRuns;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.DocumentOptions;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/** Reads one OLE2 storage: tells by its streams which program made it. */
public final class OleReader {
  private static final int MAX_DEPTH = 8;
  private static final int MAX_ARRAY = 256 << 20;
  private static final List<String> PROPERTIES =
      List.of(
          SummaryInformation.DEFAULT_STREAM_NAME, DocumentSummaryInformation.DEFAULT_STREAM_NAME);

  private static final List<String> INNER_STREAMS = List.of("Package", "CONTENTS");

  static {
    // One length field of a hostile file must not take all memory.
    IOUtils.setByteArrayMaxOverride(MAX_ARRAY);
  }

  private final Limits limits;
  private final ContentSink sink;
  private int found;

  private OleReader(Limits limits, ContentSink sink) {
    this.limits = limits;
    this.sink = sink;
  }

  public static void read(Content.Binary document, Limits limits, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    try (Spool spool = Spool.of(document.bytes(), limits.fileBytes());
        POIFSFileSystem storage = open(spool)) {
      OleReader reader = new OleReader(limits, sink);
      OleRest rest = OleRest.of(sink, limits);
      reader.unlocked(storage, document.location());
      if (hasMacros(storage.getRoot(), 0)) {
        MacroText.push(storage, document.location().append("part", "macros"), sink);
      }
      byte[] freed;
      try (SeekableByteChannel file = spool.channel()) {
        OleEnd end = OleEnd.of(file);
        Behind.push(document, end.length(), sink);
        freed = end.freed();
      }
      if (reader.found == 0) {
        reader.runs(storage.getRoot(), document.location(), 0);
        throw Problems.noReader("ole.unknown");
      }
      rest.push(storage.getRoot(), freed, document.location());
    } catch (EncryptedDocumentException e) {
      throw Problems.encrypted(e);
    } catch (NotOLE2FileException e) {
      throw Problems.damaged(e);
    }
  }

  private static boolean hasMacros(DirectoryNode directory, int depth) {
    for (Entry entry : directory) {
      if (entry instanceof DirectoryNode below
          && (below.getName().equalsIgnoreCase("VBA")
              || (depth < MAX_DEPTH && hasMacros(below, depth + 1)))) {
        return true;
      }
    }
    return false;
  }

  private static POIFSFileSystem open(Spool spool) throws IOException {
    Path file = spool.file();
    return file == null
        ? new POIFSFileSystem(spool.open())
        : new POIFSFileSystem(file.toFile(), true);
  }

  /** Reads it with each of the passwords until one fits; all but that fail before any content. */
  private void unlocked(POIFSFileSystem storage, Location location)
      throws IOException, ScanException, InterruptedException {
    try {
      directory(storage.getRoot(), location, 0);
    } catch (EncryptedDocumentException e) {
      for (String password : DocumentOptions.current().passwords()) {
        Biff8EncryptionKey.setCurrentUserPassword(password);
        try {
          directory(storage.getRoot(), location, 0);
          return;
        } catch (EncryptedDocumentException again) {
          // The next may fit.
        } finally {
          Biff8EncryptionKey.setCurrentUserPassword(null);
        }
      }
      throw e;
    }
  }

  private void directory(DirectoryNode directory, Location location, int depth)
      throws IOException, ScanException, InterruptedException {
    Guard.checkInterrupt();
    if (directory.hasEntryCaseInsensitive("EncryptedPackage")) {
      found++;
      OfficeDecryption.open(directory, location, limits, sink);
      return;
    }
    if (GraphReader.fits(directory) && directory.hasEntryCaseInsensitive("Workbook")) {
      found++;
      GraphReader.read(directory, location, sink);
    } else if (directory.hasEntryCaseInsensitive("Workbook")
        || directory.hasEntryCaseInsensitive("Book")) {
      found++;
      XlsReader.read(directory, location, sink);
    } else if (directory.hasEntryCaseInsensitive("WordDocument")) {
      found++;
      DocReader.read(directory, location, sink);
    } else if (directory.hasEntryCaseInsensitive("PowerPoint Document")) {
      found++;
      PptReader.read(directory, location, limits, sink);
    } else if (directory.hasEntryCaseInsensitive("__properties_version1.0")) {
      found++;
      MsgReader.read(directory, location, limits, sink);
    } else if (directory.hasEntryCaseInsensitive("Quill")) {
      found++;
      PublisherReader.read(directory, location, sink);
    } else if (directory.hasEntryCaseInsensitive("VisioDocument")) {
      found++;
      VsdReader.read(directory, location, sink);
    }
    properties(directory, location);
    inner(directory, location);
    for (Entry entry : directory) {
      if (entry instanceof DirectoryNode below) {
        Location place = location.append("entry", entry.getName());
        if (depth >= MAX_DEPTH) {
          sink.failed(place, Problems.limit("limit.depth"));
        } else {
          nested(below, place, depth + 1);
        }
      }
    }
  }

  /** Of a program that is not known, text that stands in its streams as it is. */
  private void runs(DirectoryNode directory, Location location, int depth)
      throws IOException, ScanException, InterruptedException {
    for (Entry entry : directory) {
      Location place = location.append("entry", entry.getName());
      if (entry instanceof DirectoryNode below && depth < MAX_DEPTH) {
        runs(below, place, depth + 1);
      } else if (entry instanceof DocumentEntry stream && !PROPERTIES.contains(entry.getName())) {
        try (DocumentInputStream in = directory.createDocumentInputStream(stream);
            Spool bytes = Spool.copy(in, limits.fileBytes())) {
          TextRuns.push(place, bytes, sink);
        }
      }
    }
  }

  /** A broken document inside another costs itself alone. */
  private void nested(DirectoryNode directory, Location location, int depth)
      throws ScanException, InterruptedException {
    try {
      directory(directory, location, depth);
    } catch (EncryptedDocumentException e) {
      sink.failed(location, Problems.encrypted(e));
    } catch (CarrierException e) {
      throw e;
    } catch (ScanException e) {
      if (e.category() == ScanException.Category.LIMIT_EXCEEDED) {
        throw e;
      }
      sink.failed(location, e);
    } catch (IOException | RuntimeException e) {
      sink.failed(location, Guard.translate(e));
    }
  }

  /** Some programs leave a stream without even a head, or one of zeros. */
  private static boolean isEmpty(DirectoryNode directory, String stream)
      throws IOException, ScanException {
    try {
      if (!(directory.getEntryCaseInsensitive(stream) instanceof DocumentEntry entry)) {
        return false;
      }
      try (DocumentInputStream in = directory.createDocumentInputStream(entry)) {
        for (int each = in.read(); each >= 0; each = in.read()) {
          if (each != 0) {
            return entry.getSize() < 2;
          }
        }
      }
      return true;
    } catch (FileNotFoundException e) {
      throw Problems.damaged(e);
    }
  }

  private void properties(DirectoryNode directory, Location location)
      throws IOException, ScanException, InterruptedException {
    Location place = location.append("part", "properties");
    TextBlocks lines = new TextBlocks(place, sink);
    for (String stream : PROPERTIES) {
      if (!directory.hasEntryCaseInsensitive(stream) || isEmpty(directory, stream)) {
        continue;
      }
      PropertySet set;
      try {
        set = PropertySetFactory.create(directory, stream);
      } catch (Exception e) {
        sink.failed(place, Guard.translate(e));
        continue;
      }
      for (Section section : set.getSections()) {
        Map<Long, String> names = section.getDictionary();
        for (Property property : section.getProperties()) {
          Object value = property.getValue();
          if (value instanceof String text && !text.isBlank()) {
            String name = names == null ? null : names.get(property.getID());
            lines.append((name == null ? "" : name + ": ") + text + "\n");
          } else if (value instanceof byte[] list && !isThumbnail(set, property)) {
            // Several texts in one: keywords, titles of parts.
            TextRuns.push(place, Bytes.of(list), sink);
          } else if (value instanceof Date when
              && property.getID() == PropertyIDMap.PID_CREATE_DTM
              && set.isSummaryInformation()) {
            Instant made = DocumentTime.parse(when.toInstant().toString());
            if (made != null) {
              sink.created(location, made);
            }
          }
        }
      }
    }
    lines.finish();
  }

  /** Documents of other programs that were put into this one. */
  private void inner(DirectoryNode directory, Location location)
      throws IOException, ScanException, InterruptedException {
    for (String name : INNER_STREAMS) {
      if (directory.hasEntryCaseInsensitive(name)
          && directory.getEntryCaseInsensitive(name).isDocumentEntry()) {
        found++;
        try (DocumentInputStream in =
                directory.createDocumentInputStream(directory.getEntryCaseInsensitive(name));
            Spool bytes = Spool.copy(in, limits.fileBytes())) {
          sink.content(new Content.Binary(location.append("entry", name), name, bytes));
        }
      }
    }
    if (directory.hasEntryCaseInsensitive(Ole10Native.OLE10_NATIVE)) {
      found++;
      Location place = location.append("entry", "object");
      try {
        Ole10Native object = Ole10Native.createFromEmbeddedOleObject(directory);
        String name = EntryNames.last(String.valueOf(object.getLabel()));
        EntryNames.push(place, name, sink);
        sink.content(new Content.Binary(place, name, Bytes.of(object.getDataBuffer())));
      } catch (Ole10NativeException e) {
        sink.failed(place, Problems.damaged(e));
        Entry stream = directory.getEntryCaseInsensitive(Ole10Native.OLE10_NATIVE);
        try (DocumentInputStream in = directory.createDocumentInputStream(stream);
            Spool bytes = Spool.copy(in, limits.fileBytes())) {
          TextRuns.push(place, bytes, sink);
        }
      }
    }
  }

  /** Whether it is a picture of the first page, whose bytes would be letters by chance. */
  private static boolean isThumbnail(PropertySet set, Property property) {
    return property.getID() == PropertyIDMap.PID_THUMBNAIL && set.isSummaryInformation();
  }
}
