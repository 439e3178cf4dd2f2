package org.inshore.scanners.documents.ole;

import java.io.IOException;
import org.apache.poi.hdgf.HDGFDiagram;
import org.apache.poi.hdgf.extractor.VisioTextExtractor;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/** Reads the text of one drawing of Visio up to 2010. */
final class VsdReader {
  private VsdReader() {}

  // Not closed: that would close the storage, which is not yet read to its end.
  static void read(DirectoryNode directory, Location location, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    HDGFDiagram diagram = new HDGFDiagram(directory);
    TextBlocks text = new TextBlocks(location.append("part", "drawing"), sink);
    @SuppressWarnings("resource")
    VisioTextExtractor extractor = new VisioTextExtractor(diagram);
    for (String part : extractor.getAllText()) {
      text.append(part + "\n");
    }
    text.finish();
  }
}
