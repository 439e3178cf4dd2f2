package org.inshore.scanners.documents.ole;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.guard.Spool;
import org.inshore.scanners.documents.runs.TextRuns;
import org.inshore.scanners.documents.sweep.UndeliveredLines;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Reads runs of text in the streams of a storage that were not handed on: properties of messages
 * that are no strings, stores of XML, heads of objects, whatever a program put there. Of streams
 * that a reader of the form goes through, and of sectors that are free, only what has a number or
 * an address: fields of forms, authors of changes, names of styles, what was deleted.
 */
final class OleRest {
  private static final int MAX_DEPTH = 8;

  /** Streams that are handed on as inner documents, and ciphertext with its keys. */
  private static final Pattern LEFT_OUT =
      Pattern.compile("pictures|package|contents|\\x01ole10native|encrypt.*|__substg1\\.0_3701.*");

  /** Streams that readers go through, which hold more than text. */
  private static final Pattern READ =
      Pattern.compile(
          "worddocument|[01]table|data|workbook|book|powerpoint document|visiodocument|quillsub"
              + "|\\x05(?:document)?summaryinformation");

  private final @Nullable UndeliveredLines sink;
  private final Limits limits;

  private OleRest(@Nullable UndeliveredLines sink, Limits limits) {
    this.sink = sink;
    this.limits = limits;
  }

  /** Begins to note what is handed on. */
  static OleRest of(ContentSink sink, Limits limits) {
    return new OleRest(UndeliveredLines.of(sink), limits);
  }

  void push(DirectoryNode root, byte[] freed, Location document)
      throws IOException, ScanException, InterruptedException {
    UndeliveredLines lines = sink;
    if (lines != null) {
      push(root, document, lines, 0);
      TextRuns.push(document.append("part", "free"), Bytes.of(freed), lines.amongBytes());
    }
  }

  private void push(DirectoryNode directory, Location location, UndeliveredLines lines, int depth)
      throws IOException, ScanException, InterruptedException {
    for (Entry entry : directory) {
      String name = entry.getName().toLowerCase(Locale.ROOT);
      Location place = location.append("entry", entry.getName());
      TextBlocks.push(place.append("part", "name"), entry.getName(), lines.amongBytes());
      if (entry instanceof DirectoryNode below) {
        // Deeper ones were told, and macros are packed.
        if (depth < MAX_DEPTH && !below.getName().equalsIgnoreCase("VBA")) {
          push(below, place, lines, depth + 1);
        }
      } else if (entry instanceof DocumentEntry stream && !LEFT_OUT.matcher(name).matches()) {
        try (DocumentInputStream in = directory.createDocumentInputStream(stream);
            Spool bytes = Spool.copy(in, limits.fileBytes())) {
          TextRuns.push(place, bytes, READ.matcher(name).matches() ? lines.amongBytes() : lines);
        }
      }
    }
  }
}
