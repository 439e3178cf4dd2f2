package org.inshore.cli.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.inshore.testkit.table.SampleTable;
import org.inshore.testkit.table.TextualForm;

/** Forms of documents that hold a table, written as their standards say and no more. */
enum DocumentForm {
  CSV(".csv"),
  CSV_GB18030(".csv"),
  XLSX(".xlsx"),
  DOCX(".docx"),
  EXCEL_XML(".xls"),
  WORD_XML(".doc"),
  FLAT_SHEET(".fods"),
  FLAT_TEXT(".fodt"),
  SHEET(".ods"),
  RTF(".rtf"),
  MAIL_WITH_FILE(".eml"),
  MAIL_IN_HTML(".eml"),
  ARCHIVE(".zip"),
  PACKED(".csv.gz");

  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  private static final String ODF = "urn:oasis:names:tc:opendocument:xmlns:";

  private final String ending;

  DocumentForm(String ending) {
    this.ending = ending;
  }

  /** The name of a file of a table. */
  String file(int table) {
    return table + "-" + this + ending;
  }

  /** The document. */
  byte[] write(SampleTable table) throws IOException {
    String csv = TextualForm.CSV.write(table);
    return switch (this) {
      case CSV -> csv.getBytes(UTF_8);
      case CSV_GB18030 -> csv.getBytes(Charset.forName("GB18030"));
      case XLSX -> xlsx(table);
      case DOCX -> docx(table);
      case EXCEL_XML -> excelXml(table).getBytes(UTF_8);
      case WORD_XML ->
          (XML
                  + "<?mso-application progid=\"Word.Document\"?>"
                  + "<w:wordDocument xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\">"
                  + word(table)
                  + "</w:wordDocument>")
              .getBytes(UTF_8);
      case FLAT_SHEET -> flat("spreadsheet", table).getBytes(UTF_8);
      case FLAT_TEXT -> flat("text", table).getBytes(UTF_8);
      case SHEET -> {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
        parts.put(
            "content.xml",
            XML
                + "<office:document-content"
                + namespaces()
                + "><office:body><office:spreadsheet>"
                + odf(table)
                + "</office:spreadsheet></office:body></office:document-content>");
        yield zip(parts);
      }
      case RTF -> rtf(table).getBytes(UTF_8);
      case MAIL_WITH_FILE ->
          mail("text/csv; charset=utf-8; name=a.csv", csv, "Content-Disposition: attachment\r\n");
      case MAIL_IN_HTML -> mail("text/html; charset=utf-8", TextualForm.HTML.write(table), "");
      case ARCHIVE -> zip(Map.of("a.csv", csv));
      case PACKED -> {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
          gzip.write(csv.getBytes(UTF_8));
        }
        yield out.toByteArray();
      }
    };
  }

  private static byte[] xlsx(SampleTable table) throws IOException {
    String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String main = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", types("xl/workbook.xml", "spreadsheetml.sheet.main+xml"));
    parts.put("_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
    parts.put(
        "xl/workbook.xml",
        XML
            + "<workbook"
            + main
            + " xmlns:r=\""
            + relations
            + "\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
    parts.put("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
    parts.put(
        "xl/worksheets/sheet1.xml",
        XML
            + "<worksheet"
            + main
            + "><sheetData>"
            + cells(table, "<row>", "<c t=\"inlineStr\"><is><t>", "</t></is></c>", "</row>")
            + "</sheetData></worksheet>");
    return zip(parts);
  }

  private static byte[] docx(SampleTable table) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml", types("word/document.xml", "wordprocessingml.document.main+xml"));
    parts.put("_rels/.rels", relation("officeDocument", "word/document.xml"));
    parts.put(
        "word/document.xml",
        XML
            + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
            + word(table)
            + "</w:document>");
    return zip(parts);
  }

  private static String word(SampleTable table) {
    return "<w:body><w:tbl>"
        + cells(table, "<w:tr>", "<w:tc><w:p><w:r><w:t>", "</w:t></w:r></w:p></w:tc>", "</w:tr>")
        + "</w:tbl><w:p/></w:body>";
  }

  private static String excelXml(SampleTable table) {
    return XML
        + "<?mso-application progid=\"Excel.Sheet\"?>"
        + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""
        + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">"
        + "<Worksheet ss:Name=\"a\"><Table>"
        + cells(table, "<Row>", "<Cell><Data ss:Type=\"String\">", "</Data></Cell>", "</Row>")
        + "</Table></Worksheet></Workbook>";
  }

  private static String flat(String kind, SampleTable table) {
    return XML
        + "<office:document"
        + namespaces()
        + " office:mimetype=\"application/vnd.oasis.opendocument."
        + kind
        + "\"><office:body><office:"
        + kind
        + ">"
        + odf(table)
        + "</office:"
        + kind
        + "></office:body></office:document>";
  }

  private static String namespaces() {
    return List.of("office", "table", "text").stream()
        .map(name -> " xmlns:" + name + "=\"" + ODF + name + ":1.0\"")
        .collect(Collectors.joining());
  }

  private static String odf(SampleTable table) {
    return "<table:table table:name=\"a\">"
        + cells(
            table,
            "<table:table-row>",
            "<table:table-cell office:value-type=\"string\"><text:p>",
            "</text:p></table:table-cell>",
            "</table:table-row>")
        + "</table:table>";
  }

  private static String rtf(SampleTable table) {
    StringBuilder rtf = new StringBuilder("{\\rtf1\\ansi\\uc1 ");
    for (List<String> row : table.records()) {
      rtf.append("\\trowd");
      for (int i = 1; i <= row.size(); i++) {
        rtf.append("\\cellx").append(2000 * i);
      }
      for (String cell : row) {
        rtf.append("\\pard\\intbl ");
        for (int i = 0; i < cell.length(); i++) {
          char c = cell.charAt(i);
          if (c > '~') {
            rtf.append("\\u").append((short) c).append('?');
          } else {
            rtf.append("\\{}".indexOf(c) < 0 ? "" : "\\").append(c);
          }
        }
        rtf.append("\\cell");
      }
      rtf.append("\\row\n");
    }
    return rtf.append("\\pard }").toString();
  }

  private static byte[] mail(String type, String body, String headers) {
    String mail =
        "Date: Mon, 1 Jan 1900 00:00:00 +0800\r\nSubject: a\r\nMIME-Version: 1.0\r\n"
            + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: "
            + type
            + "\r\n"
            + headers
            + "Content-Transfer-Encoding: base64\r\n\r\n"
            + Base64.getMimeEncoder().encodeToString(body.getBytes(UTF_8))
            + "\r\n--b--\r\n";
    return mail.getBytes(UTF_8);
  }

  private static String cells(
      SampleTable table, String row, String cell, String cellEnd, String rowEnd) {
    return table.records().stream()
        .map(
            record ->
                record.stream()
                    .map(DocumentForm::escaped)
                    .collect(Collectors.joining(cellEnd + cell, row + cell, cellEnd + rowEnd)))
        .collect(Collectors.joining());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private static String types(String part, String type) {
    return XML
        + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/"
        + part
        + "\" ContentType=\"application/vnd.openxmlformats-officedocument."
        + type
        + "\"/></Types>";
  }

  private static String relation(String type, String target) {
    return XML
        + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + "<Relationship Id=\"r1\" Type=\""
        + "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
        + type
        + "\" Target=\""
        + target
        + "\"/></Relationships>";
  }

  private static byte[] zip(Map<String, String> parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(UTF_8));
      }
    }
    return out.toByteArray();
  }
}
