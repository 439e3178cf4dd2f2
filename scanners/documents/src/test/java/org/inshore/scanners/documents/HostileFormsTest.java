package org.inshore.scanners.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.compressors.CompressorStreamFactory;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.ScanException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that are made to take time or memory are bounded, and said to be. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileFormsTest {

  @Test
  void groupsWithoutEnd() {
    assertRefused("application/rtf", "{\\rtf1 " + "{".repeat(1_000_000));
  }

  @Test
  void multipartsWithinMultiparts() {
    StringBuilder mail = new StringBuilder("From: a\r\n");
    for (int i = 0; i < 2_000; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=b").append(i).append("\r\n\r\n");
      mail.append("--b").append(i).append("\r\n");
    }
    assertRefused("message/rfc822", mail.toString());
  }

  @Test
  void rowsThatRepeatThemselves() throws Exception {
    String row =
        "<t:table-row t:number-rows-repeated=\"1000000\"><t:table-cell"
            + " t:number-columns-repeated=\"16384\"><p>x</p></t:table-cell></t:table-row>";
    byte[] zip =
        zip("content.xml", "<o xmlns:t=\"t\"><spreadsheet><t:table>" + row.repeat(2_000)
            + "</t:table></spreadsheet></o>");
    Recorded recorded = Recorded.of(extractor(ODS), ODS, zip);
    assertThat(recorded.rows).isNotEmpty();
  }

  private static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";

  @ParameterizedTest
  @ValueSource(strings = {"bzip2", "xz", "zstd"})
  void packedZeros(String method) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var packed = new CompressorStreamFactory().createCompressorOutputStream(method, out)) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 64; i++) {
        packed.write(zeros);
      }
    }
    String type = method.equals("zstd") ? "application/zstd" : "application/x-" + method;
    assertThatThrownBy(() -> Recorded.of(extractor(type), type, out.toByteArray()))
        .isInstanceOfSatisfying(
            ScanException.class,
            e -> assertThat(e.category()).isEqualTo(ScanException.Category.LIMIT_EXCEEDED));
  }

  @Test
  void signsOfEntriesWithoutEntries() throws Exception {
    byte[] zip = zip("a.txt", "x");
    byte[] filler = "PK\3\4".repeat(500_000).getBytes(StandardCharsets.ISO_8859_1);
    byte[] bytes = new byte[filler.length + zip.length];
    System.arraycopy(filler, 0, bytes, 0, filler.length);
    System.arraycopy(zip, 0, bytes, filler.length, zip.length);
    assertThatThrownBy(() -> Recorded.of(extractor("application/zip"), "application/zip", bytes))
        .isInstanceOf(ScanException.class);
  }

  private static void assertRefused(String mediaType, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    assertThatThrownBy(() -> Recorded.of(extractor(mediaType), mediaType, bytes))
        .isInstanceOf(ScanException.class);
  }

  private static byte[] zip(String name, String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  private static Extractor extractor(String mediaType) {
    return ServiceLoader.load(Extractor.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(extractor -> extractor.handles(mediaType))
        .findFirst()
        .orElseThrow();
  }
}
