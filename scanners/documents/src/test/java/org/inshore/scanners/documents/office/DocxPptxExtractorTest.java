package org.inshore.scanners.documents.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.inshore.scanners.documents.Recorded;
import org.inshore.scanners.documents.archive.ArchiveExtractorTest;
import org.inshore.scanners.documents.office.word.DocxExtractor;
import org.junit.jupiter.api.Test;

class DocxPptxExtractorTest {
  static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  static final String PPTX =
      "application/vnd.openxmlformats-officedocument.presentationml.presentation";

  @Test
  void readsParagraphsHeadersNotesAndComments() throws Exception {
    try (XWPFDocument document = new XWPFDocument()) {
      document.createHeader(HeaderFooterType.DEFAULT).createParagraph().createRun().setText("机密");
      document.createFooter(HeaderFooterType.DEFAULT).createParagraph().createRun().setText("foot");
      var run = document.createParagraph().createRun();
      run.setText("first");
      run.addTab();
      run.setText("12");
      document.createParagraph().createRun().setText("second");
      document.createFootnote().createParagraph().createRun().setText("a footnote");
      document
          .createComments()
          .createComment(BigInteger.ONE)
          .createParagraph()
          .createRun()
          .setText("a comment");
      document.getProperties().getCoreProperties().setTitle("the title");

      Recorded recorded = readDocx(document);

      assertThat(recorded.text("")).isEqualTo("first\t12\nsecond\n");
      assertThat(recorded.text("/part:header1")).isEqualTo("机密\n");
      assertThat(recorded.text("/part:footer1")).contains("foot");
      assertThat(recorded.text("/part:footnotes")).contains("a footnote");
      assertThat(recorded.text("/part:comments")).contains("a comment");
      assertThat(recorded.text("/part:properties")).contains("the title");
    }
  }

  @Test
  void handsOnATableWithAHeaderAsRows() throws Exception {
    try (XWPFDocument document = new XWPFDocument()) {
      document.createParagraph().createRun().setText("before");
      fill(document.createTable(3, 2), "姓名", "电话", "甲", "1", "乙", "2");
      document.createParagraph().createRun().setText("after");

      Recorded recorded = readDocx(document);

      assertThat(recorded.text("")).isEqualTo("before\nafter\n");
      Recorded.Rows rows = recorded.rows.getFirst();
      assertThat(rows.location()).hasToString("s/path:d/table:1");
      assertThat(recorded.columns(0)).containsExactly("姓名", "电话");
      assertThat(rows.rows().getLast().cells()).containsExactly("乙", "2");
    }
  }

  @Test
  void readsALayoutTableAsLines() throws Exception {
    try (XWPFDocument document = new XWPFDocument()) {
      fill(document.createTable(2, 2), "绝密★", "甲乙丙。", "一", "二");
      Recorded recorded = readDocx(document);
      assertThat(recorded.text("")).isEqualTo("绝密★\t甲乙丙。\n一\t二\n");
      assertThat(recorded.rows).isEmpty();
    }
  }

  @Test
  void handsOnPartsOfOtherFormsUnderAnyName() throws Exception {
    byte[] docx =
        ArchiveExtractorTest.zip(
            StandardCharsets.UTF_8,
            "word/document.xml",
            "<w:document xmlns:w='w'><w:body/></w:document>",
            "word/page.html",
            "<p>13000000001</p>",
            "extra/list.txt",
            "13000000002",
            "docProps/thumbnail.jpeg",
            "x");
    Recorded recorded = Recorded.of(new DocxExtractor(), DOCX, docx);
    assertThat(recorded.binaries.keySet())
        .containsExactlyInAnyOrder(
            Recorded.PLACE.append("entry", "word/page.html").toString(),
            Recorded.PLACE.append("entry", "extra/list.txt").toString());
  }

