package org.inshore.scanners.documents.ole;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hpsf.Variant;
import org.apache.poi.hpsf.wellknown.PropertyIDMap;
import org.apache.poi.hslf.model.HeadersFooters;
import org.apache.poi.hslf.usermodel.HSLFSlide;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hslf.usermodel.HSLFTable;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.inshore.scanners.documents.Recorded;
import org.inshore.scanners.documents.office.sheet.XlsxExtractorTest;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OleExtractorTest {
  @TempDir Path folder;

  @Test
  void readsAnOldWorkbook() throws Exception {
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      Sheet sheet = book.createSheet("客户");
      XlsxExtractorTest.row(sheet, 0, "姓名", "账号", "备注");
      XlsxExtractorTest.row(sheet, 4, "甲", "1900", "y");
      Row row = sheet.createRow(5);
      row.createCell(1).setCellValue(6222020000000000000d);
      XlsxExtractorTest.number(book, row, 2, 42, "0000");
      row.createCell(3).setCellFormula("\"a\"&\"b\"");
      row.createCell(4).setCellFormula("1+1");
      row.createCell(5).setCellValue(true);
      sheet.getHeader().setCenter("机密");
      XlsxExtractorTest.row(book.createSheet("second"), 0, "b");
      book.setSheetHidden(1, true);
      book.getCreationHelper().createFormulaEvaluator().evaluateAll();
      book.createInformationProperties();
      book.getSummaryInformation().setTitle("the title");

      Recorded recorded = read(book);

      assertThat(recorded.rows.getFirst().location()).hasToString("s/path:d/sheet:客户");
      assertThat(recorded.columns(0)).startsWith("姓名", "账号");
      List<Recorded.Row> rows = recorded.rows.getFirst().rows();
      assertThat(rows.get(1)).isEqualTo(new Recorded.Row(5, List.of("甲", "1900", "y")));
      assertThat(rows.get(2).cells())
          .containsExactly(null, "6222020000000000000", "0042", "ab", "2", "TRUE");
      assertThat(recorded.rows.get(1).location()).hasToString("s/path:d/sheet:second");
      assertThat(recorded.text("/sheet:客户/part:texts")).contains("机密");
      assertThat(recorded.text("/part:properties")).contains("the title");
      assertThat(recorded.notes).hasSize(1);
    }
  }

  @Test
  void readsAnOldPresentation() throws Exception {
    try (HSLFSlideShow show = new HSLFSlideShow()) {
      show.createSlide().addTitle().setText("slide one");
      show.createSlide().addTitle().setText("slide two");
      HeadersFooters footers = show.getSlideHeadersFooters();
      footers.setFootersText("footer of old");
      footers.setFooterVisible(false);
      show.createInformationProperties();
      show.getSummaryInformation().setTitle("the title");
      // A bitmap, whose bytes are letters by chance.
      ByteArrayOutputStream bitmap = new ByteArrayOutputStream();
      bitmap.writeBytes(new byte[] {16, 0, 0, 0, 8, 0, 0, 0});
      bitmap.writeBytes("张小明的图画".getBytes(StandardCharsets.UTF_16LE));
      show.getSummaryInformation()
          .getFirstSection()
          .setProperty(PropertyIDMap.PID_THUMBNAIL, Variant.VT_CF, bitmap.toByteArray());
      Path file = folder.resolve("a.ppt");
      try (OutputStream out = Files.newOutputStream(file)) {
        show.write(out);
      }
      Recorded recorded = new Recorded();
      new OleExtractor()
          .extract(
              new Content.Binary(Recorded.PLACE, "a.ppt", new FileBytes(file)),
              "application/x-ole-storage",
              Limits.DEFAULT,
              recorded);
      assertThat(recorded.failed).isEmpty();
      assertThat(recorded.text("/part:properties")).contains("the title");
      assertThat(recorded.allText()).doesNotContain("小明");
      assertThat(recorded.text("/slide:1")).contains("slide one");
      assertThat(recorded.text("/slide:2")).contains("slide two");
      assertThat(recorded.text("/part:rest")).contains("footer of old").doesNotContain("slide one");
    }
  }

  @Test
  void readsTablesOfSlidesAsRows() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (HSLFSlideShow show = new HSLFSlideShow()) {
      HSLFSlide slide = show.createSlide();
      slide.addTitle().setText("customers");
      HSLFTable table = slide.createTable(3, 3);
      String[][] cells = {
        {"姓名", "备注", "出生日期"}, {"王小明", "", "1901-02-03"}, {"李四", "one\rtwo", "1902-03-04"}
      };
      for (int row = 0; row < cells.length; row++) {
        for (int column = 0; column < 3; column++) {
          table.getCell(row, column).setText(cells[row][column]);
        }
      }
      show.write(out);
    }
    Recorded recorded =
        Recorded.of(new OleExtractor(), "application/x-ole-storage", out.toByteArray());

    assertThat(recorded.columns(0)).containsExactly("姓名", "备注", "出生日期");
    assertThat(recorded.rows.getFirst().rows().get(2).cells())
        .containsExactly("李四", "one\ntwo", "1902-03-04");
    assertThat(recorded.text("/slide:1")).contains("customers").doesNotContain("李四");
  }

  @Test
  void readsWhatStandsInAPackageThatIsBroken() throws Exception {
    try (POIFSFileSystem storage = new POIFSFileSystem()) {
      byte[] broken = "\u00ff\u00ff\u00ff\u007f\2\0a.txt\0 440103190203204115".getBytes(ISO_8859_1);
      storage.createDocument(new ByteArrayInputStream(broken), "\u0001Ole10Native");
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      storage.writeFilesystem(bytes);

      Recorded recorded =
          Recorded.of(new OleExtractor(), "application/x-ole-storage", bytes.toByteArray());

      assertThat(recorded.failed).hasSize(1);
      assertThat(recorded.allText()).contains("440103190203204115");
    }
  }

  @Test
  void readsStringsThatNobodyComputedYetAsCells() throws Exception {
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      book.createSheet().createRow(0).createCell(0).setCellFormula("\"19000000001\"");
      assertThat(read(book).rows.getFirst().rows().getFirst().cells())
          .containsExactly("19000000001");
    }
  }

  @Test
  void saysThatAWorkbookIsEncrypted() throws Exception {
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      XlsxExtractorTest.row(book.createSheet(), 0, "secret");
      Biff8EncryptionKey.setCurrentUserPassword("x");
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try {
        book.write(bytes);
      } finally {
        Biff8EncryptionKey.setCurrentUserPassword(null);
      }
      assertEncrypted(bytes.toByteArray());
    }
  }

  @Test
  void saysThatAnXmlDocumentIsEncrypted() throws Exception {
    try (POIFSFileSystem storage = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
      encryptor.confirmPassword("x");
      try (OutputStream out = encryptor.getDataStream(storage)) {
        out.write(1);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      storage.writeFilesystem(bytes);
      assertEncrypted(bytes.toByteArray());
    }
  }

  @Test
  void handsOnInnerDocuments() throws Exception {
    try (POIFSFileSystem storage = new POIFSFileSystem()) {
      storage
          .getRoot()
          .createDirectory("MBD1")
          .createDocument("Package", new ByteArrayInputStream(new byte[] {1, 2, 3}));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      storage.writeFilesystem(bytes);
      Recorded recorded =
          Recorded.of(new OleExtractor(), "application/x-ole-storage", bytes.toByteArray());
      assertThat(recorded.binary("/entry:MBD1/entry:Package")).containsExactly(1, 2, 3);
    }
  }

  @Test
  void saysThatItDoesNotKnowAStorage() throws Exception {
    try (POIFSFileSystem storage = new POIFSFileSystem()) {
      storage.createDocument(new ByteArrayInputStream(new byte[9000]), "Other");
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      storage.writeFilesystem(bytes);
      assertThatThrownBy(
              () ->
                  Recorded.of(new OleExtractor(), "application/x-ole-storage", bytes.toByteArray()))
          .isInstanceOfSatisfying(
              ScanException.class, e -> assertThat(e.wording().en()).contains("not read"));
    }
  }

  private record FileBytes(Path file) implements Bytes {
    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(file);
    }

    @Override
    public long size() {
      return -1;
    }
  }

  private static void assertEncrypted(byte[] bytes) {
    assertThatThrownBy(() -> Recorded.of(new OleExtractor(), "application/x-ole-storage", bytes))
        .isInstanceOfSatisfying(
            ScanException.class,
            e -> {
              assertThat(e.category()).isEqualTo(ScanException.Category.UNREADABLE);
              assertThat(e.wording().en()).contains("encrypted");
            });
  }

  private static Recorded read(HSSFWorkbook book) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    book.write(bytes);
    return Recorded.of(new OleExtractor(), "application/x-ole-storage", bytes.toByteArray());
  }
}
