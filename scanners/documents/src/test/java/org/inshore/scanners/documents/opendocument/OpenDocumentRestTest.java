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
}
