package org.inshore.scanners.documents.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.inshore.scanners.documents.guard.Spool;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/**
 * Puts a catalogue behind the objects of a PDF that has none, since it was cut off or its directory
 * is damaged. Which of the objects are pages is asked once they are known, packed ones as well.
 */
final class PdfSalvage {
  /** No program numbers its objects so far. */
  private static final int CATALOGUE = 8_000_001;

  private static final int TREE = 8_000_002;

  private static final int MAX_PAGES = 100_000;

  private static final String TAIL =
      """

      endstream
      endobj
      %1$d 0 obj
      <</Type/Catalog/Pages %2$d 0 R>>
      endobj
      %2$d 0 obj
      <</Type/Pages/Kids[]/Count 0>>
      endobj
      trailer
      <</Root %1$d 0 R/Size %3$d>>
      startxref
      0
      %%%%EOF
      """;

  private PdfSalvage() {}

  /** The file with a catalogue behind its end. */
  static Spool withCatalogue(Spool file, Limits limits)
      throws IOException, ScanException, InterruptedException {
    byte[] tail = TAIL.formatted(CATALOGUE, TREE, TREE + 1).getBytes(StandardCharsets.ISO_8859_1);
    try (InputStream in = file.open()) {
      long most = Math.addExact(limits.fileBytes(), tail.length);
      return Spool.copy(new SequenceInputStream(in, new ByteArrayInputStream(tail)), most);
    }
  }

  /** Puts the pages among the objects into the catalogue; whether there is any object at all. */
  static boolean adopt(PDDocument pdf) {
    List<COSObjectKey> keys =
        pdf.getDocument().getXrefTable().keySet().stream()
            .filter(key -> key.getNumber() < CATALOGUE)
            .sorted(Comparator.comparingLong(COSObjectKey::getNumber))
            .toList();
    int pages = 0;
    for (COSObjectKey key : keys) {
      COSObject object = pdf.getDocument().getObjectFromPool(key);
      if (object != null
          && object.getObject() instanceof COSDictionary page
          && COSName.PAGE.equals(page.getCOSName(COSName.TYPE))
          && pages++ < MAX_PAGES) {
        adopt(pdf, page);
      }
    }
    return !keys.isEmpty();
  }

  private static void adopt(PDDocument pdf, COSDictionary page) {
    // A node above it may be there, and have what its pages share.
    for (COSName shared : List.of(COSName.RESOURCES, COSName.MEDIA_BOX)) {
      page.setItem(shared, PDPageTree.getInheritableAttribute(page, shared));
    }
    pdf.addPage(new PDPage(page));
  }
}
