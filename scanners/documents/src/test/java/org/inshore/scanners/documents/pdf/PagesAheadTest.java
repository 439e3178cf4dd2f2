package org.inshore.scanners.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.inshore.scanners.documents.Recorded;
import org.inshore.scanners.documents.pdf.glyph.PdfGlyphs;
import org.inshore.spi.scan.DocumentOptions;
import org.junit.jupiter.api.Test;

class PagesAheadTest {
  private static final PDFont FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
  private static final int PAGES = 37;
  private static final int BROKEN = 8;

  private static byte[] pdf() throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      for (int number = 1; number <= PAGES; number++) {
        PDPage page = new PDPage();
        pdf.addPage(page);
        if (number == BROKEN) {
          COSStream stream = pdf.getDocument().createCOSStream();
          try (OutputStream out = stream.createRawOutputStream()) {
            out.write("no deflated bytes".getBytes(StandardCharsets.US_ASCII));
          }
          stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
          page.getCOSObject().setItem(COSName.CONTENTS, stream);
          continue;
        }
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
          content.beginText();
          content.setFont(FONT, 10);
          content.newLineAtOffset(50, 500);
          content.showText("page " + number + " of this text");
          content.endText();
        }
      }
      COSStream rest = pdf.getDocument().createCOSStream();
      try (OutputStream out = rest.createRawOutputStream()) {
        out.write(new byte[PagesAhead.FEWEST_BYTES]);
      }
      pdf.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("PieceInfo"), rest);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pdf.save(out);
      return out.toByteArray();
    }
  }

  private static Recorded read(byte[] pdf, DocumentOptions options) throws Exception {
    Recorded[] read = new Recorded[1];
    options.during(() -> read[0] = Recorded.of(new PdfExtractor(), "application/pdf", pdf));
    return read[0];
  }

  @Test
  void pagesComeInTheirOrderWithOrWithoutASecondThread() throws Exception {
    byte[] pdf = pdf();

    Recorded alone = read(pdf, DocumentOptions.NONE);
    Recorded awaited = read(pdf, DocumentOptions.NONE.asAwaited());

    assertThat(awaited.blocks).isEqualTo(alone.blocks);
    assertThat(awaited.failed.keySet()).isEqualTo(alone.failed.keySet());
    assertThat(alone.allText())
        .contains(
            IntStream.rangeClosed(1, PAGES)
                .filter(number -> number != BROKEN)
                .mapToObj(number -> "page " + number + " of")
                .toArray(String[]::new));
  }

  @Test
  void whatTheSecondThreadCannotOpenIsReadByTheFirst() throws Exception {
    try (PagesAhead ahead =
        new PagesAhead(
            () -> {
              throw new IOException("gone");
            })) {
      assertThat(ahead.next()).isNull();
      assertThat(ahead.next()).isNull();
      ahead.end(new PdfGlyphs());
    }
  }
}
