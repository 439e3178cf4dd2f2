package org.inshore.scanners.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.util.Matrix;
import org.inshore.scanners.documents.Recorded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PdfScatteredTest {
  private static final String NUMBER = "31010419850327461" + "0";

  interface Place {
    Matrix of(int digit);
  }

  static Stream<Place> places() {
    return Stream.of(
        i -> Matrix.getRotateInstance(1.2 - i * 0.13, 300, 400),
        i -> Matrix.getRotateInstance((i % 3 - 1) * 0.3, 60 + 9 * i, 500),
        i -> Matrix.getTranslateInstance(60 + 7 * i, (float) (500 + 6 * Math.sin(i / 2.0))),
        i -> Matrix.getTranslateInstance(60 + 40 * (i % 6), 500 - 30 * (i / 6)));
  }

  @ParameterizedTest
  @MethodSource("places")
  void digitsInTheirOwnPlacesAreANumber(Place place) throws Exception {
    try (PDDocument pdf = new PDDocument()) {
      try (PDPageContentStream content = page(pdf)) {
        for (int i = 0; i < NUMBER.length(); i++) {
          content.beginText();
          content.setTextMatrix(place.of(i));
          content.showText(NUMBER.substring(i, i + 1));
          content.endText();
        }
      }
      assertThat(read(save(pdf)).allText()).contains(NUMBER);
    }
  }

  @Test
  void whatStandsForADrawingIsRead() throws Exception {
    try (PDDocument pdf = new PDDocument()) {
      try (PDPageContentStream content = page(pdf)) {
        COSDictionary properties = new COSDictionary();
        properties.setString(COSName.ACTUAL_TEXT, NUMBER);
        content.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(properties));
        content.moveTo(10, 10);
        content.lineTo(20, 20);
        content.stroke();
        content.endMarkedContent();
      }
      assertThat(read(save(pdf)).allText()).contains(NUMBER);
    }
  }

  @Test
  void commentsAndWhatStandsBeforeTheFileAreRead() throws Exception {
    try (PDDocument pdf = new PDDocument()) {
      page(pdf).close();
      byte[] saved = save(pdf);
      byte[] before = "Content-Type: a 13812345670\n".getBytes(StandardCharsets.US_ASCII);
      byte[] behind = ("% note " + NUMBER + "\n").getBytes(StandardCharsets.US_ASCII);
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      all.write(before);
      all.write(saved);
      all.write(behind);
      assertThat(read(all.toByteArray()).text("/part:comments")).contains(NUMBER, "13812345670");
    }
  }

  private static PDPageContentStream page(PDDocument pdf) throws IOException {
    PDPage page = new PDPage();
    pdf.addPage(page);
    PDPageContentStream content = new PDPageContentStream(pdf, page);
    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
    return content;
  }

  private static byte[] save(PDDocument pdf) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    pdf.save(bytes);
    return bytes.toByteArray();
  }

  private static Recorded read(byte[] pdf) throws Exception {
    return Recorded.of(new PdfExtractor(), "application/pdf", pdf);
  }
}
