package org.inshore.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.inshore.testkit.data.Person;

/** Writers of one table of comma-separated lines, or of people, in other forms. */
final class MadeFiles {
  private MadeFiles() {}

  static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  static String mailbox(String attached) {
    String encoded = Base64.getMimeEncoder().encodeToString(attached.getBytes(UTF_8));
    return """
        From a@example.test Fri Nov 27 10:00:00 2026
        From: a@example.test
        To: b@example.test
        Subject: list
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="B"

        --B
        Content-Type: text/csv; name="l.csv"
        Content-Disposition: attachment; filename="l.csv"
        Content-Transfer-Encoding: base64

        %s
        --B--

        """
        .formatted(encoded);
  }

  static void workbook(List<String> lines, Path to) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(to)) {
      XSSFSheet sheet = book.createSheet("data");
      for (int i = 0; i < lines.size(); i++) {
        var row = sheet.createRow(i);
        String[] cells = lines.get(i).split(",", -1);
        for (int j = 0; j < cells.length; j++) {
          row.createCell(j).setCellValue(cells[j]);
        }
      }
      book.write(out);
    }
  }

  static void document(List<String> lines, Path to) throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        OutputStream out = Files.newOutputStream(to)) {
      XWPFTable table = document.createTable(lines.size(), 3);
      for (int i = 0; i < lines.size(); i++) {
        String[] cells = lines.get(i).split(",", -1);
        for (int j = 0; j < cells.length; j++) {
          table.getRow(i).getCell(j).setText(cells[j]);
        }
      }
      document.write(out);
    }
  }

  static void database(List<Person> people, Path to) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + to)) {
      connection.createStatement().execute("CREATE TABLE t (xm TEXT, sfzh TEXT, sjh TEXT)");
      try (PreparedStatement insert = connection.prepareStatement("INSERT INTO t VALUES (?,?,?)")) {
        for (Person each : people) {
          insert.setString(1, each.name());
          insert.setString(2, each.residentId());
          insert.setString(3, each.mobile());
          insert.executeUpdate();
        }
      }
    }
  }
}
