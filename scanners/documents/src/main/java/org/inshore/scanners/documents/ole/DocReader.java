package org.inshore.scanners.documents.ole;

import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.HWPFOldDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.extractor.Word6Extractor;
import org.apache.poi.hwpf.extractor.WordExtractor;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/** Reads one Word document of the binary form, of Word 6 and later. */
public final class DocReader {
  /** Fields, pictures and cell marks that stand among the characters. */
  private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x08\\x0e-\\x1f]|\u200b");

  private DocReader() {}

  // Documents are not closed: that would close the storage, which is not yet read to its end.
  public static void read(DirectoryNode directory, Location location, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    HWPFDocument document;
    try {
      document = new HWPFDocument(directory);
    } catch (OldWordFileFormatException e) {
      push(location, new Word6Extractor(new HWPFOldDocument(directory)).getText(), sink);
      return;
    }
    WordExtractor extractor = new WordExtractor(document);
    String text;
    try {
      text = extractor.getText();
    } catch (RuntimeException e) {
      // The layout is broken; the characters may still be whole.
      text = document.getDocumentText();
      sink.note(Problems.wording("doc.layout"));
    }
    push(location, text, sink);
    push(location.append("part", "comments"), String.join("\n", extractor.getCommentsText()), sink);
    int pictures = document.getPicturesTable().getAllPictures().size();
    if (pictures > 0) {
      sink.failed(
          location.append("part", "pictures"),
          Problems.noReader("ooxml.pictures", String.valueOf(pictures)));
    }
  }

  private static void push(Location location, String text, ContentSink sink)
      throws ScanException, InterruptedException {
    String lines = text.replace('\u0007', '\t').replace('\u000b', '\n').replace('\f', '\n');
    TextBlocks.push(location, CONTROLS.matcher(lines).replaceAll(" "), sink);
  }
}