  @Test
  void readsSlidesWithTablesAndNotes() throws Exception {
    try (XMLSlideShow show = new XMLSlideShow()) {
      text(show.createSlide(), "slide one");
      XSLFSlide second = show.createSlide();
      text(second, "slide two");
      XSLFTable table = second.createTable(1, 2);
      table.getCell(0, 0).setText("left");
      table.getCell(0, 1).setText("right");
      show.getNotesSlide(second).getPlaceholder(1).setText("a note");
      show.setSlideOrder(second, 0);
      second.getXmlObject().getCSld().setName("of 440103190203204115");

      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      show.write(bytes);
      Recorded recorded = Recorded.of(new PptxExtractor(), PPTX, bytes.toByteArray());

      assertThat(recorded.text("/slide:1"))
          .contains("slide two", "left\tright", "a note")
          .doesNotContain("slide one");
      assertThat(recorded.text("/slide:2")).contains("slide one");
      assertThat(recorded.text("/entry:ppt%2fslides%2fslide2.xml/part:rest"))
          .contains("440103190203204115");
    }
  }

  @Test
  void readsTablesOfSlidesAsRows() throws Exception {
    try (XMLSlideShow show = new XMLSlideShow()) {
      XSLFSlide slide = show.createSlide();
      text(slide, "customers");
      XSLFTable table = slide.createTable(3, 2);
      String[][] cells = {{"姓名", "出生日期"}, {"王小明", "1901-02-03"}, {"李四", "1902-03-04"}};
      for (int row = 0; row < cells.length; row++) {
        table.getCell(row, 0).setText(cells[row][0]);
        table.getCell(row, 1).setText(cells[row][1]);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      show.write(bytes);
      Recorded recorded = Recorded.of(new PptxExtractor(), PPTX, bytes.toByteArray());

      assertThat(recorded.columns(0)).containsExactly("姓名", "出生日期");
      assertThat(recorded.rows.getFirst().location())
          .isEqualTo(Recorded.PLACE.append("slide", "1").append("table", "1"));
      assertThat(recorded.rows.getFirst().rows().get(2).cells())
          .containsExactly("李四", "1902-03-04");
      assertThat(recorded.text("/slide:1")).contains("customers").doesNotContain("李四");
    }
  }

  @Test
  void readsWhatTheArchiveSaysOfItself() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XMLSlideShow show = new XMLSlideShow()) {
      text(show.createSlide(), "slide");
      show.write(bytes);
    }
    ByteArrayOutputStream with = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        ZipOutputStream out = new ZipOutputStream(with)) {
      for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
        ZipEntry copy = new ZipEntry(part.getName());
        copy.setComment(part.getName().endsWith("slide1.xml") ? "of 440103190203204115" : null);
        out.putNextEntry(copy);
        in.transferTo(out);
      }
      out.putNextEntry(new ZipEntry("of/330203190506080244/"));
      out.putNextEntry(new ZipEntry("of/110101190206192560.bin"));
      out.setComment("of 230103190402298370");
    }
    Recorded recorded = Recorded.of(new PptxExtractor(), PPTX, with.toByteArray());

    assertThat(recorded.text("/part:entries").lines())
        .containsExactlyInAnyOrder(
            "330203190506080244",
            "110101190206192560.bin",
            "of 440103190203204115",
            "of 230103190402298370");
    assertThat(Recorded.of(new PptxExtractor(), PPTX, bytes.toByteArray()).texts.keySet())
        .noneMatch(place -> place.contains("part:entries"));
  }

  private static void text(XSLFSlide slide, String text) {
    XSLFTextBox box = slide.createTextBox();
    box.setText(text);
  }

  private static void fill(XWPFTable table, String... values) {
    int next = 0;
    for (var row : table.getRows()) {
      for (var cell : row.getTableCells()) {
        cell.setText(values[next++]);
      }
    }
  }

  private static Recorded readDocx(XWPFDocument document) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.write(bytes);
    return Recorded.of(new DocxExtractor(), DOCX, bytes.toByteArray());
  }
}
