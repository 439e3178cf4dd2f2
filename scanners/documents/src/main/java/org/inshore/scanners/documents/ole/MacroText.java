package org.inshore.scanners.documents.ole;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.poifs.macros.VBAMacroReader;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.guard.CarrierException;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.runs.TextRuns;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/** The source code of a document's macros (MS-OVBA). */
public final class MacroText {
  private static final int MAX_DEPTH = 8;
  private static final int MAX_FORM = 16 << 20;

  private MacroText() {}

  /** Hands on the modules of a project that is a storage of its own. */
  public static void push(InputStream project, Location place, ContentSink sink)
      throws ScanException, InterruptedException {
    try (POIFSFileSystem storage = new POIFSFileSystem(project)) {
      push(storage, place, sink);
    } catch (CarrierException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      Guard.translate(e);
      sink.failed(place, Problems.noReader("ooxml.macros"));
    }
  }

  /** Hands on the modules of the projects in a storage. */
  // The reader is not closed: that would close the storage.
  @SuppressWarnings("resource")
  static void push(POIFSFileSystem storage, Location place, ContentSink sink)
      throws ScanException, InterruptedException {
    Map<String, String> modules;
    try {
      modules = new VBAMacroReader(storage).readMacros();
    } catch (IOException | RuntimeException e) {
      Guard.translate(e);
      sink.failed(place, Problems.noReader("ooxml.macros"));
      return;
    }
    for (Map.Entry<String, String> module : modules.entrySet()) {
      TextBlocks.push(place.append("part", module.getKey()), module.getValue(), sink);
    }
    forms(storage.getRoot(), place, sink, 0);
  }

  /** The captions and defaults of forms (MS-OFORMS), as runs of text. */
  private static void forms(DirectoryNode directory, Location place, ContentSink sink, int depth)
      throws ScanException, InterruptedException {
    boolean form = directory.hasEntryCaseInsensitive("f");
    for (Entry entry : directory) {
      Location below = place.append("entry", entry.getName());
      if (entry instanceof DirectoryNode inner && depth < MAX_DEPTH) {
        forms(inner, below, sink, depth + 1);
      } else if (form && entry instanceof DocumentEntry stream && stream.getSize() < MAX_FORM) {
        try (DocumentInputStream in = directory.createDocumentInputStream(stream)) {
          TextRuns.push(below, Bytes.of(in.readAllBytes()), sink);
        } catch (IOException e) {
          sink.failed(below, Problems.damaged(e));
        }
      }
    }
  }
}
