package org.inshore.scanners.documents.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.inshore.scanners.documents.Recorded;
import org.inshore.scanners.documents.office.word.DocxExtractor;
import org.inshore.scanners.documents.pdf.PdfExtractor;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.DocumentOptions;
import org.inshore.spi.scan.DocumentOptions.Ocr;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PicturesTest {
  private static final String NUMBER = "6218 9085 4102 2909 269";

  @ParameterizedTest
  @CsvSource({
    "1012, 638, a.png, shape of an identity",
    "638, 1012, a.png, shape of an identity",
    "1240, 1754, a.png, shape of a page",
    "300, 300, 身份证正面.png, name tells",
    "300, 300, IMG_id-card.png, name tells",
    "300, 300, logo.png, picture; text",
    "32, 20, icon.png, picture; text"
  })
  void aPictureThatIsNotReadIsRanked(int width, int height, String name, String words)
      throws Exception {
    PictureSize size = PictureSize.of(png(new BufferedImage(width, height, 1)));
    assertThat(size).isEqualTo(new PictureSize(width, height));
    Recorded recorded = new Recorded();
    assertThatThrownBy(
            () ->
                new PictureExtractor()
                    .extract(
                        new Content.Binary(
                            Recorded.PLACE,
                            name,
                            Bytes.of(png(new BufferedImage(width, height, 1)))),
                        "image/png",
                        Limits.DEFAULT,
                        recorded))
        .isInstanceOfSatisfying(
            ScanException.class, e -> assertThat(e.category()).isEqualTo(Category.NO_READER))
        .hasMessageContaining(words);
  }

  @Test
  void aDocumentTellsHowManyPicturesAndWhichAreLikely() throws Exception {
    Recorded recorded = read(new DocxExtractor(), DOCX, document(), Ocr.OFF);
    assertThat(recorded.failure("/part:pictures").wording().en())
        .startsWith("2 pictures")
        .contains("1 of them")
        .contains("word/media/image1.png");
    assertThat(recorded.binaries).isEmpty();
  }

  @Test
  void aPictureOfTooManyPixelsIsNotDecoded() throws Exception {
    assumeThat(Tesseract.installed()).as("tesseract is not installed").isNotNull();
    assertThatThrownBy(() -> read(new PictureExtractor(), "image/png", vast(60_000), Ocr.AUTO))
        .isInstanceOfSatisfying(
            ScanException.class, e -> assertThat(e.category()).isEqualTo(Category.LIMIT_EXCEEDED));
  }

  @ParameterizedTest
  @CsvSource({"0", "3"})
  void aPictureIsReadHoweverItLies(int quarters) throws Exception {
    assumeThat(Tesseract.installed()).as("tesseract is not installed").isNotNull();
    GrayPicture turned = GrayPicture.of(card(), 1012, 638);
    for (int i = 0; i < quarters; i++) {
      turned = turned.turned();
    }
    BufferedImage image =
        new BufferedImage(turned.width(), turned.height(), BufferedImage.TYPE_BYTE_GRAY);
    image.getRaster().setDataElements(0, 0, turned.width(), turned.height(), turned.pixels());
    Recorded recorded = read(new PictureExtractor(), "image/png", png(image), Ocr.AUTO);
    assertThat(digits(recorded.text(""))).contains(digits(NUMBER));
    assertThat(recorded.notes).singleElement().asString().contains("OCR");
  }

  @Test
  void picturesOfADocumentAreHandedOnWithTheirPlace() throws Exception {
    assumeThat(Tesseract.installed()).as("tesseract is not installed").isNotNull();
    Recorded recorded = read(new DocxExtractor(), DOCX, document(), Ocr.AUTO);
    assertThat(recorded.failed).isEmpty();
    assertThat(recorded.binary("/picture:word%2fmedia%2fimage1.png")).isEqualTo(png(card()));
  }

  @Test
  void aPageWithoutTextIsDrawnAndHandedOn() throws Exception {
    assumeThat(Tesseract.installed()).as("tesseract is not installed").isNotNull();
    byte[] pdf = scanned();
    Recorded off = read(new PdfExtractor(), "application/pdf", pdf, Ocr.OFF);
    assertThat(off.failure("/page:1").category()).isEqualTo(Category.NO_READER);
    Recorded on = read(new PdfExtractor(), "application/pdf", pdf, Ocr.AUTO);
    assertThat(on.failed).isEmpty();
    Recorded page = read(new PictureExtractor(), "image/png", on.binary("/page:1"), Ocr.AUTO);
    assertThat(digits(page.text(""))).contains(digits(NUMBER));
  }

  @Test
  void aMisreadStarOfAMarkingIsMended() {
    assertThat(Markings.mended("机密太L0年\n秘 密 x 5 年")).isEqualTo("机密★10年\n秘密★5年");
    assertThat(Markings.mended("秘密工作10年")).isEqualTo("秘密工作10年");
  }

  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private static Recorded read(Extractor extractor, String mediaType, byte[] bytes, Ocr ocr)
      throws ScanException, InterruptedException {
    Recorded recorded = new Recorded();
    new DocumentOptions(ocr, List.of())
        .during(() -> recorded.extract(extractor, mediaType, bytes, Limits.DEFAULT));
    return recorded;
  }

  private static String digits(String text) {
    return text.replaceAll("[^0-9]", "");
  }

  private static BufferedImage card() {
    BufferedImage image = new BufferedImage(1012, 638, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 1012, 638);
    graphics.setColor(Color.BLACK);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 54));
    graphics.drawString("EXAMPLE BANK DEBIT CARD", 60, 120);
    graphics.drawString(NUMBER, 60, 380);
    graphics.dispose();
    return image;
  }

  private static byte[] png(BufferedImage image) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  /** A picture of so many pixels a side, all white, in a few megabytes at most. */
  private static byte[] vast(int side) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    ByteBuffer head = ByteBuffer.allocate(13).putInt(side).putInt(side);
    head.put(new byte[] {1, 0, 0, 0, 0});
    chunk(out, "IHDR", head.array());
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    try (DeflaterOutputStream to = new DeflaterOutputStream(data, new Deflater(1))) {
      to.write(new byte[1 << 16]);
    }
    chunk(out, "IDAT", data.toByteArray());
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, String name, byte[] data)
      throws IOException {
    byte[] type = name.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(type);
    crc.update(data);
    out.write(ByteBuffer.allocate(4).putInt(data.length).array());
    out.write(type);
    out.write(data);
    out.write(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }

  private static byte[] document() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(
          ("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                  + "<w:body><w:p><w:r><w:t>text</w:t></w:r></w:p></w:body></w:document>")
              .getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("word/media/image1.png"));
      zip.write(png(card()));
      zip.putNextEntry(new ZipEntry("word/media/image2.png"));
      zip.write(png(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB)));
    }
    return out.toByteArray();
  }

  private static byte[] scanned() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      pdf.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
        content.drawImage(LosslessFactory.createFromImage(pdf, card()), 60, 400, 400, 252);
      }
      pdf.save(out);
    }
    return out.toByteArray();
  }
}
