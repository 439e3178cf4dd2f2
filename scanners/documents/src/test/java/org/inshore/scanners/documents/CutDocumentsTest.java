package org.inshore.scanners.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.ScanException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A document that was cut off gives all that the whole one does, or says that it does not. */
class CutDocumentsTest {
  @RegisterExtension static final OwnTemporaryFolder TEMPORARY = new OwnTemporaryFolder();

  private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
  private static final int CUTS = 40;

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "docx", "pptx", "xls", "ppt", "pdf", "zip", "tar", "gz"})
  void neverLooksWholeWhereSomethingIsMissing(String form) throws Exception {
    byte[] whole = document(form);
    String type = type(form);
    Recorded all = Recorded.of(extractor(type), type, whole);
    assertThat(all.failed).isEmpty();
    assertThat(all.allText().length() + all.binaries.size()).isPositive();
    Random random = new Random(form.hashCode());
    for (int i = 0; i < CUTS; i++) {
      int length = 1 + random.nextInt(whole.length - 1);
      Recorded cut = new Recorded();
      try {
        cut.extract(
            extractor(type),
            type,
            Arrays.copyOf(whole, length),
            org.inshore.spi.scan.Limits.DEFAULT);
      } catch (ScanException e) {
        continue;
      }
      if (cut.failed.isEmpty()) {
        assertThat(cut.allText()).as(form + " cut at " + length).isEqualTo(all.allText());
        assertThat(cut.binaries.keySet()).isEqualTo(all.binaries.keySet());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls", "pdf"})
  void picturesBesideTextAreNotLookedAt(String form) throws Exception {
    byte[] bytes = form.equals("pdf") ? pdf(true) : workbook(form, true);
    Recorded recorded = Recorded.of(extractor(type(form)), type(form), bytes);

    assertThat(recorded.allText()).contains("9");
    assertThat(recorded.failure("/part:pictures").category())
        .isEqualTo(ScanException.Category.NO_READER);
    assertThat(recorded.failure("/part:pictures")).hasMessageContaining("1 picture ");
  }

  @Test
  void anEmptyArchiveIsWhole() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ZipOutputStream(out).close();

    assertThat(Recorded.of(extractor("application/zip"), "application/zip", out.toByteArray()))
        .satisfies(recorded -> assertThat(recorded.failed).isEmpty());
  }

  private static byte[] document(String form) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    switch (form) {
      case "xlsx", "xls" -> out.writeBytes(workbook(form, false));
      case "docx" -> {
        try (XWPFDocument document = new XWPFDocument()) {
          for (int i = 0; i < 200; i++) {
            document.createParagraph().createRun().setText(line(i));
          }
          document.write(out);
        }
      }
      case "pptx" -> {
        try (XMLSlideShow show = new XMLSlideShow()) {
          for (int i = 0; i < 10; i++) {
            show.createSlide().createTextBox().setText(line(i));
          }
          show.write(out);
        }
      }
      case "ppt" -> {
        try (HSLFSlideShow show = new HSLFSlideShow()) {
          for (int i = 0; i < 10; i++) {
            show.createSlide().createTextBox().setText(line(i));
          }
          show.write(out);
        }
      }
      case "pdf" -> out.writeBytes(pdf(false));
      case "zip" -> {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
          for (int i = 0; i < 10; i++) {
            zip.putNextEntry(new ZipEntry("e" + i + ".txt"));
            zip.write(lines(i));
          }
        }
      }
      case "tar" -> {
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
          for (int i = 0; i < 10; i++) {
            TarArchiveEntry entry = new TarArchiveEntry("e" + i + ".txt");
            entry.setSize(lines(i).length);
            tar.putArchiveEntry(entry);
            tar.write(lines(i));
            tar.closeArchiveEntry();
          }
        }
      }
      default -> {
        try (OutputStream gzip = new GZIPOutputStream(out)) {
          gzip.write(lines(9));
        }
      }
    }
    return out.toByteArray();
  }

  private static byte[] workbook(String form, boolean picture) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = form.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook()) {
      for (int i = 0; i < 3; i++) {
        var sheet = workbook.createSheet("s" + i);
        for (int row = 0; row < 100; row++) {
          sheet.createRow(row).createCell(0).setCellValue(line(row * 10 + i));
        }
      }
      if (picture) {
        int index = workbook.addPicture(new byte[20_000], Workbook.PICTURE_TYPE_PNG);
        ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
        workbook.getSheetAt(0).createDrawingPatriarch().createPicture(anchor, index);
      }
      workbook.write(out);
    }
    return out.toByteArray();
  }

  private static byte[] pdf(boolean picture) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      var image =
          org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory.createFromImage(
              pdf,
              new java.awt.image.BufferedImage(4, 4, java.awt.image.BufferedImage.TYPE_INT_RGB));
      for (int i = 0; i < 10; i++) {
        PDPage page = new PDPage();
        pdf.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
          content.beginText();
          content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
          content.newLineAtOffset(50, 700);
          content.showText("Number 9 " + i);
          content.endText();
          if (picture) {
            content.drawImage(image, 10, 10);
          }
        }
      }
      pdf.save(out);
    }
    return out.toByteArray();
  }

  private static byte[] lines(int number) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      lines.append(line(number * 100 + i)).append('\n');
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String line(int number) {
    return "第 " + number * 7919L % 10007 + " 行 9";
  }

  private static String type(String form) {
    return switch (form) {
      case "xlsx" -> OOXML + "spreadsheetml.sheet";
      case "docx" -> OOXML + "wordprocessingml.document";
      case "pptx" -> OOXML + "presentationml.presentation";
      case "xls", "ppt" -> "application/x-ole-storage";
      case "pdf" -> "application/pdf";
      case "zip" -> "application/zip";
      case "tar" -> "application/x-tar";
      default -> "application/gzip";
    };
  }

  private static Extractor extractor(String mediaType) {
    return ServiceLoader.load(Extractor.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(extractor -> extractor.handles(mediaType))
        .findFirst()
        .orElseThrow();
  }
}
