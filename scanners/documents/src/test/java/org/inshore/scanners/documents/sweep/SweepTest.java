package org.inshore.scanners.documents.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.inshore.scanners.documents.Recorded;
import org.inshore.scanners.documents.office.sheet.ExcelXmlExtractor;
import org.inshore.scanners.documents.office.word.WordXmlExtractor;
import org.inshore.scanners.documents.ole.OleExtractor;
import org.inshore.scanners.documents.opendocument.OpenDocumentExtractor;
import org.inshore.scanners.documents.uof.UofExtractor;
import org.inshore.spi.scan.Extractor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Places that no reader knows, in documents that are one file of XML, and in storages. */
class SweepTest {
  private static final String VALUE = "440103190203204115";

  private enum Form {
    WORD(
        new WordXmlExtractor(),
        "application/vnd.ms-word.xml",
        "<w:wordDocument xmlns:w='w'><w:body><w:p><w:r><w:t>page</w:t></w:r></w:p>%s</w:body>"
            + "</w:wordDocument>"),
    EXCEL(
        new ExcelXmlExtractor(),
        "application/vnd.ms-excel.xml",
        "<Workbook><Worksheet Name='page'><Table><Row><Cell><Data>1</Data></Cell></Row></Table>%s"
            + "</Worksheet></Workbook>"),
    ODF(
        new OpenDocumentExtractor(),
        "application/vnd.oasis.opendocument.text-flat-xml",
        "<o:document xmlns:o='o' xmlns:t='t'><o:body><o:text><t:p>page</t:p>%s</o:text></o:body>"
            + "</o:document>"),
    UOF(
        new UofExtractor(),
        "application/vnd.uof",
        "<uof:UOF xmlns:uof='u' xmlns:字='z'><字:段落><字:文本串>page</字:文本串></字:段落>%s</uof:UOF>");

    private final Extractor extractor;
    private final String mediaType;
    private final String text;

    Form(Extractor extractor, String mediaType, String text) {
      this.extractor = extractor;
      this.mediaType = mediaType;
      this.text = text;
    }

    private Recorded read(String more) throws Exception {
      byte[] bytes = String.format(text, more).getBytes(StandardCharsets.UTF_8);
      return Recorded.of(extractor, mediaType, bytes);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<other>#</other>",
        "<other><![CDATA[#]]></other>",
        "<other more='#'/>",
        "<other style-name='#'/>",
        "<!-- # -->",
        "<?note #?>",
        "<other><config-item>#</config-item></other>",
      })
  void isLookedThroughOnce(String place) throws Exception {
    for (Form form : Form.values()) {
      Recorded read = form.read(place.replace("#", VALUE));

      assertThat(read.allText()).as("%s", form).contains("page").containsOnlyOnce(VALUE);
      assertThat(read.failed).as("%s", form).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"UTF-16LE,客户", "GBK,客户", "UTF-8,客户", "US-ASCII,client"})
  void soAreStreamsThatNoReaderKnows(Charset charset, String word) throws Exception {
    byte[] text = ("\0\1" + word + " " + VALUE + "\0\0").getBytes(charset);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      book.createSheet("page").createRow(0).createCell(0).setCellValue("other " + VALUE);
      book.write(out);
    }
    ByteArrayOutputStream with = new ByteArrayOutputStream();
    try (POIFSFileSystem storage =
        new POIFSFileSystem(new ByteArrayInputStream(out.toByteArray()))) {
      DirectoryEntry folder = storage.getRoot().createDirectory("more");
      folder.createDocument("again", new ByteArrayInputStream(text));
      byte[] another = new String(text, charset).replace('4', '5').getBytes(charset);
      storage.getRoot().createDocument("another", new ByteArrayInputStream(another));
      storage.writeFilesystem(with);
    }

    Recorded read =
        Recorded.of(new OleExtractor(), "application/x-ole-storage", with.toByteArray());

    assertThat(read.text("/entry:another/part:runs")).contains(VALUE.replace('4', '5'));
  }

  /** Cells of a table whose marks are taken for the first byte of a character. */
  @Test
  void whatChancePutsBesideANumberDoesNotMakeItNew() throws Exception {
    String cells = "\u5a55\u0007" + VALUE + "\u0007\u6807\u0007" + VALUE + "\u0007";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (HSSFWorkbook book = new HSSFWorkbook();
        POIFSFileSystem storage = new POIFSFileSystem()) {
      book.createSheet("page").createRow(0).createCell(0).setCellValue(VALUE);
      ByteArrayOutputStream plain = new ByteArrayOutputStream();
      book.write(plain);
      try (POIFSFileSystem from =
          new POIFSFileSystem(new ByteArrayInputStream(plain.toByteArray()))) {
        storage.createDocument(from.createDocumentInputStream("Workbook"), "Workbook");
      }
      for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
        String name = charset.equals(StandardCharsets.UTF_16LE) ? "0Table" : "1Table";
        storage.createDocument(new ByteArrayInputStream(cells.getBytes(charset)), name);
      }
      String another = cells.replace('4', '5');
      storage.createDocument(
          new ByteArrayInputStream(another.getBytes(StandardCharsets.UTF_16LE)), "Data");
      storage.writeFilesystem(out);
    }

    Recorded read = Recorded.of(new OleExtractor(), "application/x-ole-storage", out.toByteArray());

    assertThat(read.allText()).containsOnlyOnce(VALUE);
    assertThat(read.text("/entry:Data/part:runs")).contains(VALUE.replace('4', '5'));
  }
}
