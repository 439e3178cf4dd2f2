package org.inshore.scanners.documents.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** PDF files that tests make. */
final class PdfFiles {
  private static final PDFont FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);

  private PdfFiles() {}

  interface Change {
    void in(PDDocument pdf) throws IOException;
  }

  static byte[] pdf(Change change) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      change.in(pdf);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pdf.save(out);
      return out.toByteArray();
    }
  }

  /** Draws lines at a place; from above. */
  static void page(PDDocument pdf, int x, int y, String... lines) throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    pdf.addPage(page);
    lines(pdf, page, x, y, lines);
  }

  static void lines(PDDocument pdf, PDPage page, int x, int y, String... lines) throws IOException {
    try (PDPageContentStream content =
        new PDPageContentStream(pdf, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
      for (int i = 0; i < lines.length; i++) {
        content.beginText();
        content.setFont(FONT, 10);
        content.newLineAtOffset(x, y - 13f * i);
        content.showText(lines[i]);
        content.endText();
      }
    }
  }

  static PDFormXObject form(PDDocument pdf, String text) throws IOException {
    PDFormXObject form = new PDFormXObject(pdf);
    form.setResources(new PDResources());
    form.setBBox(new PDRectangle(300, 100));
    COSName font = form.getResources().add(FONT);
    try (OutputStream out = form.getContentStream().createOutputStream()) {
      String drawn = "BT /" + font.getName() + " 10 Tf 10 10 Td (" + text + ") Tj ET";
      out.write(drawn.getBytes(StandardCharsets.US_ASCII));
    }
    return form;
  }

  static COSStream stream(PDDocument pdf, byte[] bytes) throws IOException {
    COSStream stream = pdf.getDocument().createCOSStream();
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(bytes);
    }
    return stream;
  }

  static void keep(PDDocument pdf, COSBase object) {
    COSArray list = new COSArray();
    list.add(object);
    pdf.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Kept"), list);
  }
}
