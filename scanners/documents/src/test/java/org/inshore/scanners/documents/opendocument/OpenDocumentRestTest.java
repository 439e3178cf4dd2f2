package org.inshore.scanners.documents.opendocument;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.inshore.scanners.documents.Recorded;
import org.junit.jupiter.api.Test;

/** Entries of an OpenDocument that no part of its form is. */
class OpenDocumentRestTest {
  private static final String BASE = "application/vnd.oasis.opendocument.base";

  private static Recorded read(String... parts) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < parts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(parts[i]));
        zip.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return Recorded.of(new OpenDocumentExtractor(), BASE, out.toByteArray());
  }

  @Test
  void tablesOfADatabaseAreHandedOn() throws Exception {
    String script = "INSERT INTO T VALUES(1,'somebody')\n";

    Recorded read =
        read(
            "mimetype",
            BASE,
            "content.xml",
            "<d><db:query xmlns:db='db' db:command='select * from a'/></d>",
            "settings.xml",
            "<s/>",
            "META-INF/manifest.xml",
            "<m/>",
            "database/script",
            script);

    assertThat(new String(read.binary("/entry:database%2fscript"), StandardCharsets.UTF_8))
        .isEqualTo(script);
    assertThat(read.binaries).hasSize(1);
    assertThat(read.allText()).contains("select * from a");
  }

  /** Else each person of a table that a program writes so would stand there twice. */
  @Test
  void theValueOfACellIsHandedOnBesideItOnlyWhereTheCellShowsAnother() throws Exception {
    String cell =
        "<table:table-cell office:value-type='string' office:string-value='%s'>%s</table:table-cell>";
    String same = cell.formatted("赵示例", "<text:p>赵<text:span>示例</text:span></text:p>");
    String other = cell.formatted("钱示例", "<text:p>某人</text:p>");
    String table =
        "<table:table table:name='t'><table:table-row>"
            + same
            + other
            + "</table:table-row></table:table>";
    for (String body : new String[] {"text", "spreadsheet"}) {
      String content =
          "<office:document-content xmlns:office='o' xmlns:table='ta' xmlns:text='te'><office:body><office:%1$s>%2$s</office:%1$s></office:body></office:document-content>"
              .formatted(body, table);
      Recorded read = read("mimetype", BASE, "content.xml", content);
      assertThat(read.allText() + read.rows).as(body).contains("赵示例", "钱示例", "某人");
      assertThat(String.valueOf(read.texts.get(Recorded.PLACE + "/part:attributes")))
          .as(body)
          .contains("钱示例")
          .doesNotContain("赵示例");
    }
  }
}
