package org.inshore.forms;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class OfficeFileTest {
  @Test
  void aFullDiskIsToldAsTheSystemTellsIt() throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        XSSFWorkbook workbook = new XSSFWorkbook()) {
      document.createParagraph().createRun().setText("x");
      workbook.createSheet("x");
      for (POIXMLDocument each : new POIXMLDocument[] {document, workbook}) {
        assertThatThrownBy(() -> OfficeFile.write(each, full()))
            .isInstanceOf(IOException.class)
            .hasMessage("No space left on device");
      }
    }
  }

  private static OutputStream full() {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException("No space left on device");
      }
    };
  }
}
