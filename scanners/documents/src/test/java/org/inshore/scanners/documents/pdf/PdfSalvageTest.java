package org.inshore.scanners.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.inshore.scanners.documents.Recorded;
import org.inshore.spi.scan.ScanException;
import org.junit.jupiter.api.Test;

/** PDF that was cut off before its catalogue, or whose catalogue is damaged. */
class PdfSalvageTest {
  private static final String VALUE = "440103190203204115";

  private static byte[] pdf(boolean packed) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      for (int number = 1; number <= 3; number++) {
        PDPage page = new PDPage();
        pdf.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(pdf, page)) {
          out.beginText();
          out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
          out.newLineAtOffset(50, 700);
          out.showText("page " + number + " has " + VALUE);
          out.endText();
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pdf.save(
          out, packed ? CompressParameters.DEFAULT_COMPRESSION : CompressParameters.NO_COMPRESSION);
      return out.toByteArray();
    }
  }

  /** The bytes with each mark in them broken. */
  private static byte[] without(byte[] pdf, String... marks) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    for (String mark : marks) {
      text = text.replace(mark, "/" + "x".repeat(mark.length() - 1));
    }
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static Recorded read(byte[] pdf) throws Exception {
    return Recorded.of(new PdfExtractor(), "application/pdf", pdf);
  }

  @Test
  void readsThePagesOfOneWithoutCatalogue() throws Exception {
    Recorded read = read(without(pdf(false), "/Catalog", "/Root"));

    assertThat(read.allText()).contains("page 1 has " + VALUE, "page 2 has", "page 3 has");
    assertThat(read.failure("").category()).isEqualTo(ScanException.Category.UNREADABLE);
  }

  @Test
  void readsWhatStreamsAreLeft() throws Exception {
    byte[] whole = pdf(false);
    String text = new String(whole, StandardCharsets.ISO_8859_1);
    int cut = text.lastIndexOf("endstream");

    Recorded read = read(Arrays.copyOf(without(whole, "/Catalog", "/Root"), cut));

    assertThat(read.allText()).contains(VALUE);
    assertThat(read.failed).isNotEmpty();
  }

  @Test
  void packedObjectsAreKnown() throws Exception {
    byte[] whole = pdf(true);
    int cut = new String(whole, StandardCharsets.ISO_8859_1).lastIndexOf("/XRef");

    Recorded read = read(Arrays.copyOf(whole, cut));

    assertThat(read.allText()).contains(VALUE);
    assertThat(read.failed).isNotEmpty();
  }

  @Test
  void whatHasNoObjectsIsDamaged() {
    assertThatThrownBy(() -> read("%PDF-1.7\n%some text\n".getBytes(StandardCharsets.US_ASCII)))
        .isInstanceOf(ScanException.class);
  }
}
