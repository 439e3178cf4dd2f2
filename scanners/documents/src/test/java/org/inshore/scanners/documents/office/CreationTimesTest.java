package org.inshore.scanners.documents.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.inshore.scanners.documents.Recorded;
import org.inshore.scanners.documents.office.sheet.XlsxExtractor;
import org.inshore.scanners.documents.office.word.DocxExtractor;
import org.inshore.scanners.documents.opendocument.OpenDocumentExtractor;
import org.inshore.spi.scan.Extractor;
import org.junit.jupiter.api.Test;

/** Times of creation in documents of LibreOffice, python-docx, openpyxl and XlsxWriter. */
class CreationTimesTest {
  private static final String OPEN_XML = "application/vnd.openxmlformats-officedocument.";
  private static final String MADE = "s/path:d 2026-03-04T12:00:07Z";

  @Test
  void whenADocumentWasMadeIsHandedOn() throws Exception {
    Map<String, byte[]> files = files();
    Map<String, Extractor> readers =
        Map.of(
            "libreoffice.odt", new OpenDocumentExtractor(),
            "libreoffice.docx", new DocxExtractor(),
            "openpyxl.xlsx", new XlsxExtractor(),
            "xlsxwriter.xlsx", new XlsxExtractor());
    for (Map.Entry<String, Extractor> reader : readers.entrySet()) {
      assertThat(made(files, reader.getKey(), reader.getValue()).made)
          .as(reader.getKey())
          .containsExactly(MADE);
    }
  }

  /** What python-docx writes unless it is told otherwise is the time of its template. */
  @Test
  void theTimeOfATemplateIsNotHandedOn() throws Exception {
    assertThat(made(files(), "python-docx-template.docx", new DocxExtractor()).made).isEmpty();
  }

  private static Recorded made(Map<String, byte[]> files, String name, Extractor reader)
      throws Exception {
    String type =
        switch (name.substring(name.lastIndexOf('.') + 1)) {
          case "docx" -> OPEN_XML + "wordprocessingml.document";
          case "xlsx" -> OPEN_XML + "spreadsheetml.sheet";
          default -> "application/vnd.oasis.opendocument.text";
        };
    return Recorded.of(reader, type, Objects.requireNonNull(files.get(name)));
  }

  private static Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (InputStream resource =
            Objects.requireNonNull(CreationTimesTest.class.getResourceAsStream("made.zip"));
        ZipInputStream in = new ZipInputStream(resource)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return files;
  }
}
