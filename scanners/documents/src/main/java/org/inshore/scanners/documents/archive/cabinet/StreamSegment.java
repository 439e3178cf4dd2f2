package org.inshore.scanners.documents.archive.cabinet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import org.inshore.scanners.documents.archive.ArchiveEntries;
import org.inshore.scanners.documents.archive.ExactStream;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/** A file as a piece of one stream in which files lie one behind another. */
record StreamSegment(String name, long start, long size) {

  /** Hands on all pieces in one pass; behind what breaks off, none can be found. */
  static void handOn(List<StreamSegment> pieces, InputStream in, ArchiveEntries entries)
      throws ScanException, InterruptedException {
    long at = 0;
    boolean isReadable = true;
    for (StreamSegment piece :
        pieces.stream().sorted(Comparator.comparingLong(StreamSegment::start)).toList()) {
      Guard.checkInterrupt();
      Location place = entries.begin(piece.name);
      if (isReadable && piece.start >= at) {
        ExactStream content = new ExactStream(in, piece.size);
        try {
          entries.passOver(in, piece.start - at);
          isReadable = entries.content(place, piece.name, piece.size, content);
          if (isReadable) {
            entries.passOver(in, content.left());
          }
          at = piece.start + piece.size;
          continue;
        } catch (IOException e) {
          isReadable = false;
        }
      }
      entries.failed(place, piece.name, Problems.damaged(null));
    }
  }
}
