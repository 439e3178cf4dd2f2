package org.inshore.scanners.documents.archive.tar;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/**
 * Reads what the headers of a tar archive say beside names of files: names of owners and of
 * folders, comments and extended attributes (POSIX.1-2001).
 */
final class TarHeaders {
  private static final int REMEMBERED = 100_000;

  private final TextBlocks blocks;
  private final Set<String> said = new HashSet<>();

  TarHeaders(Location archive, ContentSink sink) {
    this.blocks = new TextBlocks(archive.append("part", "headers"), sink);
  }

  void take(TarArchiveEntry entry) throws ScanException, InterruptedException {
    say(entry.getUserName());
    say(entry.getGroupName());
    if (entry.isDirectory()) {
      say(entry.getName());
    }
    for (Map.Entry<String, String> header : entry.getExtraPaxHeaders().entrySet()) {
      say(header.getKey() + ": " + header.getValue());
    }
  }

  void finish() throws ScanException, InterruptedException {
    blocks.finish();
  }

  private void say(String text) throws ScanException, InterruptedException {
    if (!text.isBlank() && (said.size() >= REMEMBERED || said.add(text))) {
      blocks.append(TarReader.name(text).replace('/', '\n') + "\n");
    }
  }
}
