package org.inshore.scanners.documents.ole;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.inshore.scanners.documents.guard.ForwardingSink;
import org.inshore.scanners.documents.guard.Spool;
import org.inshore.scanners.documents.runs.TextRuns;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/**
 * Runs of text in what stands beside the text of a doc: fields of forms, authors of changes, names
 * of styles and shapes. Of these only lines with a longer number or an address of mail are handed
 * on: the rest is mostly the program's own.
 */
final class DocRuns {
  private static final List<String> STREAMS = List.of("Data", "0Table", "1Table");
  private static final Pattern TELLING = Pattern.compile("\\d{6}|@");

  private DocRuns() {}

  static void push(DirectoryNode directory, Location location, Limits limits, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    for (String name : STREAMS) {
      if (directory.hasEntryCaseInsensitive(name)) {
        try (InputStream stream =
                directory.createDocumentInputStream(directory.getEntryCaseInsensitive(name));
            Spool bytes = Spool.copy(stream, limits.fileBytes())) {
          TextRuns.push(location.append("part", name), bytes, new Telling(sink));
        }
      }
    }
  }

  /** Sink that passes on lines which tell something. */
  private static final class Telling extends ForwardingSink {
    Telling(ContentSink sink) {
      super(sink);
    }

    @Override
    public void content(Content content) throws ScanException, InterruptedException {
      if (content instanceof Content.Text text) {
        String all =
            new String(text.bytes(), text.from(), text.length(), text.encoding().charset());
        StringBuilder kept = new StringBuilder();
        for (String line : all.split("\n", -1)) {
          if (TELLING.matcher(line).find()) {
            kept.append(line).append('\n');
          }
        }
        if (!kept.isEmpty()) {
          sink().content(Content.Text.whole(text.location(), kept.toString()));
        }
      }
    }
  }
}
