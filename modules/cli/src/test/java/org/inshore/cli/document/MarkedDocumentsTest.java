package org.inshore.cli.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.inshore.cli.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wherever a document may bear its marking; nothing of such a document is shown. */
class MarkedDocumentsTest {
  private static final String ID = "110101190001010014";

  @TempDir Path folder;

  @Test
  void inTheHeaderOfAWordDocument() throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      document.createHeader(HeaderFooterType.DEFAULT).createParagraph().createRun().setText("机　密");
      isMarked(write("header.docx", document));
    }
  }

  @Test
  void inTheFirstLines() throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      for (String line : new String[] {"000012", "秘密★1年", "特急", "某某办公室文件"}) {
        document.createParagraph().createRun().setText(line);
      }
      isMarked(write("lines.docx", document));
    }
  }

  @Test
  void inTheKeywordsOfAWordDocument() throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      document.getProperties().getCoreProperties().setKeywords("机密★10年");
      isMarked(write("keywords.docx", document));
    }
  }

  @Test
  void inAPropertyOfItsOwn() throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      document.getProperties().getCustomProperties().addProperty("密级", "机密");
      isMarked(write("custom.docx", document));
    }
  }

  @Test
  void inTheCategoryOfAWorkbook() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      book.createSheet("a").createRow(0).createCell(0).setCellValue("数量");
      book.getProperties().getCoreProperties().setCategory("绝密");
      isMarked(write("category.xlsx", book));
    }
  }

  @Test
  void inACellOfTheFirstRows() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Sheet sheet = book.createSheet("a");
      sheet.createRow(0).createCell(3).setCellValue("秘密");
      sheet.createRow(1).createCell(0).setCellValue("年度计划表");
      isMarked(write("cell.xlsx", book));
    }
  }

  @Test
  void onASlideAndInItsProperties() throws IOException {
    try (XMLSlideShow show = new XMLSlideShow()) {
      show.createSlide().createTextBox().setText("机密★5年");
      isMarked(write("slide.pptx", show));
    }
    try (XMLSlideShow show = new XMLSlideShow()) {
      show.createSlide().createTextBox().setText("年度计划");
      show.getProperties().getCoreProperties().setTitle("绝密★长期");
      isMarked(write("title.pptx", show));
    }
  }

  @Test
  void inTheInformationOfAPdf() throws IOException {
    Path file = folder.resolve("keywords.pdf");
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      pdf.getDocumentInformation().setKeywords("秘密★6个月");
      pdf.save(file.toFile());
    }
    isMarked(file);
  }

  @Test
  void nothingElseOfAMarkedFileIsShown() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("a.txt"),
            "姓名：张三 身份证号：" + ID + "\n某某办公室\n机密★10年\n2026年3月2日\n",
            StandardCharsets.UTF_8);
    Path plain = Files.writeString(folder.resolve("b.txt"), "身份证号：" + ID + "\n");

    for (String[] options :
        new String[][] {{"--format", "jsonl"}, {"--format", "table"}, {"--explain"}}) {
      String[] arguments = new String[options.length + 2];
      arguments[0] = "detect";
      arguments[1] = file.toString();
      System.arraycopy(options, 0, arguments, 2, options.length);
      Run marked = Run.of(arguments);
      assertThat(marked.out())
          .contains("cn-resident-id", "state-secret")
          .doesNotContain("**", "张", ID);
      arguments[1] = plain.toString();
      assertThat(Run.of(arguments).out()).contains("cn-resident-id", "**");
    }
  }

  private void isMarked(Path file) {
    Run run = Run.of("detect", file.toString(), "--format", "jsonl");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).containsPattern("\"rule\":\"state-(top-secret|secret|confidential)\"");
    assertThat(run.out()).doesNotContain("★");
  }

  private Path write(String name, POIXMLDocument document) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file)) {
      document.write(out);
    }
    return file;
  }
}
