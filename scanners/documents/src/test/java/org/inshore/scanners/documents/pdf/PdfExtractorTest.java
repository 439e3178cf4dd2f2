package org.inshore.scanners.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.inshore.scanners.documents.Recorded;
import org.inshore.spi.scan.ScanException;
import org.junit.jupiter.api.Test;

class PdfExtractorTest {

  @Test
  void readsPageByPage() throws Exception {
    try (PDDocument pdf = new PDDocument()) {
      page(pdf, "first page", "second line");
      page(pdf, "another page");
      pdf.getDocumentInformation().setTitle("the title");
      Recorded recorded = read(pdf);
      assertThat(recorded.text("/page:1")).isEqualTo("first page\nsecond line");
      assertThat(recorded.text("/page:2")).contains("another page");
      assertThat(recorded.text("/part:properties")).contains("the title");
      assertThat(recorded.failed).isEmpty();
    }
  }

  @Test
  void saysWhichPagesArePictures() throws Exception {
    try (PDDocument pdf = new PDDocument()) {
      page(pdf, "text");
      picture(pdf);
      picture(pdf);
      pdf.addPage(new PDPage());
      Recorded recorded = read(pdf);
      assertThat(recorded.failed).containsOnlyKeys("s/path:d/page:2-3");
      assertThat(recorded.failure("/page:2-3").wording().en()).contains("OCR");
    }
  }

  @Test
  void readsCommentsAndAttachments() throws Exception {
    try (PDDocument pdf = new PDDocument()) {
      page(pdf, "text");
      PDAnnotationText comment = new PDAnnotationText();
      comment.setContents("a comment");
      pdf.getPage(0).setAnnotations(List.of(comment));
      PDComplexFileSpecification file = new PDComplexFileSpecification();
      file.setFile("a.csv");
      file.setEmbeddedFile(
          new PDEmbeddedFile(pdf, new ByteArrayInputStream(new byte[] {'x', 'y'})));
      PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
      files.setNames(Map.of("a.csv", file));
      PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
      names.setEmbeddedFiles(files);
      pdf.getDocumentCatalog().setNames(names);

      Recorded recorded = read(pdf);

      assertThat(recorded.text("/part:comments")).contains("a comment");
      assertThat(recorded.binary("/entry:a.csv")).containsExactly('x', 'y');
    }
  }

  @Test
  void saysThatItIsEncrypted() throws Exception {
    try (PDDocument pdf = new PDDocument()) {
      page(pdf, "text");
      pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      assertThatThrownBy(() -> read(pdf))
          .isInstanceOfSatisfying(
              ScanException.class,
              e -> {
                assertThat(e.category()).isEqualTo(ScanException.Category.UNREADABLE);
                assertThat(e.wording().en()).contains("encrypted");
              });
    }
  }

  private static void page(PDDocument pdf, String... lines) throws IOException {
    PDPage page = new PDPage();
    pdf.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
      content.beginText();
      content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
      content.setLeading(14);
      content.newLineAtOffset(50, 700);
      for (String line : lines) {
        content.showText(line);
        content.newLine();
      }
      content.endText();
    }
  }

  private static void picture(PDDocument pdf) throws IOException {
    PDPage page = new PDPage();
    pdf.addPage(page);
    BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
    try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
      content.drawImage(LosslessFactory.createFromImage(pdf, image), 0, 0);
    }
  }

  private static Recorded read(PDDocument pdf) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    pdf.save(bytes);
    return Recorded.of(new PdfExtractor(), "application/pdf", bytes.toByteArray());
  }
}
