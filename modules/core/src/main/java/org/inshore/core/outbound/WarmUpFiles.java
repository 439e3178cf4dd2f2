package org.inshore.core.outbound;

import static java.util.stream.Collectors.joining;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Synthetic files of common forms, in which nothing is of anybody. */
final class WarmUpFiles {
  private static final int LINES = 1000;
  private static final String OFFICE = "http://schemas.openxmlformats.org/";
  private static final String SHEETS = OFFICE + "spreadsheetml/2006/main";
  private static final String WORDS = OFFICE + "wordprocessingml/2006/main";
  private static final String PACKAGE = OFFICE + "package/2006/relationships";
  private static final String RELATIONS = OFFICE + "officeDocument/2006/relationships";

  private WarmUpFiles() {}

  /**
   * A file.
   *
   * @param name its name
   * @param bytes what is in it
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on once
  record Named(String name, byte[] bytes) {}

  static List<Named> all() {
    StringBuilder table = new StringBuilder("no,name,id,mobile,card,amount,note\n");
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < LINES; i++) {
      int odd = 7919 * i;
      table
          .append(i)
          .append(",某某,")
          .append(110101190000000000L + odd)
          .append(",1380000")
          .append(1000 + i % 9000)
          .append(",621700")
          .append(1000000000L + odd)
          .append(',')
          .append(odd % 100000)
          .append(".00,备注 remark\n");
      text.append("第").append(i).append("号：本行客户于二〇二〇年办理业务，编号 ").append(odd);
      text.append("，联系电话见附件。The quick brown fox, no. ").append(odd).append("\n");
    }
    List<Named> files = new ArrayList<>();
    files.add(new Named("warm-up.csv", table.toString().getBytes(StandardCharsets.UTF_8)));
    files.add(new Named("warm-up.txt", text.toString().getBytes(StandardCharsets.UTF_8)));
    files.add(new Named("warm-up.pdf", pdf()));
    files.add(new Named("warm-up.xlsx", workbook(table.toString())));
    files.add(new Named("warm-up.docx", document(text.toString())));
    return files;
  }

  private static byte[] workbook(String table) {
    StringBuilder sheet = new StringBuilder("<worksheet xmlns=\"" + SHEETS + "\"><sheetData>");
    for (String line : table.split("\n", -1)) {
      sheet.append("<row>");
      for (String cell : line.split(",", -1)) {
        sheet.append("<c t=\"inlineStr\"><is><t>").append(cell).append("</t></is></c>");
      }
      sheet.append("</row>");
    }
    return zip(
        Map.of(
            "_rels/.rels",
            relation("officeDocument", "xl/workbook.xml"),
            "xl/workbook.xml",
            "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"1\" sheetId=\"1\" r:id=\"r\"/></sheets></workbook>"
                .formatted(SHEETS, RELATIONS),
            "xl/_rels/workbook.xml.rels",
            relation("worksheet", "worksheets/sheet1.xml"),
            "xl/worksheets/sheet1.xml",
            sheet.append("</sheetData></worksheet>").toString()));
  }

  private static byte[] document(String text) {
    String paragraphs =
        text.lines().map("<w:p><w:r><w:t>%s</w:t></w:r></w:p>"::formatted).collect(joining());
    return zip(
        Map.of(
            "_rels/.rels",
            relation("officeDocument", "word/document.xml"),
            "word/document.xml",
            "<w:document xmlns:w=\"%s\"><w:body>%s</w:body></w:document>"
                .formatted(WORDS, paragraphs)));
  }

  private static String relation(String type, String target) {
    return "<Relationships xmlns=\"%s\"><Relationship Id=\"r\" Type=\"%s/%s\" Target=\"%s\"/></Relationships>"
        .formatted(PACKAGE, RELATIONS, type, target);
  }

  private static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A document of as many pages as there are hundreds of lines. */
  private static byte[] pdf() {
    StringBuilder pdf = new StringBuilder("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n");
    pdf.append("3 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n");
    StringBuilder pages = new StringBuilder();
    for (int page = 0; page < LINES / 100; page++) {
      StringBuilder text = new StringBuilder("BT/F 9 Tf 9 TL 20 820 Td");
      for (int line = 0; line < 90; line++) {
        text.append("(The quick brown fox, no. ").append(7919 * line + page).append(")Tj T*\n");
      }
      text.append("ET");
      pages.append(4 + 2 * page).append(" 0 R ");
      pdf.append(
          "%d 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents %d 0 R>>endobj\n%d 0 obj<</Length %d>>stream\n%s\nendstream endobj\n"
              .formatted(4 + 2 * page, 5 + 2 * page, 5 + 2 * page, text.length(), text));
    }
    pdf.append("2 0 obj<</Type/Pages/Kids[%s]/Count %d>>endobj\n".formatted(pages, LINES / 100));
    return pdf.append("trailer<</Root 1 0 R>>\n%%EOF\n")
        .toString()
        .getBytes(StandardCharsets.US_ASCII);
  }
}
