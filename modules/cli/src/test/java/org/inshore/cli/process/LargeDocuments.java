package org.inshore.cli.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** An archive with a document of every kind in it, each too large to be read in memory. */
final class LargeDocuments {
  /** More than is kept in memory. */
  private static final int FILLING = 9 << 20;

  private static final int LINES_BETWEEN = 200;

  private final List<String> ids;
  private final byte[] filling = new byte[FILLING];

  /** Of people's resident IDs, which every document holds. */
  LargeDocuments(List<String> ids, Random random) {
    this.ids = List.copyOf(ids);
    random.nextBytes(filling);
  }

  void write(Path archive) throws Exception {
    byte[] text = text();
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(archive))) {
      out.setLevel(1);
      add(out, "inner.zip", zip("text.txt", text));
      add(out, "text.gz", gzip(text));
      add(out, "text.txt", text);
      add(out, "a.xlsx", workbook(new XSSFWorkbook()));
      add(out, "a.xls", workbook(new HSSFWorkbook()));
      add(out, "a.docx", word());
      add(out, "a.pdf", pdf(false));
      add(out, "decrypted.pdf", pdf(true));
    }
  }

  private static void add(ZipOutputStream out, String name, byte[] content) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(content);
    out.closeEntry();
  }

  /** As many lines as make it large, with an ID here and there. */
  private byte[] text() {
    StringBuilder text = new StringBuilder();
    for (int line = 0; text.length() < FILLING; line++) {
      boolean holds = line % LINES_BETWEEN == 0;
      text.append(holds ? "resident ID: " + ids.get(line / LINES_BETWEEN % ids.size()) : "nothing")
          .append(" to be seen in this line of a long text\n");
    }
    return text.toString().getBytes(UTF_8);
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setLevel(0);
      add(zip, name, content);
    }
    return bytes.toByteArray();
  }

  private byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return bytes.toByteArray();
  }

  private byte[] workbook(Workbook workbook) throws IOException {
    try (workbook) {
      Sheet sheet = workbook.createSheet("people");
      for (int i = 0; i < ids.size(); i++) {
        Row row = sheet.createRow(i);
        row.createCell(0).setCellValue(ids.get(i));
      }
      workbook.addPicture(filling, Workbook.PICTURE_TYPE_PNG);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      return bytes.toByteArray();
    }
  }

  private byte[] word() throws Exception {
    try (XWPFDocument document = new XWPFDocument()) {
      for (String id : ids) {
        document.createParagraph().createRun().setText("resident ID: " + id);
      }
      document.addPictureData(filling, Document.PICTURE_TYPE_PNG);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.write(bytes);
      return bytes.toByteArray();
    }
  }

  /** A page for each ID, and an attachment that makes it large. */
  private byte[] pdf(boolean encrypted) throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (String id : ids) {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.beginText();
          content.setFont(new PDType1Font(FontName.HELVETICA), 12);
          content.newLineAtOffset(50, 700);
          content.showText("resident ID: " + id);
          content.endText();
        }
      }
      PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(filling));
      PDComplexFileSpecification specification = new PDComplexFileSpecification();
      specification.setFile("filling.bin");
      specification.setEmbeddedFile(file);
      PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
      files.setNames(Map.of("filling.bin", specification));
      PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
      names.setEmbeddedFiles(files);
      document.getDocumentCatalog().setNames(names);
      if (encrypted) {
        document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }
}
