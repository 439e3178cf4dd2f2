package org.inshore.scanners.documents.ole;

import java.io.IOException;
import org.apache.poi.hpbf.HPBFDocument;
import org.apache.poi.hpbf.extractor.PublisherTextExtractor;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/**
 * Reads the text of one publication of Publisher; shapes and pictures are a stream of their own.
 */
final class PublisherReader {
  private PublisherReader() {}

  static void read(DirectoryNode directory, Location location, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    HPBFDocument document = new HPBFDocument(directory);
    try (PublisherTextExtractor text = new PublisherTextExtractor(document)) {
      text.setHyperlinksByDefault(true);
      text.setCloseFilesystem(false);
      TextBlocks.push(location, text.getText().replace('\r', '\n'), sink);
    }
  }
}
