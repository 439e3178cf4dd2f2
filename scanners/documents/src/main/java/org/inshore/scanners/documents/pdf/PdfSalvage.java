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

  private PdfSalvage() {}

  /** The file with a catalogue behind its end. */
  static Spool withCatalogue(Spool file, Limits limits)
      throws IOException, ScanException, InterruptedException {
    String tail =
        "\nendstream\nendobj\n"
            + (CATALOGUE + " 0 obj\n<</Type/Catalog/Pages " + TREE + " 0 R>>\nendobj\n")
            + (TREE + " 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n")
            + ("trailer\n<</Root " + CATALOGUE + " 0 R/Size " + (TREE + 1) + ">>\n")
            + "startxref\n0\n%%EOF\n";
    byte[] bytes = tail.getBytes(StandardCharsets.ISO_8859_1);
    try (InputStream in = file.open()) {
      long most = Math.addExact(limits.fileBytes(), bytes.length);
      return Spool.copy(new SequenceInputStream(in, new ByteArrayInputStream(bytes)), most);
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
